use crate::dom::prelude::*;
use web_sys::Event;

use super::choice::choose;
use super::form::Form;
use super::listing::Listing;
use crate::browser::file;
use crate::browser::listener::Listener;
use crate::ui::is_asked;

/// Takes files that are dropped anywhere on the page, which would open them in the page's place otherwise. Gives
/// whether one is just above it.
pub fn listen(form: Form, listing: Listing) -> Signal<bool> {
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
            // Nothing behind a question may change.
            if !is_asked() {
                choose(form, listing, file::dropped(&event));
            }
        }
    };
    StoredValue::new_local([
        on("dragenter", Box::new(move || entered.update(|count| *count += 1))),
        on("dragleave", Box::new(move || entered.update(|count| *count -= 1))),
        on("dragover", Box::new(|| {})),
        Listener::new(&window(), "drop", dropped),
    ]);
    Signal::derive(move || entered.get() > 0)
}
