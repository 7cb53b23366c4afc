//! What the browser says about its storage for this site.

use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// Bytes of everything that this site keeps, the browser's own overhead included; `None` where it does not tell.
pub async fn used() -> Option<u64> {
    let estimate = JsFuture::from(manager()?.estimate().ok()?).await.ok()?;
    Some(Reflect::get(&estimate, &"usage".into()).ok()?.as_f64()? as u64)
}

/// Whether the browser keeps it also when the disk gets full; `None` where it does not tell.
pub async fn is_lasting() -> Option<bool> {
    JsFuture::from(manager()?.persisted().ok()?).await.ok()?.as_bool()
}

/// Asks the browser to keep it also when the disk gets full. It may say no, or ask the person.
pub async fn ask_to_last() {
    let asked = manager().and_then(|manager| manager.persist().ok());
    if let Some(asked) = asked {
        // What came of it is asked again where it is shown.
        drop(JsFuture::from(asked).await);
    }
}

/// Absent in old browsers and outside of secure contexts.
fn manager() -> Option<StorageManager> {
    let navigator: JsValue = window().navigator().into();
    Reflect::get(&navigator, &"storage".into()).ok()?.dyn_into().ok()
}
