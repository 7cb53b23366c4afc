use std::cell::Cell;

use crate::browser::file::{self, LocalFile};
use crate::browser::listener::Listener;
use crate::dom::prelude::*;
use web_sys::Event;

thread_local! {
    static HANDED: Cell<Vec<LocalFile>> = const { Cell::new(Vec::new()) };
}

/// Whether a text calls itself a story, whatever else is wrong with it: the demo takes these wherever they are dropped.
pub fn is_story(text: &str) -> bool {
    text.contains("\"liveline-story\"")
}

/// Leaves files to the screen that takes them next.
pub fn hand_over(files: Vec<LocalFile>) {
    HANDED.set(files);
}

/// The files that were left to this screen; none the second time.
pub fn take_handed() -> Vec<LocalFile> {
    HANDED.take()
}

/// Takes files that are dropped anywhere on the page, which would open them in the page's place otherwise. Gives
/// whether one is just above it.
pub fn take_dropped(take: Box<dyn Fn(Vec<LocalFile>)>) -> Signal<bool> {
    // Each element within the page is entered and left on its own.
    let entered = RwSignal::new(0_i32);
    let on = |name, hear: Box<dyn Fn()>| {
        Listener::new(&window(), name, move |event| {
            if file::is_dragged(&event) {
                event.prevent_default();
                hear();
            }
        })
    };
    let dropped = move |event: Event| {
        entered.set(0);
        if file::is_dragged(&event) {
            event.prevent_default();
            take(file::dropped(&event));
        }
    };
    StoredValue::new_local([
        on("dragenter", Box::new(move || entered.update(|count| *count += 1))),
        on("dragleave", Box::new(move || entered.update(|count| *count -= 1))),
        Listener::new(&window(), "dragover", |event| file::welcome(&event)),
        Listener::new(&window(), "drop", dropped),
    ]);
    Signal::derive(move || entered.get() > 0)
}
