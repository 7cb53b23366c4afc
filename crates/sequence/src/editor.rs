use crate::arrange::arranged;
use crate::file::Sequence;
use crate::history::Reversible;
use crate::{Change, Deed, Draft, Edit, Fix, RuleOff, Step, StepCommand, StepId, Touched};

/// A draft and its history. All editing goes through here.
#[derive(Clone, Debug, Default)]
pub struct Editor {
    draft: Draft,
    done: Vec<Entry>,
    undone: Vec<Entry>,
    /// The last entry may still grow by typing.
    typing: bool,
    next_id: u64,
}

#[derive(Clone, Debug)]
struct Entry {
    step: Reversible,
    change: Change,
}

impl Editor {
    /// An empty draft.
    pub fn new() -> Self {
        Self::default()
    }

    /// Goes on with a draft of an earlier visit, without history.
    pub fn resume(draft: Draft) -> Self {
        let next_id = last_id(&draft);
        Self { draft, next_id, ..Self::default() }
    }

    /// Puts a draft of an earlier visit beneath all that was done: nothing of that changes, and the last undo leads to it.
    pub fn put_beneath(&mut self, earlier: Draft) {
        let base = self.first();
        if earlier == base {
            return;
        }
        self.next_id = self.next_id.max(last_id(&earlier));
        let step = Reversible::Replace { before: Box::new(earlier), after: Box::new(base) };
        let change = Change { deed: Deed::Replaced, touched: Touched::All, focus: None };
        self.done.insert(0, Entry { step, change });
    }

    /// What is composed now.
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    /// Does an edit and remembers it. Typing on in the same text becomes one entry of the history, until
    /// another edit or [`Self::pause`]. `None` when nothing changed.
    pub fn apply(&mut self, edit: Edit) -> Option<Change> {
        let (step, change) = self.plan(edit)?;
        let typed = matches!(
            step,
            Reversible::SetText { .. } | Reversible::SetName { .. } | Reversible::SetComment { .. }
        );
        let grows = self.typing && typed;
        self.typing = self.commit(step, change, grows) && typed;
        Some(change)
    }

    /// Applies a fix: an edit of its own in the history.
    pub fn fix(&mut self, fix: &Fix) -> Option<Change> {
        let (step, change) = self.plan(fix.edit.clone())?;
        let change = Change { deed: Deed::Fixed(fix.kind), ..change };
        self.commit(step, change, false);
        self.typing = false;
        Some(change)
    }

    /// Ends the current group of typing: the analyst paused or left the field.
    pub const fn pause(&mut self) {
        self.typing = false;
    }

    /// Takes the last entry back; the change says what was undone.
    pub fn undo(&mut self) -> Option<Change> {
        self.typing = false;
        let entry = self.done.pop()?;
        entry.step.revert(&mut self.draft);
        let change = self.refocused(entry.change);
        self.undone.push(entry);
        Some(change)
    }

    /// Does the last undone entry again.
    pub fn redo(&mut self) -> Option<Change> {
        self.typing = false;
        let entry = self.undone.pop()?;
        entry.step.apply(&mut self.draft);
        let change = self.refocused(entry.change);
        self.done.push(entry);
        Some(change)
    }

    /// Takes everything back, as one entry of its own: one undo brings all of it again. `None` when there is nothing.
    pub fn take_back(&mut self) -> Option<Change> {
        let (step, change) = self.replaced(Deed::TakenBack(self.done.len()), self.first())?;
        self.commit(step, change, false);
        self.typing = false;
        Some(change)
    }

    /// What undo would take back; `None` when there is nothing.
    pub fn can_undo(&self) -> Option<Deed> {
        self.done.last().map(|entry| entry.change.deed)
    }

    /// What redo would do again.
    pub fn can_redo(&self) -> Option<Deed> {
        self.undone.last().map(|entry| entry.change.deed)
    }

    /// Says whether there is an entry of it: what was typed and deleted again leaves none.
    fn commit(&mut self, step: Reversible, change: Change, grows: bool) -> bool {
        step.apply(&mut self.draft);
        self.undone.clear();
        if !grows || !self.done.last_mut().is_some_and(|last| last.step.absorb(&step)) {
            self.done.push(Entry { step, change });
            return true;
        }
        let is_nothing = self.done.last().is_some_and(|last| last.step.is_nothing());
        if is_nothing {
            self.done.pop();
        }
        !is_nothing
    }

