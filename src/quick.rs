//! What the keys open on every screen: actions by their names, and the sheet of keys. The builder has its own actions among
//! its tools (`src/desk/actions.rs`); on the other screens this is all of it.

mod action;
mod elsewhere;
mod keys;
mod palette;
mod window;

pub use action::{Action, everywhere};
pub use elsewhere::elsewhere;
pub use keys::Keys;
pub use palette::Palette;
pub use window::Window;
