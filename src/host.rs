//! Where the page meets the engine and the tenant. One event in, all effects out, one alarm set: only
//! `turn.rs` touches the engine. Screens read signals and hand in intents; they decide nothing.

mod board;
mod clock;
mod demo;
mod inner;
mod library;
mod memory;
mod output;
mod reading;
mod start;
mod tenant;
mod turn;

use std::rc::Rc;
use std::sync::Arc;

use defender::{Device, DeviceId, LibraryFile, Timestamp};
use engine::{BatchId, Intent, Meters, NewRun, Notice, Run, RunId, RunState, Why};
use leptos::prelude::{
    ArcRwSignal, Get, GetUntracked, LocalStorage, Set, Signal, StoredValue, Update, WithValue,
    provide_context, use_context,
};
use sequence::{Ready, RunTag, StepCommand};

pub use clock::Pace;
pub use demo::Demo;
pub use output::{CollectedFile, OutputState};
pub use reading::{Reading, Trouble};
pub use start::{Started, Starting, start};

use inner::Inner;

/// Everything that screens may ask and want. Copies are the same host.
#[derive(Clone, Copy)]
pub struct Host(StoredValue<Rc<Inner>, LocalStorage>);

/// A sequence that Compose shall show: an earlier run's.
#[derive(Clone, Debug, PartialEq)]
pub struct Again {
    /// The sequence's name.
    pub name: String,
    /// Its commands.
    pub commands: Vec<StepCommand>,
    /// The comment without its run tag.
    pub comment: String,
    /// The device, when it is known.
    pub devices: Vec<DeviceId>,
}

/// The host of this page.
///
/// # Panics
/// When no host was provided: screens exist only below it.
#[expect(clippy::expect_used, reason = "a screen without a host is a mistake in the page itself")]
pub fn use_host() -> Host {
    use_context::<Host>().expect("screens live below the host")
}

impl Host {
    /// Makes a started host the one of this page.
    pub fn provide(started: Started) -> Self {
        let host = Self(StoredValue::new_local(started.0));
        provide_context(host);
        host
    }

    /// Tells the engine what a person wants. A tab that does not lead has no will.
    pub fn intend(self, intent: Intent) {
        self.inner().intend(intent);
    }

    /// Sends what was checked: one run a device. Gives the runs' ids, in the devices' order.
    pub fn send(self, ready: Ready, sequence_name: &str) -> Vec<RunId> {
        let inner = self.inner();
        let runs = ready.into_runs();
        let new: Vec<NewRun> = runs
            .into_iter()
            .filter_map(|run| {
                let id = RunId::new(&inner.take_tag(&run.device)?.to_string());
                let device_name = inner.device_name(&run.device);
                let sequence_name = sequence_name.to_owned();
                let requested_by = inner.setup.user.clone();
                Some(NewRun {
                    id,
                    device: run.device,
                    device_name,
                    sequence_name,
                    body: run.body,
                    batch: None,
                    requested_by,
                })
            })
            .collect();
        let ids: Vec<RunId> = new.iter().map(|run| run.id.clone()).collect();
        let batch = ids.first().filter(|_| ids.len() > 1).map(|first| BatchId::new(first.as_str()));
        let new = new.into_iter().map(|run| NewRun { batch: batch.clone(), ..run }).collect();
        inner.intend(Intent::Run(new));
        ids
    }

    /// The tag reserved for the next run on this device; `None` when tags are switched off.
    pub fn tag_for(self, device: &DeviceId) -> Option<RunTag> {
        let inner = self.inner();
        if inner.setup.run_tags { inner.tag(device) } else { None }
    }

    /// All runs of this browser, newest first.
    pub fn order(self) -> Signal<Vec<RunId>> {
        self.inner().board.order().into()
    }

    /// One run as the engine knows it.
    pub fn run(self, id: &RunId) -> Option<ArcRwSignal<Arc<Run>>> {
        self.inner().board.run(id)
    }

    /// The run that an address means: a run tag or an action id.
    pub fn find(self, text: &str) -> Option<RunId> {
        self.inner().engine.borrow().find(text).map(|run| run.id.clone())
    }

