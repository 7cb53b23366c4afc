//! Every word on the screen. One enum an area names the texts, one file per language says them; a missing text
//! does not compile. Other crates report findings, reasons and errors as values, this one says them.

mod catalogue;
mod desk;
mod desk_words;
mod diagnostics;
mod duration;
mod explained;
mod guided;
mod message;
mod plural;
mod quick;
mod readback;
mod rule_names;
mod run_words;
mod screens;
mod stage;
mod story_words;
mod template;
mod text;
mod told;
mod troubleshooting;

#[cfg(feature = "russian")]
pub use catalogue::russian_data;
pub use catalogue::{Catalogue, CatalogueError, Language};
pub use desk::Desk;
pub use diagnostics::system_name;
pub use explained::{Explained, Part};
pub use guided::Guided;
pub use message::Message;
pub use quick::Quick;
pub use readback::{Piece, ReadBackSaid};
pub use run_words::Moment;
pub use screens::Screens;
pub use stage::Stage;
pub use template::Arg;
pub use text::Text;
pub use told::Told;
pub use troubleshooting::troubleshooting;
