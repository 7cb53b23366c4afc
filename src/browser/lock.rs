//! Which tab may write, by Web Locks. A lock is held until it is let go, or until the tab closes or crashes.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// The browser has no locks here: no secure context, or too old.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no web locks in this browser or at this address")]
pub struct NoLocks;

/// A lock that this tab holds; dropped, it is let go.
#[derive(Debug)]
pub struct Held(Function);

impl Drop for Held {
    fn drop(&mut self) {
        // It ends a promise, which cannot fail.
        let _ = self.0.call0(&JsValue::NULL);
    }
}

/// Takes the lock if no other tab holds it.
pub async fn try_hold(name: &str) -> Result<Option<Held>, NoLocks> {
    request(name, true).await
}

/// Waits until this tab holds the lock: the tab that held it let go of it, or is gone.
pub async fn hold(name: &str) -> Result<Held, NoLocks> {
    request(name, false).await?.ok_or(NoLocks)
}

async fn request(name: &str, if_available: bool) -> Result<Option<Held>, NoLocks> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).map_err(|_| NoLocks)?;
    let request: Function =
        Reflect::get(&locks, &"request".into()).ok().and_then(|f| f.dyn_into().ok()).ok_or(NoLocks)?;
    let options = Object::new();
    Reflect::set(&options, &"ifAvailable".into(), &if_available.into()).map_err(|_| NoLocks)?;
    let answer = Promise::new(&mut |resolve, reject| {
        let granted = Closure::once_into_js(move |lock: JsValue| {
            if lock.is_null() {
                let _ = resolve.call1(&JsValue::NULL, &JsValue::NULL);
                return JsValue::UNDEFINED;
            }
            // The lock is held as long as this promise is open.
            JsValue::from(Promise::new(&mut |let_go, _| {
                let _ = resolve.call1(&JsValue::NULL, &let_go);
            }))
        });
        match request.call3(&locks, &name.into(), &options, &granted) {
            // A refusal of the request itself. A grant settles when the lock is let go.
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
    let answer = JsFuture::from(answer).await.map_err(|_| NoLocks)?;
    Ok(answer.dyn_into::<Function>().ok().map(Held))
}
