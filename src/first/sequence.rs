use crate::dom::prelude::*;
use words::Message;

use crate::host::use_host;
use crate::language::t;
use crate::route::Route;
use crate::ui::{Button, Empty, Icon, IconButton, IconMark};

/// Pressed before there is anybody to do it: it is done by the builder.
fn later() {}

/// An empty sequence, with what is said in its place first.
#[component]
pub fn Sequence(children: Children) -> impl IntoView {
    let off = Signal::derive(|| true);
    let commands = [
        ("PutFile", Message::ComposePutFile, Some("palette-first")),
        ("RunScript", Message::ComposeRunScript, None),
        ("GetFile", Message::ComposeGetFile, None),
    ];
    let commands = commands.map(|(kind, does, id)| {
        view! {
            <button type="button" class="palette-item" id=id data-palette=kind title=t(Message::ComposePaletteHint)>
                <span class="palette-grip"><IconMark icon=Icon::Grip/></span>
                <span class="palette-kind">{kind}</span>
                <span class="palette-does">{t(does)}</span>
            </button>
        }
    });
    view! {
        <section class="compose-sequence" aria-label=t(Message::ComposeSteps)>
            {children()}
            <div class="sequence-title">
                <div class="sequence-name">
                    <label class="unseen" for="sequence-name">{t(Message::FieldName)}</label>
                    <input
                        id="sequence-name"
                        type="text"
                        autocomplete="off"
                        spellcheck="false"
                        placeholder=t(Message::ComposeUntitled)
                    />
                    <IconMark icon=Icon::Pencil/>
                </div>
                <div class="sequence-history">
                    <IconButton label=Message::ComposeUndo icon=Icon::Undo off on_press=later/>
                    <IconButton label=Message::ComposeRedo icon=Icon::Redo off on_press=later/>
                    <Button label=Message::DeskOpen on_press=later/>
                    <Button label=Message::DeskSave on_press=later/>
                    <IconButton label=Message::DeskActions icon=Icon::More on_press=later/>
                </div>
            </div>
            <div class="palette" role="group" aria-label=t(Message::ComposePalette)>
                {commands.into_iter().collect_view()}
                <button type="button" class="palette-item" aria-expanded="false">
                    <IconMark icon=Icon::Search/>
                    <span class="palette-kind">{t(Message::NavLibrary)}</span>
                </button>
            </div>
            <div class="no-steps">
                <Empty title=Message::ComposeEmptyTitle text=Message::ComposeEmptyText>
                    <Button label=Message::ComposeExample on_press=later/>
                    <span class="muted">{t(Message::ComposeExampleText)}</span>
                    {use_host().is_demo().then(|| {
                        view! { <a class="button" href=Route::Stories.href()>{t(Message::Stories)}</a> }
                    })}
                </Empty>
            </div>
            <div class="steps-frame">
                <div class="steps" role="list" aria-label=t(Message::ComposeSteps)></div>
            </div>
        </section>
    }
}
