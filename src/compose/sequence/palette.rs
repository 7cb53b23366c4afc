use crate::dom::prelude::*;
use defender::CommandKind;
use sequence::StepCommand;
use web_sys::MouseEvent;
use words::Message;

use crate::compose::composer::use_composer;
use crate::compose::deeds;
use crate::compose::desk::use_desk;
use crate::compose::drag::use_drag;
use crate::compose::places::PALETTE;
use crate::language::t;
use crate::ui::{Icon, IconMark};

/// The three commands: clicked in at the end, or dragged to their place.
#[component]
pub fn Palette() -> impl IntoView {
    let files = use_desk().files();
    let items = CommandKind::ALL.into_iter().enumerate();
    let items =
        items.map(|(place, kind)| view! { <Item kind id=(place == 0).then_some(PALETTE)/> }).collect_view();
    view! {
        <div class="palette" role="group" aria-label=t(Message::ComposePalette)>
            {items}
            <button
                type="button"
                class="palette-item"
                aria-expanded=move || files.get().to_string()
                on:click=move |_| files.update(|open| *open = !*open)
            >
                <IconMark icon=Icon::Search/>
                <span class="palette-kind">{t(Message::NavLibrary)}</span>
            </button>
        </div>
    }
}

#[component]
fn Item(kind: CommandKind, id: Option<&'static str>) -> impl IntoView {
    let composer = use_composer();
    let drag = use_drag();
    let does = match kind {
        CommandKind::PutFile => Message::ComposePutFile,
        CommandKind::RunScript => Message::ComposeRunScript,
        CommandKind::GetFile => Message::ComposeGetFile,
    };
    let append = move |click: MouseEvent| {
        if !drag.is_echo(&click) {
            let at = composer.order().with_untracked(Vec::len);
            deeds::insert(composer, at, StepCommand::empty(kind));
        }
    };
    view! {
        <button
            type="button"
            class="palette-item"
            id=id
            data-palette=kind.as_str()
            title=t(Message::ComposePaletteHint)
            on:click=append
        >
            <span class="palette-grip"><IconMark icon=Icon::Grip/></span>
            <span class="palette-kind">{kind.as_str()}</span>
            <span class="palette-does">{t(does)}</span>
        </button>
    }
}
