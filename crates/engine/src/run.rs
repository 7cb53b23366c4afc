use defender::{ActionId, ApiError, Command, DeviceId, MachineAction, RunBody, Timestamp};

use crate::{BatchId, Cancel, Fact, NewRun, Observation, Observed, Output, Phase, RunId};

/// One sequence sent to one device: exactly one machine action.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Its id.
    pub id: RunId,
    /// Whether it was sent from here.
    pub origin: Origin,
    /// The device; an attached run learns it from the first answer.
    pub device: Option<DeviceId>,
    /// The device's name on the screen; empty while it is not known.
    pub device_name: String,
    /// The sequence's name; may be empty.
    pub sequence_name: String,
    /// What is sent; an attached run learns it from the first answer.
    pub body: RunBody,
    /// The batch it belongs to.
    pub batch: Option<BatchId>,
    /// Who asked for it.
    pub requested_by: String,
    /// When it was asked for, by this browser's clock.
    pub requested_at: Timestamp,
    /// Where it is in its life.
    pub phase: Phase,
    /// What the tenant said to its last request instead of taking it.
    pub turned_away: Option<ApiError>,
    /// Whether it was asked to stop.
    pub cancel: Option<Cancel>,
    /// Answers about its action, oldest first.
    pub observations: Vec<Observation>,
    /// What happened around it that no answer about the action tells.
    pub happened: Vec<Observed>,
    /// The search for the commands' outputs, by the command's own index. Not stored.
    pub outputs: Vec<(u32, Output)>,
    /// When its last requests left, by this browser's clock: they count toward the minute.
    pub(crate) sent: Vec<Timestamp>,
}

/// Where a run comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Sent from here.
    Own,
    /// Sent elsewhere, watched here.
    Attached,
}

impl Run {
    /// The action, once it is known.
    pub const fn action(&self) -> Option<&ActionId> {
        match &self.phase {
            Phase::Watched { action, .. } | Phase::Finished { action, .. } => Some(action),
            _ => None,
        }
    }

    /// What is known last of the action. Late answers do not count.
    pub fn last(&self) -> Option<&MachineAction> {
        self.last_observation().map(|observation| observation.action.as_ref())
    }

    /// The observation in force.
    pub fn last_observation(&self) -> Option<&Observation> {
        self.observations.iter().rev().find(|observation| !observation.late)
    }

    /// The commands: as sent, or as the tenant repeats them.
    pub fn commands(&self) -> &[Command] {
        &self.body.commands
    }

    /// Whether it is not sent.
    pub const fn is_queued(&self) -> bool {
        matches!(self.phase, Phase::Queued { .. })
    }

    /// Whether it is ours, or the tenant told of it: an attached id may mean nothing.
    pub fn is_known(&self) -> bool {
        self.origin == Origin::Own || self.last().is_some()
    }

    /// Since when the tenant says that it does not know the action, longer than is normal.
    pub const fn missing_since(&self) -> Option<Timestamp> {
        match self.phase {
            Phase::Watched { missing, .. } => missing,
            _ => None,
        }
    }

    /// Whether the tenant does not know its action, and a person let it be.
    pub fn is_let_be(&self) -> bool {
        let mut facts = self.happened.iter().rev().map(|observed| &observed.fact);
        let mut last = || facts.find(|fact| matches!(fact, Fact::Missing | Fact::GivenUp));
        self.missing_since().is_some() && last() == Some(&Fact::GivenUp)
    }

    /// Whether nothing will change any more without a person.
    pub const fn is_over(&self) -> bool {
        matches!(self.phase, Phase::Refused { .. } | Phase::Withdrawn { .. } | Phase::Finished { .. })
    }

    /// The search for a command's output; `None` when it was not asked for.
    pub fn output(&self, index: u32) -> Option<&Output> {
        self.outputs.iter().find(|(at, _)| *at == index).map(|(_, output)| output)
    }

    pub(crate) fn new(new: NewRun, now: Timestamp, phase: Phase) -> Self {
        Self {
            id: new.id,
            origin: Origin::Own,
            device: Some(new.device),
            device_name: new.device_name,
            sequence_name: new.sequence_name,
            body: new.body,
            batch: new.batch,
            requested_by: new.requested_by,
            requested_at: now,
            phase,
            turned_away: None,
            cancel: None,
            observations: Vec::new(),
            happened: Vec::new(),
            outputs: Vec::new(),
            sent: Vec::new(),
        }
    }

    pub(crate) fn attached(action: ActionId, now: Timestamp) -> Self {
        Self {
            id: RunId::attached(&action),
            origin: Origin::Attached,
            device: None,
            device_name: String::new(),
            sequence_name: String::new(),
            body: RunBody { commands: Vec::new(), comment: String::new() },
            batch: None,
            requested_by: String::new(),
            requested_at: now,
            phase: Phase::Watched { action, since: now, missing: None },
            turned_away: None,
            cancel: None,
            observations: Vec::new(),
            happened: Vec::new(),
            outputs: Vec::new(),
            sent: Vec::new(),
        }
    }
}
