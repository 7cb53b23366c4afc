//! What a story has composed at each of its steps: what it begins with, and what the steps before do. So it is told
//! whether a visitor composes something else.

use defender::CommandKind;
use sequence::StepCommand;

use crate::{Act, Condition, Control, Draft, FieldName, Step, Story};

impl Story {
    /// What is composed when a step, from 0, begins.
    pub fn composed(&self, at: usize) -> Draft {
        let mut draft = self.draft.clone();
        self.steps.iter().take(at).for_each(|step| step.compose(&mut draft));
        draft
    }

    /// Whether the story can go on from a step with what is composed now. What the step is about to change may be
    /// anything, and whoever is ahead of the story is on its way too.
    pub fn fits(&self, at: usize, now: &Draft) -> bool {
        let stages = self.stages(at);
        let (Some(first), Some(last)) = (stages.first(), stages.last()) else { return true };
        let kinds = |draft: &Draft| draft.commands.iter().map(StepCommand::kind).collect::<Vec<_>>();
        let text =
            |draft: &Draft, of: usize, part: usize| Some(texts(draft.commands.get(of)?)[part].to_owned());
        // The library's names are the same in any case, as for the condition that such a field ends a step.
        let is_name = |of: usize, part: usize| {
            part == 0 && first.commands.get(of).is_some_and(|command| command.kind() != CommandKind::GetFile)
        };
        let same = |of: usize, part: usize, one: &Option<String>, other: &Option<String>| match (one, other) {
            (Some(one), Some(other)) if is_name(of, part) => one.eq_ignore_ascii_case(other),
            _ => one == other,
        };
        // A text that no step from here on changes.
        let is_kept = |of: usize, part: usize| {
            let written = text(first, of, part);
            stages.iter().any(|stage| text(stage, of, part) != written)
                || same(of, part, &text(now, of, part), &written)
        };
        stages.iter().any(|stage| kinds(stage) == kinds(now))
            && (0..first.commands.len()).all(|of| is_kept(of, 0) && is_kept(of, 1))
            && first.devices.iter().all(|name| has(&now.devices, name))
            && now.devices.iter().all(|name| has(&last.devices, name))
            && (first.comment.is_empty() || !now.comment.trim().is_empty())
    }

    /// The next step from this one that sends, and how many runs there are then.
    pub fn sends_next(&self, at: usize) -> Option<(usize, u32)> {
        self.sending().find(|(step, _)| *step >= at)
    }

    /// The last step before this one that sends, and how many runs there are then.
    pub fn sent_before(&self, at: usize) -> Option<(usize, u32)> {
        self.sending().take_while(|(step, _)| *step < at).last()
    }

    fn sending(&self) -> impl Iterator<Item = (usize, u32)> {
        self.steps.iter().enumerate().filter_map(|(at, step)| Some((at, step.sends()?)))
    }

    /// What is composed at this step and at each later one, up to the next that sends.
    fn stages(&self, at: usize) -> Vec<Draft> {
        let mut stages = vec![self.composed(at)];
        for step in self.steps.iter().skip(at).take_while(|step| step.sends().is_none()) {
            let mut next = stages.last().cloned().unwrap_or_default();
            step.compose(&mut next);
            stages.push(next);
        }
        stages
    }
}

impl Step {
    /// How many runs there are once it is done; `None` when it sends none.
    pub fn sends(&self) -> Option<u32> {
        self.done.iter().find_map(|condition| match condition {
            Condition::Runs(count) => Some(*count),
            _ => None,
        })
    }

    /// What it changes in what is composed.
    fn compose(&self, draft: &mut Draft) {
        for act in &self.acts {
            match act {
                Act::Press(Control::Device(name)) => choose(draft, name),
                Act::Press(Control::Add(kind)) => draft.commands.push(StepCommand::empty(*kind)),
                Act::Type { text, into: Control::Comment } => draft.comment.clone_from(text),
                Act::Type { text, into: Control::Field(of, name) } => put(draft, *of, *name, text),
                _ => {}
            }
        }
        for condition in &self.done {
            match condition {
                Condition::Device(name) => choose(draft, name),
                Condition::Field { of, name, is } => put(draft, *of, *name, is),
                _ => {}
            }
        }
    }
}

fn choose(draft: &mut Draft, name: &str) {
    if !has(&draft.devices, name) {
        draft.devices.push(name.to_owned());
    }
}

fn has(names: &[String], name: &str) -> bool {
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

fn put(draft: &mut Draft, of: u32, name: FieldName, text: &str) {
    let at = usize::try_from(of).ok().and_then(|of| of.checked_sub(1));
    let Some(command) = at.and_then(|at| draft.commands.get_mut(at)) else { return };
    let field = match (command, name) {
        (StepCommand::PutFile { file }, FieldName::File) => file,
        (StepCommand::RunScript { script, .. }, FieldName::Script) => script,
        (StepCommand::RunScript { args, .. }, FieldName::Arguments) => args,
        (StepCommand::GetFile { path }, FieldName::Path) => path,
        _ => return,
    };
    text.clone_into(field);
}

fn texts(command: &StepCommand) -> [&str; 2] {
    match command {
        StepCommand::PutFile { file } => [file, ""],
        StepCommand::RunScript { script, args } => [script, args],
        StepCommand::GetFile { path } => [path, ""],
    }
}
