//! The address bar.

use std::cell::Cell;

use leptos::prelude::window;
use wasm_bindgen::JsValue;

use super::listener::Listener;

/// The mark of [`link`].
pub const LINK: &str = "link";

thread_local! {
    static LEAVING: Cell<bool> = const { Cell::new(false) };
}

/// The page goes because somebody asked it to: nothing has to be asked again.
pub fn leave() {
    LEAVING.set(true);
}

/// It stays all the same.
pub fn stay() {
    LEAVING.set(false);
}

/// Whether the page goes because somebody asked it to.
pub fn is_leaving() -> bool {
    LEAVING.get()
}

/// The fragment with its `#`; empty when there is none.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The document's query with its `?`; empty when there is none.
pub fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// The document's path.
pub fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// The address without its fragment: what a link to this page begins with.
pub fn base() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// A link to a place of this page, to be handed on. It says in its query that a place follows: a sign-in before the
/// site may cut that off, and then the page can tell.
pub fn link(fragment: &str) -> String {
    let base = base();
    let mark = if base.contains('?') { '&' } else { '?' };
    format!("{base}{mark}{LINK}{fragment}")
}

/// The page's own origin.
pub fn origin() -> String {
    window().location().origin().unwrap_or_default()
}

/// An address as seen from this page, in full.
pub fn absolute(address: &str) -> String {
    web_sys::Url::new_with_base(address, &base()).map_or_else(|_| address.to_owned(), |url| url.href())
}

/// The way back remembers the place that is left.
pub fn push(address: &str) {
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// The place that is left is not remembered.
pub fn replace(address: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(address));
    }
}

/// Takes a name and its value out of the document's query.
pub fn forget(name: &str) {
    let Ok(url) = web_sys::Url::new(&window().location().href().unwrap_or_default()) else { return };
    let asked = url.search_params();
    if asked.has(name) {
        asked.delete(name);
        replace(&url.href());
    }
}

/// Remembers something with the place that is shown: who comes back to it by *back* finds it again.
pub fn keep(text: &str) {
    if let Ok(history) = window().history() {
        // A place of which nothing can be remembered is shown from its beginning.
        let _ = history.replace_state(&JsValue::from_str(text), "");
    }
}

/// What was remembered with the place that is shown.
pub fn kept() -> Option<String> {
    window().history().ok()?.state().ok()?.as_string()
}

/// Opens another document's query, such as another scenario: the page starts anew.
pub fn open_search(search: &str) {
    leave();
    let location = window().location();
    if location.assign(&format!("{}{search}", path())).is_err() {
        reload();
    }
}

/// Starts the page anew, unless somebody wants to stay for what is not sent yet.
pub fn reload_asking() {
    let _ = window().location().reload();
}

/// Starts the page anew.
pub fn reload() {
    leave();
    reload_asking();
}

/// Calls `changed` when back, forward, a link or the analyst changed the fragment.
pub fn on_change(changed: impl Fn() + Clone + 'static) {
    for event in ["popstate", "hashchange"] {
        let changed = changed.clone();
        Listener::new(&window(), event, move |_| changed()).forever();
    }
}
