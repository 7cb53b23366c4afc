mod death;
mod disk;
mod way;

use std::collections::{BTreeMap, BTreeSet};

use defender::{ActionId, DeviceId, Onboarding, Request, Response, Timestamp};
use engine::{Effect, Engine, Event, Failure, Intent, Limits, Notice, Phase, RequestId, Run, Search};
use simulator::Simulator;

use crate::browser::Store;
use crate::check::Checker;
use crate::dice::Dice;
use crate::person::{self, Act};
use crate::plan::Plan;
use crate::{Fault, Outcome};
use death::When;
use disk::Fate;

/// Seed by seed the same: one night of bad weather, then the calm.
pub fn run_seed(seed: u64) -> Outcome {
    let mut dice = Dice::new(seed);
    let plan = Plan::draw(seed, &mut dice);
    let mut night = Night::new(plan, dice);
    night.bad_weather();
    night.calm();
    night.checker.outcome
}

/// What lies ahead.
enum Ahead {
    Person(Act),
    /// A request reaches the tenant.
    Arrive(RequestId, Request),
    Answer(RequestId, Option<Response>),
    NeverLeft(RequestId),
    Write(engine::Record, Fate),
}

struct Night {
    plan: Plan,
    dice: Dice,
    /// The tenant's time, in milliseconds from the start.
    now: i64,
    skew_ms: i64,
    ahead: BTreeMap<(i64, u64), Ahead>,
    number: u64,
    tenant: Simulator,
    devices: Vec<DeviceId>,
    store: Store,
    /// Keys whose last write is said to have failed.
    unwritten: BTreeSet<String>,
    engine: Option<Engine>,
    last_alive: Timestamp,
    /// What the page noted of runs that are further than their records.
    ahead_of_records: Vec<engine::RunId>,
    next_run: u64,
    is_calm: bool,
    checker: Checker,
}

/// The longest the calm may take: every run may have to wait for its device behind others.
const CALM_MS_MAX: i64 = 3 * 24 * 3_600_000;
/// So many events at one moment mean that the engine turns in circles.
const AT_ONCE_MAX: u32 = 5_000;

impl Night {
    fn new(plan: Plan, mut dice: Dice) -> Self {
        let tenant = Simulator::new(plan.setup.clone());
        let onboarded =
            tenant.devices().into_iter().filter(|device| device.onboarding == Onboarding::Onboarded);
        let mut devices: Vec<DeviceId> = onboarded.map(|device| device.id).collect();
        while devices.len() > usize::try_from(plan.devices).unwrap_or(1) {
            let place = usize::try_from(dice.below(u32::try_from(devices.len()).unwrap_or(0))).unwrap_or(0);
            devices.swap_remove(place);
        }
        let mut night = Self {
            now: 0,
            skew_ms: plan.skew_ms,
            ahead: BTreeMap::new(),
            number: 0,
            tenant,
            devices,
            store: Store::default(),
            unwritten: BTreeSet::new(),
            engine: None,
            last_alive: Timestamp::default(),
            ahead_of_records: Vec::new(),
            next_run: 1,
            is_calm: false,
            checker: Checker::new(&plan),
            plan,
            dice,
        };
        for (at, act) in person::agenda(&night.plan, &mut night.dice) {
            night.plan_at(at, Ahead::Person(act));
        }
        night.start();
        night
    }

    fn bad_weather(&mut self) {
        self.go_on_until(self.plan.bad_ms, |_| false);
    }

    /// Faults off, all lights on: every run must come to its end.
    fn calm(&mut self) {
        self.is_calm = true;
        self.tenant.calm();
        if self.engine.is_none() {
            self.start();
        }
        for event in
            [Event::Online(true), Event::SignedIn(true), Event::Visible(true), Event::Intent(Intent::Resume)]
        {
            self.tell(event);
        }
        let undecided: Vec<engine::RunId> =
            self.engine.iter().flat_map(Engine::runs).map(|run| run.id.clone()).collect();
        for run in undecided {
            self.plan_at(self.now + 1_000, Ahead::Person(Act::Decide(run)));
        }
        let from = self.now;
        self.go_on_until(from + CALM_MS_MAX, |night| night.all_over());
        let now = self.tenant_now();
        self.tenant.advance(now);
        self.checker.end(self.engine.as_ref(), &self.tenant, self.now - from);
    }

