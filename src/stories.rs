//! Stories: their list, and the guide through one. A chunk of its own: the page knows `host::Told` and `chunks` alone.
//! What a story is, is decided in the crate `stories`; here it meets the page. Start at `guide::Guide`.

mod acts;
mod astray;
mod controls;
mod drop;
mod facts;
mod guide;
mod list;
mod look;
mod panel;
mod place;
mod progress;
mod source;

use std::rc::Rc;

use crate::app::Screen;
use crate::dom::prelude::*;
use crate::host::World;
use crate::quick;
use crate::route::Route;
pub use drop::open_dropped;
use guide::Guide;

/// Fetches a story by its name or address and makes the demo's world of it; otherwise says why it cannot be told.
pub async fn tell(name: String) -> Result<World, String> {
    let text = source::text(&name).await?;
    let guide = Guide::of(&name, &text)?;
    let story = guide.story();
    let (scenario, seed) = (story.scenario, story.seed);
    Ok(World::Demo { scenario, seed, story: Some(Rc::new(guide)) })
}

/// The list of stories.
pub fn draw(_: Screen, _: Signal<Route>) -> View {
    view! { <list::List/> {quick::elsewhere()} }
}