    /// The word for a run's state. Tracks every turn of the engine, since the queue's reasons concern all.
    pub fn state(self, id: &RunId) -> Option<RunState> {
        let inner = self.inner();
        inner.turns.get();
        let engine = inner.engine.borrow();
        engine.run(id).map(|run| engine.state(run))
    }

    /// Why a run is not sent yet. Tracks every turn of the engine.
    pub fn why(self, id: &RunId) -> Option<Why> {
        let inner = self.inner();
        inner.turns.get();
        let engine = inner.engine.borrow();
        engine.run(id).and_then(|run| engine.why(run))
    }

    /// The header's figures.
    pub fn meters(self) -> Signal<Meters> {
        self.inner().meters.clone().into()
    }

    /// The moment by this page's clock. Moves about once a second while something is open and somebody looks.
    pub fn now(self) -> Signal<Timestamp> {
        self.inner().now.clone().into()
    }

    /// The same moment by the tenant's clock: what timelines are drawn in.
    pub fn tenant_now(self) -> Signal<Timestamp> {
        self.inner().tenant_now.clone().into()
    }

    /// What the person was told and has not put away, oldest first.
    pub fn notices(self) -> Signal<Vec<(u64, Notice)>> {
        self.inner().notices.clone().into()
    }

    /// Puts a notice away.
    pub fn dismiss(self, number: u64) {
        self.inner().notices.update(|notices| notices.retain(|(known, _)| *known != number));
    }

    /// Whether this tab leads: it sends, polls and stores. Another one of the same browser only shows.
    pub fn leading(self) -> Signal<bool> {
        self.inner().leading.clone().into()
    }

    /// The tenant's devices.
    pub fn devices(self) -> Signal<Reading<Arc<Vec<Device>>>> {
        self.inner().devices.clone().into()
    }

    /// Reads the tenant's devices anew.
    pub fn load_devices(self) {
        self.inner().load_devices();
    }

    /// The tenant's library.
    pub fn library(self) -> Signal<Reading<Arc<Vec<LibraryFile>>>> {
        self.inner().library.clone().into()
    }

    /// Reads the tenant's library anew.
    pub fn load_library(self) {
        self.inner().load_library();
    }

    /// What a command left.
    pub fn output(self, run: &RunId, index: u32) -> ArcRwSignal<OutputState> {
        self.inner().output(run, index)
    }

    /// Asks for what a command left.
    pub fn fetch_output(self, run: &RunId, index: u32) {
        let inner = self.inner();
        inner.output(run, index).set(OutputState::Loading);
        inner.intend(Intent::FetchOutput { run: run.clone(), index });
    }

    /// Hands an earlier run's sequence to Compose.
    pub fn run_again(self, id: &RunId) {
        let inner = self.inner();
        let again = inner.engine.borrow().run(id).map(|run| Again {
            name: run.sequence_name.clone(),
            commands: run.commands().iter().map(StepCommand::from).collect(),
            comment: RunTag::split(&run.body.comment).0.to_owned(),
            devices: run.device.iter().cloned().collect(),
        });
        inner.again.set(again);
    }

    /// Takes what [`Self::run_again`] handed over.
    pub fn take_again(self) -> Option<Again> {
        let inner = self.inner();
        let again = inner.again.get_untracked();
        if again.is_some() {
            inner.again.set(None);
        }
        again
    }

    /// The draft of the last visit, as bytes of its author's choice.
    pub async fn load_draft(self) -> Option<Vec<u8>> {
        let memory = self.inner().memory.clone();
        memory.draft().await.ok().flatten()
    }

    /// Keeps the draft. A tab that does not lead leaves the leader's draft alone.
    pub fn save_draft(self, bytes: Vec<u8>) {
        self.inner().save_draft(bytes);
    }

    /// Why this browser keeps nothing; `None` when it does.
    pub fn not_kept(self) -> Signal<Option<String>> {
        self.inner().not_kept.clone().into()
    }

    /// Removes everything of this tenant from this browser; then the page has to be opened anew.
    pub async fn wipe(self) -> Result<(), crate::browser::database::DatabaseError> {
        let inner = self.inner();
        inner.wipe().await
    }

    /// The demo's controls.
    pub fn demo(self) -> Demo {
        Demo(self)
    }

    fn inner(self) -> Rc<Inner> {
        self.0.with_value(Rc::clone)
    }
}
