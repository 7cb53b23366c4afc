use std::collections::BTreeMap;

use defender::{Command, DeviceId, Method, Onboarding, Request, Response, RunBody, Timestamp};
use engine::{Effect, Engine, Event, Intent, Limits, NewRun, RequestId, RunId};
use simulator::{Moment, Scenario, Settings, Setup, Simulator};

use crate::check::reached;

/// 2026-03-04 09:00 UTC.
const START: Timestamp = Timestamp::from_ms(1_772_614_800_000);

/// A calm day as the demo has it: the engine against the simulated tenant, with a store that always works. It can be
/// copied at a moment and taken back to it.
pub struct Day {
    engine: Engine,
    tenant: Simulator,
    now: Timestamp,
    under_way: BTreeMap<(Timestamp, u64), (RequestId, Option<Response>)>,
    number: u64,
    /// When the tenant was read.
    reads: Vec<Timestamp>,
}

/// A day as it was.
pub struct Kept {
    engine: Engine,
    tenant: Moment,
    now: Timestamp,
    under_way: BTreeMap<(Timestamp, u64), (RequestId, Option<Response>)>,
    number: u64,
}

impl Day {
    /// A day at a tenant with so many devices more than the named ones.
    pub fn begin(seed: u64, extra_devices: u16) -> Self {
        let settings = Settings { extra_devices, extra_asleep_every: 5, ..Settings::default() };
        Self::of(Setup { scenario: Scenario::RoughDay, seed, start: START, settings }, Limits::default())
    }

    /// A day at a tenant with so many devices more, which takes any number of runs and lets itself be read so often an
    /// hour.
    pub fn of_reads(seed: u64, extra_devices: u16, reads_an_hour: u32) -> Self {
        let settings = Settings {
            extra_devices,
            extra_asleep_every: 5,
            sessions: u16::MAX,
            runs_per_minute: u16::MAX,
            ..Settings::default()
        };
        let limits = Limits { sends_a_minute: 60_000, sessions: 60_000, reads_an_hour, ..Limits::default() };
        Self::of(Setup { scenario: Scenario::FirstRun, seed, start: START, settings }, limits)
    }

    fn of(setup: Setup, limits: Limits) -> Self {
        let mut day = Self {
            engine: Engine::new(limits).of_demo(),
            now: setup.start,
            tenant: Simulator::new(setup),
            under_way: BTreeMap::new(),
            number: 0,
            reads: Vec::new(),
        };
        for event in [Event::SignedIn(true), Event::Online(true), Event::Visible(true)] {
            day.tell(event);
        }
        day
    }

    /// Sends one run to each of the first `count` devices that are onboarded.
    pub fn send(&mut self, count: usize) {
        let runs = self.onboarded().take(count).map(|(id, name)| self.run(id, name)).collect();
        self.tell(Event::Intent(Intent::Run(runs)));
    }

    /// Sends one run to the device at this place.
    pub fn send_to(&mut self, place: usize) {
        let run = self.onboarded().nth(place).map(|(id, name)| self.run(id, name));
        self.tell(Event::Intent(Intent::Run(run.into_iter().collect())));
    }

    /// How long after each start and each end of a command the engine knew of it, in milliseconds.
    pub fn delays_ms(&self) -> Vec<i64> {
        let mut delays = Vec::new();
        for run in self.engine.runs() {
            let commands = run.last().map(|action| action.commands.as_slice()).unwrap_or_default();
            for (place, report) in commands.iter().enumerate() {
                for (happened, least) in [(report.start, 1), (report.end, 2)] {
                    let Some(happened) = happened else { continue };
                    let known = run.observations.iter().find(|observation| {
                        reached(&observation.action).1.get(place).is_some_and(|now| *now >= least)
                    });
                    delays.extend(known.map(|known| known.first_seen.ms_since(happened)));
                }
            }
        }
        delays
    }

