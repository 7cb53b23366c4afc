//! What the page talks to: the simulated tenant, whose answers come back after their latency, in demo time, or one on the
//! wire.

use std::collections::BTreeMap;
use std::rc::Rc;

use defender::{Request, Response, Secret, Timestamp};
use engine::RequestId;
use simulator::{Coming, LogEntry, Moment, Setup, Simulator};

use super::wire::Wire;
use crate::host::Trouble;

/// Who waits for an answer.
pub(super) enum For {
    /// The engine; what becomes of its run depends on it.
    Engine(RequestId),
    /// The engine as well, for an output that somebody wants to see.
    Output(RequestId),
    /// A screen that reads a list.
    Reader(Box<dyn FnOnce(Result<Response, Trouble>)>),
}

/// An answer on its way, or the lack of one.
pub(super) struct Delivery {
    pub(super) to: For,
    pub(super) response: Option<Response>,
}

/// One of the two.
pub(super) enum Tenant {
    /// In the page.
    Demo(Box<DemoTenant>),
    /// Elsewhere.
    Wire(Rc<Wire>),
}

impl Tenant {
    /// The simulated one.
    pub(super) const fn demo(&mut self) -> Option<&mut DemoTenant> {
        match self {
            Self::Demo(demo) => Some(demo),
            Self::Wire(_) => None,
        }
    }

    /// When the next answer of the simulated one arrives. The wire's come by themselves.
    pub(super) fn next_delivery(&self) -> Option<Timestamp> {
        match self {
            Self::Demo(demo) => demo.next_delivery(),
            Self::Wire(_) => None,
        }
    }

    /// When something changes by itself at the simulated one.
    pub(super) fn next_change(&self) -> Option<Timestamp> {
        match self {
            Self::Demo(demo) => demo.next_change(),
            Self::Wire(_) => None,
        }
    }
}

/// The tenant and what is under way to and from it.
pub(super) struct DemoTenant {
    simulator: Simulator,
    under_way: BTreeMap<(Timestamp, u64), Delivery>,
    count: u64,
    /// Entries of the log that are stored already.
    stored: usize,
    /// The first entry of those before that could not be stored.
    failed: Option<usize>,
}

/// The simulated tenant as it was, and the answers that were on their way.
pub(super) struct TenantMoment {
    pub(super) tenant: Moment,
    answers: Vec<((Timestamp, u64), RequestId, Option<Response>)>,
    count: u64,
}

impl DemoTenant {
    /// The tenant as it was after these requests.
    pub(super) fn new(setup: Setup, log: Vec<LogEntry>) -> Self {
        let stored = log.len();
        Self {
            simulator: Simulator::replay(setup, log),
            under_way: BTreeMap::new(),
            count: 0,
            stored,
            failed: None,
        }
    }

    /// A request leaves at `now`.
    pub(super) fn send(&mut self, call: &Request, to: For, now: Timestamp) {
        let reply = self.simulator.handle(call, now);
        self.count += 1;
        // What somebody looks at is there at once: a demo that is paused must not keep lists and outputs empty, and the time
        // that another tab tells may be a little earlier than this one's.
        let at = match to {
            For::Engine(_) => now.plus_ms(i64::from(reply.took_ms)),
            For::Output(_) | For::Reader(_) => Timestamp::default(),
        };
        self.under_way.insert((at, self.count), Delivery { to, response: reply.response });
    }

    /// The tenant as it is, with what is under way between it and the engine. What screens read is there at once.
    pub(super) fn moment(&self) -> TenantMoment {
        let answers = self.under_way.iter().filter_map(|(key, delivery)| match delivery.to {
            For::Engine(request) | For::Output(request) => Some((*key, request, delivery.response.clone())),
            For::Reader(_) => None,
        });
        TenantMoment { tenant: self.simulator.moment(), answers: answers.collect(), count: self.count }
    }

    /// All is again as it was at that moment; the log is stored as far as it went then.
    pub(super) fn back_to(&mut self, moment: &TenantMoment) {
        self.simulator.back_to(&moment.tenant);
        let answers = moment.answers.iter().cloned();
        self.under_way =
            answers.map(|(key, to, response)| (key, Delivery { to: For::Engine(to), response })).collect();
        self.count = moment.count;
        self.stored = moment.tenant.log();
        self.failed = self.failed.filter(|failed| *failed < self.stored);
    }

    /// What happens next by itself.
    pub(super) fn coming(&self, most: usize) -> Vec<Coming> {
        self.simulator.coming(most)
    }

    /// Who uses the page.
    pub(super) fn analyst(&self) -> String {
        self.simulator.analyst()
    }

    /// What stands behind a result link.
    pub(super) fn content(&mut self, link: &Secret<String>, now: Timestamp) -> Response {
        self.simulator.content(link.reveal(), now)
    }

    /// The next answer that is due.
    pub(super) fn due(&mut self, now: Timestamp) -> Option<Delivery> {
        let first = self.under_way.first_entry()?;
        (first.key().0 <= now).then(|| first.remove())
    }

    /// When the next answer arrives.
    pub(super) fn next_delivery(&self) -> Option<Timestamp> {
        self.under_way.keys().next().map(|(at, _)| *at)
    }

    /// When something changes by itself at the tenant.
    pub(super) fn next_change(&self) -> Option<Timestamp> {
        self.simulator.next_change()
    }

    /// How many entries of the log are stored.
    pub(super) const fn stored(&self) -> usize {
        self.stored
    }

    /// The log's entries that were not stored yet, each with its number. They count as stored from now on. What could not be
    /// stored comes along with what is new, or where records are stored anyway: a log with a hole would be another day.
    pub(super) fn unstored(&mut self, beside_records: bool) -> Vec<(usize, LogEntry)> {
        let log = self.simulator.log();
        if log.len() <= self.stored && !beside_records {
            return Vec::new();
        }
        let from = self.failed.take().map_or(self.stored, |failed| failed.min(self.stored));
        self.stored = log.len();
        log.iter().cloned().enumerate().skip(from).collect()
    }

    /// The log's entries from this one on could not be stored.
    pub(super) fn not_stored(&mut self, from: usize) {
        self.failed = Some(self.failed.map_or(from, |failed| failed.min(from)));
    }
}
