mod cancel;
mod record;

use defender::{ActionId, ActionStatus, Command, CommandKind, CommandStatus, RunBody, Timestamp};

use self::cancel::Cancel;
use crate::Happening;
use crate::dice::Dice;
use crate::stamp::after;
use crate::work::{Outcome, Output};

/// One machine action and what moves it on.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub(crate) id: ActionId,
    /// Which of the tenant's devices.
    pub(crate) station: usize,
    pub(crate) requestor: String,
    pub(crate) comment: String,
    pub(crate) created: Timestamp,
    updated: Timestamp,
    pub(crate) status: ActionStatus,
    /// Before this moment, asking for it gives 404.
    pub(crate) visible_from: Timestamp,
    hresult: i64,
    cancel: Option<Cancel>,
    steps: Vec<Step>,
    phase: Phase,
    oddities: Oddities,
    dice: Dice,
    /// The record as JSON, until something changes: most answers repeat the one before.
    written: Option<String>,
}

/// Which of the API's oddities this action shows (contract 1.4, 8).
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Oddities {
    /// `startTime` stays null.
    pub(crate) null_start: bool,
    /// A failure without texts.
    pub(crate) silent_failure: bool,
}

/// When the device takes the run up.
#[derive(Clone, Copy, Debug)]
pub(crate) enum PickUp {
    /// Then.
    At(Timestamp),
    /// Not in time: the action times out then.
    TimesOut(Timestamp),
}

#[derive(Clone, Debug)]
struct Step {
    command: Command,
    status: CommandStatus,
    start: Option<Timestamp>,
    end: Option<Timestamp>,
    errors: Vec<String>,
    output: Option<Output>,
}

/// Each phase but the last ends at its moment.
#[derive(Clone, Debug)]
enum Phase {
    Waiting(PickUp),
    /// Before a command is handed on.
    Between {
        index: usize,
        until: Timestamp,
    },
    Submitted {
        index: usize,
        until: Timestamp,
    },
    /// The library file is fetched.
    Fetching {
        index: usize,
        until: Timestamp,
    },
    Executing {
        index: usize,
        until: Timestamp,
        outcome: Outcome,
    },
    /// Every command is through, the action is not yet (contract 1.5).
    Closing {
        until: Timestamp,
        status: ActionStatus,
    },
    Over,
}

/// What a run asks of its surroundings when a moment has come.
pub(crate) enum Ask {
    Nothing,
    /// To carry out this command, and to hand the outcome to [`Run::execute`].
    CarryOut(Command),
    /// To leave these files on the device.
    Leave(Outcome),
}

impl Run {
    pub(crate) fn new(
        (id, dice): (ActionId, Dice),
        station: usize,
        requestor: &str,
        body: RunBody,
        created: Timestamp,
        pick_up: PickUp,
    ) -> Self {
        let steps = body.commands.into_iter().map(Step::new).collect();
        Self {
            id,
            station,
            requestor: requestor.to_owned(),
            comment: body.comment,
            created,
            updated: created,
            status: ActionStatus::Pending,
            visible_from: created,
            hresult: 0,
            cancel: None,
            steps,
            phase: Phase::Waiting(pick_up),
            oddities: Oddities::default(),
            dice,
            written: None,
        }
    }

    pub(crate) fn with_oddities(self, oddities: Oddities, visible_from: Timestamp) -> Self {
        Self { oddities, visible_from, ..self }
    }

    /// When it moves on by itself; `None` once it is over.
    pub(crate) fn next_change(&self) -> Option<Timestamp> {
        let until = match &self.phase {
            Phase::Waiting(PickUp::At(until) | PickUp::TimesOut(until))
            | Phase::Between { until, .. }
            | Phase::Submitted { until, .. }
            | Phase::Fetching { until, .. }
            | Phase::Executing { until, .. }
            | Phase::Closing { until, .. } => *until,
            Phase::Over => return None,
        };
        let cancel = self.cancel.as_ref().and_then(|cancel| cancel.takes_effect);
        Some(cancel.map_or(until, |cancel| cancel.min(until)))
    }

    /// What its next change will show; `None` for a change that nobody sees.
    pub(crate) fn shows_next(&self) -> Option<Happening> {
        let next = self.next_change()?;
        if self.cancel.as_ref().and_then(|cancel| cancel.takes_effect).is_some_and(|at| at <= next) {
            let failed = matches!(self.phase, Phase::Closing { status: ActionStatus::Failed, .. });
            return Some(if failed { Happening::Over } else { Happening::Canceled });
        }
        match &self.phase {
            Phase::Waiting(PickUp::At(_)) => Some(Happening::TakenUp),
            Phase::Waiting(PickUp::TimesOut(_)) => Some(Happening::TimesOut),
            Phase::Submitted { index, .. } if self.fetches(*index) => None,
            Phase::Submitted { index, .. } | Phase::Fetching { index, .. } => Some(Happening::Starts(*index)),
            Phase::Executing { index, outcome, .. } => {
                Some(Happening::Ends { step: *index, failed: outcome.error.is_some() })
            }
            Phase::Closing { .. } => Some(Happening::Over),
            Phase::Between { .. } | Phase::Over => None,
        }
    }

