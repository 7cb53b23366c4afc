//! Whether the tab is seen, and when the page goes.

use leptos::prelude::{document, window};

use super::listener::Listener;

/// Whether it is hidden now.
pub fn hidden() -> bool {
    document().hidden()
}

/// Calls `changed` with the new [`hidden`] each time it changes.
pub fn on_change(changed: impl Fn(bool) + 'static) {
    Listener::new(&document(), "visibilitychange", move |_| changed(hidden())).forever();
}

/// Calls `leave` when the page goes in order: closed, loaded anew, or left for another one.
pub fn on_leave(leave: impl Fn() + 'static) {
    Listener::new(&window(), "pagehide", move |_| leave()).forever();
}
