use std::collections::{BTreeMap, BTreeSet, VecDeque};

use defender::{ActionId, ActionStatus, CommandStatus, MachineAction, Timestamp};
use engine::{Bound, Engine, NewRun, Observed, Origin, Phase, Run, RunId, Search, Timeline};
use simulator::{Did, Simulator};

use crate::Outcome;
use crate::browser::{self, Store};
use crate::plan::Plan;

/// Looks after every step whether something happened that must not.
#[derive(Debug)]
pub(crate) struct Checker {
    pub outcome: Outcome,
    alone: bool,
    honest: bool,
    asked: BTreeSet<RunId>,
    /// Keys of torn records of which the page said that they are kept aside.
    aside: BTreeSet<String>,
    /// Whether runs may leave unstored: one of which nothing was ever stored is then forgotten when the page dies.
    forgets: bool,
    /// Keys under which something was ever stored.
    kept: BTreeSet<String>,
    /// How much of the tenant's log was read.
    read: usize,
    /// Which actions the tenant made for which run.
    made: BTreeMap<RunId, Vec<ActionId>>,
    sends: VecDeque<Timestamp>,
    looks: VecDeque<i64>,
    /// How far each run and its commands had come.
    reached: BTreeMap<RunId, (u8, Vec<u8>)>,
}

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 3_600_000;

impl Checker {
    pub(crate) fn new(plan: &Plan) -> Self {
        Self {
            outcome: Outcome::default(),
            alone: plan.alone(),
            honest: plan.honest(),
            asked: BTreeSet::new(),
            aside: BTreeSet::new(),
            forgets: plan.send_unstored,
            kept: BTreeSet::new(),
            read: 0,
            made: BTreeMap::new(),
            sends: VecDeque::new(),
            looks: VecDeque::new(),
            reached: BTreeMap::new(),
        }
    }

    pub(crate) fn fail(&mut self, what: String) {
        self.outcome.failure.get_or_insert(what);
    }

    pub(crate) fn asked_for(&mut self, runs: &[NewRun]) {
        self.outcome.runs += runs.len() as u64;
        self.asked.extend(runs.iter().map(|run| run.id.clone()));
    }

    /// A call reached the tenant.
    pub(crate) fn arrived(&mut self, now: i64, reads: bool) {
        if !reads {
            return;
        }
        self.looks.push_back(now);
        while self.looks.front().is_some_and(|at| now - at >= HOUR_MS) {
            self.looks.pop_front();
        }
        let minute = self.looks.iter().rev().take_while(|at| now - **at < MINUTE_MS).count();
        if minute > 100 || self.looks.len() > 1_500 {
            self.outcome.over_limit += 1;
            self.fail(format!("{minute} reads in a minute, {} in an hour", self.looks.len()));
        }
    }

    /// Reads what is new in the tenant's log.
    pub(crate) fn look(&mut self, tenant: &Simulator, engine: Option<&Engine>) {
        for entry in tenant.log().get(self.read..).unwrap_or_default() {
            let Some(run) = run_of(&entry.request.body) else { continue };
            while self.sends.front().is_some_and(|at| entry.at.ms_since(*at) >= MINUTE_MS) {
                self.sends.pop_front();
            }
            self.sends.push_back(entry.at);
            // What is kept aside may have been sent, or take a session: of that the page knows nothing.
            let knows_all = self.aside.is_empty();
            if self.alone && knows_all && self.sends.len() > 10 {
                self.outcome.over_limit += 1;
                self.outcome.failure.get_or_insert(format!("{} sends in a minute", self.sends.len()));
            }
            match &entry.did {
                Did::Ran(action) => {
                    let made = self.made.entry(run.clone()).or_default();
                    made.push(action.clone());
                    if made.len() > 1 {
                        self.outcome.doubled += 1;
                        self.outcome.failure.get_or_insert(format!("{run} was sent twice"));
                    }
                }
                Did::Refused(429, _) if self.honest && knows_all => {
                    self.outcome.over_limit += 1;
                    let open = tenant.actions().iter().filter(|action| !action.status.is_final()).count();
                    let what =
                        format!("{run} met a limit: {} sends in a minute, {open} open", self.sends.len());
                    self.outcome.failure.get_or_insert(what);
                }
                _ => {}
            }
        }
        self.read = tenant.log().len();
        if let Some(engine) = engine {
            self.nobody_is_forgotten(engine);
        }
    }

