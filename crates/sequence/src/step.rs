use defender::{Command, CommandKind};

use crate::{unescaped, without_placeholders};

/// The identity of a step. It survives reordering, undo and redo; it is never an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StepId(u64);

impl StepId {
    /// That of a step which has none yet: the editor gives it one.
    pub(crate) const NEW: Self = Self(0);

    /// The `number`-th identity given out. The editor counts; tests and the page may name one.
    pub const fn new(number: u64) -> Self {
        Self(number)
    }

    /// Its number, for keys and element ids.
    pub const fn number(self) -> u64 {
        self.0
    }
}

/// One command in a sequence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its identity.
    pub id: StepId,
    /// What it does, as typed.
    pub command: StepCommand,
    /// Off: it stays in the sequence and is left out of what is sent.
    pub enabled: bool,
}

/// A command as it is typed: nothing is trimmed, replaced or escaped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepCommand {
    /// Places a library file on the device.
    PutFile {
        /// The library file's name.
        file: String,
    },
    /// Runs a library script.
    RunScript {
        /// The script's name in the library.
        script: String,
        /// Its arguments, one string; may be empty.
        args: String,
    },
    /// Collects one file.
    GetFile {
        /// The absolute path on the device.
        path: String,
    },
}

/// A text that can be typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// `PutFile`: the library file.
    File,
    /// `RunScript`: the script.
    Script,
    /// `RunScript`: the arguments.
    Args,
    /// `GetFile`: the path.
    Path,
    /// The comment that the action keeps.
    Comment,
    /// The sequence's name.
    Name,
}

impl Step {
    /// The text of one of its fields; `None` when its command has no such field.
    pub fn text(&self, field: Field) -> Option<&str> {
        self.command.text(field)
    }
}

impl StepCommand {
    /// A command with nothing typed yet.
    pub const fn empty(kind: CommandKind) -> Self {
        match kind {
            CommandKind::PutFile => Self::PutFile { file: String::new() },
            CommandKind::RunScript => Self::RunScript { script: String::new(), args: String::new() },
            CommandKind::GetFile => Self::GetFile { path: String::new() },
        }
    }

    /// A command about a library file; one that names none has nothing typed.
    pub fn with_file(kind: CommandKind, name: String) -> Self {
        match kind {
            CommandKind::PutFile => Self::PutFile { file: name },
            CommandKind::RunScript => Self::RunScript { script: name, args: String::new() },
            CommandKind::GetFile => Self::empty(kind),
        }
    }

    /// Which of the three it is.
    pub const fn kind(&self) -> CommandKind {
        match self {
            Self::PutFile { .. } => CommandKind::PutFile,
            Self::RunScript { .. } => CommandKind::RunScript,
            Self::GetFile { .. } => CommandKind::GetFile,
        }
    }

    /// The fields that it has, in the order in which they are shown.
    pub const fn fields(&self) -> &'static [Field] {
        match self {
            Self::PutFile { .. } => &[Field::File],
            Self::RunScript { .. } => &[Field::Script, Field::Args],
            Self::GetFile { .. } => &[Field::Path],
        }
    }

    /// The text of one of its fields; `None` when it has no such field.
    pub fn text(&self, field: Field) -> Option<&str> {
        match (self, field) {
            (Self::PutFile { file }, Field::File) => Some(file),
            (Self::RunScript { script, .. }, Field::Script) => Some(script),
            (Self::RunScript { args, .. }, Field::Args) => Some(args),
            (Self::GetFile { path }, Field::Path) => Some(path),
            _ => None,
        }
    }

    /// Whether it names this library file. Names are compared without case (contract 6).
    pub fn uses(&self, file: &str) -> bool {
        match self {
            Self::PutFile { file: name } | Self::RunScript { script: name, .. } => {
                name.trim().eq_ignore_ascii_case(file)
            }
            Self::GetFile { .. } => false,
        }
    }

    /// The texts of its fields.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.fields().iter().filter_map(|field| self.text(*field))
    }

    /// One that is sent as this one stands: what looks like a parameter was meant as it is.
    #[must_use]
    pub fn literal(mut self) -> Self {
        for field in self.fields() {
            if let Some(text) = self.text_mut(*field) {
                *text = without_placeholders(text);
            }
        }
        self
    }

    /// The same for writing; the editor alone writes.
    pub(crate) fn text_mut(&mut self, field: Field) -> Option<&mut String> {
        match (self, field) {
            (Self::PutFile { file }, Field::File) => Some(file),
            (Self::RunScript { script, .. }, Field::Script) => Some(script),
            (Self::RunScript { args, .. }, Field::Args) => Some(args),
            (Self::GetFile { path }, Field::Path) => Some(path),
            _ => None,
        }
    }

    /// The command of the API, texts unchanged (contract 1.2).
    pub fn to_command(&self) -> Command {
        match self.clone() {
            Self::PutFile { file } => Command::PutFile { file_name: file },
            Self::RunScript { script, args } => Command::RunScript { script_name: script, args },
            Self::GetFile { path } => Command::GetFile { path },
        }
    }
}

impl StepCommand {
    /// The command as it is sent but for its parameters.
    pub fn unfilled(&self) -> Command {
        match self {
            Self::PutFile { file } => Command::PutFile { file_name: unescaped(file) },
            Self::RunScript { script, args } => {
                Command::RunScript { script_name: unescaped(script), args: unescaped(args) }
            }
            Self::GetFile { path } => Command::GetFile { path: unescaped(path) },
        }
    }
}

impl From<&Command> for StepCommand {
    fn from(command: &Command) -> Self {
        match command.clone() {
            Command::PutFile { file_name } => Self::PutFile { file: file_name },
            Command::RunScript { script_name, args } => Self::RunScript { script: script_name, args },
            Command::GetFile { path } => Self::GetFile { path },
        }
    }
}
