//! What the analyst does to the sequence: each deed is one entry of the history, is spoken, and leaves the focus
//! where it belongs.

use crate::dom::prelude::*;
use sequence::{Change, Deed, Edit, Fix, Place, StepCommand, StepId};
use words::{Arg, Message};

use super::composer::Composer;
use super::places::{PALETTE, card_id, go_to_card, go_to_field, keeping_focus};
use crate::browser::focus::{self, focus_after_drawing};
use crate::language::{saying, ts};
use crate::ui::answer;

/// Does an edit and says so.
pub fn act(composer: Composer, edit: Edit) {
    if let Some(change) = keeping_focus(|| composer.edit(edit)) {
        say(composer, change.deed);
    }
}

/// Adds a step; the focus goes to its first field.
pub fn insert(composer: Composer, at: usize, command: StepCommand) {
    let first = command.fields().first().copied();
    let Some(change) = composer.edit(Edit::Insert { at, command }) else { return };
    say(composer, change.deed);
    if let (Some(step), Some(field)) = (change.focus, first) {
        go_to_field(composer, step, field);
    }
}

/// Moves a step by one place, up or down.
pub fn shift(composer: Composer, step: StepId, by: isize) {
    let from = composer.with_draft(|draft| draft.index_of(step));
    if let Some(to) = from.and_then(|from| from.checked_add_signed(by)) {
        act(composer, Edit::Move { id: step, to });
    }
}

/// Adds a copy behind a step; the focus goes to the copy.
pub fn duplicate(composer: Composer, step: StepId) {
    let Some(change) = composer.edit(Edit::Duplicate(step)) else { return };
    say(composer, change.deed);
    if let Some(copy) = change.focus {
        go_to_card(composer, copy);
    }
}

/// Deletes a step; the focus goes to the one that takes its place.
pub fn delete(composer: Composer, step: StepId) {
    let place = composer.with_draft(|draft| draft.index_of(step)).unwrap_or_default();
    let Some(change) = composer.edit(Edit::Remove(step)) else { return };
    say(composer, change.deed);
    go_to_place(composer, place);
}

/// The focus goes to what stands at a place now, from 0, or to the last step; to the palette where there is none.
pub fn go_to_place(composer: Composer, place: usize) {
    let next = composer.with_draft(|draft| {
        let at = place.min(draft.steps.len().checked_sub(1)?);
        draft.steps.get(at).map(|step| step.id)
    });
    match next {
        Some(next) => go_to_card(composer, next),
        None => focus_after_drawing(PALETTE),
    }
}

/// Repairs something and says so. The field keeps the focus, or gets it when the button that was pressed is gone.
pub fn repair(composer: Composer, fix: &Fix, place: Place) {
    let Some(change) = composer.fix(fix) else { return };
    say(composer, change.deed);
    stay_at(composer, place);
}

/// Does an edit that was pressed beside a finding. The place of the finding gets the focus.
pub fn act_at(composer: Composer, edit: Edit, place: Place) {
    act(composer, edit);
    stay_at(composer, place);
}

fn stay_at(composer: Composer, place: Place) {
    match place {
        Place::Field(step, field) => go_to_field(composer, step, field),
        Place::Step(step) => go_to_card(composer, step),
        Place::Steps | Place::Comment | Place::Devices | Place::Confirmation => {}
    }
}

/// Takes the last deed back.
pub fn undo(composer: Composer) {
    if let Some(change) = keeping_focus(|| composer.undo()) {
        answer(untrack(|| saying(|words| words.undone(&change))));
        follow(composer, &change);
    }
}

/// Does the last deed again.
pub fn redo(composer: Composer) {
    if let Some(change) = keeping_focus(|| composer.redo()) {
        answer(untrack(|| saying(|words| words.redone(&change))));
        follow(composer, &change);
    }
}

/// Of devices all that are chosen then are counted as well.
fn say(composer: Composer, deed: Deed) {
    let mut said = untrack(|| saying(|words| words.deed(deed)));
    let all = composer.with_draft(|draft| draft.devices.len());
    let is_part = matches!(deed, Deed::DevicesChosen(count) if count < all);
    if is_part || matches!(deed, Deed::DevicesRemoved(_)) {
        said = [said, untrack(|| ts(Message::DevicesChosen, &[Arg::Count(all as u64)]))].join("; ");
    }
    answer(said);
}

/// Whoever works in the steps is taken to the one that changed; whoever presses buttons stays there.
fn follow(composer: Composer, change: &Change) {
    let holder = document().active_element();
    let in_steps = holder.as_ref().is_none_or(|holder| {
        holder.tag_name() == "BODY" || holder.closest(".step").is_ok_and(|card| card.is_some())
    });
    match (change.focus, change.deed) {
        (Some(step), Deed::Typed(field, _)) if in_steps => go_to_field(composer, step, field),
        (Some(step), _) if in_steps => go_to_card(composer, step),
        (Some(step), _) => reveal(composer, step),
        (None, Deed::Removed(_, at) | Deed::Inserted(_, at) | Deed::Duplicated(_, at)) if in_steps => {
            go_to_place(composer, at);
        }
        (None, _) => {}
    }
}

fn reveal(composer: Composer, step: StepId) {
    composer.seek(step);
    request_animation_frame(move || focus::reveal(&card_id(step)));
}
