use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use defender::{DeviceId, Request, Response, Timestamp};
use engine::{BatchId, Engine, Event, NewRun, Record, RunId, Why};
use leptos::prelude::untrack;
use sequence::{Ready, RunTag};
use simulator::{LogEntry, Settings, Setup};

use super::attention::Missed;
use super::clock::DemoClock;
use super::fetching::Fetching;
use super::last_word::LastWord;
use super::moments::Moments;
use super::tenant::{DemoTenant, For, Tenant};
use super::wire::Wire;
use crate::browser::alarm::Alarm;
use crate::browser::database::DatabaseError;
use crate::browser::listener::Listener;
use crate::browser::{clock, contacted, online, random, site, visibility};
use crate::dom::ArcRwSignal;
use crate::host::front::{Front, START, World};
use crate::host::{Listed, OutputState, Trouble, keeping, other_names};

/// Engine, tenant and time behind a front.
pub(super) struct Inner {
    pub(super) front: Rc<Front>,
    pub(super) engine: RefCell<Engine>,
    pub(super) tenant: RefCell<Tenant>,
    pub(super) clock: Cell<DemoClock>,
    /// Whether the leading tab told what time it is: then this one has the same.
    pub(super) told_time: Cell<bool>,
    pub(super) alarm: Alarm,
    /// What is under way to the disk, and outputs that are being read: until it is done time does not jump.
    pub(super) writing: Cell<u32>,
    /// What the next one of them takes along.
    pub(super) unwritten: RefCell<Option<Unwritten>>,
    pub(super) notice_count: Cell<u64>,
    /// Whether the browser was asked to keep what is stored.
    pub(super) asked_to_last: Cell<bool>,
    pub(super) tags: RefCell<HashMap<DeviceId, RunTag>>,
    /// How many tags this visit drew.
    pub(super) tags_drawn: Cell<u64>,
    pub(super) moments: RefCell<Moments>,
    /// What ended while nobody looked.
    pub(super) missed: Cell<Missed>,
    /// What was read of the tenant's own actions.
    pub(super) listed: ArcRwSignal<Listed>,
    /// Outputs that are being fetched.
    pub(super) fetching: RefCell<Fetching>,
    /// Moves with each way back: what began before it ends there.
    pub(super) era: Cell<u32>,
    /// What stops the queue of the tab that leads.
    pub(super) told_stop: RefCell<Option<Why>>,
    /// Another tab said that it could send.
    pub(super) other_could_send: Cell<bool>,
    /// How many times it was begun anew, and whether this tab leads or is about to.
    restores: Cell<u32>,
    leads: Cell<bool>,
    /// What this page leaves for the next one.
    pub(super) last_word: LastWord,
}

/// What waits for the disk.
#[derive(Default)]
pub(super) struct Unwritten {
    pub(super) records: Vec<Record>,
    /// What the demo tenant has to remember, each with its number.
    pub(super) log: Vec<(usize, LogEntry)>,
}

impl Inner {
    /// Empty; what was kept is read back by [`super::Back::restore`].
    pub(super) fn new(front: Rc<Front>) -> Rc<Self> {
        let inner = Rc::new_cyclic(|weak: &std::rc::Weak<Self>| {
            let weak = weak.clone();
            let alarm = Alarm::new(move || {
                if let Some(inner) = weak.upgrade() {
                    inner.wake();
                }
            });
            Self {
                engine: RefCell::new(engine(&front)),
                tenant: RefCell::new(tenant(&front, Vec::new())),
                clock: Cell::new(demo_clock(&front)),
                told_time: Cell::default(),
                alarm,
                writing: Cell::new(0),
                unwritten: RefCell::default(),
                notice_count: Cell::new(0),
                asked_to_last: Cell::new(false),
                tags: RefCell::default(),
                tags_drawn: Cell::new(0),
                moments: RefCell::default(),
                missed: Cell::default(),
                listed: ArcRwSignal::new(Listed::default()),
                fetching: RefCell::default(),
                era: Cell::new(0),
                told_stop: RefCell::default(),
                other_could_send: Cell::default(),
                restores: Cell::new(0),
                leads: Cell::new(false),
                last_word: LastWord::of(&front.setup),
                front,
            }
        });
        let seen = Rc::clone(&inner);
        visibility::on_change(move |hidden| {
            if !hidden {
                seen.looked();
            }
            seen.turn(Event::Visible(!hidden));
        });
        let left = Rc::clone(&inner);
        visibility::on_leave(move || left.leave());
        let connected = Rc::clone(&inner);
        let listeners = online::on_change(move |online| connected.hear(Event::Online(online), online));
        listeners.into_iter().for_each(Listener::forever);
        site::watch();
        contacted::watch();
        if !inner.front.setup.is_demo() {
            let let_in = Rc::clone(&inner);
            site::on_door(move |closed| let_in.front_door(!closed));
        }
        if let World::Tenant(account) = &inner.front.setup.world
            && let Some(session) = untrack(|| account.session())
        {
            let heard = Rc::clone(&inner);
            session.on_change(Box::new(move |signed_in| heard.hear(Event::SignedIn(signed_in), signed_in)));
        }
        inner
    }

