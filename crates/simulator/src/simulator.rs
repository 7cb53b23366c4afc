use defender::{Request, Response, Timestamp};

use crate::{LogEntry, Reply, Scenario, Settings};

/// What decides everything that a tenant will do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// Which day it has.
    pub scenario: Scenario,
    /// Decides ids, durations, and which requests meet a fault.
    pub seed: u64,
    /// The tenant's first moment; devices wake and portal sessions end relative to it.
    pub start: Timestamp,
    /// Limits, choices and faults.
    pub settings: Settings,
}

/// A tenant. Times handed in may stand still; an earlier one than before counts as the latest.
#[derive(Clone, Debug)]
pub struct Simulator {
    setup: Setup,
    now: Timestamp,
    log: Vec<LogEntry>,
}

impl Simulator {
    /// A fresh tenant.
    pub fn new(setup: Setup) -> Self {
        Self { now: setup.start, setup, log: Vec::new() }
    }

    /// The tenant as it was after these requests: the demo's memory across a reload. Give the same setup.
    pub fn replay(setup: Setup, log: Vec<LogEntry>) -> Self {
        Self { log, ..Self::new(setup) }
    }

    /// One request of the API, arriving at `now`.
    pub fn handle(&mut self, _request: &Request, now: Timestamp) -> Reply {
        self.advance(now);
        Reply { response: None, took_ms: 0, reached: false }
    }

    /// What stands behind a result link (contract 3.4): 403 once it expired or was changed. Needs no
    /// token, counts toward no limit and meets no faults.
    pub fn content(&mut self, _url: &str, now: Timestamp) -> Response {
        self.advance(now);
        Response { status: 404, headers: Vec::new(), body: Vec::new() }
    }

    /// Lets everything happen that happens up to `now`.
    pub fn advance(&mut self, now: Timestamp) {
        self.now = self.now.max(now);
    }

    /// When something changes next without a request; `None` when nothing will.
    pub fn next_change(&self) -> Option<Timestamp> {
        None
    }

    /// Every POST and DELETE that reached the tenant, in order.
    pub fn log(&self) -> &[LogEntry] {
        &self.log
    }

    /// The weather clears: faults off from now on. What is already lost stays lost.
    pub fn calm(&mut self) {
        self.set_faults(crate::Faults::none());
    }

    /// Another weather from now on. Not part of the log: a replay needs the same setup throughout.
    pub fn set_faults(&mut self, faults: crate::Faults) {
        self.setup.settings.faults = faults;
    }
}
