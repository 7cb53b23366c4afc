//! Notifications of the system: shown only if somebody wished for them in Settings and the browser was allowed to.

use js_sys::Reflect;
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Notification, NotificationOptions, NotificationPermission};

use super::settings_store;

const KEY: &str = "notify";

/// Whether they were wished for, and may be shown.
pub fn wished() -> bool {
    settings_store::get(KEY).as_deref() == Some("on") && permission() == NotificationPermission::Granted
}

/// Whether the browser would not even ask.
pub fn refused() -> bool {
    permission() == NotificationPermission::Denied
}

/// Wishes for them, after asking the person if nobody was asked yet. Whether they will be shown.
pub async fn wish() -> bool {
    if permission() == NotificationPermission::Default
        && let Ok(asking) = Notification::request_permission()
    {
        // What the person said is looked up below.
        let _ = JsFuture::from(asking).await;
    }
    // A wish that cannot be kept holds for no visit: the next run that ends looks it up.
    permission() == NotificationPermission::Granted && settings_store::set(KEY, "on").is_ok()
}

/// Wishes for none.
pub fn unwish() {
    // What cannot be kept was not kept before either.
    let _ = settings_store::set(KEY, "off");
}

/// Shows one, in the place of the last. Clicked, it brings this page to the front, at this fragment.
pub fn show(title: &str, body: &str, fragment: &str) {
    let options = NotificationOptions::new();
    options.set_body(body);
    options.set_tag("liveline");
    // Some browsers let a page show none: the tab's title tells the same.
    let Ok(shown) = Notification::new_with_options(title, &options) else { return };
    let (fragment, opened) = (fragment.to_owned(), shown.clone());
    let open = Closure::once_into_js(move || {
        let _ = window().focus();
        let _ = window().location().set_hash(&fragment);
        opened.close();
    });
    shown.set_onclick(Some(open.as_ref().unchecked_ref()));
}

/// As the browser has it. One without notifications refuses them.
fn permission() -> NotificationPermission {
    let there = Reflect::has(&window(), &JsValue::from_str("Notification")).unwrap_or(false);
    if there { Notification::permission() } else { NotificationPermission::Denied }
}
