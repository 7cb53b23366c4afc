use std::rc::Rc;

use crate::dom::prelude::*;
use defender::CommandKind;
use sequence::{Edit, StepId, Together};
use words::{Arg, Desk as Words, Message};

use super::pick::all_on;
use crate::compose::{self, Desk, Pick, Tool, step_of};
use crate::language::{t, ts};
use crate::quick::Action;

/// What can be done with the step in which the focus was, and with those that are selected.
pub fn of_steps(desk: Desk) -> Vec<Action> {
    let mut actions = of_selected(desk);
    if let Some(step) = focused() {
        actions.extend(of_step(desk, step));
    }
    actions
}

/// The step whose card has the focus.
fn focused() -> Option<StepId> {
    step_of(&document().active_element()?)
}

fn of_step(desk: Desk, id: StepId) -> Vec<Action> {
    let composer = desk.composer();
    let found =
        composer.with_draft(|draft| Some((draft.index_of(id)?, draft.step(id)?.clone(), draft.steps.len())));
    let Some((place, step, all)) = found else { return Vec::new() };
    let number = Arg::Count(place as u64 + 1);
    let named = |name: String, act: Rc<dyn Fn()>| Action { name, keys: None, act };
    let about = |label: Message, act: Rc<dyn Fn()>| {
        named(ts(Words::ActionOfStep, &[number, Arg::Text(&t(label))]), act)
    };
    let edit = |edit: Edit| -> Rc<dyn Fn()> { Rc::new(move || compose::act(composer, edit.clone())) };
    let mut actions = Vec::new();
    if place > 0 {
        let up = edit(Edit::Move { id, to: place - 1 });
        actions.push(named(ts(Message::ComposeMoveUp, &[number]), up).by("Alt ↑"));
        actions.push(about(Message::ComposeToTop, edit(Edit::Move { id, to: 0 })));
    }
    if place + 1 < all {
        let down = edit(Edit::Move { id, to: place + 1 });
        actions.push(named(ts(Message::ComposeMoveDown, &[number]), down).by("Alt ↓"));
        actions.push(about(Message::ComposeToBottom, edit(Edit::Move { id, to: usize::MAX })));
    }
    if all > 1 {
        actions.push(about(Message::ComposeMoveTo, Rc::new(move || desk.open(Tool::Move(id)))));
    }
    let switch = if step.enabled { Message::ComposeSwitchOff } else { Message::ComposeSwitchOn };
    actions.push(named(
        ts(Message::ComposeDuplicate, &[number]),
        Rc::new(move || compose::duplicate(composer, id)),
    ));
    actions.push(about(switch, edit(Edit::Toggle(id))));
    actions.push(about(Message::ComposePick, Rc::new(move || desk.pick(Pick::Toggle(id)))));
    if step.command.kind() == CommandKind::RunScript {
        actions.push(about(Message::ComposeEncode, Rc::new(move || desk.open(Tool::Encode(id)))));
    }
    actions.push(about(Message::ComposeDelete, Rc::new(move || compose::delete(composer, id))));
    actions
}

fn of_selected(desk: Desk) -> Vec<Action> {
    let selected = desk.picked().steps.get_untracked();
    if selected.is_empty() {
        return Vec::new();
    }
    let all_on = all_on(desk.composer(), &selected);
    let pick = move |pick: Pick| move || desk.pick(pick);
    let about =
        |label: &str, what: Together| Action::about(Words::ActionOfSelected, label, pick(Pick::Act(what)));
    let switch = if all_on { Message::ComposeSwitchOff } else { Message::ComposeSwitchOn };
    vec![
        Action::new(Words::TogetherUp, pick(Pick::Shift(-1))),
        Action::new(Words::TogetherDown, pick(Pick::Shift(1))),
        Action::about(Words::ActionOfSelected, &t(Message::ComposeMoveTo), move || {
            desk.open(Tool::MovePicked)
        }),
        about(&t(Words::TogetherDuplicate), Together::Duplicate),
        about(&t(switch), Together::Switch(!all_on)),
        about(&t(Message::ComposeDelete), Together::Remove),
        Action::new(Words::TogetherClear, pick(Pick::Clear)),
    ]
}
