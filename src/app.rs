//! The frame around the screens and the way to it: preferences, configuration, the tenant, then the page.

mod banners;
mod builder_door;
mod frame;
mod instead;
mod meters;
mod notices;
mod opening;
mod preferences;
mod router;
mod screens;
mod stage_door;
mod tab;
mod unknown;

use crate::dom::prelude::*;
use words::Message;

use crate::browser::config::Config;
use crate::language::t;
use crate::ui::LiveRegion;

pub use builder_door::{Builder, BuilderDoor};
pub use frame::MAIN;
pub use instead::Missing;
pub use opening::open_other_tenant;
pub use preferences::{Preferences, Theme, change_language, use_preferences};
pub use router::{Router, use_router};
pub use screens::{Draw, Screen, draw_fetched};
pub use stage_door::{Draws as StageDraws, StageDoor, StoryStep, Tools};

use opening::{Doorkeeper, Stage};

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    Preferences::provide();
    let keeper = Doorkeeper::begin();
    Router::provide();
    let stage = keeper.stage();
    view! {
        {move || match stage.get() {
            Stage::Opening => view! { <p class="opening">{t(Message::OpeningPage)}</p> },
            Stage::Stopped(why) => {
                let keeper = keeper.clone();
                view! { <instead::Stopped why on_demo=move || keeper.open_demo()/> }
            }
            Stage::Ready if opening::presents() => StageDoor::new().window(),
            Stage::Ready => view! { <frame::Frame/> },
        }}
        <LiveRegion/>
    }
}

/// The configuration that this page was started with.
///
/// # Panics
/// When the page was not opened: screens exist only below it.
#[expect(clippy::expect_used, reason = "a screen outside of the page is a mistake in the page itself")]
pub fn use_config() -> StoredValue<Config> {
    use_context().expect("screens live in the page")
}
