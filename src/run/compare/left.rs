use std::sync::Arc;

use crate::host::{CollectedFile, OutputState, Trouble};

/// What a command left, as far as two of them can be compared.
pub enum Left {
    /// Nobody asked for it.
    NotAsked,
    /// On its way.
    Coming,
    /// Not to be had, and why.
    Failed(Trouble),
    /// What was printed.
    Printed(Printed),
    /// A file.
    File(Arc<CollectedFile>),
}

/// What a command printed.
pub struct Printed {
    /// Output.
    pub output: Arc<str>,
    /// Error output.
    pub errors: Arc<str>,
    /// As reported.
    pub exit_code: Option<i64>,
}

impl Left {
    /// Takes what is known of it.
    pub fn of(state: OutputState) -> Self {
        let printed = |output, errors, exit_code| Self::Printed(Printed { output, errors, exit_code });
        match state {
            OutputState::NotAsked | OutputState::Link(_) => Self::NotAsked,
            OutputState::Loading | OutputState::Coming(_) => Self::Coming,
            OutputState::Failed(trouble) => Self::Failed(trouble),
            OutputState::Empty => printed("".into(), "".into(), None),
            OutputState::Text(text, _) => printed(text, "".into(), None),
            OutputState::Script(script, _) => {
                printed(script.output.as_str().into(), script.errors.as_str().into(), script.exit_code)
            }
            OutputState::File(file) => Self::File(file),
        }
    }
}
