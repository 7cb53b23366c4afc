//! Whether the machine has a network. *Online* promises nothing, *offline* is certain.

use leptos::prelude::window;

use super::listener::Listener;

/// Whether it has one now.
pub fn online() -> bool {
    window().navigator().on_line()
}

/// Calls `changed` with the new [`online`] each time it changes, for as long as these are kept.
pub fn on_change(changed: impl Fn(bool) + Clone + 'static) -> [Listener; 2] {
    ["online", "offline"].map(|event| {
        let changed = changed.clone();
        Listener::new(&window(), event, move |_| changed(online()))
    })
}
