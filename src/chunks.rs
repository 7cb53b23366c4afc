//! What is fetched after the start. Each split function is the one way into its chunk: what it alone reaches is not in
//! main (`ARCHITECTURE.md`, Chunks).

use std::pin::Pin;
use std::rc::Rc;

use leptos::wasm_split::{SplitLoaderError, wasm_split};

use crate::account::Account;
use crate::account::session::Session;
use crate::app::{self, Draw};
use crate::browser::config::TenantConfig;
use crate::browser::refusal;
use crate::host::Front;
use crate::host::back::{self, Back};

/// How far something is that is fetched after the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival<T> {
    /// On its way.
    Coming,
    /// There.
    Here(T),
    /// It did not come, and why; it may be asked for again.
    Missing(String),
}

/// A chunk did not come, or not as it was released.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ChunkMissing(String);

impl From<SplitLoaderError> for ChunkMissing {
    fn from(_: SplitLoaderError) -> Self {
        Self(refusal::last())
    }
}

/// Engine, tenant and time, behind a front.
#[wasm_split(tenant, wasm_split_path = leptos::wasm_split, fallible)]
pub fn tenant(front: Rc<Front>) -> Result<Rc<dyn Back>, ChunkMissing> {
    Ok(back::behind(front))
}

/// A sign-in on its way.
pub type SignIn = Pin<Box<dyn Future<Output = Rc<dyn Account>>>>;

/// The sign-in, for a tenant on the wire alone.
#[wasm_split(signin, wasm_split_path = leptos::wasm_split, fallible)]
pub fn sign_in(config: TenantConfig) -> Result<SignIn, ChunkMissing> {
    Ok(Box::pin(Session::begin(config)))
}

/// What draws the screens besides the builder.
#[wasm_split(screens, wasm_split_path = leptos::wasm_split, fallible)]
pub fn screens() -> Result<Draw, ChunkMissing> {
    Ok(app::draw_fetched)
}
