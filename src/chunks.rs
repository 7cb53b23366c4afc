//! What is fetched after the start. The split functions are the only ways into their chunks: what they alone reach is
//! not in main (`ARCHITECTURE.md`, Chunks).

use std::pin::Pin;
use std::rc::Rc;

use defender::{ApiError, Asked};
use leptos::wasm_split::SplitLoaderError;

use crate::account::Account;
use crate::account::session::Session;
use crate::app::{self, Builder, Draw, StageDraws};
use crate::browser;
use crate::browser::config::TenantConfig;
use crate::compose::{self, Drag, Draws};
use crate::desk;
use crate::hand;
use crate::host::back::{self, Back};
use crate::host::{Front, World};
use crate::refusal::{self, Parts};
use crate::stage;
use crate::stories;

/// How far something is that is fetched after the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival<T> {
    /// On its way.
    Coming,
    /// There.
    Here(T),
    /// It did not come: which file; it may be asked for again.
    Missing(String),
}

/// A chunk did not come, or not as it was released: which file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ChunkMissing(String);

impl From<SplitLoaderError> for ChunkMissing {
    fn from(_: SplitLoaderError) -> Self {
        browser::site::suspect();
        Self(browser::refusal::last())
    }
}

/// Makes a function the one way into a chunk. Where parts of the page are tested nothing is split: there is no release
/// to fetch from.
macro_rules! chunk {
    ($(#[$said:meta])* $chunk:ident, $function:ident($($given:ident: $type:ty),*) -> $made:ty, $make:expr) => {
        $(#[$said])*
        #[cfg(not(test))]
        #[leptos::wasm_split::wasm_split($chunk, wasm_split_path = leptos::wasm_split, fallible)]
        pub fn $function($($given: $type),*) -> Result<$made, ChunkMissing> {
            Ok($make)
        }

        $(#[$said])*
        #[cfg(test)]
        pub async fn $function($($given: $type),*) -> Result<$made, ChunkMissing> {
            Ok($make)
        }
    };
}

chunk! {
    /// Engine, tenant and time, behind a front.
    tenant, tenant(front: Rc<Front>) -> Rc<dyn Back>, back::behind(front)
}

chunk! {
    /// What orders steps by hand; it comes with the tenant.
    tenant, hand() -> fn(Drag), hand::begin
}

/// A sign-in on its way.
pub type SignIn = Pin<Box<dyn Future<Output = Rc<dyn Account>>>>;

chunk! {
    /// The sign-in, for a tenant on the wire alone.
    signin, sign_in(tenant: TenantConfig, others: Vec<TenantConfig>) -> SignIn, Box::pin(Session::begin(tenant, others))
}

chunk! {
    /// The builder.
    builder, builder() -> Builder, compose::BUILDER
}

chunk! {
    /// What stands beside the builder.
    desk, desk() -> Draws, desk::DRAWS
}

chunk! {
    /// What shows the demo to a room.
    stage, stage() -> StageDraws, stage::DRAWS
}

chunk! {
    /// What a refusal means, or no answer, for a screen of main.
    screens, explanation(error: Option<ApiError>, asked: Asked) -> Parts, refusal::explain(error, asked)
}

/// A story on its way: its world, or in words why it cannot be told.
pub type Telling = Pin<Box<dyn Future<Output = Result<World, String>>>>;

chunk! {
    /// The story of that name or address.
    stories, story(name: String) -> Telling, Box::pin(stories::tell(name))
}

chunk! {
    /// Opens the text of a dropped file as a story, or says what is wrong with it.
    stories, dropped(name: String, text: String) -> Result<(), String>, stories::open_dropped(&name, &text)
}

chunk! {
    /// What draws the list of stories.
    stories, stories() -> Draw, stories::draw
}

chunk! {
    /// What draws the screens besides the builder.
    screens, screens() -> Draw, app::draw_fetched
}
