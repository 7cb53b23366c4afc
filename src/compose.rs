//! The builder (`#/`): devices, sequence, request. Start at `Composer`: what is composed, as signals, and the one
//! way to change it. What is checked and sent is decided in the crate `sequence`.

mod arrival;
mod before;
mod column;
mod composer;
mod deeds;
mod desk;
mod devices;
mod drag;
mod example;
mod facts;
mod keeper;
mod keys;
mod picked;
mod places;
mod request;
mod rows;
mod screen;
mod send;
mod sequence;
mod sight;
mod step_signals;
mod steps;
mod summary;
mod tokens;

use crate::app::Builder;

pub use column::LIFTED;
pub use composer::{Composer, use_composer};
pub use deeds::{act, act_at, delete, duplicate, go_to_place, insert, redo, undo};
pub use desk::{Desk, Draws, Form, Tool};
pub use devices::{facts as device_facts, name as device_name};
pub use drag::{Drag, use_drag};
pub use facts::context as rules_context;
pub use keys::{Wish, wish};
pub use picked::{Pick, Picked};
pub use places::{COMMENT, CONFIRMATION, DEVICE_SEARCH, card_id, field_id};
pub use rows::{Edges, Rows};
pub use steps::{is_script, step_of};
pub use tokens::draw as draw_tokens;

/// What the chunk does (`src/chunks.rs`).
pub const BUILDER: Builder = Builder { provide: Composer::provide, draw: screen::draw, is_begun };

fn is_begun() -> bool {
    use_composer().order().with(|order| !order.is_empty())
}
