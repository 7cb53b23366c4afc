//! What stands behind the front: engine, tenant, the demo's clock. It is a chunk of its own (`src/chunks.rs`): nothing
//! but `chunks::tenant` may name what is in this folder, everybody else has the trait.

mod attention;
mod beside;
mod clock;
mod demo;
mod fetching;
mod inner;
mod kept;
mod last_word;
mod links;
mod listing;
mod moments;
mod output;
mod sending;
mod tenant;
mod turn;
mod wire;

use std::pin::Pin;
use std::rc::Rc;

use defender::{DeviceId, Request, Response};
use engine::{Event, Intent, Notice, Run, RunId, RunState, WakeUp, Why};
use leptos::task::spawn_local;
use sequence::{Ready, RunTag};
use simulator::Coming;
use words::Moment;

use super::front::Front;
use super::{Listed, Trouble};
use crate::dom::ArcRwSignal;
use crate::glance::device_name;
use crate::language::saying;
use inner::Inner;

/// Everything that needs the engine or the tenant.
pub trait Back {
    /// Begins anew from what is stored; `leads` says whether this tab leads from then on.
    fn restore(self: Rc<Self>, leads: bool) -> Pin<Box<dyn Future<Output = ()>>>;
    /// Another tab of this browser said something.
    fn heard(self: Rc<Self>, said: &str);
    /// What a person wants. A tab that does not lead has no will.
    fn intend(self: Rc<Self>, intent: Intent);
    /// Sends what was checked.
    fn send(self: Rc<Self>, ready: Ready, sequence_name: &str) -> Vec<RunId>;
    /// The tag reserved for the next run on this device.
    fn tag_for(&self, device: &DeviceId) -> Option<RunTag>;
    /// The run that an address means.
    fn find(&self, text: &str) -> Option<RunId>;
    /// The word for a run's state.
    fn state(&self, id: &RunId) -> Option<RunState>;
    /// The run as it was seen last: a look that changed nothing is on no screen.
    fn as_seen(&self, id: &RunId) -> Option<Run>;
    /// Why a run is not sent yet.
    fn why(&self, id: &RunId) -> Option<Why>;
    /// Those of these devices on which a run of this browser is open, by name.
    fn busy(&self, devices: &[DeviceId]) -> Vec<String>;
    /// What the engine told, in words; `run` is the run that it is about, as it is now.
    fn told(&self, notice: &Notice, run: Option<&RunId>, moment: Moment) -> String;
    /// Reads the tenant's devices.
    fn read_devices(self: Rc<Self>);
    /// Reads the tenant's library.
    fn read_library(self: Rc<Self>);
    /// What was read of the tenant's own actions.
    fn listed(&self) -> ArcRwSignal<Listed>;
    /// Reads the tenant's own actions anew, or the page after those that were read. Not in a tab that does not lead.
    fn read_actions(self: Rc<Self>, older: bool);
    /// Changes the tenant's library; `done` gets the answer, or why there is none. `false` in a tab that does not lead.
    fn change_library(
        self: Rc<Self>,
        call: Request,
        done: Box<dyn FnOnce(Result<Response, Trouble>)>,
    ) -> bool;
    /// Stops an output that is coming.
    fn stop_output(self: Rc<Self>, run: &RunId, index: u32);
    /// Asks for a link to an output, and hands it out instead of following it.
    fn link_output(self: Rc<Self>, run: &RunId, index: u32);
    /// Outputs of other runs than these may go.
    fn let_outputs_go(self: Rc<Self>, looked_at: &[RunId]);
    /// An output that a person brought.
    fn hand_output(self: Rc<Self>, run: &RunId, index: u32, bytes: Vec<u8>);
    /// The front shows another pace.
    fn pace_changed(self: Rc<Self>);
    /// Jumps to the demo's next visible change.
    fn to_next_change(self: Rc<Self>);
    /// Goes back to a moment of the demo.
    fn go_back(self: Rc<Self>, number: u64);
    /// What comes next by itself at the simulated tenant, and what this page does next.
    fn coming(&self, most: usize) -> (Vec<Coming>, Option<WakeUp>);
}

