use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use defender::{Device, DeviceId, DevicesQuery, LibraryFile, Response, Timestamp, answers, calls};
use engine::{Engine, Event, Intent, Meters, Notice, RunId};
use leptos::prelude::{ArcRwSignal, GetUntracked, Set, WithUntracked};
use leptos::task::spawn_local;
use sequence::RunTag;

use super::board::Board;
use super::clock::DemoClock;
use super::memory::Memory;
use super::start::Starting;
use super::tenant::{DemoTenant, For};
use super::{Again, OutputState, Reading, Trouble};
use crate::browser::alarm::Alarm;
use crate::browser::channel::Channel;
use crate::browser::{clock, database};

/// What a [`super::Host`] is made of.
pub struct Inner {
    pub(super) setup: Starting,
    pub(super) engine: RefCell<Engine>,
    pub(super) tenant: RefCell<DemoTenant>,
    pub(super) clock: Cell<DemoClock>,
    pub(super) memory: Memory,
    pub(super) alarm: OnceCell<Alarm>,
    pub(super) channel: OnceCell<Channel>,
    /// Writes that are under way.
    pub(super) writing: Cell<u32>,
    /// Everything was removed: what still runs until the page is loaded anew leaves nothing behind.
    pub(super) wiped: Cell<bool>,
    pub(super) board: Board,
    /// Moves with each turn of the engine.
    pub(super) turns: ArcRwSignal<u32>,
    pub(super) now: ArcRwSignal<Timestamp>,
    pub(super) tenant_now: ArcRwSignal<Timestamp>,
    pub(super) meters: ArcRwSignal<Meters>,
    pub(super) notices: ArcRwSignal<Vec<(u64, Notice)>>,
    pub(super) notice_count: Cell<u64>,
    pub(super) leading: ArcRwSignal<bool>,
    /// Why this browser keeps nothing.
    pub(super) not_kept: ArcRwSignal<Option<String>>,
    pub(super) pace: ArcRwSignal<super::Pace>,
    pub(super) devices: ArcRwSignal<Reading<Arc<Vec<Device>>>>,
    pub(super) library: ArcRwSignal<Reading<Arc<Vec<LibraryFile>>>>,
    pub(super) outputs: RefCell<HashMap<(RunId, u32), ArcRwSignal<OutputState>>>,
    pub(super) tags: RefCell<HashMap<DeviceId, RunTag>>,
    /// How many tags this visit drew.
    pub(super) tags_drawn: Cell<u64>,
    pub(super) again: ArcRwSignal<Option<Again>>,
}

impl Inner {
    /// The moment by the demo's clock.
    pub(super) fn time(&self) -> Timestamp {
        self.clock.get().now(clock::monotonic_ms())
    }

    pub(super) fn intend(self: &Rc<Self>, intent: Intent) {
        if self.leading.get_untracked() {
            self.turn(Event::Intent(intent));
        }
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
    pub(super) fn take_tag(&self, device: &DeviceId) -> Option<RunTag> {
        let tag = self.tag(device);
        self.tags.borrow_mut().remove(device);
        tag
    }

    /// A tag that no run of this browser has.
    fn fresh_tag(&self) -> Option<RunTag> {
        loop {
            let drawn = self.tags_drawn.get();
            self.tags_drawn.set(drawn + 1);
            let tag = RunTag::from_random(demo_bytes(self.setup.seed, drawn));
            let taken = self.engine.borrow().find(&tag.to_string()).is_some()
                || self.tags.borrow().values().any(|reserved| *reserved == tag);
            if !taken {
                return Some(tag);
            }
        }
    }

    /// What people call a device.
    pub(super) fn device_name(&self, id: &DeviceId) -> String {
        let named = self.devices.with_untracked(|devices| {
            let device = devices.ready()?.iter().find(|device| device.id == *id)?;
            Some(device.short_name().to_ascii_uppercase()).filter(|name| !name.is_empty())
        });
        named.unwrap_or_else(|| id.to_string())
    }

    pub(super) fn load_devices(self: &Rc<Self>) {
        self.read(&self.devices, &calls::devices(&DevicesQuery::default()), |response| {
            Ok(Arc::new(answers::devices(response)?.value.items))
        });
    }

    pub(super) fn load_library(self: &Rc<Self>) {
        self.read(&self.library, &calls::library(), |response| {
            Ok(Arc::new(answers::library(response)?.value.items))
        });
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

    pub(super) fn save_draft(self: &Rc<Self>, bytes: Vec<u8>) {
        if !self.leading.get_untracked() {
            return;
        }
        let memory = self.memory.clone();
        // A browser that keeps nothing was reported at the start; the draft lives on in the page.
        spawn_local(async move { drop(memory.store_draft(bytes).await) });
    }

    pub(super) async fn wipe(&self) -> Result<(), database::DatabaseError> {
        self.memory.close();
        database::delete(&self.setup.store_name()).await?;
        self.wiped.set(true);
        // Where nothing is stored, nothing is left behind either.
        let _ = crate::browser::settings_store::set(&self.setup.clock_key(), "");
        if let Some(channel) = self.channel.get() {
            channel.say(super::start::WIPED);
        }
        Ok(())
    }
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
