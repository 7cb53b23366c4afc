//! The middle column: the sequence's name, its history, the palette, the steps.

mod empty;
mod palette;
mod title;

use crate::dom::prelude::*;
use words::Message;

use super::composer::use_composer;
use super::desk::use_desk;
use super::drag::use_drag;
use super::steps::Steps;
use crate::language::t;
use empty::NoSteps;
use palette::Palette;
use title::Title;

/// What is composed.
#[component]
pub fn Sequence() -> impl IntoView {
    let order = use_composer().order();
    let empty = Memo::new(move |_| order.with(Vec::is_empty));
    let (drag, desk) = (use_drag(), use_desk());
    let picked = desk.picked().steps;
    let some_picked = Memo::new(move |_| picked.with(|picked| !picked.is_empty()));
    view! {
        <section
            class="compose-sequence"
            aria-label=t(Message::ComposeSteps)
            node_ref=drag.column
        >
            <Title/>
            {desk.tool()}
            <Palette/>
            <Show when=move || desk.files().get()>{desk.library_files()}</Show>
            <Show when=move || empty.get()>
                <NoSteps/>
            </Show>
            <Steps/>
            <Show when=move || some_picked.get()>{desk.together()}</Show>
        </section>
    }
}
