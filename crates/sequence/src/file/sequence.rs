use defender::LibraryFile;

use crate::{Draft, Parameter, RuleOff, Said, StepCommand};

/// A sequence as it is kept: all that is composed but the devices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sequence {
    /// Its name; may be empty.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// Words to find it by.
    pub tags: Vec<String>,
    /// In order of execution.
    pub steps: Vec<SavedStep>,
    /// As typed, without run tag.
    pub comment: String,
    /// What is asked before it runs, each name once.
    pub parameters: Vec<Parameter>,
    /// The rules that are off for it, each once.
    pub rules_off: Vec<RuleOff>,
    /// The library files that it names, as they were then, each name once.
    pub files: Vec<SavedFile>,
}

/// A library file when a sequence was saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedFile {
    /// Its name in the library; names are compared without case (contract 6).
    pub name: String,
    /// SHA-256 as 64 hex characters.
    pub sha256: String,
}

/// A step as it is kept: without identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedStep {
    /// What it does.
    pub command: StepCommand,
    /// Off: left out of what is sent.
    pub enabled: bool,
}

impl Sequence {
    /// What a draft holds of a sequence.
    pub fn of_draft(draft: &Draft) -> Self {
        let step = |step: &crate::Step| SavedStep { command: step.command.clone(), enabled: step.enabled };
        let Said { description, tags, parameters } = draft.said.clone();
        Self {
            name: draft.name.clone(),
            description,
            tags,
            parameters,
            steps: draft.steps.iter().map(step).collect(),
            comment: draft.comment.clone(),
            rules_off: draft.rules_off.clone(),
            files: draft.files.clone(),
        }
    }

    /// What is said of it.
    pub fn said(&self) -> Said {
        Said {
            description: self.description.clone(),
            tags: self.tags.clone(),
            parameters: self.parameters.clone(),
        }
    }

    /// The library files that it names, as a library has them now.
    pub fn files_of(&self, library: &[LibraryFile]) -> Vec<SavedFile> {
        let named = |file: &&LibraryFile| {
            !file.sha256.is_empty() && self.steps.iter().any(|step| step.command.uses(&file.name))
        };
        let saved = |file: &LibraryFile| SavedFile { name: file.name.clone(), sha256: file.sha256.clone() };
        library.iter().filter(named).map(saved).collect()
    }
}
