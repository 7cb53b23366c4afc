//! What is there from the first moment: what screens read, what this browser keeps, which tab leads. The tenant comes
//! behind it, and its coming, taking the lead and a reload are one path.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use defender::{Device, LibraryFile, Timestamp};
use engine::{Meters, Notice, RunId};
use leptos::task::spawn_local;

use super::back::Back;
use super::board::Board;
use super::memory::Memory;
pub(super) use super::starting::START;
pub use super::starting::{Starting, World};
use super::{Again, Moment, OutputState, Pace, Reading, Trouble};
use crate::browser::channel::Channel;
use crate::browser::database::DatabaseError;
use crate::browser::lock::{self, Held};
use crate::browser::{address, database, settings_store, tab_store};
use crate::chunks::{self, Arrival};
use crate::dom::ArcRwSignal;

/// Said to the other tabs: something was stored.
pub(super) const STORED: &str = "stored";
/// Said to the other tabs: everything was removed.
pub(super) const WIPED: &str = "wiped";

/// What a [`super::Host`] is made of.
pub struct Front {
    pub(super) setup: Starting,
    memory: OnceCell<Memory>,
    /// Whether it is known whose page it is, and what this browser keeps for that person is at hand.
    pub(super) entered: ArcRwSignal<bool>,
    channel: OnceCell<Channel>,
    /// While this tab leads: what keeps the others from leading.
    lead: RefCell<Option<Held>>,
    /// Everything was removed: what still runs until the page is loaded anew leaves nothing behind.
    pub(super) wiped: Cell<bool>,
    back: OnceCell<Rc<dyn Back>>,
    /// Whether the tenant is there and shows what was kept of it.
    pub(super) tenant: ArcRwSignal<Arrival<()>>,
    pub(super) board: Board,
    /// Moves with each turn of the engine.
    pub(super) turns: ArcRwSignal<u32>,
    pub(super) now: ArcRwSignal<Timestamp>,
    pub(super) tenant_now: ArcRwSignal<Timestamp>,
    pub(super) meters: ArcRwSignal<Meters>,
    /// What stands before the tab's title: how many runs are not over, how many failed unseen.
    pub(super) tab_mark: ArcRwSignal<String>,
    pub(super) notices: ArcRwSignal<Vec<(u64, Notice)>>,
    pub(super) leading: ArcRwSignal<bool>,
    /// Why this browser keeps nothing.
    pub(super) not_kept: ArcRwSignal<Option<DatabaseError>>,
    pub(super) pace: ArcRwSignal<Pace>,
    /// Whether time is on its way to the next change.
    pub(super) jumping: ArcRwSignal<bool>,
    pub(super) devices: ArcRwSignal<Reading<Arc<Vec<Device>>>>,
    pub(super) library: ArcRwSignal<Reading<Arc<Vec<LibraryFile>>>>,
    pub(super) outputs: RefCell<HashMap<(RunId, u32), ArcRwSignal<OutputState>>>,
    pub(super) again: ArcRwSignal<Option<Again>>,
    /// What the demo can go back to, oldest first.
    pub(super) moments: ArcRwSignal<Vec<Moment>>,
    /// Who uses the demo's tenant, once it is there.
    pub(super) analyst: OnceCell<String>,
}

impl Front {
    /// What screens may read before it is known whose page it is.
    pub fn new(setup: Starting) -> Rc<Self> {
        let now = setup.first_moment();
        Rc::new(Self {
            memory: OnceCell::new(),
            entered: ArcRwSignal::new(false),
            channel: OnceCell::new(),
            lead: RefCell::default(),
            wiped: Cell::new(false),
            back: OnceCell::new(),
            tenant: ArcRwSignal::new(Arrival::Coming),
            board: Board::default(),
            turns: ArcRwSignal::new(0),
            now: ArcRwSignal::new(now),
            tenant_now: ArcRwSignal::new(now),
            meters: ArcRwSignal::new(Meters::at_rest(&setup.limits)),
            tab_mark: ArcRwSignal::new(String::new()),
            notices: ArcRwSignal::new(Vec::new()),
            leading: ArcRwSignal::new(true),
            not_kept: ArcRwSignal::new(None),
            pace: ArcRwSignal::new(Pace::Times(1)),
            jumping: ArcRwSignal::default(),
            devices: ArcRwSignal::new(Reading::NotAsked),
            library: ArcRwSignal::new(Reading::NotAsked),
            outputs: RefCell::default(),
            again: ArcRwSignal::new(None),
            moments: ArcRwSignal::new(Vec::new()),
            analyst: OnceCell::new(),
            setup,
        })
    }

    /// Brings the sign-in, and lets its person in: at once, or when somebody signs in without leaving the page.
    pub async fn open_account(self: Rc<Self>) {
        let World::Tenant(account) = &self.setup.world else { return };
        let Some(session) = account.open().await else { return };
        let late = Rc::clone(&self);
        session.on_change(Box::new(move |_| spawn_local(Rc::clone(&late).enter())));
        self.enter().await;
    }

