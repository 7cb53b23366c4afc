use crate::dom::prelude::*;
use sequence::{Deed, Edit};
use words::{Arg, Message};

use crate::compose::composer::use_composer;
use crate::compose::deeds;
use crate::compose::desk::{Tool, use_desk};
use crate::language::{saying, t, ts};
use crate::ui::{Button, Icon, IconButton, IconMark};

const NAME: &str = "sequence-name";

/// The sequence's name, edited in place, and the way through its history.
#[component]
pub fn Title() -> impl IntoView {
    let (composer, desk) = (use_composer(), use_desk());
    let (name, can_undo, can_redo) = (composer.name(), composer.can_undo(), composer.can_redo());
    let said = move |deed: Option<Deed>, alone: Message, with_deed: Message| match deed {
        Some(deed) => ts(with_deed, &[Arg::Text(&saying(|words| words.deed(deed)))]),
        None => t(alone),
    };
    view! {
        <div class="sequence-title">
            <div class="sequence-name">
                <label class="unseen" for=NAME>{t(Message::FieldName)}</label>
                <input
                    id=NAME
                    type="text"
                    autocomplete="off"
                    spellcheck="false"
                    placeholder=t(Message::ComposeUntitled)
                    title=move || name.get()
                    prop:value=move || name.get()
                    on:input=move |event| composer.write(Edit::SetName(event_target_value(&event)))
                    on:blur=move |_| composer.pause()
                />
                <IconMark icon=Icon::Pencil/>
            </div>
            <div class="sequence-history">
                <IconButton
                    label=move || said(can_undo.get(), Message::ComposeUndo, Message::ComposeUndoDeed)
                    icon=Icon::Undo
                    off=Signal::derive(move || can_undo.with(Option::is_none))
                    aria_keys="Control+Z"
                    on_press=move |()| deeds::undo(composer)
                />
                <IconButton
                    label=move || said(can_redo.get(), Message::ComposeRedo, Message::ComposeRedoDeed)
                    icon=Icon::Redo
                    off=Signal::derive(move || can_redo.with(Option::is_none))
                    aria_keys="Control+Shift+Z Control+Y"
                    on_press=move |()| deeds::redo(composer)
                />
                <Button label=Message::DeskOpen on_press=move || desk.open(Tool::Open)/>
                <Button label=Message::DeskSave on_press=move || desk.open(Tool::Save)/>
                <IconButton
                    label=Message::DeskActions
                    icon=Icon::More
                    aria_keys="Control+/"
                    on_press=move || desk.open(Tool::Actions)
                />
            </div>
        </div>
    }
}
