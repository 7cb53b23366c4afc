//! From nothing to a running page, and from showing to leading: one path for both, the same as a reload.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;

use defender::Timestamp;
use engine::{Engine, Event, Limits};
use leptos::prelude::{ArcRwSignal, GetUntracked, Set, WithUntracked};
use leptos::task::spawn_local;
use simulator::{Scenario, Settings, Setup};

use super::Reading;
use super::board::Board;
use super::clock::{DemoClock, Pace};
use super::inner::Inner;
use super::memory::Memory;
use super::tenant::DemoTenant;
use crate::browser::alarm::Alarm;
use crate::browser::channel::Channel;
use crate::browser::database::DatabaseError;
use crate::browser::{address, clock, lock, online, settings_store, visibility};

/// The demo's first moment: always the same, so that a walkthrough shows the same times twice.
/// 2026-03-04 09:00 UTC.
const START: Timestamp = Timestamp::from_ms(1_772_614_800_000);

/// Said to the other tabs: something was stored.
pub(super) const STORED: &str = "stored";
/// Said to the other tabs: everything was removed.
pub(super) const WIPED: &str = "wiped";

/// What a page starts with.
#[derive(Clone, Debug)]
pub struct Starting {
    /// Which day the demo's tenant has.
    pub scenario: Scenario,
    /// What decides everything that it does.
    pub seed: u64,
    /// What the engine keeps to.
    pub limits: Limits,
    /// Whether comments get a run tag.
    pub run_tags: bool,
    /// Who is signed in.
    pub user: String,
}

/// A host that runs and was not yet handed to the screens.
pub struct Started(pub(super) Rc<Inner>);

impl Starting {
    /// One store a mode, tenant and account.
    pub(super) fn store_name(&self) -> String {
        format!("liveline.demo.{}.{}", self.scenario.name(), self.seed)
    }

    pub(super) fn clock_key(&self) -> String {
        format!("clock.{}.{}", self.scenario.name(), self.seed)
    }

    /// Where the demo's clock stood when it was last seen.
    fn last_moment(&self) -> Option<Timestamp> {
        settings_store::get(&self.clock_key())?.parse().ok().map(Timestamp::from_ticks)
    }

    fn demo_clock(&self) -> DemoClock {
        let base = self.last_moment().unwrap_or(START).max(START);
        DemoClock::new(base, clock::monotonic_ms(), Pace::Times(1))
    }
}

/// Opens the store, takes the lead if no other tab has it, and reads back what was there.
pub async fn start(setup: Starting) -> Started {
    let memory = Memory::open(&setup.store_name()).await;
    // Without locks nobody can know of another tab; one tab then behaves as the only one.
    let leading = lock::try_hold(&setup.store_name()).await.unwrap_or(true);
    let demo = setup.demo_clock();
    let engine = Engine::new(setup.limits.clone());
    let now = demo.now(clock::monotonic_ms());
    let inner = Rc::new(Inner {
        tenant: RefCell::new(DemoTenant::new(tenant(&setup), Vec::new())),
        clock: Cell::new(demo),
        memory,
        alarm: OnceCell::new(),
        channel: OnceCell::new(),
        writing: Cell::new(0),
        wiped: Cell::new(false),
        board: Board::default(),
        turns: ArcRwSignal::new(0),
        now: ArcRwSignal::new(now),
        tenant_now: ArcRwSignal::new(now),
        meters: ArcRwSignal::new(engine.meters(now)),
        notices: ArcRwSignal::new(Vec::new()),
        notice_count: Cell::new(0),
        leading: ArcRwSignal::new(leading),
        not_kept: ArcRwSignal::new(None),
        pace: ArcRwSignal::new(demo.pace()),
        devices: ArcRwSignal::new(Reading::NotAsked),
        library: ArcRwSignal::new(Reading::NotAsked),
        outputs: RefCell::default(),
        tags: RefCell::default(),
        tags_drawn: Cell::new(0),
        again: ArcRwSignal::new(None),
        engine: RefCell::new(engine),
        setup,
    });
    inner.listen();
    inner.restore().await;
    if !leading {
        let waiting = Rc::clone(&inner);
        spawn_local(async move { waiting.take_lead_when_free().await });
    }
    Started(inner)
}

fn tenant(setup: &Starting) -> Setup {
    Setup { scenario: setup.scenario, seed: setup.seed, start: START, settings: Settings::default() }
}

impl Inner {
    fn listen(self: &Rc<Self>) {
        let weak = Rc::downgrade(self);
        let alarm = Alarm::new(move || {
            if let Some(inner) = weak.upgrade() {
                inner.wake();
            }
        });
        drop(self.alarm.set(alarm));
        let weak = Rc::downgrade(self);
        let channel = Channel::open(&self.setup.store_name(), move |said| {
            if let Some(inner) = weak.upgrade() {
                inner.heard(&said);
            }
        });
        if let Some(channel) = channel {
            drop(self.channel.set(channel));
        }
        let inner = Rc::clone(self);
        visibility::on_change(move |hidden| inner.turn(Event::Visible(!hidden)));
        let inner = Rc::clone(self);
        online::on_change(move |online| inner.turn(Event::Online(online)));
    }

    /// Another tab spoke.
    fn heard(self: &Rc<Self>, said: &str) {
        if said == WIPED {
            address::reload();
        } else if said == STORED && !self.leading.get_untracked() {
            let inner = Rc::clone(self);
            spawn_local(async move { inner.restore().await });
        }
    }

    /// Begins anew from what is stored: after a reload, when the lead is taken, and in a tab that only
    /// shows, whenever the leader stored something.
    async fn restore(self: &Rc<Self>) {
        let kept = async { Ok((self.memory.records().await?, self.memory.log().await?)) };
        let (records, log) = kept.await.unwrap_or_else(|why: DatabaseError| {
            // The page works on for this visit and says what is lost.
            self.not_kept.set(Some(why.to_string()));
            Default::default()
        });
        let leading = self.leading.get_untracked();
        self.clock.set(self.setup.demo_clock());
        *self.engine.borrow_mut() = Engine::new(self.setup.limits.clone());
        // The demo's time stands while nobody has it open, so nobody was ever away.
        let last_alive = Some(self.time());
        // Somebody changed something: the library, for one, is another one now.
        let news = self.tenant.borrow().stored() != log.len();
        if leading || news {
            *self.tenant.borrow_mut() = DemoTenant::new(tenant(&self.setup), log);
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
        self.board.show_all(&self.engine.borrow());
        if leading || news || self.devices.with_untracked(|devices| *devices == Reading::NotAsked) {
            self.load_devices();
            self.load_library();
        }
    }

    async fn take_lead_when_free(self: Rc<Self>) {
        if lock::hold(&self.setup.store_name()).await.is_ok() {
            self.leading.set(true);
            self.restore().await;
        }
    }
}
