use std::sync::Arc;

use defender::{Call, Method, Request, Response, RetryAfter, Timestamp};

use crate::day::Trouble;
use crate::limits::Kind;
use crate::respond::{refuse, respond};
use crate::tenant::Tenant;
use crate::weather::{Fate, Spoil};
use crate::{Coming, Did, Faults, LogEntry, Reply, Scenario, Settings};

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

/// A tenant as it was at a moment. It shares with the tenant what neither changes.
#[derive(Clone, Debug)]
pub struct Moment {
    tenant: Tenant,
    log: usize,
}

impl Moment {
    /// How many entries the log had.
    pub const fn log(&self) -> usize {
        self.log
    }
}

/// A tenant. Times handed in may stand still; an earlier one than before counts as the latest.
#[derive(Clone, Debug)]
pub struct Simulator {
    tenant: Tenant,
    log: Vec<LogEntry>,
}

impl Simulator {
    /// A fresh tenant.
    pub fn new(setup: Setup) -> Self {
        Self { tenant: Tenant::new(setup), log: Vec::new() }
    }

    /// The tenant as it was after these requests: the demo's memory across a reload. Needs the same setup.
    /// Reading calls are not in a log, so what they used of their own limits is forgotten.
    pub fn replay(setup: Setup, log: Vec<LogEntry>) -> Self {
        let mut simulator = Self::new(setup);
        let tenant = &mut simulator.tenant;
        for entry in &log {
            tenant.advance(entry.at);
            let call = Call::read(&entry.request).ok();
            tenant.meet_trouble(call.as_ref());
            let kind = call.as_ref().map(Kind::of).or_else(|| Kind::of_unread(&entry.request));
            // Counted again, but what was done then is done now, whatever the count says.
            if let (Some(kind), true) = (kind, entry.counted) {
                let _over = tenant.count_call(kind);
            }
            if let (Some(call), false) = (call, matches!(entry.did, Did::Refused(..))) {
                let analyst = tenant.analyst();
                let _answer = tenant.perform(call, &analyst);
            }
        }
        simulator.log = log;
        simulator
    }

    /// One request of the API, arriving at `now`, from the analyst who uses the page.
    pub fn handle(&mut self, request: &Request, now: Timestamp) -> Reply {
        let analyst = self.tenant.analyst();
        self.handle_for(&analyst, request, now)
    }

    /// One request of the API, arriving at `now`, from somebody whose token was checked: `requestor` of what
    /// it makes (contract 1.4). The log does not keep the name, so a replay says the analyst's.
    pub fn handle_for(&mut self, requestor: &str, request: &Request, now: Timestamp) -> Reply {
        self.advance(now);
        let now = self.tenant.now;
        let setup = &self.tenant.setup;
        let mut fate = Fate::of(request, now, setup.seed, &setup.settings.faults);
        if fate.lost {
            return Reply { response: None, took_ms: fate.took_ms, reached: false, spoiled: false };
        }
        let call = Call::read(request);
        match self.tenant.meet_trouble(call.as_ref().ok()) {
            Some(Trouble::Refused(refusal)) => fate.refused = Some(refusal),
            Some(Trouble::AnswerLost) => fate.lose_answer(),
            None => {}
        }
        let counted = fate.refused.is_none();
        let dated = self.tenant.setup.settings.retry_after_dates;
        let answer = match fate.refused.take() {
            Some(refusal) => Err(refusal),
            None => self.tenant.answer(request, call, requestor),
        };
        let (did, response) = match answer {
            Ok(answer) => (answer.did, respond(answer.status, answer.body, &fate.correlation, now)),
            Err(mut refusal) => {
                if let (Some(RetryAfter::Seconds(seconds)), true) = (refusal.retry_after, dated) {
                    refusal.retry_after = Some(RetryAfter::At(now.plus_ms(i64::from(seconds) * 1_000)));
                }
                let did = Did::Refused(refusal.status, refusal.code.as_str().to_owned());
                (Some(did), refuse(&refusal, &fate.correlation, now))
            }
        };
        let took_ms = fate.took_ms;
        let spoiled = fate.spoil.is_some_and(|spoil| spoil != Spoil::Body || response.status < 300);
        if let (Some(did), true) = (did, request.method != Method::Get) {
            self.log.push(LogEntry::new(now, request, did, counted, spoiled));
        }
        Reply { response: fate.arrives(response, now), took_ms, reached: true, spoiled }
    }

    /// What stands behind a result link (contract 3.4): 403 once it expired or was changed. Needs no
    /// token, counts toward no limit and meets no faults.
    pub fn content(&mut self, url: &str, now: Timestamp) -> Response {
        self.advance(now);
        self.tenant.blob(url)
    }

    /// Lets everything happen that happens up to `now`.
    pub fn advance(&mut self, now: Timestamp) {
        self.tenant.advance(now);
    }

    /// When something changes next without a request; `None` when nothing will.
    pub fn next_change(&self) -> Option<Timestamp> {
        self.tenant.next_change()
    }

    /// The tenant as it is now, to come back to.
    pub fn moment(&self) -> Moment {
        Moment { tenant: self.tenant.clone(), log: self.log.len() }
    }

    /// The tenant is again as it was at that moment of its own; what its log gained since is gone.
    pub fn back_to(&mut self, moment: &Moment) {
        self.tenant = moment.tenant.clone();
        self.log.truncate(moment.log);
    }

    /// What happens next if nobody asks for anything, in order, `most` of it. Nothing happens by asking this.
    pub fn coming(&self, most: usize) -> Vec<Coming> {
        self.tenant.coming(most)
    }

    /// Every POST and DELETE that reached the tenant, in order.
    pub fn log(&self) -> &[LogEntry] {
        &self.log
    }

    /// Who uses the page.
    pub fn analyst(&self) -> String {
        self.tenant.analyst()
    }

    /// Every action as the tenant knows it now, in the order of creation, the colleague's among them:
    /// what a test may compare a page's belief with.
    pub fn actions(&self) -> Vec<defender::MachineAction> {
        let record = |run: &Arc<crate::run::Run>| Some(run.record(self.tenant.stations.get(run.station)?));
        self.tenant.runs.iter().filter_map(record).collect()
    }

    /// The library as it is now.
    pub fn library_files(&self) -> Vec<defender::LibraryFile> {
        self.tenant.library.files().cloned().collect()
    }

    /// Every device as the tenant knows it now.
    pub fn devices(&self) -> Vec<defender::Device> {
        self.tenant.stations.iter().map(|station| station.record(self.tenant.now)).collect()
    }

    /// The weather clears: faults off from now on. What is already lost stays lost.
    pub fn calm(&mut self) {
        self.set_faults(Faults::none());
    }

    /// Another weather from now on. Not part of the log: a replay needs the same weather throughout.
    pub fn set_faults(&mut self, faults: Faults) {
        self.tenant.setup.settings.faults = faults;
    }
}
