use defender::{
    ActionId, ActionStatus, Command, CommandKind, CommandReport, CommandStatus, MachineAction, RunBody,
    Timestamp,
};

use crate::device::Station;
use crate::dice::Dice;
use crate::stamp::after;
use crate::work::{Outcome, Output};

/// One machine action and what moves it on.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub(crate) id: ActionId,
    /// Which of the tenant's devices.
    pub(crate) station: usize,
    pub(crate) requestor: &'static str,
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
struct Cancel {
    requestor: &'static str,
    comment: String,
    asked: Timestamp,
    /// When the device hears of it; `None` when that is too late.
    takes_effect: Option<Timestamp>,
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
        requestor: &'static str,
        body: RunBody,
        created: Timestamp,
        pick_up: PickUp,
    ) -> Self {
        let steps = body.commands.into_iter().map(Step::new).collect();
        Self {
            id,
            station,
            requestor,
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

    /// Asks to cancel (contract 3.3): at once while it waits, later or too late once it runs.
    pub(crate) fn cancel(
        &mut self,
        requestor: &'static str,
        comment: String,
        too_late: bool,
        now: Timestamp,
    ) {
        if self.cancel.is_some() {
            return;
        }
        let now = now.max(self.created); // which lies within the millisecond of its call
        self.updated = now;
        self.written = None;
        let waiting = matches!(self.phase, Phase::Waiting(_));
        let closing = matches!(self.phase, Phase::Closing { .. });
        let takes_effect = (!too_late && !closing && !waiting).then(|| self.later(now, 1_000, 4_000));
        self.cancel = Some(Cancel { requestor, comment, asked: now, takes_effect });
        if waiting {
            self.finish(ActionStatus::Cancelled);
        }
    }

    /// What a command left: nothing before it is through, nothing for PutFile.
    pub(crate) fn output(&self, index: usize) -> Option<&Output> {
        self.steps.get(index).filter(|step| step.status.is_final())?.output.as_ref()
    }

    /// The record as the API writes it.
    pub(crate) fn json(&mut self, station: &Station) -> &str {
        let text = self.written.take().unwrap_or_else(|| self.record(station).to_json().to_string());
        self.written.insert(text)
    }

    pub(crate) fn record(&self, station: &Station) -> MachineAction {
        let cancel = self.cancel.as_ref();
        MachineAction {
            id: self.id.clone(),
            kind: Some("LiveResponse".to_owned()),
            status: self.status.clone(),
            device: Some(station.id.clone()),
            device_name: Some(station.make.name.clone()),
            requestor: Some(self.requestor.to_owned()),
            comment: Some(self.comment.clone()),
            request_source: Some("PublicApi".to_owned()),
            created: Some(self.created),
            updated: Some(self.updated),
            cancel_requestor: cancel.map(|cancel| cancel.requestor.to_owned()),
            cancel_comment: cancel.map(|cancel| cancel.comment.clone()),
            cancelled: cancel.map(|cancel| cancel.asked),
            error_hresult: self.hresult,
            commands: self.steps.iter().zip(0..).map(|(step, index)| self.report(step, index)).collect(),
            other: serde_json::Map::new(),
        }
    }

    fn report(&self, step: &Step, index: u32) -> CommandReport {
        let hidden = self.oddities.null_start && step.status.is_final();
        CommandReport {
            index,
            status: step.status.clone(),
            start: step.start.filter(|_| !hidden),
            end: step.end,
            errors: step.errors.clone(),
            command: Some(step.command.clone()),
            other: serde_json::Map::new(),
        }
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

    /// A cancel takes effect: what runs fails, what did not start stays Created, what is through stays.
    fn stop(&mut self, now: Timestamp) {
        if let Phase::Closing { status: ActionStatus::Failed, .. } = self.phase {
            return self.finish(ActionStatus::Failed);
        }
        for step in self.steps.iter_mut().filter(|step| !step.status.is_final()) {
            if step.status == CommandStatus::Executing {
                step.status = CommandStatus::Failed;
                step.end = Some(now);
                step.errors = vec!["The action was cancelled.".to_owned()];
            } else {
                step.status = CommandStatus::Created;
            }
        }
        self.finish(ActionStatus::Cancelled);
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
