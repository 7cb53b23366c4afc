//! Stories: a simulated tenant and a guide through the page, as data (`docs/story-format.md`). Start at [`read`]: a text
//! in, a [`Story`] out, or what is wrong and where. What a step waits for is a [`Condition`], looked up in [`Facts`] that
//! the page hands in; what it points at is a [`Control`]. Knows no browser and no clock.

mod act;
mod condition;
mod control;
mod course;
mod error;
mod read;
mod story;

pub use act::Act;
pub use condition::{Condition, Facts, RunWord};
pub use control::{Control, FieldName, Screen, TABLE as CONTROLS, Takes};
pub use error::{StoryError, StoryProblem, What};
pub use read::{read, read_named};
pub use story::{Draft, Said, Step, Story, Which};

/// What the key `format` of a story holds.
pub const FORMAT: &str = "liveline-story";
/// The version that is known here.
pub const VERSION: u64 = 1;
