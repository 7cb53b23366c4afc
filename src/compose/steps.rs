//! The list of steps.

mod arguments;
mod card;
mod field;
mod findings;
mod library;
mod shown;
mod suggestions;
mod tools;

pub use field::lines;
pub use findings::Findings;
pub use suggestions::is_script;

use crate::dom::prelude::*;
use sequence::StepId;
use wasm_bindgen::JsCast;
use web_sys::Element;
use web_sys::KeyboardEvent;
use words::Message;

use super::column::{DrawRow, StepRows};
use super::composer::use_composer;
use super::deeds;
use super::desk::use_desk;
use super::drag::use_drag;
use super::picked::Pick;
use crate::language::t;
use card::{Card, in_a_line};

/// The attribute by which a card in the document says which step it shows.
pub const STEP: &str = "data-step";

/// All steps as cards, in order.
#[component]
pub fn Steps() -> impl IntoView {
    let composer = use_composer();
    let drag = use_drag();
    let desk = use_desk();
    let row: DrawRow = Box::new(move |id, signals| view! { <Card id signals/> }.into_view());
    let keys = move |event: KeyboardEvent| {
        let by = match (event.alt_key() && !event.ctrl_key() && !event.meta_key(), event.key().as_str()) {
            (true, "ArrowUp") => -1,
            (true, "ArrowDown") => 1,
            _ => return,
        };
        if let Some(step) = event.target().and_then(|target| step_of(&target.dyn_into().ok()?)) {
            event.prevent_default();
            match event.shift_key() {
                true => desk.pick(Pick::ExtendBy(step, by)),
                false if desk.picked().count_with(step) > 1 => desk.pick(Pick::Shift(by)),
                false => deeds::shift(composer, step, by),
            }
        }
    };
    view! {
        <div class="steps-frame">
            <div class="steps" role="list" aria-label=t(Message::ComposeSteps) node_ref=drag.cards.list on:keydown=keys>
                <StepRows column=drag.cards row text=in_a_line/>
            </div>
            <div class="drop-line" aria-hidden="true" hidden node_ref=drag.line></div>
        </div>
    }
}

/// The step in whose card something of the document is.
pub fn step_of(inside: &Element) -> Option<StepId> {
    let card = inside.closest(&format!("[{STEP}]")).ok()??;
    Some(StepId::new(card.get_attribute(STEP)?.parse().ok()?))
}