    /// What the tenant runs must not be taken for unsent: it would be sent again.
    fn nobody_is_forgotten(&mut self, engine: &Engine) {
        for id in self.made.keys() {
            let phase = engine.run(id).map(|run| &run.phase);
            let unsent =
                matches!(phase, Some(Phase::Queued { .. } | Phase::Refused { .. } | Phase::Withdrawn { .. }));
            if unsent {
                self.outcome.lost += 1;
                self.outcome
                    .failure
                    .get_or_insert(format!("the tenant runs {id}, the engine says {phase:?}"));
            }
        }
    }

    /// The engine says that the tenant does not have this run.
    pub(crate) fn not_found(&mut self, run: &RunId) {
        if self.made.contains_key(run) {
            self.outcome.lost += 1;
            self.fail(format!("{run} is in the tenant as {:?}, and was not found", self.made.get(run)));
        }
    }

    /// After every event: what changed must have gone forward.
    pub(crate) fn step(&mut self, _now: i64, engine: &mut Engine, tenant: &Simulator) {
        self.look(tenant, Some(engine));
        for id in engine.changed() {
            let Some(run) = engine.run(&id) else { continue };
            let _word = engine.state(run);
            let _lines = Observed::of(run);
            for line in &times(run).commands {
                if let (Bound::Exact(start), Bound::Exact(end)) = (line.start, line.end)
                    && end < start
                {
                    self.outcome.failure.get_or_insert(format!("{id}: a command ends before it starts"));
                }
            }
            let now = run.last().map_or((0, Vec::new()), reached);
            let before = self.reached.insert(id.clone(), now.clone()).unwrap_or_default();
            let back = before.1.iter().zip(&now.1).any(|(before, now)| now < before);
            if back || now.0 < before.0 || now.1.len() < before.1.len() {
                self.outcome.backwards += 1;
                self.outcome.failure.get_or_insert(format!("{id} went back from {before:?} to {now:?}"));
            }
        }
    }

    /// A fresh page knows what is stored, and may know less than the old one did.
    pub(crate) fn restarted(&mut self) {
        self.reached.clear();
    }

    /// Something of this run is in the store.
    pub(crate) fn stored(&mut self, key: &str) {
        self.kept.insert(key.to_owned());
    }

    /// The page says that it could not read a record.
    pub(crate) fn kept_aside(&mut self, key: String, store: &Store) {
        if !store.torn().contains(&key) {
            self.fail(format!("the record {key} cannot be read back"));
        } else if self.aside.insert(key) {
            self.outcome.aside += 1;
        }
    }

    /// What is stored must be there again, and what is torn must be said.
    pub(crate) fn restored(&mut self, engine: Option<&Engine>, store: &Store) {
        let Some(engine) = engine else { return };
        for id in &self.asked {
            if store.holds(id) && engine.run(id).is_none() {
                self.outcome.lost += 1;
                self.outcome.failure.get_or_insert(format!("{id} is stored and was forgotten"));
            }
        }
        if let Some(key) = store.torn().difference(&self.aside).next() {
            self.outcome.lost += 1;
            self.outcome
                .failure
                .get_or_insert(format!("the record {key} is torn, and nothing is said of it"));
        }
    }

