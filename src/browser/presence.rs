//! Whether somebody is there: the first sign of a hand.

use std::cell::RefCell;

use leptos::prelude::window;

use super::listener::Listener;

/// What only a person does to a page, or who acts for one.
const SIGNS: [&str; 8] =
    ["pointermove", "pointerover", "pointerdown", "touchstart", "wheel", "keydown", "focusin", "dragenter"];

thread_local! {
    static WAITING: RefCell<Vec<Listener>> = const { RefCell::new(Vec::new()) };
}

/// Calls `then` once, at the first sign from here on.
pub fn at_first_sign(then: impl Fn() + Copy + 'static) {
    let seen = move || {
        if !WAITING.with_borrow(Vec::is_empty) {
            // A listener that is called still needs itself.
            let done = WAITING.take();
            wasm_bindgen_futures::spawn_local(async move { drop(done) });
            then();
        }
    };
    let listeners = SIGNS.map(|sign| Listener::capturing(&window(), sign, move |_| seen()));
    WAITING.with_borrow_mut(|waiting| waiting.extend(listeners));
}
