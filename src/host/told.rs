use defender::Timestamp;
use simulator::Setup;

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
    /// It begins anew: how far somebody came is forgotten.
    fn forget(&self);
}
