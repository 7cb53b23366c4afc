use defender::{ActionStatus, Command, CommandKind, CommandReport, CommandStatus, MachineAction, Timestamp};

use crate::Phase;
use crate::observing::reached;
use crate::{CommandState, Observation, Run};

/// What the observations of a run say. All moments are of the tenant's clock.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The end of the axis while the run is open.
    pub now: Timestamp,
    /// When the tenant took the run: where the axis starts. Before that, when it was asked for.
    pub start: Timestamp,
    /// Whether the tenant has it.
    pub taken: bool,
    /// When the device picked it up; `Unknown` while it waits.
    pub picked_up: Bound,
    /// When the run ended; `Unknown` while it is open.
    pub end: Bound,
    /// One line a command, in order.
    pub commands: Vec<CommandLine>,
}

/// One command on the time axis.
#[derive(Clone, Debug, PartialEq)]
pub struct CommandLine {
    /// The index that the result call asks for.
    pub index: u32,
    /// The command; `None` when it is of a kind that this page does not know.
    pub command: Option<Command>,
    /// Its state.
    pub state: CommandState,
    /// The tenant's own word for it; empty before the first answer.
    pub raw_status: String,
    /// When it started.
    pub start: Bound,
    /// When it ended.
    pub end: Bound,
    /// Error texts as the tenant wrote them.
    pub errors: Vec<String>,
    /// Whether it leaves no output by design (`PutFile`).
    pub no_output: bool,
}

/// What is known of a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// The tenant says it.
    Exact(Timestamp),
    /// It lies between two observations.
    Between(Timestamp, Timestamp),
    /// It did not happen yet, or nothing is known.
    Unknown,
}

impl Bound {
    /// The earliest moment that it can be.
    pub const fn earliest(self) -> Option<Timestamp> {
        match self {
            Self::Exact(at) | Self::Between(at, _) => Some(at),
            Self::Unknown => None,
        }
    }

    /// The latest moment that it can be.
    pub const fn latest(self) -> Option<Timestamp> {
        match self {
            Self::Exact(at) | Self::Between(_, at) => Some(at),
            Self::Unknown => None,
        }
    }

    /// A span; clocks that run unevenly may turn it round.
    fn between(from: Timestamp, to: Timestamp) -> Self {
        if from < to { Self::Between(from, to) } else { Self::Between(to, to) }
    }

    /// Cuts a span at what came before. What the tenant says is never changed.
    fn no_earlier(self, other: Self) -> Self {
        match (self, other.earliest()) {
            (Self::Between(from, to), Some(floor)) if floor > from => Self::Between(floor.min(to), to),
            _ => self,
        }
    }

    /// Cuts a span at what came after.
    fn no_later(self, other: Self) -> Self {
        match (self, other.latest()) {
            (Self::Between(from, to), Some(ceiling)) if ceiling < to => {
                Self::Between(from.min(ceiling), ceiling)
            }
            _ => self,
        }
    }
}

impl CommandLine {
    /// Whether it may have left something. A failed script usually has (contract 3.4).
    pub const fn may_have_output(&self) -> bool {
        let ended =
            matches!(self.state, CommandState::Completed | CommandState::Failed | CommandState::RunningAtEnd);
        ended && !self.no_output
    }

    /// Whether it neither started nor will.
    pub const fn did_not_run(&self) -> bool {
        matches!(
            self.state,
            CommandState::Skipped { .. }
                | CommandState::NotRunCanceled
                | CommandState::NotRunRefused
                | CommandState::NotRunEnded
        )
    }

    /// Shortest and longest time that it took, or has taken until `now`, in milliseconds; `None` when it did
    /// not start.
    pub fn duration_ms(&self, now: Timestamp) -> Option<(i64, i64)> {
        let end = match self.end {
            Bound::Unknown if self.state == CommandState::Running => Bound::Exact(now),
            end => end,
        };
        let shortest = end.earliest()?.ms_since(self.start.latest()?);
        let longest = end.latest()?.ms_since(self.start.earliest()?);
        Some((shortest.max(0), longest.max(0)))
    }
}

impl Timeline {
    /// Draws the timeline of a run. `now` is of the tenant's clock ([`crate::Engine::tenant_time`]), which is ahead of this
    /// browser's by `ahead_ms`: that counts until the first answer tells it.
    pub fn of(run: &Run, now: Timestamp, ahead_ms: i64) -> Self {
        let seen: Vec<&Observation> =
            run.observations.iter().filter(|observation| !observation.late).collect();
        let last = seen.last().map(|observation| &observation.action);
        let sent = run.sent.last().copied().unwrap_or(run.requested_at);
        let ahead = seen.first().map_or(ahead_ms, |observation| observation.clock_offset_ms);
        let start = last.and_then(|action| action.created).unwrap_or_else(|| sent.plus_ms(ahead));
        let facts = Facts { seen: &seen, start };
        let end = facts.end();
        let mut commands: Vec<CommandLine> = Vec::new();
        let count = last.map_or(0, |action| action.commands.len()).max(run.body.commands.len());
        let failed =
            last.and_then(|action| action.commands.iter().position(|c| c.status == CommandStatus::Failed));
        for place in 0..count {
            let before = commands.last().map_or(Bound::Exact(start), |line| line.end);
            commands.push(facts.line(run, place, before, failed));
        }
        let picked_up = facts.picked_up(commands.first());
        Self { now, start, taken: last.is_some(), picked_up, end, commands }
    }
}

