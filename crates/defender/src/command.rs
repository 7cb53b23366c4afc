use std::fmt;

/// One live response command with its parameters (contract 1.2). Texts are what the device gets,
/// before JSON escaping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Places a library file into the agent's working folder. Leaves no output by design.
    PutFile {
        /// The library file's name.
        file_name: String,
    },
    /// Runs a library script as SYSTEM or root, for 10 minutes at most.
    RunScript {
        /// The library file's name.
        script_name: String,
        /// One string; `Args` is left out of the body when it is empty.
        args: String,
    },
    /// Collects one file.
    GetFile {
        /// The absolute path on the device.
        path: String,
    },
}

/// Which of the three commands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CommandKind {
    /// Library to device.
    PutFile,
    /// A library script.
    RunScript,
    /// Device to analyst.
    GetFile,
}

/// The body of a run request: commands in order, and the comment that the action keeps (contract 1.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunBody {
    /// In the order in which the device executes them.
    pub commands: Vec<Command>,
    /// As sent, run tag included.
    pub comment: String,
}

impl Command {
    /// Which of the three it is.
    pub const fn kind(&self) -> CommandKind {
        match self {
            Self::PutFile { .. } => CommandKind::PutFile,
            Self::RunScript { .. } => CommandKind::RunScript,
            Self::GetFile { .. } => CommandKind::GetFile,
        }
    }

    /// What it is about, whole.
    pub fn subject(&self) -> String {
        match self {
            Self::PutFile { file_name } => file_name.clone(),
            Self::RunScript { script_name, args } if args.is_empty() => script_name.clone(),
            Self::RunScript { script_name, args } => format!("{script_name} {args}"),
            Self::GetFile { path } => path.clone(),
        }
    }

    /// The parameters as they stand on the wire: key and value, in order. `Args` only when not empty.
    pub fn params(&self) -> Vec<(&'static str, &str)> {
        match self {
            Self::PutFile { file_name } => vec![("FileName", file_name)],
            Self::RunScript { script_name, args } if args.is_empty() => vec![("ScriptName", script_name)],
            Self::RunScript { script_name, args } => vec![("ScriptName", script_name), ("Args", args)],
            Self::GetFile { path } => vec![("Path", path)],
        }
    }
}

impl fmt::Display for Command {
    /// As a person says it, whole: `RunScript minidump.ps1 OfficeClickToRun`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind().as_str(), self.subject())
    }
}

impl CommandKind {
    /// All three, in the order that the API asks for (contract 1.2).
    pub const ALL: [Self; 3] = [Self::PutFile, Self::RunScript, Self::GetFile];

    /// The word on the wire, which is also the word on the screen.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::PutFile => "PutFile",
            Self::RunScript => "RunScript",
            Self::GetFile => "GetFile",
        }
    }
}