    fn all_over(&self) -> bool {
        let Some(engine) = &self.engine else { return false };
        let missing = |run: &Run| match &run.phase {
            Phase::Watched { action, missing: Some(_), .. } => {
                !self.tenant.actions().iter().any(|a| a.id == *action)
            }
            _ => false,
        };
        let given_up = |run: &Run| matches!(run.phase, Phase::Unanswered { search: Search::GivenUp, .. });
        engine.runs().all(|run| run.is_over() || missing(run) || given_up(run))
    }

    fn go_on_until(&mut self, until: i64, enough: impl Fn(&Self) -> bool) {
        let mut at_once = 0;
        while self.checker.outcome.failure.is_none() && !enough(self) {
            let alarm = self.engine.as_ref().and_then(Engine::wake_up).map(|alarm| self.true_ms(alarm.at));
            let planned = self.ahead.first_key_value().map(|((at, _), _)| *at);
            let Some(next) = alarm.into_iter().chain(planned).min().filter(|next| *next <= until) else {
                self.now = until.max(self.now);
                return;
            };
            at_once = if next > self.now { 0 } else { at_once + 1 };
            if at_once > AT_ONCE_MAX {
                self.checker.fail(format!("the engine turns in circles at {} ms", self.now));
                return;
            }
            self.now = next.max(self.now);
            match self.ahead.first_entry().filter(|_| planned == Some(next)) {
                Some(entry) => {
                    let ahead = entry.remove();
                    self.happen(ahead);
                }
                None => self.tell(Event::Tick),
            }
        }
    }

    fn happen(&mut self, ahead: Ahead) {
        match ahead {
            Ahead::Person(act) => self.act(act),
            Ahead::Arrive(request, call) => self.arrive(request, &call),
            Ahead::Answer(request, Some(response)) => self.tell(Event::Answered { request, response }),
            Ahead::Answer(request, None) => {
                self.tell(Event::NotAnswered { request, failure: Failure::Unknown });
            }
            Ahead::NeverLeft(request) => {
                self.tell(Event::NotAnswered { request, failure: Failure::NeverLeft });
            }
            Ahead::Write(record, fate) => self.written(record, fate),
        }
    }

    fn act(&mut self, act: Act) {
        match act {
            Act::Tell(event) => self.tell(event),
            Act::Run(count) => {
                let runs = person::compose(&self.plan, &mut self.dice, count, self.next_run, &self.devices);
                self.next_run += u64::from(count);
                self.checker.asked_for(&runs);
                self.tell(Event::Intent(Intent::Run(runs)));
            }
            Act::Meddle => {
                let intent = self.engine.as_ref().and_then(|engine| person::meddle(engine, &mut self.dice));
                self.intend(intent);
            }
            Act::Attach => {
                let actions: Vec<ActionId> =
                    self.tenant.actions().into_iter().map(|action| action.id).collect();
                let intent = person::attach(&actions, &mut self.dice);
                self.intend(intent);
            }
            Act::Decide(run) => {
                let again = self.dice.hits(600);
                let intent = if again { Intent::SendAgain(run) } else { Intent::Discard(run) };
                let not_found = self.engine.as_ref().is_some_and(|engine| is_not_found(engine, &intent));
                self.intend(Some(intent).filter(|_| not_found));
            }
            Act::Crash => {
                self.meet(Fault::Died);
                self.die();
            }
            Act::Restart => self.start(),
            Act::Jump(ms) => {
                self.meet(Fault::ClockJumped);
                self.skew_ms += ms;
                self.tell(Event::Tick);
            }
        }
    }

