use defender::{Command, Timestamp};

use crate::{CommandState, Run};

/// What the observations of a run say. All moments are of the tenant's clock.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The end of the axis while the run is open.
    pub now: Timestamp,
    /// When the tenant took the run: where the axis starts. Before that, when it was asked for.
    pub start: Timestamp,
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
}

impl CommandLine {
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
    /// Draws the timeline of a run. `now` is of the tenant's clock ([`crate::Engine::tenant_time`]).
    pub fn of(run: &Run, now: Timestamp) -> Self {
        Self {
            now,
            start: run.requested_at,
            picked_up: Bound::Unknown,
            end: Bound::Unknown,
            commands: Vec::new(),
        }
    }
}
