use defender::DeviceId;

use crate::file::SavedFile;
use crate::{Field, Parameter, RuleOff, Step, StepId};

/// What the analyst composes: a sequence, its comment, and the devices it is meant for. All of it lies under
/// one history, so a device chosen by mistake is undone like a step moved by mistake.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The sequence's name; may be empty. Not sent.
    pub name: String,
    /// In order of execution, switched-off ones included.
    pub steps: Vec<Step>,
    /// As typed, without run tag.
    pub comment: String,
    /// The chosen devices, each once, in the order chosen.
    pub devices: Vec<DeviceId>,
    /// The rules that are off for this sequence, each once, in the order in which that was done.
    pub rules_off: Vec<RuleOff>,
    /// The library files that it was saved with, each name once.
    pub files: Vec<SavedFile>,
    /// What is said of the sequence.
    pub said: Said,
}

/// What somebody said of a sequence beside what it does. Not sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// What it is for.
    pub description: String,
    /// Words to find it by.
    pub tags: Vec<String>,
    /// What is asked before it runs, each name once.
    pub parameters: Vec<Parameter>,
}

impl Draft {
    /// A step by its identity.
    pub fn step(&self, id: StepId) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// Where a step stands now, from 0.
    pub fn index_of(&self, id: StepId) -> Option<usize> {
        self.steps.iter().position(|step| step.id == id)
    }

    /// The comment or the name.
    pub fn text(&self, field: Field) -> Option<&str> {
        match field {
            Field::Comment => Some(&self.comment),
            Field::Name => Some(&self.name),
            _ => None,
        }
    }

    /// The steps that name this library file, switched-off ones included: their positions from 1.
    pub fn steps_using(&self, file: &str) -> Vec<usize> {
        (1..)
            .zip(&self.steps)
            .filter(|(_, step)| step.command.uses(file))
            .map(|(position, _)| position)
            .collect()
    }

    /// The steps that are sent: all that are not switched off.
    pub fn enabled(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.enabled)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::StepCommand;

    #[test]
    fn steps_that_use_a_file() {
        let commands = [
            StepCommand::PutFile { file: " Dump.ps1".into() },
            StepCommand::RunScript { script: "dump.ps1".into(), args: "other.ps1".into() },
            StepCommand::GetFile { path: "dump.ps1".into() },
            StepCommand::RunScript { script: "other.ps1".into(), args: String::new() },
        ];
        let step = |(number, command)| Step { id: StepId::new(number), command, enabled: number != 2 };
        let draft = Draft { steps: (1..).zip(commands).map(step).collect(), ..Draft::default() };
        assert_eq!(draft.steps_using("DUMP.ps1"), [1, 2]);
        assert_eq!(draft.steps_using("other.ps1"), [4]);
        assert_eq!(draft.steps_using("dump"), [] as [usize; 0]);
    }
}
