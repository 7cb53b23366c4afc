//! Parts that screens share. They know neither engine nor tenant; a label is a required argument.

mod button;
mod cancel_comment;
mod copy;
mod dialog;
mod drop;
mod empty;
mod field;
mod find;
mod icon;
mod label;
mod live;
mod menu;
mod more;
mod paste;
mod pill;
mod segmented;
mod size;
mod table;

pub use button::{Button, ButtonKind, IconButton};
pub use cancel_comment::CancelComment;
pub use copy::{CopyButton, copy_text};
pub use dialog::{Dialog, is_asked};
pub use drop::{hand_over, is_story, take_dropped, take_handed};
pub use empty::Empty;
pub use field::{Field, FieldSuggestions, Underline, UnderlineTone};
pub use find::FindField;
pub use icon::{Icon, IconMark};
pub use label::Label;
pub use live::{LiveRegion, announce, answer, toast};
pub use menu::{Menu, MenuItem};
pub use more::{More, PAGE};
pub use paste::Paste;
pub use pill::{Pill, Tone};
pub use segmented::Segmented;
pub use size::size;
pub use table::TableFrame;
