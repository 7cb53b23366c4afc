use defender::Timestamp;

use crate::bucket::Bucket;
use crate::{Limits, Pause};

/// What the header shows. All figures are of this browser, unless the name says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meters {
    /// Run calls.
    pub sends: SendMeter,
    /// Live sessions.
    pub sessions: SessionMeter,
    /// Reads.
    pub reads: ReadMeter,
    /// Runs not sent yet.
    pub queued: usize,
    /// Runs that the tenant has, or may have, and that are not final.
    pub open: usize,
    /// Why the queue stands, when it does.
    pub paused: Option<Pause>,
    /// How far the tenant's clock is ahead of this browser's, in milliseconds; only above 5 s either way.
    pub clock_off_ms: Option<i64>,
}

impl Meters {
    /// What an engine without runs shows.
    pub fn at_rest(limits: &Limits) -> Self {
        Self {
            sends: SendMeter { used: 0, limit: limits.sends_a_minute, next: None },
            sessions: SessionMeter { taken: 0, waiting: 0, in_tenant: None, limit: limits.sessions },
            reads: ReadMeter {
                left: Bucket::new(limits.reads_a_minute, limits.reads_an_hour).left(0),
                limit_an_hour: limits.reads_an_hour,
                last: None,
                next: None,
            },
            queued: 0,
            open: 0,
            paused: None,
            clock_off_ms: None,
        }
    }
}

/// Run calls of the last minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SendMeter {
    /// How many count now.
    pub used: u32,
    /// How many may.
    pub limit: u32,
    /// When the next one may leave; `None` when it may now.
    pub next: Option<Timestamp>,
}

/// Live sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionMeter {
    /// Taken by runs of this browser.
    pub taken: u32,
    /// How many of them by runs that wait for their device.
    pub waiting: u32,
    /// Open live response actions in the tenant, where the last list showed it.
    pub in_tenant: Option<u32>,
    /// How many may be taken.
    pub limit: u32,
}

/// Reads of actions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadMeter {
    /// How many may leave at once.
    pub left: u32,
    /// How many an hour may.
    pub limit_an_hour: u32,
    /// When the open runs were last seen.
    pub last: Option<Timestamp>,
    /// When they are looked at next; `None` when nothing is to be looked at, or when it cannot be.
    pub next: Option<Timestamp>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Engine;

    #[test]
    fn at_rest_is_what_a_new_engine_shows() {
        let limits = Limits::default();
        assert_eq!(Meters::at_rest(&limits), Engine::new(limits).meters(Timestamp::default()));
    }
}
