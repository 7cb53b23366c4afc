//! Selecting steps, and moving the selected ones as one.

use std::collections::HashSet;

use crate::dom::prelude::*;
use sequence::{Draft, StepId, Together, landed, shifted, together};
use words::{Arg, Desk as Words};

use crate::browser::focus::focus;
use crate::compose::{self, Composer, Desk, Pick, Picked, card_id};
use crate::language::ts;
use crate::ui::answer;

/// Does it, and says so.
pub fn pick(desk: Desk, pick: Pick) {
    let (composer, picked) = (desk.composer(), desk.picked());
    let chosen = picked.steps.get_untracked();
    match pick {
        Pick::Toggle(step) => {
            picked.anchor.update_value(|anchor| *anchor = Some(step));
            let mut steps = chosen;
            match steps.iter().position(|known| *known == step) {
                Some(at) => drop(steps.remove(at)),
                None => steps.push(step),
            }
            say(composer, picked, steps);
        }
        Pick::ExtendTo(step) => extend(composer, picked, step),
        Pick::ExtendBy(step, by) => {
            if !chosen.contains(&step) {
                picked.anchor.update_value(|anchor| *anchor = Some(step));
            }
            let next = composer.with_draft(|draft| {
                let at = draft.index_of(step)?.checked_add_signed(by)?;
                draft.steps.get(at).map(|step| step.id)
            });
            if let Some(next) = next {
                extend(composer, picked, next);
                focus(&card_id(next));
            }
        }
        Pick::All => say(composer, picked, composer.order().get_untracked()),
        Pick::Clear => {
            let first = chosen.first().and_then(|step| place_of(composer, *step));
            leave_bar(composer, first);
            say(composer, picked, Vec::new());
        }
        Pick::Shift(by) => {
            if let Some(to) = composer.with_draft(|draft| shifted(draft, &chosen, by)) {
                act(composer, &chosen, Together::Move(to));
            }
        }
        Pick::Land(step, at) => {
            let to = composer.with_draft(|draft| landed(draft, &chosen, step, at));
            act(composer, &chosen, Together::Move(to));
        }
        Pick::Act(what) => act(composer, &chosen, what),
    }
}

/// Steps that are gone are not selected; the others stand as the list has them.
pub fn keep_to_list(composer: Composer, picked: Picked) {
    watch(
        move || composer.order().track(),
        move |(), ()| set(composer, picked, picked.steps.get_untracked()),
    );
}

fn act(composer: Composer, steps: &[StepId], what: Together) {
    let planned = composer.with_draft(|draft: &Draft| together(draft, steps, what));
    let first = steps.first().and_then(|step| place_of(composer, *step));
    if let Some(edit) = planned {
        compose::act(composer, edit);
        if what == Together::Remove {
            leave_bar(composer, first);
        }
    }
}

/// Whether all of these are on: they can be switched off.
pub fn all_on(composer: Composer, steps: &[StepId]) -> bool {
    composer.with_draft(|draft| steps.iter().all(|id| draft.step(*id).is_some_and(|step| step.enabled)))
}

fn place_of(composer: Composer, step: StepId) -> Option<usize> {
    composer.with_draft(|draft| draft.index_of(step))
}

/// The bar is about to go: what stands where the first selected step stood gets its focus.
fn leave_bar(composer: Composer, place: Option<usize>) {
    let holder = document().active_element();
    let in_bar = holder.is_some_and(|holder| holder.closest(".together").is_ok_and(|bar| bar.is_some()));
    if let Some(place) = place.filter(|_| in_bar) {
        compose::go_to_place(composer, place);
    }
}

fn extend(composer: Composer, picked: Picked, step: StepId) {
    let order = composer.order().get_untracked();
    let place = |step| order.iter().position(|known| *known == step);
    let anchor = picked.anchor.get_value().filter(|anchor| place(*anchor).is_some()).unwrap_or(step);
    picked.anchor.update_value(|from| *from = Some(anchor));
    if let (Some(from), Some(to)) = (place(anchor), place(step)) {
        say(composer, picked, order.get(from.min(to)..=from.max(to)).unwrap_or_default().to_vec());
    }
}

fn say(composer: Composer, picked: Picked, steps: Vec<StepId>) {
    set(composer, picked, steps);
    let count = picked.steps.with_untracked(Vec::len) as u64;
    answer(ts(Words::TogetherCount, &[Arg::Count(count)]));
}

fn set(composer: Composer, picked: Picked, steps: Vec<StepId>) {
    let wanted: HashSet<StepId> = steps.into_iter().collect();
    let order = composer.order().get_untracked();
    let after: Vec<StepId> = order.into_iter().filter(|step| wanted.contains(step)).collect();
    for step in picked.steps.get_untracked().iter().chain(&after) {
        if let Some(signals) = composer.step(*step) {
            signals.picked.renew(wanted.contains(step));
        }
    }
    picked.steps.renew(after);
}
