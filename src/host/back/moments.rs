//! Moments of the demo: copies of engine and tenant, each with what had just changed, and the way back to one.

use std::collections::HashMap;
use std::mem::{Discriminant, discriminant};
use std::rc::Rc;
use std::sync::Arc;

use defender::{CommandStatus, Device, DeviceId, LibraryFile};
use engine::{Engine, Event, Output, Run, RunId, RunState};
use leptos::task::spawn_local;
use sequence::RunTag;

use super::clock::DemoClock;
use super::inner::Inner;
use super::tenant::TenantMoment;
use crate::browser::{clock, online, visibility};
use crate::host::front::STORED;
use crate::host::{Change, Listed, Moment, OutputState, Pace, Reading};

/// So many are kept. Beyond that the older half is thinned out, and its first, the beginning, stays.
const MOMENTS_MAX: usize = 200;

/// What a person sees of a run, apart from moments and counts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Look {
    state: Discriminant<RunState>,
    commands: Vec<CommandStatus>,
}

impl Look {
    pub(super) fn of(engine: &Engine, run: &Run) -> Self {
        let reports = run.last().map(|action| action.commands.as_slice()).unwrap_or_default();
        let commands = reports.iter().map(|report| report.status.clone()).collect();
        Self { state: discriminant(&engine.state(run)), commands }
    }
}

/// All that can be gone back to.
#[derive(Default)]
pub(super) struct Moments {
    kept: Vec<Kept>,
    looks: HashMap<RunId, Look>,
    /// What changed since the last one.
    changes: Vec<Change>,
    number: u64,
}

/// Everything that follows from what was done and from time.
struct Kept {
    shown: Moment,
    engine: Engine,
    tenant: TenantMoment,
    tags: HashMap<DeviceId, RunTag>,
    tags_drawn: u64,
    /// What was told later has this number or a higher one.
    notices: u64,
    devices: Reading<Arc<Vec<Device>>>,
    library: Reading<Arc<Vec<LibraryFile>>>,
}

impl Moments {
    fn shown(&self) -> Vec<Moment> {
        self.kept.iter().map(|kept| kept.shown.clone()).collect()
    }

    fn thin_out(&mut self) {
        let half = self.kept.len() / 2;
        let mut place = 0;
        self.kept.retain(|_| {
            place += 1;
            place > half || place % 2 == 1
        });
    }
}

impl Inner {
    /// Forgets all and keeps the first: what happened before cannot be gone back to.
    pub(super) fn begin_moments(&self) {
        if !self.has_moments() {
            return;
        }
        let engine = self.engine.borrow();
        let looks = engine.runs().map(|run| (run.id.clone(), Look::of(&engine, run))).collect();
        let number = self.moments.borrow().number;
        *self.moments.borrow_mut() =
            Moments { looks, changes: vec![Change::Opened], number, ..Moments::default() };
        drop(engine);
        self.take_moment();
    }

    /// Takes down what these runs show now that they did not show before.
    pub(super) fn note(&self, changed: &[RunId]) {
        if !self.has_moments() {
            return;
        }
        let engine = self.engine.borrow();
        let mut moments = self.moments.borrow_mut();
        for run in changed.iter().filter_map(|id| engine.run(id)) {
            let look = Look::of(&engine, run);
            let before = moments.looks.insert(run.id.clone(), look.clone());
            moments.changes.extend(difference(before.as_ref(), &look, run, engine.state(run)));
        }
    }

    /// The library is another one now.
    pub(super) fn library_changed(&self) {
        if self.has_moments() {
            self.moments.borrow_mut().changes.push(Change::Library);
            self.take_moment();
        }
    }

    /// Keeps the moment if something changed. Not while something is on its way to the disk: what is kept is what was
    /// stored. Nor while something is due: whoever came back to it would see it go on though time stands.
    pub(super) fn take_moment(&self) {
        if self.writing.get() > 0 || self.moments.borrow().changes.is_empty() || self.is_due() {
            return;
        }
        let Some(tenant) = self.tenant.borrow_mut().demo().map(|demo| demo.moment()) else { return };
        let mut moments = self.moments.borrow_mut();
        let changes = std::mem::take(&mut moments.changes);
        let more = changes.len().saturating_sub(1);
        let Some(change) = changes.into_iter().next() else { return };
        moments.number += 1;
        let shown = Moment { number: moments.number, at: self.time(), change, more };
        moments.kept.push(Kept {
            shown,
            engine: self.engine.borrow().clone(),
            tenant,
            tags: self.tags.borrow().clone(),
            tags_drawn: self.tags_drawn.get(),
            notices: self.notice_count.get(),
            devices: self.front.devices.get_untracked(),
            library: self.front.library.get_untracked(),
        });
        if moments.kept.len() > MOMENTS_MAX {
            moments.thin_out();
        }
        let shown = moments.shown();
        drop(moments);
        self.front.moments.set(shown);
    }