    /// Opens the store of whoever signed in, and takes the lead if no other tab has it. Once: the page is opened anew for
    /// somebody else.
    pub async fn enter(self: Rc<Self>) {
        let Some(name) = self.setup.store_name().filter(|_| self.memory.get().is_none()) else { return };
        let told = self.not_kept.clone();
        let memory = Memory::open(&name, move || told.set(Some(DatabaseError::Closed))).await;
        if self.memory.set(memory).is_err() {
            return;
        }
        if let Ok(lead) = lock::try_hold(&name).await {
            self.leading.set(lead.is_some());
            *self.lead.borrow_mut() = lead;
        } // Without locks nobody can know of another tab; one tab then behaves as the only one.
        let weak = Rc::downgrade(&self);
        let channel = Channel::open(&name, move |said| {
            if let Some(front) = weak.upgrade() {
                front.heard(&said);
            }
        });
        if let Some(channel) = channel {
            drop(self.channel.set(channel));
        }
        self.entered.set(true);
    }

    /// What this browser keeps for whoever signed in.
    pub(super) fn memory(&self) -> Memory {
        self.memory.get().cloned().unwrap_or(const { Memory::none() })
    }

    /// Fetches the tenant and reads back what was kept of it. When it does not come, everything else goes on.
    pub(super) async fn open_tenant(self: Rc<Self>) {
        self.tenant.set(Arrival::Coming);
        self.devices.set(Reading::Loading);
        self.library.set(Reading::Loading);
        match chunks::tenant(Rc::clone(&self)).await {
            Ok(back) => {
                let back = self.back.get_or_init(|| back);
                Rc::clone(back).restore(self.leading.get_untracked()).await;
                Rc::clone(back).read_devices();
                Rc::clone(back).read_library();
                self.tenant.set(Arrival::Here(()));
                if !self.leading.get_untracked() {
                    spawn_local(self.take_lead_when_free());
                }
            }
            Err(why) => {
                self.devices.set(Reading::Failed(Trouble::NoAnswer));
                self.library.set(Reading::Failed(Trouble::NoAnswer));
                self.tenant.set(Arrival::Missing(why.to_string()));
            }
        }
    }

    /// What stands behind, once it has come.
    pub(super) fn back(&self) -> Option<Rc<dyn Back>> {
        self.back.get().cloned()
    }

    /// The signal of one output.
    pub(super) fn output(&self, run: &RunId, index: u32) -> ArcRwSignal<OutputState> {
        let mut outputs = self.outputs.borrow_mut();
        let shown = outputs.entry((run.clone(), index));
        shown.or_insert_with(|| ArcRwSignal::new(OutputState::NotAsked)).clone()
    }

    /// In whose name runs are sent.
    pub(super) fn user(&self) -> String {
        self.analyst.get().cloned().unwrap_or_else(|| self.setup.user())
    }

    pub(super) async fn wipe(&self) -> Result<(), DatabaseError> {
        if let Some(name) = self.setup.store_name() {
            self.memory().close();
            database::delete(&name).await?;
            // Where nothing is stored, nothing is left behind either.
            let _ = settings_store::set(&self.setup.clock_key(), "");
            let _ = settings_store::set(&self.setup.ahead_key(), "");
            if let World::Demo { story: Some(story), .. } = &self.setup.world {
                story.forget();
            }
        }
        self.wiped.set(true);
        tab_store::remove(&self.setup.tab_key());
        self.say(WIPED);
        Ok(())
    }

    /// Begins the demo anew: the other tabs do so too.
    pub(super) async fn start_over(&self) -> Result<(), DatabaseError> {
        // What still runs until the page is loaded anew leaves nothing behind.
        self.wiped.set(true);
        if let Err(why) = self.memory().start_over().await {
            self.wiped.set(false);
            return Err(why);
        }
        // Where nothing is stored, nothing is left behind either.
        let _ = settings_store::set(&self.setup.clock_key(), "");
        tab_store::remove(&self.setup.tab_key());
        self.say(WIPED);
        Ok(())
    }

    /// Speaks to the other tabs.
    pub(super) fn say(&self, word: &str) {
        if let Some(channel) = self.channel.get() {
            channel.say(word);
        }
    }

    /// Another tab spoke.
    fn heard(&self, said: &str) {
        match (said, self.back()) {
            (WIPED, _) => address::reload(),
            (STORED, Some(back)) => {
                if !self.leading.get_untracked() {
                    spawn_local(back.restore(false));
                }
            }
            (_, Some(back)) => back.heard(said),
            (_, None) => {}
        }
    }

    /// Lets another tab lead, which is waiting for it. This one waits again, behind all others.
    pub(super) fn let_lead_go(self: &Rc<Self>) {
        drop(self.lead.take());
        spawn_local(Rc::clone(self).take_lead_when_free());
    }

    async fn take_lead_when_free(self: Rc<Self>) {
        let Some(name) = self.setup.store_name() else { return };
        if let (Ok(lead), Some(back)) = (lock::hold(&name).await, self.back()) {
            *self.lead.borrow_mut() = Some(lead);
            Rc::clone(&back).restore(true).await;
            Rc::clone(&back).read_devices();
            back.read_library();
        }
    }
}
