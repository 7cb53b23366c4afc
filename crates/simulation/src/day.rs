use std::collections::BTreeMap;

use defender::{Command, DeviceId, Onboarding, Request, Response, RunBody, Timestamp};
use engine::{Effect, Engine, Event, Intent, Limits, NewRun, RequestId, RunId};
use simulator::{Moment, Scenario, Settings, Setup, Simulator};

/// A calm day as the demo has it: the engine against the simulated tenant, with a store that always works. It can be
/// copied at a moment and taken back to it.
pub struct Day {
    engine: Engine,
    tenant: Simulator,
    now: Timestamp,
    under_way: BTreeMap<(Timestamp, u64), (RequestId, Option<Response>)>,
    number: u64,
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
        let start = Timestamp::from_ms(1_772_614_800_000);
        let settings = Settings { extra_devices, extra_asleep_every: 5, ..Settings::default() };
        let setup = Setup { scenario: Scenario::RoughDay, seed, start, settings };
        let mut day = Self {
            engine: Engine::new(Limits::default()).of_demo(),
            tenant: Simulator::new(setup),
            now: start,
            under_way: BTreeMap::new(),
            number: 0,
        };
        for event in [Event::SignedIn(true), Event::Online(true), Event::Visible(true)] {
            day.tell(event);
        }
        day
    }

    /// Sends one run to each of the first `count` devices that are onboarded.
    pub fn send(&mut self, count: usize) {
        let devices = self.tenant.devices().into_iter();
        let onboarded = devices.filter(|device| device.onboarding == Onboarding::Onboarded);
        let runs = onboarded.take(count).map(|device| self.run(device.id, device.name)).collect();
        self.tell(Event::Intent(Intent::Run(runs)));
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
        self.number += 1;
        let at = self.now.plus_ms(i64::from(reply.took_ms));
        self.under_way.insert((at, self.number), (request, reply.response));
    }
}
