use defender::{ActionStatus, CommandStatus, Timestamp};

use crate::{Bound, Fact, Observed, Run, Timeline};

/// Below this, when something was seen and when it happened are the same to a reader.
const WORTH_A_WORD_MS: i64 = 1_000;

/// One line of *What was observed*, at its moment by the tenant's clock.
#[derive(Clone, Debug, PartialEq)]
pub struct Happened {
    /// When it happened, as far as is known: where it stands among the others.
    pub at: Timestamp,
    /// What was observed, and when it became known.
    pub observed: Observed,
    /// How its moment is known.
    pub known: Known,
    /// How long the device let the run wait, when that is what ended: shortest and longest, in milliseconds.
    pub waited_ms: Option<(i64, i64)>,
}

/// How a moment is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// It was seen when it happened.
    AtOnce,
    /// The tenant says when it happened; it was seen at this later moment.
    SeenAt(Timestamp),
    /// It was seen when it had happened, after this moment.
    After(Timestamp),
}

impl Timeline {
    /// All that was observed of the run of this timeline, in the order in which it happened. `ahead_ms` is how far the
    /// tenant's clock is ahead of the browser's.
    pub fn happened(&self, run: &Run, ahead_ms: i64) -> Vec<Happened> {
        let observed = Observed::of(run);
        let sent = observed.iter().rposition(|line| line.fact == Fact::Sent).filter(|_| self.taken);
        let line = |(place, observed): (usize, Observed)| {
            let seen = observed.at.plus_ms(ahead_ms);
            let moment = match &observed.fact {
                // The one that the tenant took, when it took it: a second clock would tell the same otherwise.
                Fact::Sent if Some(place) == sent => Bound::Exact(self.start),
                fact => self.moment(fact),
            };
            let (at, known) = match moment {
                Bound::Exact(at) if seen.ms_since(at) >= WORTH_A_WORD_MS => (at, Known::SeenAt(seen)),
                Bound::Exact(at) => (at, Known::AtOnce),
                Bound::Between(from, to) if to.ms_since(from) >= WORTH_A_WORD_MS => {
                    (seen.min(to), Known::After(from))
                }
                _ => (self.within(run, &observed.fact, seen), Known::AtOnce),
            };
            let waited_ms = self.waited_ms().filter(|_| is_picked_up(&observed.fact));
            Happened { at, observed, known, waited_ms }
        };
        let mut lines: Vec<Happened> = observed.into_iter().enumerate().map(line).collect();
        // Stable: what is told of one moment stays as it was told.
        lines.sort_by_key(|line| (line.at, rank(&line.observed.fact)));
        lines
    }

    /// When the tenant says that it happened.
    fn moment(&self, fact: &Fact) -> Bound {
        match fact {
            Fact::Command { place, status } => match self.commands.get(*place) {
                Some(line) if status.is_final() => line.end,
                Some(line) if *status == CommandStatus::Executing => line.start,
                _ => Bound::Unknown,
            },
            Fact::Status(ActionStatus::InProgress) => self.picked_up,
            Fact::Status(status) if status.is_final() => self.end,
            _ => Bound::Unknown,
        }
    }

    /// Where it was seen, and on its side of what the tenant says: two clocks are never quite the same.
    fn within(&self, run: &Run, fact: &Fact, seen: Timestamp) -> Timestamp {
        let latest = match fact {
            // What a command was before it started was so before its start, whenever it was seen.
            Fact::Command { place, .. } => self.commands.get(*place).and_then(|line| line.start.latest()),
            Fact::Requested if self.taken => Some(self.start),
            Fact::CancelAccepted if is_canceled(run) => self.end.latest(),
            _ => None,
        };
        let earliest = matches!(fact, Fact::Accepted(_) | Fact::Found(_)).then_some(self.start);
        let seen = latest.map_or(seen, |latest| seen.min(latest));
        earliest.map_or(seen, |earliest| seen.max(earliest))
    }

    fn waited_ms(&self) -> Option<(i64, i64)> {
        let since = |at: Timestamp| at.ms_since(self.start).max(0);
        Some((since(self.picked_up.earliest()?), since(self.picked_up.latest()?)))
    }
}

fn is_canceled(run: &Run) -> bool {
    run.last().is_some_and(|action| action.status == ActionStatus::Cancelled)
}

const fn is_picked_up(fact: &Fact) -> bool {
    matches!(fact, Fact::Status(ActionStatus::InProgress))
}

/// A run is picked up before its commands start, and over after they are.
const fn rank(fact: &Fact) -> u8 {
    match fact {
        Fact::Status(ActionStatus::InProgress) => 1,
        Fact::Command { .. } => 2,
        Fact::Status(status) if status.is_final() => 3,
        _ => 0,
    }
}
