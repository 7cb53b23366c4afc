//! What one tab keeps for itself through a reload or a way to another page, in `sessionStorage`.

use leptos::prelude::window;
use web_sys::Storage;

use super::settings_store::{NotStored, PREFIX};

/// Remembered while the page is loaded anew, because its demo was begun anew: the time bar then says so.
pub const BEGUN_ANEW: &str = "begun-anew";

/// What was stored under this key.
pub fn get(key: &str) -> Option<String> {
    storage().ok()?.get_item(&format!("{PREFIX}{key}")).ok()?
}

/// What was stored under this key, and is forgotten with that.
pub fn take(key: &str) -> Option<String> {
    let kept = get(key)?;
    remove(key);
    Some(kept)
}

/// Stores under this key.
pub fn set(key: &str, value: &str) -> Result<(), NotStored> {
    storage()?.set_item(&format!("{PREFIX}{key}"), value).map_err(|_| NotStored)
}

/// Forgets what was stored under this key.
pub fn remove(key: &str) {
    // Where nothing can be stored nothing is there.
    let _ = storage().map(|storage| storage.remove_item(&format!("{PREFIX}{key}")));
}

fn storage() -> Result<Storage, NotStored> {
    // Reading the property throws where storage is denied.
    window().session_storage().ok().flatten().ok_or(NotStored)
}