    fn intend(&mut self, intent: Option<Intent>) {
        if let Some(intent) = intent {
            self.tell(Event::Intent(intent));
        }
    }

    /// One event in, all effects out, then everything is checked.
    fn tell(&mut self, event: Event) {
        let now = self.browser_now();
        let Some(engine) = &mut self.engine else { return };
        self.last_alive = now;
        engine.handle(now, event);
        let effects = engine.effects();
        self.ahead_of_records = engine.ahead_of_records();
        self.checker.outcome.steps += 1;
        for effect in effects {
            let what = When::of(&effect);
            if self.dies(what.map(When::before)) {
                break;
            }
            self.serve(effect);
            if self.dies(what.map(When::after)) {
                break;
            }
        }
        if let Some(engine) = &mut self.engine {
            self.checker.step(self.now, engine, &self.tenant);
        }
    }

    fn serve(&mut self, effect: Effect) {
        match effect {
            Effect::Send { request, call, .. } => self.send(request, call),
            Effect::Store(record) => self.write(record),
            Effect::Open { .. } => {}
            Effect::Notify(notice) => self.notice(notice),
        }
    }

    fn notice(&mut self, notice: Notice) {
        let soon = self.now + self.dice.between(500, 60_000);
        match notice {
            Notice::SignInNeeded => self.plan_at(soon, Ahead::Person(Act::Tell(Event::SignedIn(true)))),
            Notice::QueueLeft { .. } => {
                self.plan_at(soon, Ahead::Person(Act::Tell(Event::Intent(Intent::Resume))));
            }
            Notice::NotFound(run) => {
                self.checker.not_found(&run);
                self.plan_at(soon, Ahead::Person(Act::Decide(run)));
            }
            Notice::CannotStore if self.plan.send_unstored => {
                self.plan_at(soon, Ahead::Person(Act::Tell(Event::Intent(Intent::SendUnstored))));
            }
            Notice::KeptAside { key, .. } => self.checker.kept_aside(key, &self.store),
            _ => {}
        }
    }

    fn start(&mut self) {
        if self.engine.is_some() {
            return;
        }
        self.engine = Some(Engine::new(self.limits()));
        self.checker.restarted();
        self.unwritten.clear();
        let records = self.store.read();
        let last_alive = Some(self.last_alive).filter(|_| self.dice.hits(700));
        let ahead = std::mem::take(&mut self.ahead_of_records);
        self.tell(Event::Restored { records, last_alive, ahead });
        self.checker.restored(self.engine.as_ref(), &self.store);
        self.tell(Event::SignedIn(true));
    }

    fn limits(&self) -> Limits {
        let settings = &self.plan.setup.settings;
        Limits {
            sessions: u32::from(settings.sessions),
            pending_counts: settings.pending_counts,
            ..Limits::default()
        }
    }

    fn meet(&mut self, fault: Fault) {
        self.checker.outcome.faults.add(fault);
    }

    fn plan_at(&mut self, at: i64, ahead: Ahead) {
        self.number += 1;
        self.ahead.insert((at.max(self.now), self.number), ahead);
    }

    fn tenant_now(&self) -> Timestamp {
        self.plan.setup.start.plus_ms(self.now)
    }

    fn browser_now(&self) -> Timestamp {
        self.tenant_now().plus_ms(self.skew_ms)
    }

    fn true_ms(&self, at: Timestamp) -> i64 {
        at.ms_since(self.plan.setup.start) - self.skew_ms
    }
}

fn is_not_found(engine: &Engine, intent: &Intent) -> bool {
    let (Intent::SendAgain(run) | Intent::Discard(run)) = intent else { return false };
    let phase = engine.run(run).map(|run| &run.phase);
    matches!(phase, Some(Phase::Unanswered { search: Search::NotFound { .. }, .. }))
}
