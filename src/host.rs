//! Where the page meets the engine and the tenant. The front is there from the first moment: screens read its signals.
//! Engine and tenant come behind it: one event in, all effects out, one alarm set, and only `back/turn.rs` hands the
//! engine events while it leads. Screens hand in intents; they decide nothing.

mod again;
pub mod back;
mod board;
mod demo;
mod drafts;
mod front;
mod keeping;
mod library;
mod listed;
mod memory;
mod moment;
mod output;
mod reading;
pub mod shelf;
mod starting;
mod told;

use std::rc::Rc;
use std::sync::Arc;

use crate::dom::{ArcRwSignal, Signal};
use defender::{Device, DeviceId, LibraryFile, Timestamp};
use engine::{Intent, Meters, Notice, Run, RunId, RunState, Why};
use leptos::prelude::{LocalStorage, StoredValue, WithValue, provide_context, use_context};
use leptos::task::spawn_local;
use sequence::{Ready, RunTag};
use words::Message;

pub use again::Again;
pub use demo::{Demo, Pace};
pub use front::{Front, Starting, World};
pub use keeping::{DATABASES, DAYS_MAX, Holding, Holdings, days as days_kept, export, wipe_all};
pub use listed::{Listed, ListedRun, Older};
pub use moment::{Change, Moment};
pub use output::{Arrived, CollectedFile, OutputState};
pub use reading::{Reading, Trouble};
pub use told::{Told, other_names};

use crate::account::{AccountState, LIVE_RESPONSE};
use crate::browser::config::Cloud;
use crate::browser::database::DatabaseError;
use crate::chunks::Arrival;
use back::Back;

/// Under which the text of a file of names is kept: it holds for every demo of this browser.
pub const NAMES: &str = "names";

/// Everything that screens may ask and want. Copies are the same host.
#[derive(Clone, Copy)]
pub struct Host(StoredValue<Rc<Front>, LocalStorage>);

/// The host of this page.
///
/// # Panics
/// When no host was provided: screens exist only below it.
#[expect(clippy::expect_used, reason = "a screen without a host is a mistake in the page itself")]
pub fn use_host() -> Host {
    use_context::<Host>().expect("screens live below the host")
}

impl Host {
    /// Makes a front the one of this page.
    pub fn provide(front: Rc<Front>) {
        provide_context(Self(StoredValue::new_local(front)));
    }

    /// Fetches what sign-in needs: again when it did not come.
    pub async fn open_account(self) {
        self.front().open_account().await;
    }

    /// Fetches the tenant: at the start, and again when it did not come.
    pub async fn open_tenant(self) {
        self.front().open_tenant().await;
    }

    /// Fetches the tenant again when it did not come: the way is free again.
    pub fn fetch_missing(self) {
        if matches!(self.front().tenant.get_untracked(), Arrival::Missing(_)) {
            spawn_local(self.open_tenant());
        }
    }

    /// Whether it is known whose page it is; in the demo always. Until then there are no runs and no kept draft.
    pub fn entered(self) -> Signal<bool> {
        self.front().entered.clone().into()
    }

    /// Why nothing can be read or sent before somebody has signed in; `None` as soon as it is known whose page it is.
    /// Tracks the sign-in.
    pub fn not_entered(self) -> Option<Message> {
        let front = self.front();
        let World::Tenant(account) = &front.setup.world else { return None };
        let message = match account.state() {
            AccountState::Out(_) => Message::AccountFirst,
            AccountState::SigningIn | AccountState::SignedIn(_) => Message::AccountSigningIn,
        };
        (!front.entered.get()).then_some(message)
    }

    /// What people call the tenant; the simulated one has no name.
    pub fn tenant_name(self) -> Option<String> {
        match &self.front().setup.world {
            World::Demo { .. } => None,
            World::Tenant(account) => Some(account.tenant().name),
        }
    }

    /// How far the tenant is. Until it is here nothing can be sent, and there are no runs.
    pub fn tenant(self) -> Signal<Arrival<()>> {
        self.front().tenant.clone().into()
    }

    /// Tells the engine what a person wants. A tab that does not lead has no will.
    pub fn intend(self, intent: Intent) {
        if let Some(back) = self.front().back() {
            back.intend(intent);
        }
    }