    /// The way to the tenant was opened or cut.
    fn hear(self: &Rc<Self>, event: Event, open: bool) {
        self.turn(event);
        self.offer();
        if open {
            self.read_again(|trouble| matches!(trouble, Trouble::NoToken | Trouble::NoAnswer));
        }
    }

    /// The moment by the demo's clock, or, where the tenant is real, by this machine's.
    pub(super) fn time(&self) -> Timestamp {
        match &self.front.setup.world {
            World::Demo { .. } => self.clock.get().now(clock::monotonic_ms()),
            World::Tenant(_) => clock::now(),
        }
    }

    /// Begins anew from what is stored: after a reload, when the lead is taken, and in a tab that only shows,
    /// whenever the leader stored something. Until it is read a tab that takes the lead has no will, and once it leads no engine
    /// is put in the place of the one that knows what is under way.
    pub(super) async fn begin_anew(self: Rc<Self>, leads: bool) {
        let number = self.restores.get() + 1;
        self.restores.set(number);
        if leads {
            self.leads.set(true);
        }
        let memory = self.front.memory();
        let kept = async { Ok((memory.records().await?, memory.log().await?)) };
        let kept: Result<_, DatabaseError> = kept.await;
        let is_read = kept.is_ok();
        let (mut records, log) = kept.unwrap_or_else(|why| {
            // The page works on for this visit and says what is lost.
            self.front.not_kept.set(Some(why));
            Default::default()
        });
        if leads {
            keeping::forget_outdated(&memory, &mut records, self.time()).await;
        } else if self.leads.get() || self.restores.get() != number {
            return;
        }
        // From here on nothing waits: what happens meanwhile finds the old engine or the new one.
        self.front.leading.renew(leads);
        let mut time = if self.told_time.get() { self.clock.get() } else { demo_clock(&self.front) };
        time.jump(clock::monotonic_ms(), self.front.setup.last_moment());
        self.clock.set(time);
        *self.engine.borrow_mut() = engine(&self.front);
        let (last_alive, ahead) = match &self.front.setup.world {
            // The demo's time stands while nobody has it open, so nobody was ever away; its tenant forgets with the page.
            World::Demo { .. } => (Some(self.time()), Vec::new()),
            World::Tenant(_) => (self.last_word.left_at(), self.last_word.ahead()),
        };
        if leads && !self.front.setup.is_demo() {
            self.last_word.lives(is_read);
        }
        // Somebody changed something in another tab: the demo's library, for one, is another one now.
        let known = self.tenant.borrow_mut().demo().map_or(log.len(), |demo| demo.stored());
        let news = !leads && known != log.len();
        if leads || news {
            *self.tenant.borrow_mut() = tenant(&self.front, log);
        }
        if leads {
            self.turn_all([
                Event::Restored { records, last_alive, ahead },
                Event::Visible(!visibility::hidden()),
                Event::Online(online::online()),
                Event::FrontDoor(self.front.setup.is_demo() || !site::is_closed()),
                Event::SignedIn(self.front.setup.is_signed_in()),
            ]);
            self.begin_telling();
        } else {
            let now = self.time();
            let mut engine = self.engine.borrow_mut();
            engine.only_show(self.told_stop.borrow().clone());
            engine.handle(now, Event::Restored { records, last_alive, ahead });
            // What it wants done is the leader's to do.
            drop(engine.effects());
            drop(engine);
            self.ask_time();
            if number == 1 {
                self.ask_stop();
            }
        }
        self.show_all_runs();
        if leads {
            self.forget_asked();
        }
        self.begin_moments();
        if news {
            self.load_devices();
            self.load_library();
        }
    }

    /// Shows all runs of an engine that was just put in place.
    pub(super) fn show_all_runs(&self) {
        self.front.board.show_all(&self.engine.borrow());
        self.front.turns.update(|turns| *turns = turns.wrapping_add(1));
    }

    /// This tab leads no more.
    pub(super) fn step_down(&self) {
        self.leads.set(false);
        self.last_word.over();
    }

    /// What was asked for while another tab led is asked for anew.
    pub(super) fn forget_asked(&self) {
        let is_asked = |output: &OutputState| matches!(output, OutputState::Loading | OutputState::Coming(_));
        for shown in self.front.outputs.borrow().values() {
            if shown.with_untracked(is_asked) {
                shown.set(OutputState::NotAsked);
            }
        }
    }

    /// The front door shut, or lets through again: then what could not be read is read.
    fn front_door(self: &Rc<Self>, open: bool) {
        self.turn(Event::FrontDoor(open));
        if open {
            // Any answer may have been the door's.
            self.read_again(|_| true);
        }
    }

