//! Whether the tab is seen.

use leptos::prelude::document;

use super::listener::Listener;

/// Whether it is hidden now.
pub fn hidden() -> bool {
    document().hidden()
}

/// Calls `changed` with the new [`hidden`] each time it changes.
pub fn on_change(changed: impl Fn(bool) + 'static) {
    Listener::new(&document(), "visibilitychange", move |_| changed(hidden())).forever();
}
