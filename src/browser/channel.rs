use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

use super::listener::Listener;

/// Speaks to the other tabs of this page.
pub struct Channel {
    channel: BroadcastChannel,
    _listener: Listener,
}

impl Channel {
    /// Joins a channel; `heard` gets what other tabs say, never what this one says. `None` where the
    /// browser has none.
    pub fn open(name: &str, heard: impl Fn(String) + 'static) -> Option<Self> {
        js_sys::Reflect::has(&window(), &JsValue::from_str("BroadcastChannel")).ok().filter(|has| *has)?;
        let channel = BroadcastChannel::new(name).ok()?;
        let listener = Listener::new(&channel, "message", move |event| {
            if let Some(text) = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string()) {
                heard(text);
            }
        });
        Some(Self { channel, _listener: listener })
    }

    /// Says something to all others.
    pub fn say(&self, text: &str) {
        let _ = self.channel.post_message(&JsValue::from_str(text));
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.close();
    }
}
