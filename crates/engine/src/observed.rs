use defender::{ActionId, ActionStatus, CommandStatus, Timestamp};

use crate::{Refusal, Requeued, Run};

/// One line of *What was observed*.
#[derive(Clone, Debug, PartialEq)]
pub struct Observed {
    /// When it became known, by this browser's clock.
    pub at: Timestamp,
    /// What.
    pub fact: Fact,
}

/// What was observed.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// Asked for.
    Requested,
    /// The request left.
    Sent,
    /// The tenant took it under this id.
    Accepted(ActionId),
    /// It got no answer.
    NoAnswer,
    /// Its answer could not be read, or said that the tenant failed.
    UnclearAnswer(Refusal),
    /// Found in the tenant's list.
    Found(ActionId),
    /// The tenant's list does not have it.
    NotFound,
    /// Nothing ran, it went back into the queue; what the tenant said, where it said no.
    Requeued(Requeued, Option<Refusal>),
    /// The tenant said no.
    Refused(Refusal),
    /// Taken back before it was sent.
    Withdrawn,
    /// A person let the search be, or an action that the tenant does not know.
    GivenUp,
    /// It was asked to cancel.
    CancelAsked,
    /// The tenant took the cancel.
    CancelAccepted,
    /// The tenant refused the cancel.
    CancelRefused(Refusal),
    /// The tenant does not know the action, longer than is normal.
    Missing,
    /// The action's state, when it changed.
    Status(ActionStatus),
    /// A command's state, when it changed.
    Command {
        /// The command's place in the run, from 0.
        place: usize,
        /// Its state.
        status: CommandStatus,
    },
    /// An answer that is older than what was known.
    Late,
    /// An answer with something in it that the contract does not describe.
    Odd,
}

impl Fact {
    /// What the tenant said, where it did not do what it was asked.
    pub const fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::UnclearAnswer(refusal)
            | Self::Refused(refusal)
            | Self::CancelRefused(refusal)
            | Self::Requeued(_, Some(refusal)) => Some(refusal),
            _ => None,
        }
    }
}

impl Observed {
    /// All that was observed of a run, oldest first.
    pub fn of(run: &Run) -> Vec<Self> {
        let mut lines = vec![Self { at: run.requested_at, fact: Fact::Requested }];
        lines.extend(run.happened.iter().cloned());
        let mut status = None;
        let mut commands: Vec<&CommandStatus> = Vec::new();
        for observation in &run.observations {
            let at = observation.first_seen;
            let mut say = |fact| lines.push(Self { at, fact });
            if !observation.oddities.is_empty() {
                say(Fact::Odd);
            }
            if observation.late {
                say(Fact::Late);
                continue;
            }
            let action = &observation.action;
            for (place, report) in action.commands.iter().enumerate() {
                let before = commands.get(place).copied().unwrap_or(&CommandStatus::Created);
                if *before != report.status {
                    say(Fact::Command { place, status: report.status.clone() });
                }
                match commands.get_mut(place) {
                    Some(known) => *known = &report.status,
                    None => commands.push(&report.status),
                }
            }
            if status != Some(&action.status) {
                say(Fact::Status(action.status.clone()));
                status = Some(&action.status);
            }
        }
        lines.sort_by_key(|line| line.at);
        lines
    }
}
