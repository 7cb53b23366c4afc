use serde_json::{Map, Value};

use crate::{ActionId, Command, DeviceId, Timestamp};

/// One machine action as the API tells it (contract 1.4). Everything but `id` may be missing.
#[derive(Clone, Debug, PartialEq)]
pub struct MachineAction {
    /// Its id.
    pub id: ActionId,
    /// `LiveResponse`, or the name of another kind of action.
    pub kind: Option<String>,
    /// The state of the whole action.
    pub status: ActionStatus,
    /// The device.
    pub device: Option<DeviceId>,
    /// The device's DNS name.
    pub device_name: Option<String>,
    /// Who asked: a user name, or an application's id or name.
    pub requestor: Option<String>,
    /// The comment of the request.
    pub comment: Option<String>,
    /// Where it came from; `PublicApi` for API calls.
    pub request_source: Option<String>,
    /// When the API accepted it.
    pub created: Option<Timestamp>,
    /// When the API last changed it.
    pub updated: Option<Timestamp>,
    /// Who asked to cancel. An empty string on the wire counts as none.
    pub cancel_requestor: Option<String>,
    /// The cancel request's comment. An empty string on the wire counts as none.
    pub cancel_comment: Option<String>,
    /// When the cancel was asked.
    pub cancelled: Option<Timestamp>,
    /// `errorHResult`; 0 when all is well.
    pub error_hresult: i64,
    /// One report a command; empty for other kinds of action.
    pub commands: Vec<CommandReport>,
    /// Fields that this page does not know, as they came.
    pub other: Map<String, Value>,
}

impl MachineAction {
    /// What people call its device: the DNS name without its domain, in capitals. Empty when the API names none.
    pub fn device_short_name(&self) -> String {
        short_name(self.device_name.as_deref())
    }
}

/// A DNS name without its domain, in capitals.
pub(crate) fn short_name(name: Option<&str>) -> String {
    name.unwrap_or_default().split('.').next().unwrap_or_default().to_ascii_uppercase()
}

/// What the API says of one command of an action (contract 1.4).
#[derive(Clone, Debug, PartialEq)]
pub struct CommandReport {
    /// The index that the result call asks for.
    pub index: u32,
    /// The state of this command.
    pub status: CommandStatus,
    /// May be missing although the command completed (contract 1.4).
    pub start: Option<Timestamp>,
    /// When it ended.
    pub end: Option<Timestamp>,
    /// Error texts, as the API wrote them.
    pub errors: Vec<String>,
    /// The command as the API repeats it; `None` when it is of a kind that this page does not know.
    pub command: Option<Command>,
    /// Fields that this page does not know, as they came.
    pub other: Map<String, Value>,
}

/// The state of an action (contract 1.5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ActionStatus {
    /// Not picked up by the device.
    Pending,
    /// Running.
    InProgress,
    /// All commands ran. Says nothing about what a script did.
    Succeeded,
    /// A command failed.
    Failed,
    /// Ended by the API's clock.
    TimeOut,
    /// Cancelled; may still hold a completed command.
    Cancelled,
    /// Anything else, as it was written. Not final.
    Other(String),
}

/// The state of one command (contract 1.5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CommandStatus {
    /// Not started.
    Created,
    /// Handed on.
    Submitted,
    /// Waiting for a resource.
    PendingResource,
    /// Running.
    Executing,
    /// Ended well.
    Completed,
    /// Ended badly.
    Failed,
    /// Anything else, as it was written. Not final.
    Other(String),
}

impl ActionStatus {
    /// Whether nothing can change any more (contract 1.5).
    pub const fn is_final(&self) -> bool {
        matches!(self, Self::Succeeded | Self::Failed | Self::TimeOut | Self::Cancelled)
    }

    /// Reads the word of the wire; old texts spell `Canceled`.
    pub fn parse(text: &str) -> Self {
        match text {
            "Pending" => Self::Pending,
            "InProgress" => Self::InProgress,
            "Succeeded" => Self::Succeeded,
            "Failed" => Self::Failed,
            "TimeOut" => Self::TimeOut,
            "Cancelled" | "Canceled" => Self::Cancelled,
            other => Self::Other(other.to_owned()),
        }
    }

    /// The word of the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "Pending",
            Self::InProgress => "InProgress",
            Self::Succeeded => "Succeeded",
            Self::Failed => "Failed",
            Self::TimeOut => "TimeOut",
            Self::Cancelled => "Cancelled",
            Self::Other(text) => text,
        }
    }
}

impl CommandStatus {
    /// Whether nothing can change any more.
    pub const fn is_final(&self) -> bool {
        matches!(self, Self::Completed | Self::Failed)
    }

    /// Reads the word of the wire.
    pub fn parse(text: &str) -> Self {
        match text {
            "Created" => Self::Created,
            "Submitted" => Self::Submitted,
            "PendingResource" => Self::PendingResource,
            "Executing" => Self::Executing,
            "Completed" => Self::Completed,
            "Failed" => Self::Failed,
            other => Self::Other(other.to_owned()),
        }
    }

    /// The word of the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Created => "Created",
            Self::Submitted => "Submitted",
            Self::PendingResource => "PendingResource",
            Self::Executing => "Executing",
            Self::Completed => "Completed",
            Self::Failed => "Failed",
            Self::Other(text) => text,
        }
    }
}