    /// Goes back: engine, tenant, meters, lists and what is stored are as they were; what came later is gone, and time
    /// stands. What is composed stays.
    pub(super) async fn return_to(self: Rc<Self>, number: u64) {
        self.front.pace.set(Pace::Paused);
        self.take_pace();
        self.stores_done().await;
        let Some(records) = self.restore_moment(number) else { return };
        let log = self.tenant.borrow_mut().demo().map_or(0, |demo| demo.stored());
        self.writing.set(self.writing.get() + 1);
        spawn_local(async move {
            if let Err(why) = self.front.memory().go_back(records, log).await {
                self.front.not_kept.set(Some(why));
            }
            self.writing.set(self.writing.get() - 1);
            self.take_moment();
            self.front.say(STORED);
        });
    }

    /// Everything but the disk, at once. Gives the records of all runs; `None` when there is no such moment.
    fn restore_moment(self: &Rc<Self>, number: u64) -> Option<Vec<engine::Record>> {
        let (at, devices, library) = {
            let mut moments = self.moments.borrow_mut();
            let place = moments.kept.iter().position(|kept| kept.shown.number == number)?;
            moments.kept.truncate(place + 1);
            moments.changes.clear();
            let kept = moments.kept.last()?;
            *self.engine.borrow_mut() = kept.engine.clone();
            self.tenant.borrow_mut().demo()?.back_to(&kept.tenant);
            self.tags.borrow_mut().clone_from(&kept.tags);
            self.tags_drawn.set(kept.tags_drawn);
            self.front.notices.update(|told| told.retain(|(number, _)| *number < kept.notices));
            let (devices, library) = (kept.devices.clone(), kept.library.clone());
            let at = kept.shown.at;
            let engine = self.engine.borrow();
            moments.looks = engine.runs().map(|run| (run.id.clone(), Look::of(&engine, run))).collect();
            (at, devices, library)
        };
        self.era.set(self.era.get().wrapping_add(1));
        self.clock.set(DemoClock::new(at, clock::monotonic_ms(), Pace::Paused));
        self.tell_time();
        self.show_lists(devices, library);
        // What was read of the tenant came later, or its answer is lost: it is read anew where it is shown.
        self.listed.set(Listed::default());
        self.show_outputs();
        self.show_all_runs();
        let shown = self.moments.borrow().shown();
        self.front.moments.set(shown);
        // The tags that the next runs will have are other ones now.
        self.front.tenant.update(|_| {});
        // What is so now, and may not have been then.
        self.turn(Event::Visible(!visibility::hidden()));
        self.turn(Event::Online(online::online()));
        Some(self.engine.borrow().records())
    }

    /// Lists as they were; those that were still on their way then are read anew.
    fn show_lists(
        self: &Rc<Self>,
        devices: Reading<Arc<Vec<Device>>>,
        library: Reading<Arc<Vec<LibraryFile>>>,
    ) {
        match devices {
            Reading::Ready(_) => self.front.devices.set(devices),
            _ => self.load_devices(),
        }
        match library {
            Reading::Ready(_) => self.front.library.set(library),
            _ => self.load_library(),
        }
    }

    /// An output that was not asked for yet is not there yet.
    fn show_outputs(&self) {
        let engine = self.engine.borrow();
        for ((run, index), shown) in self.front.outputs.borrow().iter() {
            match engine.run(run).and_then(|run| run.output(*index)) {
                None => shown.set(OutputState::NotAsked),
                Some(Output::Asked { .. }) => shown.set(OutputState::Loading),
                // What it held is what it holds.
                Some(_) => {}
            }
        }
    }

    /// Only the demo's leading tab has any: it alone holds the tenant.
    fn has_moments(&self) -> bool {
        self.front.setup.is_demo() && self.front.leading.get_untracked()
    }
}

/// What a person would say had changed.
fn difference(before: Option<&Look>, now: &Look, run: &Run, state: RunState) -> Option<Change> {
    let device = || run.device_name.clone();
    if before.is_none_or(|before| before.state != now.state) {
        return Some(Change::Run { device: device(), state });
    }
    let known = before.map(|before| before.commands.as_slice()).unwrap_or_default();
    let other = |(place, status): &(usize, &CommandStatus)| known.get(*place) != Some(status);
    // The last that moved tells most: what is before it ended.
    let (place, status) = now.commands.iter().enumerate().rfind(other)?;
    Some(Change::Command { device: device(), place, status: status.clone() })
}
