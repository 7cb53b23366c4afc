//! The page's own files: the configuration, a language.

use js_sys::Reflect;
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Request, RequestCache, RequestInit, RequestRedirect, Response};

/// An answer of the page's own host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// The HTTP status; 0 for a redirect that was not followed.
    pub status: u16,
    /// The body as text.
    pub text: String,
}

impl Fetched {
    /// Whether it is a page: nothing that the page fetches for itself is one.
    pub fn is_page(&self) -> bool {
        self.text.trim_start().starts_with('<')
    }
}

/// No answer came: offline, refused by the policy, or other bytes than the integrity promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the file could not be fetched")]
pub struct FetchError;

/// Fetches a file beside the page. With `integrity`, only exactly those bytes are an answer; without, the
/// browser asks the host whether its copy is still good, and follows no redirect.
pub async fn get(path: &str, integrity: Option<&str>) -> Result<Fetched, FetchError> {
    let init = RequestInit::new();
    match integrity {
        Some(integrity) => init.set_integrity(integrity),
        None => {
            init.set_cache(RequestCache::NoCache);
            init.set_redirect(RequestRedirect::Manual);
        }
    }
    fetched(path, &init).await
}

/// The configuration, which the start script has asked for in the same way as [`get`] does.
pub async fn settings() -> Result<Fetched, FetchError> {
    let script = document().get_element_by_id("boot").ok_or(FetchError)?;
    let answer = Reflect::get(&script, &"settings".into()).ok().and_then(|answer| answer.dyn_into().ok());
    read(awaited(answer.ok_or(FetchError)?).await?).await
}

/// A header of the host's answer for a file beside the page; `None` when it has none.
pub async fn header(path: &str, name: &str) -> Result<Option<String>, FetchError> {
    let init = RequestInit::new();
    init.set_cache(RequestCache::NoCache);
    init.set_redirect(RequestRedirect::Manual);
    let response = answered(path, &init).await?;
    if response.ok() { response.headers().get(name).map_err(|_| FetchError) } else { Err(FetchError) }
}

/// Whether a file beside the page is to be had, from the browser's cache or from the host itself.
pub async fn is_there(path: &str) -> bool {
    let init = RequestInit::new();
    init.set_redirect(RequestRedirect::Manual);
    answered(path, &init).await.is_ok_and(|response| response.ok())
}

/// Puts a fresh copy of a file into the browser's cache: one that was refused once would be refused for ever.
pub async fn renew(path: &str) -> Result<(), FetchError> {
    let init = RequestInit::new();
    init.set_cache(RequestCache::Reload);
    fetched(path, &init).await.map(drop)
}

async fn fetched(path: &str, init: &RequestInit) -> Result<Fetched, FetchError> {
    read(answered(path, init).await?.into()).await
}

async fn read(answer: JsValue) -> Result<Fetched, FetchError> {
    let response: Response = answer.dyn_into().map_err(|_| FetchError)?;
    let text = awaited(response.text().map_err(|_| FetchError)?).await?;
    Ok(Fetched { status: response.status(), text: text.as_string().unwrap_or_default() })
}

async fn answered(path: &str, init: &RequestInit) -> Result<Response, FetchError> {
    let request = Request::new_with_str_and_init(path, init).map_err(|_| FetchError)?;
    awaited(window().fetch_with_request(&request)).await?.dyn_into().map_err(|_| FetchError)
}

async fn awaited(promise: js_sys::Promise) -> Result<JsValue, FetchError> {
    JsFuture::from(promise).await.map_err(|_| FetchError)
}
