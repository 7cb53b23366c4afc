use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use defender::{DeviceId, DevicesQuery, Response, Timestamp, answers, calls};
use engine::{BatchId, Engine, Event, NewRun, RunId};
use leptos::prelude::{ArcRwSignal, GetUntracked, Set, WithUntracked};
use sequence::{Ready, RunTag};
use simulator::{Settings, Setup};

use super::clock::DemoClock;
use super::tenant::{DemoTenant, For};
use crate::browser::alarm::Alarm;
use crate::browser::database::DatabaseError;
use crate::browser::{clock, online, visibility};
use crate::host::front::{Front, START, Starting};
use crate::host::{Reading, Trouble};

/// Engine, tenant and time behind a front.
pub(super) struct Inner {
    pub(super) front: Rc<Front>,
    pub(super) engine: RefCell<Engine>,
    pub(super) tenant: RefCell<DemoTenant>,
    pub(super) clock: Cell<DemoClock>,
    pub(super) alarm: Alarm,
    /// Writes that are under way.
    pub(super) writing: Cell<u32>,
    pub(super) notice_count: Cell<u64>,
    tags: RefCell<HashMap<DeviceId, RunTag>>,
    /// How many tags this visit drew.
    tags_drawn: Cell<u64>,
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
                engine: RefCell::new(Engine::new(front.setup.limits.clone())),
                tenant: RefCell::new(DemoTenant::new(setup(&front), Vec::new())),
                clock: Cell::new(demo_clock(&front)),
                alarm,
                writing: Cell::new(0),
                notice_count: Cell::new(0),
                tags: RefCell::default(),
                tags_drawn: Cell::new(0),
                front,
            }
        });
        let seen = Rc::clone(&inner);
        visibility::on_change(move |hidden| seen.turn(Event::Visible(!hidden)));
        let connected = Rc::clone(&inner);
        online::on_change(move |online| connected.turn(Event::Online(online)));
        inner
    }

    /// The moment by the demo's clock.
    pub(super) fn time(&self) -> Timestamp {
        self.clock.get().now(clock::monotonic_ms())
    }

    /// Begins anew from what is stored: after a reload, when the lead is taken, and in a tab that only shows,
    /// whenever the leader stored something.
    pub(super) async fn begin_anew(self: Rc<Self>) {
        let memory = &self.front.memory;
        let kept = async { Ok((memory.records().await?, memory.log().await?)) };
        let (records, log) = kept.await.unwrap_or_else(|why: DatabaseError| {
            // The page works on for this visit and says what is lost.
            self.front.not_kept.set(Some(why.to_string()));
            Default::default()
        });
        self.clock.set(demo_clock(&self.front));
        *self.engine.borrow_mut() = Engine::new(self.front.setup.limits.clone());
        // The demo's time stands while nobody has it open, so nobody was ever away.
        let last_alive = Some(self.time());
        let leading = self.front.leading.get_untracked();
        // Somebody changed something: the library, for one, is another one now.
        let news = !leading && self.tenant.borrow().stored() != log.len();
        if leading || news {
            *self.tenant.borrow_mut() = DemoTenant::new(setup(&self.front), log);
        }
        if leading {
            self.turn(Event::Restored { records, last_alive, same_account: true });
            self.turn(Event::Visible(!visibility::hidden()));
            self.turn(Event::Online(online::online()));
            self.turn(Event::SignedIn(true));
        } else {
            let now = self.time();
            let mut engine = self.engine.borrow_mut();
            engine.handle(now, Event::Restored { records, last_alive, same_account: true });
            // What it wants done is the leader's to do.
            drop(engine.effects());
        }
        self.front.board.show_all(&self.engine.borrow());
        if news {
            self.load_devices();
            self.load_library();
        }
    }

    /// One run a device, with their ids in the devices' order.
    pub(super) fn new_runs(&self, ready: Ready, sequence_name: &str) -> (Vec<NewRun>, Vec<RunId>) {
        let runs = ready.into_runs().into_iter().filter_map(|run| {
            Some(NewRun {
                id: RunId::new(&self.take_tag(&run.device)?.to_string()),
                device_name: self.device_name(&run.device),
                device: run.device,
                sequence_name: sequence_name.to_owned(),
                body: run.body,
                batch: None,
                requested_by: self.front.setup.user.clone(),
            })
        });
        let mut runs: Vec<NewRun> = runs.collect();
        let ids: Vec<RunId> = runs.iter().map(|run| run.id.clone()).collect();
        let batch = ids.first().filter(|_| ids.len() > 1).map(|first| BatchId::new(first.as_str()));
        for run in &mut runs {
            run.batch.clone_from(&batch);
        }
        (runs, ids)
    }

    /// The tag reserved for a device's next run.
    pub(super) fn tag(&self, device: &DeviceId) -> Option<RunTag> {
        if let Some(tag) = self.tags.borrow().get(device) {
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
            let tag = RunTag::from_random(demo_bytes(self.front.setup.seed, drawn));
            let taken = self.engine.borrow().find(&tag.to_string()).is_some()
                || self.tags.borrow().values().any(|reserved| *reserved == tag);
            if !taken {
                return Some(tag);
            }
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

    pub(super) fn load_devices(self: &Rc<Self>) {
        self.read(&self.front.devices, &calls::devices(&DevicesQuery::default()), |response| {
            Ok(Arc::new(answers::devices(response)?.value.items))
        });
    }

    pub(super) fn load_library(self: &Rc<Self>) {
        self.read(&self.front.library, &calls::library(), |response| {
            Ok(Arc::new(answers::library(response)?.value.items))
        });
    }

    /// A request that changes the library; afterwards the list is read anew.
    pub(super) fn change(self: &Rc<Self>, call: &defender::Request, done: Box<dyn FnOnce(Option<Response>)>) {
        let inner = Rc::clone(self);
        let arrived = Box::new(move |response: Option<Response>| {
            done(response);
            inner.load_library();
        });
        self.tenant.borrow_mut().send(call, For::Reader(arrived), self.time());
        // The demo tenant remembers it across a reload.
        self.store(Vec::new());
        self.settle();
    }

    /// Reads a list for a screen.
    fn read<T: Send + Sync + 'static>(
        self: &Rc<Self>,
        shown: &ArcRwSignal<Reading<T>>,
        call: &defender::Request,
        decode: impl FnOnce(&Response) -> Result<T, defender::ApiError> + 'static,
    ) {
        shown.set(Reading::Loading);
        let shown = shown.clone();
        let arrived = Box::new(move |response: Option<Response>| {
            shown.set(match response.as_ref().map(decode) {
                Some(Ok(value)) => Reading::Ready(value),
                Some(Err(error)) => Reading::Failed(Trouble::Refused(error)),
                None => Reading::Failed(Trouble::NoAnswer),
            });
        });
        self.tenant.borrow_mut().send(call, For::Reader(arrived), self.time());
        self.settle();
    }
}

fn setup(front: &Front) -> Setup {
    let Starting { scenario, seed, .. } = front.setup;
    Setup { scenario, seed, start: START, settings: Settings::default() }
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