/// The observations that count, and where the axis starts.
struct Facts<'a> {
    seen: &'a [&'a Observation],
    start: Timestamp,
}

impl Facts<'_> {
    fn line(&self, run: &Run, place: usize, before: Bound, failed: Option<usize>) -> CommandLine {
        let last = self.seen.last().map(|observation| &observation.action);
        let report = last.and_then(|action| action.commands.get(place));
        let sent = run.body.commands.get(place);
        let command = report.and_then(|report| report.command.as_ref()).or(sent).cloned();
        let stage = |least: u8| {
            self.when(move |action| {
                action.commands.get(place).is_some_and(|report| reached(&report.status) >= least)
            })
        };
        let end = report.and_then(|report| report.end).map_or_else(|| stage(2), Bound::Exact);
        let start = match self.told_start(place) {
            Some(start) => Bound::Exact(start),
            None => stage(1).no_earlier(before).no_later(end),
        };
        let end = end.no_earlier(start);
        CommandLine {
            index: report.map_or(u32::try_from(place).unwrap_or(u32::MAX), |report| report.index),
            no_output: command.as_ref().is_some_and(|command| command.kind() == CommandKind::PutFile),
            command,
            state: report.map_or_else(
                || unreported(&run.phase),
                |report| state(report, last.map(|action| &action.status), failed),
            ),
            raw_status: report.map(|report| report.status.as_str().to_owned()).unwrap_or_default(),
            start,
            end,
            errors: report.map(|report| report.errors.clone()).unwrap_or_default(),
        }
    }

    /// The start as the tenant told it last; later answers may leave it out (contract 1.4).
    fn told_start(&self, place: usize) -> Option<Timestamp> {
        self.seen.iter().rev().find_map(|observation| observation.action.commands.get(place)?.start)
    }

    /// The first observation for which this holds ends the span in which it began.
    fn when(&self, holds: impl Fn(&MachineAction) -> bool) -> Bound {
        let Some(first) = self.seen.iter().position(|observation| holds(&observation.action)) else {
            return Bound::Unknown;
        };
        let before = first.checked_sub(1).and_then(|place| self.seen.get(place));
        let from = before.map_or(self.start, |observation| observation.last_seen_there());
        let to = self.seen.get(first).map_or(from, |observation| observation.first_seen_there());
        Bound::between(from.max(self.start), to)
    }

    /// A command that the tenant started tells it exactly, unless the action was seen to have moved on before that; an
    /// action that moved on tells it only about.
    fn picked_up(&self, first: Option<&CommandLine>) -> Bound {
        let start = first.map_or(Bound::Unknown, |line| line.start);
        let moved = self.when(|action| !matches!(action.status, ActionStatus::Pending));
        let is_told = matches!(start, Bound::Exact(_));
        if is_told && moved.latest().is_none_or(|seen| start.earliest() <= Some(seen)) {
            return start;
        }
        let held = self.seen.last().is_some_and(|last| {
            last.action.commands.iter().any(|report| reached(&report.status) > 0)
                || last.action.status == ActionStatus::InProgress
        });
        if held || is_told { moved.no_later(start) } else { Bound::Unknown }
    }

    /// The tenant's last change of a final action is its end.
    fn end(&self) -> Bound {
        let Some(last) = self.seen.last().filter(|last| last.action.status.is_final()) else {
            return Bound::Unknown;
        };
        let ends = last.action.commands.iter().filter_map(|report| report.end);
        match last.action.updated.max(ends.max()) {
            Some(end) => Bound::Exact(end.max(self.start)),
            None => self.when(|action| action.status.is_final()),
        }
    }
}

/// Of a command that the tenant has not told of.
const fn unreported(phase: &Phase) -> CommandState {
    match phase {
        Phase::Withdrawn { .. } => CommandState::NotRunCanceled,
        Phase::Refused { .. } => CommandState::NotRunRefused,
        _ => CommandState::NotStarted,
    }
}

fn state(report: &CommandReport, action: Option<&ActionStatus>, failed: Option<usize>) -> CommandState {
    let over = action.filter(|status| status.is_final());
    match (&report.status, over) {
        (CommandStatus::Completed, _) => CommandState::Completed,
        (CommandStatus::Failed, _) => CommandState::Failed,
        (CommandStatus::Executing | CommandStatus::Other(_), Some(_)) => CommandState::RunningAtEnd,
        (CommandStatus::Executing, None) => CommandState::Running,
        (CommandStatus::Other(word), None) => CommandState::Unknown(word.clone()),
        (_, None) => CommandState::NotStarted,
        (_, Some(ActionStatus::Cancelled)) => CommandState::NotRunCanceled,
        (_, Some(_)) => failed.map_or(CommandState::NotRunEnded, |failed| CommandState::Skipped { failed }),
    }
}