    /// Sends what was checked: one run a device. Gives the runs' ids, in the devices' order.
    pub fn send(self, ready: Ready, sequence_name: &str) -> Vec<RunId> {
        self.front().back().map(|back| back.send(ready, sequence_name)).unwrap_or_default()
    }

    /// The tag reserved for the next run on this device; `None` when tags are switched off. Tracks the tenant's coming, and who leads.
    pub fn tag_for(self, device: &DeviceId) -> Option<RunTag> {
        let front = self.front();
        front.tenant.track();
        front.leading.track();
        front.back().filter(|_| front.setup.run_tags)?.tag_for(device)
    }

    /// All runs of this browser, newest first.
    pub fn order(self) -> Signal<Vec<RunId>> {
        self.front().board.order().into()
    }

    /// Moves with each change of any run.
    pub fn run_changes(self) -> Signal<u32> {
        self.front().board.changes().into()
    }

    /// One run as the engine knows it.
    pub fn run(self, id: &RunId) -> Option<ArcRwSignal<Arc<Run>>> {
        self.front().board.run(id)
    }

    /// The run that an address means: a run tag or an action id. Tracks while there is none: what was sent learns the id
    /// of its action later.
    pub fn find(self, text: &str) -> Option<RunId> {
        let found = self.front().back().and_then(|back| back.find(text));
        if found.is_none() {
            self.front().turns.track();
        }
        found
    }

    /// The word for a run's state. Tracks every turn of the engine, since the queue's reasons concern all.
    pub fn state(self, id: &RunId) -> Option<RunState> {
        self.front().turns.track();
        self.front().back()?.state(id)
    }

    /// Why a run is not sent yet. Tracks every turn of the engine.
    pub fn why(self, id: &RunId) -> Option<Why> {
        self.front().turns.track();
        self.front().back()?.why(id)
    }

    /// Those of these devices on which a run of this browser is open, by name. Tracks every turn of the engine.
    pub fn busy(self, devices: &[DeviceId]) -> Vec<String> {
        self.front().turns.track();
        self.front().back().map(|back| back.busy(devices)).unwrap_or_default()
    }

    /// The header's figures.
    pub fn meters(self) -> Signal<Meters> {
        self.front().meters.clone().into()
    }

    /// What stands before the tab's title: how the runs stand.
    pub fn tab_mark(self) -> Signal<String> {
        self.front().tab_mark.clone().into()
    }

    /// The run as it was seen last: a look that changed nothing is on no screen.
    pub fn as_seen(self, id: &RunId) -> Option<Run> {
        self.front().back()?.as_seen(id)
    }

    /// The moment by this page's clock. Moves about once a second while something is open and somebody looks.
    pub fn now(self) -> Signal<Timestamp> {
        self.front().now.clone().into()
    }

    /// The same moment by the tenant's clock: what timelines are drawn in.
    pub fn tenant_now(self) -> Signal<Timestamp> {
        self.front().tenant_now.clone().into()
    }

    /// A moment of this page's clock by the tenant's, as far as that is known: what is shown beside the tenant's own times.
    pub fn there(self, at: Timestamp) -> Timestamp {
        at.plus_ms(self.ahead_ms())
    }

    /// How far the tenant's clock is ahead of this page's, as far as that is known.
    pub fn ahead_ms(self) -> i64 {
        let front = self.front();
        front.tenant_now.get_untracked().ms_since(front.now.get_untracked())
    }

    /// What the person was told and has not put away, oldest first.
    pub fn notices(self) -> Signal<Vec<(u64, Notice)>> {
        self.front().notices.clone().into()
    }

    /// A notice in words; `run` is the run that it is about, as it is now.
    pub fn told(self, notice: &Notice, run: Option<&RunId>, moment: words::Moment) -> String {
        self.front().back().map(|back| back.told(notice, run, moment)).unwrap_or_default()
    }

    /// Puts notices away, by their number and what they tell.
    pub fn dismiss(self, which: impl Fn(u64, &Notice) -> bool) {
        self.front().notices.update(|notices| notices.retain(|(number, notice)| !which(*number, notice)));
    }

    /// Whether this tab leads: it sends, polls and stores. Another one of the same browser only shows.
    pub fn leading(self) -> Signal<bool> {
        self.front().leading.clone().into()
    }

    /// The tenant's devices.
    pub fn devices(self) -> Signal<Reading<Arc<Vec<Device>>>> {
        self.front().devices.clone().into()
    }

