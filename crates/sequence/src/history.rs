use defender::DeviceId;

use crate::{Draft, Field, Step, StepId};

/// A change that knows its own opposite: small, whatever the length of the sequence.
#[derive(Clone, Debug)]
pub(crate) enum Reversible {
    Insert { at: usize, step: Step },
    Remove { at: usize, step: Step },
    Move { from: usize, to: usize },
    Toggle { at: usize },
    SetText { id: StepId, field: Field, before: String, after: String },
    SetName { before: String, after: String },
    SetComment { before: String, after: String },
    SetDevices { before: Vec<DeviceId>, after: Vec<DeviceId> },
    Replace { before: Box<Draft>, after: Box<Draft> },
}

impl Reversible {
    /// Does it.
    pub(crate) fn apply(&self, draft: &mut Draft) {
        match self {
            Self::Insert { at, step } => insert(draft, *at, step),
            Self::Remove { at, .. } => remove(draft, *at),
            Self::Move { from, to } => shift(draft, *from, *to),
            Self::Toggle { at } => toggle(draft, *at),
            Self::SetText { id, field, after, .. } => set_text(draft, *id, *field, after),
            Self::SetName { after, .. } => draft.name.clone_from(after),
            Self::SetComment { after, .. } => draft.comment.clone_from(after),
            Self::SetDevices { after, .. } => draft.devices.clone_from(after),
            Self::Replace { after, .. } => draft.clone_from(after),
        }
    }

    /// Takes it back: the draft is then what it was before, to the byte.
    pub(crate) fn revert(&self, draft: &mut Draft) {
        match self {
            Self::Insert { at, .. } => remove(draft, *at),
            Self::Remove { at, step } => insert(draft, *at, step),
            Self::Move { from, to } => shift(draft, *to, *from),
            Self::Toggle { at } => toggle(draft, *at),
            Self::SetText { id, field, before, .. } => set_text(draft, *id, *field, before),
            Self::SetName { before, .. } => draft.name.clone_from(before),
            Self::SetComment { before, .. } => draft.comment.clone_from(before),
            Self::SetDevices { before, .. } => draft.devices.clone_from(before),
            Self::Replace { before, .. } => draft.clone_from(before),
        }
    }

    /// Whether a text is after it what it was before.
    pub(crate) fn is_nothing(&self) -> bool {
        match self {
            Self::SetText { before, after, .. }
            | Self::SetName { before, after }
            | Self::SetComment { before, after } => before == after,
            _ => false,
        }
    }

    /// Goes on with it, when `next` types on in the same text.
    pub(crate) fn absorb(&mut self, next: &Self) -> bool {
        match (self, next) {
            (
                Self::SetText { id, field, after, .. },
                Self::SetText { id: next_id, field: next_field, after: typed, .. },
            ) if id == next_id && field == next_field => after.clone_from(typed),
            (Self::SetName { after, .. }, Self::SetName { after: typed, .. })
            | (Self::SetComment { after, .. }, Self::SetComment { after: typed, .. }) => {
                after.clone_from(typed);
            }
            _ => return false,
        }
        true
    }
}

fn insert(draft: &mut Draft, at: usize, step: &Step) {
    let at = at.min(draft.steps.len());
    draft.steps.insert(at, step.clone());
}

fn remove(draft: &mut Draft, at: usize) {
    if at < draft.steps.len() {
        draft.steps.remove(at);
    }
}

fn shift(draft: &mut Draft, from: usize, to: usize) {
    if from < to {
        if let Some(span) = draft.steps.get_mut(from..=to) {
            span.rotate_left(1);
        }
    } else if let Some(span) = draft.steps.get_mut(to..=from) {
        span.rotate_right(1);
    }
}

fn toggle(draft: &mut Draft, at: usize) {
    if let Some(step) = draft.steps.get_mut(at) {
        step.enabled = !step.enabled;
    }
}

fn set_text(draft: &mut Draft, id: StepId, field: Field, text: &str) {
    let step = draft.steps.iter_mut().find(|step| step.id == id);
    if let Some(typed) = step.and_then(|step| step.command.text_mut(field)) {
        text.clone_into(typed);
    }
}
