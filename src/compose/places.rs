//! Where things of this screen are in the document, and how the keyboard gets there.

use crate::dom::prelude::*;
use sequence::{Field, Place, StepId};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::composer::Composer;
use crate::browser::focus::{focus, focus_after_drawing};

/// The search for devices.
pub const DEVICE_SEARCH: &str = "device-search";
/// The first command of the palette.
pub const PALETTE: &str = "palette-first";
/// The comment.
pub const COMMENT: &str = "comment";
/// The number of devices, typed to confirm it.
pub const CONFIRMATION: &str = "confirmation";

/// A step's card.
pub fn card_id(step: StepId) -> String {
    format!("step-{}", step.number())
}

/// A step's field.
pub fn field_id(step: StepId, field: Field) -> String {
    let word = match field {
        Field::File => "file",
        Field::Script => "script",
        Field::Args => "args",
        Field::Path => "path",
        Field::Comment => "comment",
        Field::Name => "name",
    };
    format!("step-{}-{word}", step.number())
}

/// Takes the analyst to what a finding is about.
pub fn go_to(composer: Composer, place: Place) {
    match place {
        Place::Field(step, field) => go_to_field(composer, step, field),
        Place::Step(step) => go_to_card(composer, step),
        Place::Steps => focus(PALETTE),
        Place::Comment => focus(COMMENT),
        Place::Devices => focus(DEVICE_SEARCH),
        Place::Confirmation => focus(CONFIRMATION),
    }
}

/// Moves the focus to a step's field once all that an edit touched is drawn.
pub fn go_to_field(composer: Composer, step: StepId, field: Field) {
    composer.seek(step);
    focus_after_drawing(field_id(step, field));
}

/// Moves the focus to a step's card once all that an edit touched is drawn.
pub fn go_to_card(composer: Composer, step: StepId) {
    composer.seek(step);
    focus_after_drawing(card_id(step));
}

/// Whatever has the focus keeps it, though its card is moved: a moved node loses it.
pub fn keeping_focus<T>(change: impl FnOnce() -> T) -> T {
    let holder = document().active_element().and_then(|holder| holder.dyn_into::<HtmlElement>().ok());
    let done = change();
    if let Some(holder) = holder {
        once_drawn(move || {
            if holder.is_connected() && document().active_element().as_ref() != Some(holder.as_ref()) {
                let _ = holder.focus();
            }
        });
    }
    done
}
