use defender::{ActionId, ActionStatus, Timestamp};

use crate::sending::was_in_doubt;
use crate::{Cancel, Phase, Run, Search, Why};

/// The one word that the screen has for a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RunState {
    /// *Not sent yet*, and why.
    NotSent(Why),
    /// *Sending*.
    Sending,
    /// *No answer*, and what the search says.
    NoAnswer(Search),
    /// *Device busy*.
    DeviceBusy {
        /// The action that has it, when the tenant named it.
        action: Option<ActionId>,
        /// When it is tried again.
        next: Timestamp,
    },
    /// *Waiting for device*.
    WaitingForDevice,
    /// *Running*.
    Running,
    /// *Completed*: all commands ran.
    Completed,
    /// *Failed*.
    Failed,
    /// *Timed out*.
    TimedOut,
    /// *Cancel asked*.
    CancelAsked,
    /// *Canceled*.
    Canceled {
        /// Whether it had been sent before.
        sent: bool,
    },
    /// *Refused*.
    Refused,
    /// *Not known*: the tenant does not know the action, and never told of it or a person let it be.
    NotKnown {
        /// Whether it is still asked for now and then.
        asked: bool,
    },
    /// A state that the contract does not know, as it was written. Not final.
    Unknown(String),
}

impl RunState {
    /// The word for a run of which nothing but itself is known; [`crate::Engine::state`] knows why a queued one waits.
    pub fn of(run: &Run) -> Self {
        let asked = matches!(run.cancel, Some(Cancel::Asked { .. } | Cancel::Accepted { .. }));
        match &run.phase {
            Phase::Finished { outcome, .. } => Self::told(outcome),
            Phase::Refused { .. } => Self::Refused,
            Phase::Withdrawn { .. } => Self::Canceled { sent: was_in_doubt(run) },
            Phase::Unanswered { search, .. } => Self::NoAnswer(*search),
            Phase::Watched { .. } if run.is_let_be() => Self::NotKnown { asked: false },
            Phase::Watched { missing: Some(_), .. } if !run.is_known() => Self::NotKnown { asked: true },
            _ if asked => Self::CancelAsked,
            Phase::Watched { .. } => match run.last().map(|action| &action.status) {
                None => Self::Unknown(String::new()),
                Some(status) => Self::told(status),
            },
            Phase::Sending { .. } => Self::Sending,
            Phase::Queued { .. } => Self::NotSent(Why::NextTurn),
        }
    }

    /// What the tenant's word for an action means on the screen.
    pub fn told(status: &ActionStatus) -> Self {
        match status {
            ActionStatus::Succeeded => Self::Completed,
            ActionStatus::Failed => Self::Failed,
            ActionStatus::TimeOut => Self::TimedOut,
            ActionStatus::Cancelled => Self::Canceled { sent: true },
            ActionStatus::Pending => Self::WaitingForDevice,
            ActionStatus::InProgress => Self::Running,
            ActionStatus::Other(word) => Self::Unknown(word.clone()),
        }
    }
}

/// The one word that the screen has for a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CommandState {
    /// *Not started*.
    NotStarted,
    /// *Running*.
    Running,
    /// *Completed*.
    Completed,
    /// *Failed*.
    Failed,
    /// *Skipped: step 2 failed*.
    Skipped {
        /// The place of the command that failed, from 0.
        failed: usize,
    },
    /// *Not run: canceled*.
    NotRunCanceled,
    /// *Not run: refused*.
    NotRunRefused,
    /// Not run: the run ended otherwise, by its clock or without a command that failed.
    NotRunEnded,
    /// It was running when the run ended; whether it ended is not known.
    RunningAtEnd,
    /// A state that the contract does not know, as it was written.
    Unknown(String),
}
