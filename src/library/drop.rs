use crate::dom::prelude::*;

use super::choice::choose;
use super::form::Form;
use crate::ui::{is_asked, take_dropped, take_handed};

/// Takes files that are dropped anywhere on the page. Gives whether one is just above it.
pub fn listen(form: Form) -> Signal<bool> {
    // What was dropped on another screen, which leaves it to this one.
    choose(form, take_handed());
    take_dropped(Box::new(move |files| {
        // Nothing behind a question may change.
        if !is_asked() {
            choose(form, files);
        }
    }))
}