    /// Reads the tenant's devices anew.
    pub fn load_devices(self) {
        self.read(|back| back.read_devices());
    }

    /// The tenant's library.
    pub fn library(self) -> Signal<Reading<Arc<Vec<LibraryFile>>>> {
        self.front().library.clone().into()
    }

    /// Reads the tenant's library anew.
    pub fn load_library(self) {
        self.read(|back| back.read_library());
    }

    /// What was read of the tenant's own live response actions; `None` until the tenant is here, which it tracks.
    pub fn listed(self) -> Option<ArcRwSignal<Listed>> {
        let front = self.front();
        front.tenant.track();
        Some(front.back()?.listed())
    }

    /// Reads the tenant's live response actions anew, or the page after those that were read. Nothing else reads them.
    pub fn read_actions(self, older: bool) {
        self.read(|back| back.read_actions(older));
    }

    /// All saved sequences, in the order of their keys.
    pub async fn kept(self) -> Result<Vec<(String, Vec<u8>)>, DatabaseError> {
        let memory = self.front().memory();
        memory.kept().await
    }

    /// Keeps a saved sequence.
    pub async fn keep(self, key: &str, value: Vec<u8>) -> Result<(), DatabaseError> {
        let memory = self.front().memory();
        memory.keep(key, value).await
    }

    /// Removes saved sequences.
    pub async fn forget(self, keys: &[String]) -> Result<(), DatabaseError> {
        let memory = self.front().memory();
        memory.forget(keys).await
    }

    /// The API's own address, whatever relay the page uses: for commands that run elsewhere.
    pub fn api_address(self) -> String {
        match &self.front().setup.world {
            World::Demo { .. } => Cloud::default().api().to_owned(),
            World::Tenant(account) => account.tenant().api_address().to_owned(),
        }
    }

    /// Who uses the page, and which tenant it talks to.
    pub fn whose(self) -> (String, String) {
        let front = self.front();
        let tenant = match &front.setup.world {
            World::Demo { scenario, seed, story } => {
                let told = story.as_ref().map_or_else(|| scenario.name(), |story| story.key());
                format!("DEMO ({told}, {seed})")
            }
            World::Tenant(account) => account.person().map(|person| person.tenant).unwrap_or_default(),
        };
        (front.user(), tenant)
    }

    /// The name of a file that leaves the page with something about runs: one of the demo says so.
    pub fn export_name(self, name: &str) -> String {
        export_name(name, self.is_demo())
    }

    /// Why this browser keeps nothing; `None` when it does.
    pub fn not_kept(self) -> Signal<Option<DatabaseError>> {
        self.front().not_kept.clone().into()
    }

    /// Removes everything of this tenant from this browser; then the page has to be opened anew.
    pub async fn wipe(self) -> Result<(), DatabaseError> {
        let front = self.front();
        front.wipe().await
    }

    /// Whether the tenant is the simulated one.
    pub fn is_demo(self) -> bool {
        self.front().setup.is_demo()
    }

    /// The story that the demo tells, when it tells one.
    pub fn story(self) -> Option<Rc<dyn Told>> {
        match &self.front().setup.world {
            World::Demo { story, .. } => story.clone(),
            World::Tenant(_) => None,
        }
    }

    /// Whether there is a sign-in that does not grant runs. Tracks the sign-in.
    pub fn lacks_live_response(self) -> bool {
        match &self.front().setup.world {
            World::Demo { .. } => false,
            World::Tenant(account) => {
                matches!(account.state(), AccountState::SignedIn(grant) if !grant.has(LIVE_RESPONSE))
            }
        }
    }

    /// The demo's controls.
    pub fn demo(self) -> Demo {
        Demo(self)
    }

    /// Asks the tenant. One that did not come is fetched again; it is read once it is here.
    fn read(self, ask: impl FnOnce(Rc<dyn Back>)) {
        let front = self.front();
        match front.back() {
            Some(back) => ask(back),
            None if matches!(front.tenant.get_untracked(), Arrival::Missing(_)) => {
                spawn_local(self.open_tenant())
            }
            None => {}
        }
    }

    fn front(self) -> Rc<Front> {
        self.0.with_value(Rc::clone)
    }
}

/// The name of a file with something about runs: one of a demo says so.
pub fn export_name(name: &str, demo: bool) -> String {
    if demo { format!("DEMO-{name}") } else { name.to_owned() }
}
