//! Which tab may write, by Web Locks. A lock is held until the tab closes or crashes.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The browser has no locks here: no secure context, or too old.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no web locks in this browser or at this address")]
pub struct NoLocks;

/// Takes the lock if no other tab holds it; says whether this tab holds it now.
pub async fn try_hold(name: &str) -> Result<bool, NoLocks> {
    request(name, true).await
}

/// Waits until this tab holds the lock: the tab that held it is gone.
pub async fn hold(name: &str) -> Result<(), NoLocks> {
    request(name, false).await.map(|_| ())
}

async fn request(name: &str, if_available: bool) -> Result<bool, NoLocks> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).map_err(|_| NoLocks)?;
    let request: Function =
        Reflect::get(&locks, &"request".into()).ok().and_then(|f| f.dyn_into().ok()).ok_or(NoLocks)?;
    let options = Object::new();
    Reflect::set(&options, &"ifAvailable".into(), &if_available.into()).map_err(|_| NoLocks)?;
    let answer = Promise::new(&mut |resolve, reject| {
        let granted = Closure::once_into_js(move |lock: JsValue| {
            let held = !lock.is_null();
            let _ = resolve.call1(&JsValue::NULL, &held.into());
            // The lock is held as long as this promise is open: for ever.
            if held { JsValue::from(Promise::new(&mut |_, _| {})) } else { JsValue::UNDEFINED }
        });
        match request.call3(&locks, &name.into(), &options, &granted) {
            // A refusal of the request itself. A grant settles when the lock is let go: never.
            Ok(asked) => spawn_local(async move {
                if let Err(why) = JsFuture::from(asked.unchecked_into::<Promise>()).await {
                    let _ = reject.call1(&JsValue::NULL, &why);
                }
            }),
            Err(why) => {
                let _ = reject.call1(&JsValue::NULL, &why);
            }
        }
    });
    JsFuture::from(answer).await.map(|held| held.is_truthy()).map_err(|_| NoLocks)
}
