use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// A handler of one kind of event; dropping it takes it away.
#[must_use]
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    handler: Closure<dyn Fn(Event)>,
    captures: bool,
}

impl Listener {
    /// Calls `handler` at each `event` of `target`.
    pub fn new(target: &EventTarget, event: &'static str, handler: impl Fn(Event) + 'static) -> Self {
        Self::open(target, event, Box::new(handler), false)
    }

    /// The same for events on everything below `target`, also those that do not rise, such as scrolling.
    pub fn capturing(target: &EventTarget, event: &'static str, handler: impl Fn(Event) + 'static) -> Self {
        Self::open(target, event, Box::new(handler), true)
    }

    fn open(target: &EventTarget, event: &'static str, handler: Box<dyn Fn(Event)>, captures: bool) -> Self {
        let handler = Closure::wrap(handler);
        // Fails only for a null callback.
        let _ = target.add_event_listener_with_callback_and_bool(
            event,
            handler.as_ref().unchecked_ref(),
            captures,
        );
        Self { target: target.clone(), event, handler, captures }
    }

    /// Keeps it for as long as the page lives.
    pub fn forever(self) {
        std::mem::forget(self);
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self.target.remove_event_listener_with_callback_and_bool(
            self.event,
            self.handler.as_ref().unchecked_ref(),
            self.captures,
        );
    }
}