    /// One run a device, with their ids in the devices' order; none at all where no tag can be drawn.
    pub(super) fn new_runs(&self, ready: Ready, sequence_name: &str) -> (Vec<NewRun>, Vec<RunId>) {
        let runs = ready.into_runs().into_iter().map(|run| {
            Some(NewRun {
                id: RunId::new(&self.take_tag(&run.device)?.to_string()),
                device_name: self.device_name(&run.device),
                device: run.device,
                sequence_name: sequence_name.to_owned(),
                body: run.body,
                batch: None,
                requested_by: self.front.user(),
            })
        });
        let mut runs = runs.collect::<Option<Vec<NewRun>>>().unwrap_or_default();
        let ids: Vec<RunId> = runs.iter().map(|run| run.id.clone()).collect();
        let batch = ids.first().filter(|_| ids.len() > 1).map(|first| BatchId::new(first.as_str()));
        for run in &mut runs {
            run.batch.clone_from(&batch);
        }
        (runs, ids)
    }

    /// The tag reserved for a device's next run.
    pub(super) fn tag(&self, device: &DeviceId) -> Option<RunTag> {
        // Another tab that led may have used it meanwhile.
        if let Some(tag) = self.tags.borrow().get(device).filter(|tag| self.is_free(tag)) {
            return Some(*tag);
        }
        let tag = self.fresh_tag()?;
        self.tags.borrow_mut().insert(device.clone(), tag);
        Some(tag)
    }

    /// Uses up the tag reserved for a device.
    fn take_tag(&self, device: &DeviceId) -> Option<RunTag> {
        let tag = self.tag(device);
        self.tags.borrow_mut().remove(device);
        tag
    }

    /// A tag that no run of this browser has.
    fn fresh_tag(&self) -> Option<RunTag> {
        loop {
            let drawn = self.tags_drawn.get();
            self.tags_drawn.set(drawn + 1);
            let tag = RunTag::from_random(self.random(drawn)?);
            if self.is_free(&tag) && self.tags.borrow().values().all(|reserved| *reserved != tag) {
                return Some(tag);
            }
        }
    }

    fn is_free(&self, tag: &RunTag) -> bool {
        self.engine.borrow().find(&tag.to_string()).is_none()
    }

    fn random(&self, drawn: u64) -> Option<[u8; 6]> {
        match &self.front.setup.world {
            World::Demo { seed, .. } => Some(demo_bytes(*seed, drawn)),
            World::Tenant(_) => random::bytes(),
        }
    }

    /// What people call a device.
    fn device_name(&self, id: &DeviceId) -> String {
        let named = self.front.devices.with_untracked(|devices| {
            let device = devices.ready()?.iter().find(|device| device.id == *id)?;
            Some(device.short_name().to_ascii_uppercase()).filter(|name| !name.is_empty())
        });
        named.unwrap_or_else(|| id.to_string())
    }

    /// A request that changes the library; afterwards the list is read anew.
    pub(super) fn change(self: &Rc<Self>, call: Request, done: Box<dyn FnOnce(Result<Response, Trouble>)>) {
        let inner = Rc::clone(self);
        let arrived = Box::new(move |answer: Result<Response, Trouble>| {
            done(answer);
            inner.load_library();
            inner.library_changed();
        });
        self.send_to_tenant(call, For::Reader(arrived));
        // The demo tenant remembers it across a reload.
        self.store(Vec::new());
        self.settle();
    }
}

fn engine(front: &Front) -> Engine {
    let engine = Engine::new(front.setup.limits.clone());
    if front.setup.is_demo() { engine.of_demo() } else { engine }
}

fn tenant(front: &Front, log: Vec<LogEntry>) -> Tenant {
    match &front.setup.world {
        World::Demo { scenario, seed, story } => {
            let mut setup = match story {
                Some(story) => story.setup(START),
                None => {
                    Setup { scenario: *scenario, seed: *seed, start: START, settings: Settings::default() }
                }
            };
            setup.settings.names = other_names().unwrap_or_default();
            let demo = DemoTenant::new(setup, log);
            front.analyst.get_or_init(|| demo.analyst());
            Tenant::Demo(Box::new(demo))
        }
        World::Tenant(account) => Tenant::Wire(Rc::new(Wire::new(*account))),
    }
}

fn demo_clock(front: &Front) -> DemoClock {
    DemoClock::new(front.setup.last_moment(), clock::monotonic_ms(), front.pace.get_untracked())
}

/// Bytes for a demo's run tag: the same for the same seed, so that a walkthrough shows the same tags twice.
fn demo_bytes(seed: u64, count: u64) -> [u8; 6] {
    // SplitMix64's finalizer: every bit of the input moves every bit of the output.
    let mut z = seed.wrapping_add(count.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    let [a, b, c, d, e, f, ..] = (z ^ (z >> 31)).to_le_bytes();
    [a, b, c, d, e, f]
}