    /// In the fullest hour.
    pub fn most_reads_in_an_hour(&self) -> usize {
        let within = |from: &Timestamp| {
            self.reads.iter().filter(|at| (0..3_600_000).contains(&at.ms_since(*from))).count()
        };
        self.reads.iter().map(within).max().unwrap_or_default()
    }

    /// Lets so many milliseconds pass.
    pub fn go_on(&mut self, ms: i64) {
        let until = self.now.plus_ms(ms);
        loop {
            let arrives = self.under_way.keys().next().map(|(at, _)| *at);
            let wanted = self.engine.wake_up().map(|wake_up| wake_up.at.max(self.now));
            let Some(next) = arrives.into_iter().chain(wanted).min().filter(|next| *next <= until) else {
                self.now = until;
                return;
            };
            self.now = next;
            match self.under_way.first_entry().filter(|entry| entry.key().0 <= next) {
                Some(entry) => match entry.remove() {
                    (request, Some(response)) => self.tell(Event::Answered { request, response }),
                    (request, None) => {
                        self.tell(Event::NotAnswered { request, failure: engine::Failure::Unknown });
                    }
                },
                None => self.tell(Event::Tick),
            }
        }
    }

    /// The day as it is.
    pub fn keep(&self) -> Kept {
        Kept {
            engine: self.engine.clone(),
            tenant: self.tenant.moment(),
            now: self.now,
            under_way: self.under_way.clone(),
            number: self.number,
        }
    }

    /// The day is again as it was.
    pub fn back_to(&mut self, kept: &Kept) {
        self.engine = kept.engine.clone();
        self.tenant.back_to(&kept.tenant);
        self.now = kept.now;
        self.under_way = kept.under_way.clone();
        self.number = kept.number;
    }

    /// Everything that there is to know of it.
    pub fn told(&self) -> String {
        format!("{:?}\n{:?}\n{:?}\n{:?}", self.engine, self.tenant, self.now, self.under_way)
    }

    /// How many runs it has.
    pub fn runs(&self) -> usize {
        self.engine.runs().len()
    }

    /// What the tenant did last, and what it was asked.
    pub fn log(&self) -> usize {
        self.tenant.log().len()
    }

    fn onboarded(&self) -> impl Iterator<Item = (DeviceId, String)> + use<> {
        let devices = self.tenant.devices().into_iter();
        let onboarded = devices.filter(|device| device.onboarding == Onboarding::Onboarded);
        onboarded.map(|device| (device.id, device.name))
    }

    fn run(&mut self, device: DeviceId, device_name: String) -> NewRun {
        self.number += 1;
        let id = format!("LL-{:06}", self.number);
        let script = |name: &str| Command::RunScript { script_name: name.to_owned(), args: String::new() };
        let path = "C:\\Windows\\System32\\drivers\\etc\\hosts".to_owned();
        let commands = vec![script("list-processes.ps1"), Command::GetFile { path }];
        NewRun {
            body: RunBody { commands, comment: format!("Check [{id}]") },
            id: RunId::new(&id),
            device,
            device_name,
            sequence_name: "Check".to_owned(),
            batch: None,
            requested_by: "m.rossi@contoso.com".to_owned(),
        }
    }

    fn tell(&mut self, event: Event) {
        let mut events = vec![event];
        while let Some(event) = events.pop() {
            self.engine.handle(self.now, event);
            for effect in self.engine.effects() {
                match effect {
                    Effect::Send { request, call, .. } => self.ask(request, &call),
                    Effect::Store(record) => events.push(Event::Stored(record.id)),
                    Effect::Open { .. } | Effect::Notify(_) => {}
                }
            }
        }
        self.engine.changed();
    }

    fn ask(&mut self, request: RequestId, call: &Request) {
        let reply = self.tenant.handle(call, self.now);
        self.reads.extend((call.method == Method::Get).then_some(self.now));
        self.number += 1;
        let at = self.now.plus_ms(i64::from(reply.took_ms));
        self.under_way.insert((at, self.number), (request, reply.response));
    }
}