    /// Moves on at the moment that [`next_change`](Self::next_change) named.
    pub(crate) fn turn(&mut self, now: Timestamp) -> Ask {
        self.updated = now;
        self.written = None;
        if self.cancel.as_ref().and_then(|cancel| cancel.takes_effect).is_some_and(|at| at <= now) {
            self.stop(now);
            return Ask::Nothing;
        }
        match std::mem::replace(&mut self.phase, Phase::Over) {
            Phase::Waiting(PickUp::TimesOut(_)) => self.finish(ActionStatus::TimeOut),
            Phase::Waiting(PickUp::At(_)) => {
                self.status = ActionStatus::InProgress;
                self.submit(0, now);
            }
            Phase::Between { index, .. } => self.submit(index, now),
            Phase::Submitted { index, .. } if self.fetches(index) => {
                self.set(index, CommandStatus::PendingResource);
                self.phase = Phase::Fetching { index, until: self.later(now, 300, 1_600) };
            }
            Phase::Submitted { index, .. } | Phase::Fetching { index, .. } => return self.start(index, now),
            Phase::Executing { index, outcome, .. } => return self.end(index, outcome, now),
            Phase::Closing { status, .. } => {
                let cancelled = status == ActionStatus::Succeeded && self.cancel.is_some();
                self.finish(if cancelled { ActionStatus::Cancelled } else { status });
            }
            Phase::Over => {}
        }
        Ask::Nothing
    }

    /// The command asked for by [`Ask::CarryOut`] comes to this.
    pub(crate) fn execute(&mut self, outcome: Outcome, now: Timestamp) {
        if let Phase::Executing { until, outcome: slot, .. } = &mut self.phase {
            *until = after(now, outcome.ms, &mut self.dice);
            *slot = outcome;
        }
    }

    /// Numbers for what happens within this run.
    pub(crate) fn dice(&mut self) -> &mut Dice {
        &mut self.dice
    }

    fn submit(&mut self, index: usize, now: Timestamp) {
        self.set(index, CommandStatus::Submitted);
        self.phase = Phase::Submitted { index, until: self.later(now, 200, 1_400) };
    }

    fn start(&mut self, index: usize, now: Timestamp) -> Ask {
        let Some(step) = self.steps.get_mut(index) else {
            self.finish(ActionStatus::Succeeded);
            return Ask::Nothing;
        };
        step.status = CommandStatus::Executing;
        step.start = Some(now);
        self.phase = Phase::Executing { index, until: now, outcome: Outcome::default() };
        Ask::CarryOut(step.command.clone())
    }

    fn end(&mut self, index: usize, mut outcome: Outcome, now: Timestamp) -> Ask {
        let failed = outcome.error.is_some();
        let silent = failed && self.oddities.silent_failure;
        if silent {
            self.hresult = -2_147_024_894; // 0x80070002, file not found
        }
        let more = index + 1 < self.steps.len();
        if let Some(step) = self.steps.get_mut(index) {
            step.status = if failed { CommandStatus::Failed } else { CommandStatus::Completed };
            step.end = Some(now);
            step.errors = outcome.error.take().filter(|_| !silent).into_iter().collect();
            step.output = outcome.result.take();
        }
        // The first failure ends the run: the other commands stay Created (contract 1.5).
        self.phase = match (failed, more) {
            (false, true) => Phase::Between { index: index + 1, until: self.later(now, 200, 1_200) },
            (false, false) => self.closing(ActionStatus::Succeeded, now),
            (true, _) => self.closing(ActionStatus::Failed, now),
        };
        Ask::Leave(outcome)
    }

    fn closing(&mut self, status: ActionStatus, now: Timestamp) -> Phase {
        Phase::Closing { until: self.later(now, 900, 4_000), status }
    }

    fn finish(&mut self, status: ActionStatus) {
        self.status = status;
        self.phase = Phase::Over;
    }

    fn set(&mut self, index: usize, status: CommandStatus) {
        if let Some(step) = self.steps.get_mut(index) {
            step.status = status;
        }
    }

    fn fetches(&self, index: usize) -> bool {
        self.steps.get(index).is_some_and(|step| step.command.kind() != CommandKind::GetFile)
    }

    fn later(&mut self, now: Timestamp, low_ms: u32, high_ms: u32) -> Timestamp {
        let ms = self.dice.between(low_ms, high_ms);
        after(now, ms, &mut self.dice)
    }
}

impl Step {
    fn new(command: Command) -> Self {
        let status = CommandStatus::Created;
        Self { command, status, start: None, end: None, errors: Vec::new(), output: None }
    }
}