    /// The draft before all that was done.
    fn first(&self) -> Draft {
        let mut first = self.draft.clone();
        self.done.iter().rev().for_each(|entry| entry.step.revert(&mut first));
        first
    }

    /// A step that is gone cannot have the focus.
    fn refocused(&self, change: Change) -> Change {
        Change { focus: change.focus.filter(|id| self.draft.step(*id).is_some()), ..change }
    }

    fn new_step(&mut self, command: StepCommand, enabled: bool) -> Step {
        self.next_id += 1;
        Step { id: StepId::new(self.next_id), command, enabled }
    }

    /// What an edit means for this draft; `None` when it changes nothing.
    fn plan(&mut self, edit: Edit) -> Option<(Reversible, Change)> {
        let draft = &self.draft;
        match edit {
            Edit::Insert { at, command } => {
                let at = at.min(draft.steps.len());
                let step = self.new_step(command, true);
                Some(inserted(Deed::Inserted(step.command.kind(), at), at, step))
            }
            Edit::Duplicate(id) => {
                let at = draft.index_of(id)? + 1;
                let original = draft.step(id)?.clone();
                let step = self.new_step(original.command, original.enabled);
                Some(inserted(Deed::Duplicated(step.command.kind(), at), at, step))
            }
            Edit::Remove(id) => {
                let at = draft.index_of(id)?;
                let step = draft.step(id)?.clone();
                let deed = Deed::Removed(step.command.kind(), at);
                Some((
                    Reversible::Remove { at, step },
                    Change { deed, touched: Touched::Steps(id), focus: Some(id) },
                ))
            }
            Edit::Move { id, to } => {
                let from = draft.index_of(id)?;
                let to = to.min(draft.steps.len() - 1);
                let deed = Deed::Moved(draft.step(id)?.command.kind(), from, to);
                (from != to).then_some((
                    Reversible::Move { from, to },
                    Change { deed, touched: Touched::Steps(id), focus: Some(id) },
                ))
            }
            Edit::Toggle(id) => {
                let at = draft.index_of(id)?;
                let step = draft.step(id)?;
                let kind = step.command.kind();
                let deed =
                    if step.enabled { Deed::SwitchedOff(kind, at) } else { Deed::SwitchedOn(kind, at) };
                Some((
                    Reversible::Toggle { at },
                    Change { deed, touched: Touched::Step(id), focus: Some(id) },
                ))
            }
            Edit::Rearrange { mut steps, deed, focus } => {
                let mut after = draft.clone();
                for step in steps.iter_mut().filter(|step| draft.step(step.id).is_none()) {
                    self.next_id += 1;
                    step.id = StepId::new(self.next_id);
                }
                after.steps = steps;
                let focus = focus.and_then(|place| after.steps.get(place)).map(|step| step.id);
                let (step, change) = self.replaced(deed, after)?;
                Some((step, Change { focus, ..change }))
            }
            Edit::SetText { id, field, text } => {
                let before = draft.step(id)?.text(field)?.to_owned();
                let deed = Deed::Typed(field, draft.index_of(id)?);
                (before != text).then_some((
                    Reversible::SetText { id, field, before, after: text },
                    Change { deed, touched: Touched::Step(id), focus: Some(id) },
                ))
            }
            Edit::SetFiles(files) => {
                let after = Draft { files, ..draft.clone() };
                self.replaced(Deed::FilesNoted, after)
            }
            Edit::Describe(said) => {
                let after = Draft { said, ..draft.clone() };
                self.replaced(Deed::Described, after)
            }
            Edit::SetName(after) => (draft.name != after)
                .then(|| (Reversible::SetName { before: draft.name.clone(), after }, texts(Deed::Renamed))),
            Edit::SetComment(after) => (draft.comment != after).then(|| {
                (Reversible::SetComment { before: draft.comment.clone(), after }, texts(Deed::Commented))
            }),
            Edit::ChooseDevices(chosen) => {
                let before = draft.devices.clone();
                let mut after = before.clone();
                for device in chosen {
                    if !after.contains(&device) {
                        after.push(device);
                    }
                }
                let count = after.len() - before.len();
                (count > 0).then_some((
                    Reversible::SetDevices { before, after },
                    Change { deed: Deed::DevicesChosen(count), touched: Touched::Devices, focus: None },
                ))
            }
            Edit::RemoveDevices(gone) => {
                let before = draft.devices.clone();
                let after: Vec<_> = before.iter().filter(|device| !gone.contains(device)).cloned().collect();
                let count = before.len() - after.len();
                (count > 0).then_some((
                    Reversible::SetDevices { before, after },
                    Change { deed: Deed::DevicesRemoved(count), touched: Touched::Devices, focus: None },
                ))
            }
            Edit::ReplaceAll { name, commands, comment, devices } => {
                let devices = devices.unwrap_or_else(|| draft.devices.clone());
                let steps = commands.into_iter().map(|command| self.new_step(command, true)).collect();
                let after = Draft { name, steps, comment, devices, ..Draft::default() };
                self.replaced(Deed::Replaced, after)
            }
            Edit::Open(sequence) => {
                let devices = draft.devices.clone();
                let said = sequence.said();
                let Sequence { name, steps, comment, rules_off, files, .. } = *sequence;
                let steps = steps.into_iter().map(|step| self.new_step(step.command, step.enabled)).collect();
                let after = Draft { name, steps, comment, devices, rules_off, files, said };
                self.replaced(Deed::Replaced, after)
            }
            Edit::Append { steps, files, parameters } => {
                let (mut after, count) = (draft.clone(), steps.len());
                for file in files {
                    if !after.files.iter().any(|known| known.name.eq_ignore_ascii_case(&file.name)) {
                        after.files.push(file);
                    }
                }
                for parameter in parameters {
                    if !after.said.parameters.iter().any(|known| known.name == parameter.name) {
                        after.said.parameters.push(parameter);
                    }
                }
                after.steps.extend(steps.into_iter().map(|step| self.new_step(step.command, step.enabled)));
                (count > 0).then(|| self.replaced(Deed::Appended(count), after)).flatten()
            }
            Edit::Arrange => {
                let after = Draft { steps: arranged(&draft.steps), ..draft.clone() };
                self.replaced(Deed::Arranged, after)
            }
            Edit::SwitchRuleOff(off) => {
                if !off.rule.can_be_off() || off.reason.trim().is_empty() {
                    return None;
                }
                self.with_rules(Deed::RuleSwitchedOff, |rules| {
                    match rules.iter_mut().find(|known| known.rule == off.rule) {
                        Some(known) => *known = off,
                        None => rules.push(off),
                    }
                })
            }
            Edit::SwitchRuleOn(rule) => {
                self.with_rules(Deed::RuleSwitchedOn, |rules| rules.retain(|off| off.rule != rule))
            }
        }
    }

    fn with_rules(&self, deed: Deed, change: impl FnOnce(&mut Vec<RuleOff>)) -> Option<(Reversible, Change)> {
        let mut after = self.draft.clone();
        change(&mut after.rules_off);
        self.replaced(deed, after)
    }

    /// All of the draft is another one; `None` when it is not.
    fn replaced(&self, deed: Deed, after: Draft) -> Option<(Reversible, Change)> {
        if after == self.draft {
            return None;
        }
        let before = Box::new(self.draft.clone());
        let change = Change { deed, touched: Touched::All, focus: None };
        Some((Reversible::Replace { before, after: Box::new(after) }, change))
    }
}

fn last_id(draft: &Draft) -> u64 {
    draft.steps.iter().map(|step| step.id.number()).max().unwrap_or_default()
}

fn inserted(deed: Deed, at: usize, step: Step) -> (Reversible, Change) {
    let id = step.id;
    (Reversible::Insert { at, step }, Change { deed, touched: Touched::Steps(id), focus: Some(id) })
}

const fn texts(deed: Deed) -> Change {
    Change { deed, touched: Touched::Texts, focus: None }
}
