use crate::dom::prelude::*;
use defender::CommandKind;
use sequence::{Edit, StepId};
use words::{Arg, Message};

use crate::compose::composer::use_composer;
use crate::compose::deeds;
use crate::compose::desk::{Tool, use_desk};
use crate::compose::picked::Pick;
use crate::language::{t, ts};
use crate::ui::{Icon, IconButton, Label, Menu, MenuItem};

/// What can be done with a step besides typing: the same as by dragging, and more.
#[component]
pub fn Tools(
    id: StepId,
    number: Signal<u64>,
    enabled: Memo<bool>,
    /// Whether it is selected.
    picked: Signal<bool>,
) -> impl IntoView {
    let (composer, desk) = (use_composer(), use_desk());
    let order = composer.order();
    let first = Signal::derive(move || number.get() == 1);
    let last = Signal::derive(move || number.get() == order.with(Vec::len) as u64);
    let say = move |message| move || ts(message, &[Arg::Count(number.get())]);
    let item = |label: Label, icon, off: Signal<bool>, on_press: Callback<()>| MenuItem {
        label,
        icon,
        off,
        on_press,
    };
    let never = Signal::from(false);
    let mut items = vec![
        item(
            Message::ComposeMoveTo.into(),
            Icon::ToNext,
            Signal::derive(move || first.get() && last.get()),
            Callback::new(move |()| desk.open(Tool::Move(id))),
        ),
        item(
            Message::ComposeToTop.into(),
            Icon::Up,
            first,
            Callback::new(move |()| deeds::act(composer, Edit::Move { id, to: 0 })),
        ),
        item(
            Message::ComposeToBottom.into(),
            Icon::Down,
            last,
            Callback::new(move |()| deeds::act(composer, Edit::Move { id, to: usize::MAX })),
        ),
        item(
            (move || t(if enabled.get() { Message::ComposeSwitchOff } else { Message::ComposeSwitchOn }))
                .into(),
            Icon::Half,
            never,
            Callback::new(move |()| deeds::act(composer, Edit::Toggle(id))),
        ),
        item(
            (move || t(if picked.get() { Message::ComposeUnpick } else { Message::ComposePick })).into(),
            Icon::Check,
            never,
            Callback::new(move |()| desk.pick(Pick::Toggle(id))),
        ),
        item(
            Message::ComposeDelete.into(),
            Icon::Close,
            never,
            Callback::new(move |()| deeds::delete(composer, id)),
        ),
    ];
    // What a command is never changes.
    let is_script = composer
        .with_draft(|draft| draft.step(id).is_some_and(|step| step.command.kind() == CommandKind::RunScript));
    if is_script {
        let open = Callback::new(move |()| desk.open(Tool::Encode(id)));
        // Behind the moves.
        items.insert(3, item(Message::ComposeEncode.into(), Icon::Code, never, open));
    }
    view! {
        <div class="step-tools">
            <IconButton
                label=say(Message::ComposeMoveUp)
                icon=Icon::Up
                off=first
                aria_keys="Alt+ArrowUp"
                on_press=move |()| deeds::shift(composer, id, -1)
            />
            <IconButton
                label=say(Message::ComposeMoveDown)
                icon=Icon::Down
                off=last
                aria_keys="Alt+ArrowDown"
                on_press=move |()| deeds::shift(composer, id, 1)
            />
            <IconButton
                label=say(Message::ComposeDuplicate)
                icon=Icon::Copy
                on_press=move |()| deeds::duplicate(composer, id)
            />
            <Menu label=say(Message::ComposeMore) icon=Icon::More id=format!("step-{}-menu", id.number()) items/>
        </div>
    }
}