/// Puts engine and tenant behind a front.
pub fn behind(front: Rc<Front>) -> Rc<dyn Back> {
    Inner::new(front)
}

impl Back for Inner {
    fn restore(self: Rc<Self>, leads: bool) -> Pin<Box<dyn Future<Output = ()>>> {
        Box::pin(self.begin_anew(leads))
    }

    fn heard(self: Rc<Self>, said: &str) {
        self.hear_time(said);
        self.hear_stop(said);
    }

    fn intend(self: Rc<Self>, intent: Intent) {
        if self.front.leading.get_untracked() {
            if let Intent::FetchOutput { run, index } = &intent {
                self.wants_content(run, *index);
            }
            self.turn(Event::Intent(intent));
        }
    }

    fn send(self: Rc<Self>, ready: Ready, sequence_name: &str) -> Vec<RunId> {
        let (runs, ids) = self.new_runs(ready, sequence_name);
        self.intend(Intent::Run(runs));
        ids
    }

    fn tag_for(&self, device: &DeviceId) -> Option<RunTag> {
        self.tag(device)
    }

    fn find(&self, text: &str) -> Option<RunId> {
        self.engine.borrow().find(text).map(|run| run.id.clone())
    }

    fn state(&self, id: &RunId) -> Option<RunState> {
        let engine = self.engine.borrow();
        engine.run(id).map(|run| engine.state(run))
    }

    fn as_seen(&self, id: &RunId) -> Option<Run> {
        self.engine.borrow().run(id).cloned()
    }

    fn why(&self, id: &RunId) -> Option<Why> {
        let engine = self.engine.borrow();
        engine.run(id).and_then(|run| engine.why(run))
    }

    fn busy(&self, devices: &[DeviceId]) -> Vec<String> {
        let engine = self.engine.borrow();
        let open: Vec<_> = engine.runs().filter(|run| !run.is_over()).collect();
        let of = |device| open.iter().find(|run| run.device.as_ref() == Some(device));
        devices.iter().filter_map(of).map(|run| device_name(run)).collect()
    }

    fn told(&self, notice: &Notice, run: Option<&RunId>, moment: Moment) -> String {
        let engine = self.engine.borrow();
        let run = run.and_then(|id| engine.run(id)).map(|run| (run, engine.state(run)));
        saying(|words| words.notice(notice, run.as_ref().map(|(run, state)| (*run, state)), moment))
    }

    fn read_devices(self: Rc<Self>) {
        self.load_devices();
    }

    fn read_library(self: Rc<Self>) {
        self.load_library();
    }

    fn listed(&self) -> ArcRwSignal<Listed> {
        self.listed.clone()
    }

    fn read_actions(self: Rc<Self>, older: bool) {
        self.load_actions(older);
    }

    fn change_library(
        self: Rc<Self>,
        call: Request,
        done: Box<dyn FnOnce(Result<Response, Trouble>)>,
    ) -> bool {
        let leading = self.front.leading.get_untracked();
        if leading {
            self.change(call, done);
        }
        leading
    }

    fn stop_output(self: Rc<Self>, run: &RunId, index: u32) {
        self.stop(run, index);
    }

    fn link_output(self: Rc<Self>, run: &RunId, index: u32) {
        self.ask_for_link(run, index);
    }

    fn let_outputs_go(self: Rc<Self>, looked_at: &[RunId]) {
        Inner::let_outputs_go(&self, looked_at);
    }

    fn hand_output(self: Rc<Self>, run: &RunId, index: u32, bytes: Vec<u8>) {
        self.take_handed(run, index, bytes);
    }

    fn pace_changed(self: Rc<Self>) {
        self.take_pace();
    }

    fn to_next_change(self: Rc<Self>) {
        if !self.front.jumping.get_untracked() {
            self.front.jumping.set(true);
            spawn_local(self.jump());
        }
    }

    fn go_back(self: Rc<Self>, number: u64) {
        spawn_local(self.return_to(number));
    }

    fn coming(&self, most: usize) -> (Vec<Coming>, Option<WakeUp>) {
        let coming = self.tenant.borrow_mut().demo().map(|demo| demo.coming(most)).unwrap_or_default();
        (coming, self.engine.borrow().wake_up())
    }
}
