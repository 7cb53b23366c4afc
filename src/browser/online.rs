//! Whether the machine has a network. *Online* promises nothing, *offline* is certain.

use leptos::prelude::window;

use super::listener::Listener;

/// Whether it has one now.
pub fn online() -> bool {
    window().navigator().on_line()
}

/// Calls `changed` with the new [`online`] each time it changes.
pub fn on_change(changed: impl Fn(bool) + Clone + 'static) {
    for event in ["online", "offline"] {
        let changed = changed.clone();
        Listener::new(&window(), event, move |_| changed(online())).forever();
    }
}
