//! The clipboard.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// The browser did not let the page write: no permission, or the address is not a secure one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the browser refused to copy")]
pub struct CopyRefused;

/// Puts text there.
pub async fn copy(text: &str) -> Result<(), CopyRefused> {
    let navigator = window().navigator();
    // Absent outside secure contexts, where web-sys would hand out `undefined`.
    let has = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    if !has.is_ok_and(|clipboard| clipboard.is_object()) {
        return Err(CopyRefused);
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.map(|_| ()).map_err(|_| CopyRefused)
}
