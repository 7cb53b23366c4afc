use defender::Timestamp;
use simulator::{Names, Setup};

use super::NAMES;
use crate::browser::settings_store;
use crate::dom::View;

/// A story that the demo tells: its tenant and its guide. All of it is in a chunk (`src/stories.rs`); the page knows no
/// more than this.
pub trait Told {
    /// Under which this browser keeps what happens in it. Another text is another story.
    fn key(&self) -> &str;
    /// What its tenant is made of.
    fn setup(&self, start: Timestamp) -> Setup;
    /// Its guide, drawn above the page.
    fn guide(&self) -> View;
    /// What it is called, and what is to be done next; `None` when it is finished or was left. Tracks.
    fn now(&self) -> Option<(String, String)>;
    /// It begins anew: how far somebody came is forgotten.
    fn forget(&self);
}

/// The other names of the demo's devices and people, if somebody gave it some. They were read when they were taken.
pub fn other_names() -> Option<Names> {
    settings_store::get(NAMES).and_then(|text| Names::read(&text).ok())
}
