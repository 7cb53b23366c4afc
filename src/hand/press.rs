//! What a press begins.

use defender::CommandKind;
use sequence::StepCommand;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PointerEvent};

use super::What;
use crate::compose::{Desk, Pick, step_of};

/// What reads presses itself: fields, buttons, texts with a tip.
const CONTROLS: &str = "button, input, textarea, select, a, label, summary, [role=option]";

/// A press that may become a drag.
pub struct Press {
    /// What is dragged.
    pub what: What,
    /// What holds the pointer meanwhile.
    pub holder: HtmlElement,
    /// Only once it was held for a moment: a finger or a pen that moves at once scrolls.
    pub held: bool,
}

/// Selects steps, if the press asks for that. Whether it did.
pub fn selects(event: &PointerEvent, target: &Element, desk: Desk) -> bool {
    let on_grip = closest(target, "[data-grip]").is_some();
    let Some(step) = step_of(target).filter(|_| on_grip || closest(target, CONTROLS).is_none()) else {
        return false;
    };
    let pick = if event.shift_key() {
        Pick::ExtendTo(step)
    } else if event.ctrl_key() || event.meta_key() {
        Pick::Toggle(step)
    } else {
        // As files in a folder: a press beside them ends it, and so does one that takes hold of another.
        let picked = desk.picked();
        if picked.any() && (!on_grip || picked.count_with(step) == 1) {
            desk.pick(Pick::Clear);
        }
        return false;
    };
    desk.pick(pick);
    true
}

/// What a press on this element drags. Fingers and pens drag at once by the grips; elsewhere they scroll, unless they
/// hold still on a card's head or a command of the palette.
pub fn begun(target: &Element, pointer: &str) -> Option<Press> {
    let mouse = pointer == "mouse";
    if let Some(grip) = closest(target, "[data-grip]") {
        return Some(Press { what: What::Step(step_of(&grip)?), holder: grip, held: false });
    }
    if let Some(item) = closest(target, "[data-palette]") {
        let held = !mouse && closest(target, ".palette-grip").is_none();
        return Some(Press { what: What::New(command(&item)?), holder: item, held });
    }
    let head = closest(target, ".step-head").filter(|_| !mouse && closest(target, CONTROLS).is_none())?;
    Some(Press { what: What::Step(step_of(&head)?), holder: head, held: true })
}

/// The command that something of the palette stands for: an empty one, or one with a library file.
fn command(item: &HtmlElement) -> Option<StepCommand> {
    let word = item.get_attribute("data-palette")?;
    let kind = CommandKind::ALL.into_iter().find(|known| known.as_str() == word)?;
    Some(StepCommand::with_file(kind, item.get_attribute("data-file").unwrap_or_default()))
}

fn closest(target: &Element, selector: &str) -> Option<HtmlElement> {
    target.closest(selector).ok().flatten()?.dyn_into().ok()
}
