//! What shows the demo to a room: the time bar, the way back to earlier moments, the presenter's tools and window. A
//! chunk of its own; the frame knows its door alone (`src/app/stage_door.rs`).

mod bar;
mod curtain;
mod dropped;
mod earlier;
mod follow;
mod keys;
mod names;
mod order;
mod said;
mod told;
mod tools;
mod window;

use crate::app::StageDraws;

/// What the chunk draws. Only `src/chunks.rs` may name it: what it reaches is not in main.
pub const DRAWS: StageDraws = StageDraws { bar: bar::draw, window: window::draw };
