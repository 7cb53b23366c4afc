//! Small choices of the analyst, in `localStorage`. A page without it works on; the choices are then
//! forgotten at the end of the visit.

use leptos::prelude::window;
use web_sys::Storage;

/// The browser keeps nothing for this page, or no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the browser stores no settings for this page")]
pub struct NotStored;

/// All keys begin so: other pages may live at the same origin.
pub(super) const PREFIX: &str = "liveline.";

/// What was stored under this key.
pub fn get(key: &str) -> Option<String> {
    storage().ok()?.get_item(&format!("{PREFIX}{key}")).ok()?
}

/// Stores under this key.
pub fn set(key: &str, value: &str) -> Result<(), NotStored> {
    storage()?.set_item(&format!("{PREFIX}{key}"), value).map_err(|_| NotStored)
}

/// Everything that this page stored here, under its whole keys.
pub fn all() -> Vec<(String, String)> {
    let Ok(storage) = storage() else { return Vec::new() };
    let pair = |key: String| Some((key.clone(), storage.get_item(&key).ok()??));
    keys(&storage).into_iter().filter_map(pair).collect()
}

/// Forgets everything that this page stored here, but for what begins with one of `kept`.
pub fn clear(kept: &[&str]) -> Result<(), NotStored> {
    let storage = storage()?;
    let is_kept = |key: &str| kept.iter().any(|kept| key.starts_with(kept));
    for key in keys(&storage).iter().filter(|key| key.strip_prefix(PREFIX).is_some_and(|own| !is_kept(own))) {
        storage.remove_item(key).map_err(|_| NotStored)?;
    }
    Ok(())
}

fn keys(storage: &Storage) -> Vec<String> {
    let length = storage.length().unwrap_or_default();
    let keys = (0..length).filter_map(|index| storage.key(index).ok()?);
    keys.filter(|key| key.starts_with(PREFIX)).collect()
}

fn storage() -> Result<Storage, NotStored> {
    // Reading the property throws where storage is denied.
    window().local_storage().ok().flatten().ok_or(NotStored)
}