    /// What a tab that only shows makes of the store, apart from what the leader could not store.
    pub(crate) fn shows_the_same(&mut self, leader: &Engine, other: &Engine, unwritten: &BTreeSet<String>) {
        for run in leader.runs().filter(|run| !unwritten.contains(&browser::key(&run.id))) {
            let shown = other.run(&run.id);
            let same = shown.is_some_and(|shown| {
                (shown.action(), shown.is_over(), shown.is_queued(), shown.requested_at)
                    == (run.action(), run.is_over(), run.is_queued(), run.requested_at)
                    && shown.last() == run.last()
                    // What leaves just now reads as left and unanswered.
                    && (run.action().is_none() || times(shown) == times(run))
            });
            if !same {
                let phase = shown.map(|shown| &shown.phase);
                self.fail(format!("{}: the leader shows {:?}, the other tab {phase:?}", run.id, run.phase));
            }
        }
    }

    /// When the calm is over, every run has ended as the tenant says.
    pub(crate) fn end(&mut self, engine: Option<&Engine>, tenant: &Simulator, took_ms: i64) {
        let Some(engine) = engine else { return };
        let actions: BTreeMap<ActionId, MachineAction> =
            tenant.actions().into_iter().map(|action| (action.id.clone(), action)).collect();
        for (id, actions) in &self.made {
            let key = browser::key(id);
            let is_forgotten = self.aside.contains(&key) || (self.forgets && !self.kept.contains(&key));
            if engine.run(id).is_none() && !is_forgotten {
                self.outcome.lost += 1;
                let what = format!("the tenant ran {id} as {actions:?}, and the page knows nothing of it");
                self.outcome.failure.get_or_insert(what);
            }
        }
        for run in engine.runs() {
            if let Some(wrong) = self.wrong_at_the_end(run, &actions) {
                let why = engine.state(run);
                self.fail(format!("after {} min of calm {}: {wrong}; {why:?}", took_ms / MINUTE_MS, run.id));
            }
        }
    }

    fn wrong_at_the_end(&self, run: &Run, actions: &BTreeMap<ActionId, MachineAction>) -> Option<String> {
        let made = self.made.get(&run.id).and_then(|made| made.first());
        match &run.phase {
            Phase::Finished { action, outcome } => {
                let truth = actions.get(action)?;
                let seen = run.last()?;
                if truth.status != *outcome || reached(truth) != reached(seen) {
                    return Some(format!("the tenant says {:?}, the engine {outcome:?}", truth.status));
                }
                let foreign = run.origin == Origin::Own && made != Some(action);
                foreign.then(|| format!("watched {action}, its own is {made:?}"))
            }
            Phase::Refused { .. }
            | Phase::Withdrawn { .. }
            | Phase::Unanswered { search: Search::GivenUp, .. } => {
                made.map(|action| format!("the tenant ran it as {action}"))
            }
            Phase::Watched { action, missing: Some(_), .. } => {
                actions.contains_key(action).then(|| "the tenant has it".to_owned())
            }
            phase => Some(format!("stuck in {phase:?}")),
        }
    }
}

/// The run that a body was sent for: its id stands in the arguments of a script.
fn run_of(body: &[u8]) -> Option<RunId> {
    let text = std::str::from_utf8(body).ok()?;
    let at = text.find("LL-")?;
    Some(RunId::new(text.get(at..at + 9)?))
}

/// When its commands began and ended, as a clock that agrees with the tenant's shows it.
fn times(run: &Run) -> Timeline {
    Timeline::of(run, run.requested_at.plus_ms(HOUR_MS), 0)
}

/// How far an action and its commands have come.
pub(crate) fn reached(action: &MachineAction) -> (u8, Vec<u8>) {
    let status = match action.status {
        ActionStatus::Pending => 0,
        ActionStatus::InProgress | ActionStatus::Other(_) => 1,
        _ => 2,
    };
    let commands = action.commands.iter().map(|report| match report.status {
        CommandStatus::Created | CommandStatus::Submitted | CommandStatus::PendingResource => 0,
        CommandStatus::Executing | CommandStatus::Other(_) => 1,
        CommandStatus::Completed => 2,
        CommandStatus::Failed => 3,
    });
    (status, commands.collect())
}
