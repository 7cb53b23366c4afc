//! Several steps treated as one: each of these is one entry of the history.

use std::collections::HashSet;

use crate::{Deed, Draft, Edit, Step, StepId};

/// What is done with several steps at once. Steps that are gone do not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Together {
    /// They come together, in the order in which they stand, at this place among the others, from 0.
    Move(usize),
    /// Copies of all, in the same order, right behind the last of them.
    Duplicate,
    /// All are switched on (`true`) or off.
    Switch(bool),
    /// All are deleted.
    Remove,
}

/// The edit that does it. `None` when nothing changes.
pub fn together(draft: &Draft, ids: &[StepId], what: Together) -> Option<Edit> {
    let chosen: HashSet<StepId> = ids.iter().copied().collect();
    let is_chosen = |step: &Step| chosen.contains(&step.id);
    let first = draft.steps.iter().position(is_chosen)?;
    let last = draft.steps.iter().rposition(is_chosen)?;
    let count = draft.steps.iter().filter(|step| is_chosen(step)).count();
    let mut steps = draft.steps.clone();
    let (deed, focus) = match what {
        Together::Move(to) => {
            let (block, mut others): (Vec<Step>, Vec<Step>) = steps.into_iter().partition(is_chosen);
            let to = to.min(others.len());
            others.splice(to..to, block);
            steps = others;
            (Deed::SeveralMoved { count, from: first, to }, Some(to))
        }
        Together::Duplicate => {
            let copies = draft.steps.iter().filter(|step| is_chosen(step));
            let copies: Vec<Step> = copies.map(|step| Step { id: StepId::NEW, ..step.clone() }).collect();
            steps.splice(last + 1..=last, copies);
            (Deed::SeveralDuplicated(count), Some(last + 1))
        }
        Together::Switch(on) => {
            steps.iter_mut().filter(|step| is_chosen(step)).for_each(|step| step.enabled = on);
            (Deed::SeveralSwitched { count, on }, Some(first))
        }
        Together::Remove => {
            steps.retain(|step| !is_chosen(step));
            (Deed::SeveralRemoved(count), None)
        }
    };
    (steps != draft.steps).then_some(Edit::Rearrange { steps, deed, focus })
}

/// Where several steps stand among the others when they move by one place as one, for [`Together::Move`]. Steps that
/// are apart come together first, at the end that goes ahead. `None` at the end of the list.
pub fn shifted(draft: &Draft, ids: &[StepId], by: isize) -> Option<usize> {
    let chosen: HashSet<StepId> = ids.iter().copied().collect();
    let is_chosen = |step: &Step| chosen.contains(&step.id);
    let ahead = match by {
        ..0 => draft.steps.iter().position(is_chosen)?,
        _ => draft.steps.iter().rposition(is_chosen)?,
    };
    let others = draft.steps.iter().filter(|step| !is_chosen(step)).count();
    let above = draft.steps.iter().take(ahead).filter(|step| !is_chosen(step)).count();
    above.checked_add_signed(by).filter(|to| *to <= others)
}

/// Where several steps stand among the others when one of them is let go at a place among all but itself, from 0, for
/// [`Together::Move`].
pub fn landed(draft: &Draft, ids: &[StepId], dragged: StepId, at: usize) -> usize {
    let rest = draft.steps.iter().filter(|step| step.id != dragged);
    rest.take(at).filter(|step| !ids.contains(&step.id)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Change, Editor, StepCommand};

    fn editor(count: usize) -> Editor {
        let mut editor = Editor::new();
        for number in 0..count {
            editor.apply(Edit::Insert {
                at: number,
                command: StepCommand::GetFile { path: number.to_string() },
            });
        }
        editor
    }

    fn apply(editor: &mut Editor, chosen: &[u64], what: Together) -> Option<Change> {
        let edit = together(editor.draft(), &ids(chosen), what)?;
        editor.apply(edit)
    }

    fn ids(numbers: &[u64]) -> Vec<StepId> {
        numbers.iter().map(|number| StepId::new(*number)).collect()
    }

    fn order(editor: &Editor) -> Vec<u64> {
        editor.draft().steps.iter().map(|step| step.id.number()).collect()
    }

    fn moved(chosen: &[u64], to: usize) -> (Vec<u64>, Option<Deed>) {
        let mut editor = editor(6);
        let change = apply(&mut editor, chosen, Together::Move(to));
        (order(&editor), change.map(|change| change.deed))
    }

    #[test]
    fn they_come_together_in_their_own_order() {
        let deed = |count, from, to| Some(Deed::SeveralMoved { count, from, to });
        assert_eq!(moved(&[5, 2], 0), (vec![2, 5, 1, 3, 4, 6], deed(2, 1, 0)));
        assert_eq!(moved(&[1, 2, 6], 2), (vec![3, 4, 1, 2, 6, 5], deed(3, 0, 2)));
        assert_eq!(moved(&[3], 99), (vec![1, 2, 4, 5, 6, 3], deed(1, 2, 5)));
        assert_eq!(moved(&[2, 3], 1), (vec![1, 2, 3, 4, 5, 6], None));
        assert_eq!(moved(&[9], 1), (vec![1, 2, 3, 4, 5, 6], None));
    }

    #[test]
    fn one_place_up_or_down() {
        let editor = editor(6);
        let to = |chosen: &[u64], by| shifted(editor.draft(), &ids(chosen), by);
        assert_eq!(to(&[3, 4], -1), Some(1));
        assert_eq!(to(&[3, 4], 1), Some(3));
        assert_eq!(to(&[1, 2], -1), None);
        assert_eq!(to(&[5, 6], 1), None);
        assert_eq!(to(&[2, 5], -1), Some(0), "apart: together above the first's upper neighbour");
        assert_eq!(to(&[2, 5], 1), Some(4), "apart: together below the last's lower neighbour");
        assert_eq!(to(&[], 1), None);
    }

    #[test]
    fn where_one_of_them_is_let_go() {
        let editor = editor(6);
        let to = |at| landed(editor.draft(), &ids(&[2, 3, 6]), StepId::new(3), at);
        // All but the dragged one: 1 2 4 5 6; the others of them do not count.
        assert_eq!([0, 1, 2, 3, 4, 5].map(to), [0, 1, 1, 2, 3, 3]);
    }

    #[test]
    fn each_is_one_entry_of_the_history() {
        let mut editor = editor(4);
        let before = editor.draft().clone();
        let deeds = [Together::Duplicate, Together::Switch(false), Together::Move(0), Together::Remove];
        for what in deeds {
            let change = apply(&mut editor, &[2, 4], what).unwrap();
            assert_eq!(editor.can_undo(), Some(change.deed));
        }
        assert_eq!(order(&editor), [1, 3, 5, 6], "copies stand behind the last of them");
        for _ in deeds {
            editor.undo();
        }
        assert_eq!(*editor.draft(), before);
    }

    #[test]
    fn a_copy_is_a_step_of_its_own() {
        let mut editor = editor(3);
        let change = apply(&mut editor, &[1, 3], Together::Duplicate).unwrap();
        assert_eq!(order(&editor), [1, 2, 3, 4, 5]);
        assert_eq!(change.focus, Some(StepId::new(4)));
        let paths: Vec<_> =
            editor.draft().steps.iter().map(|step| step.command.text(crate::Field::Path)).collect();
        assert_eq!(paths, [Some("0"), Some("1"), Some("2"), Some("0"), Some("2")]);
    }
}
