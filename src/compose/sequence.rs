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
    let drag = use_drag();
    view! {
        <section
            class="compose-sequence"
            aria-label=t(Message::ComposeSteps)
            node_ref=drag.column()
            on:pointerdown=move |event| drag.press(&event)
            on:pointermove=move |event| drag.follow(&event)
            on:pointerup=move |event| drag.release(&event)
            on:pointercancel=move |_| drag.put_back()
            on:lostpointercapture=move |event| drag.lose(&event)
        >
            <Title/>
            {use_desk().tool()}
            <Palette/>
            <Show when=move || empty.get()>
                <NoSteps/>
            </Show>
            <Steps/>
        </section>
    }
}
