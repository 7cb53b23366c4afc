//! Outputs on their way from where a result link leads: followed, stopped, asked for anew, or left to a person.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use defender::{Response, Secret};
use engine::{Event, Intent, RunId};
use leptos::task::spawn_local;

use super::inner::Inner;
use super::kept::{Kept, Key};
use super::tenant::Tenant;
use super::wire::Wire;
use super::{links, output};
use crate::browser::clock;
use crate::browser::transport::{Follower, Stop};
use crate::dom::ArcRwSignal;
use crate::host::{Arrived, OutputState, Trouble};

/// The most of an output's progress is told so often, in ms.
const TOLD_EVERY_MS: i64 = 100;

/// What is known of outputs while they are fetched.
#[derive(Default)]
pub(super) struct Fetching {
    stops: HashMap<Key, Stop>,
    /// Their link had ended, and another one was asked for.
    renewed: HashSet<Key>,
    /// The next link is for a person.
    for_person: HashSet<Key>,
    kept: Kept,
}

impl Inner {
    /// A result link has come: follows it without a token, or hands it out.
    pub(super) fn open(self: &Rc<Self>, run: RunId, index: u32, link: Secret<String>) {
        let shown = self.front.output(&run, index);
        let key = (run, index);
        if self.fetching.borrow_mut().for_person.remove(&key) {
            let address = links::address(link.reveal(), None).map(Secret::new);
            shown.set(address.map_or(OutputState::Failed(Trouble::OddLink), OutputState::Link));
            return;
        }
        let now = self.time();
        let wire = match &mut *self.tenant.borrow_mut() {
            Tenant::Demo(demo) => {
                let response = demo.content(&link, now);
                let inner = Rc::clone(self);
                self.writing.set(self.writing.get() + 1);
                spawn_local(async move {
                    inner.opened(key, Ok(response)).await;
                    inner.writing.set(inner.writing.get() - 1);
                    inner.take_moment();
                });
                return;
            }
            Tenant::Wire(wire) => Rc::clone(wire),
        };
        let inner = Rc::clone(self);
        spawn_local(async move {
            let answer = inner.fetched(&key, &wire, &link, &shown).await;
            inner.opened(key, answer).await;
        });
    }

    async fn fetched(
        &self,
        key: &Key,
        wire: &Wire,
        link: &Secret<String>,
        shown: &ArcRwSignal<OutputState>,
    ) -> Result<Response, OutputState> {
        let stop = Stop::new().ok_or(OutputState::Failed(Trouble::NoAnswer))?;
        self.fetching.borrow_mut().stops.insert(key.clone(), stop.clone());
        shown.set(OutputState::Coming(Arrived::default()));
        let told = Cell::new(clock::monotonic_ms());
        let arrived = |bytes, of| {
            let now = clock::monotonic_ms();
            if now - told.get() >= TOLD_EVERY_MS {
                told.set(now);
                shown.set(OutputState::Coming(Arrived { bytes, of }));
            }
        };
        let answer = wire.content(link, Follower { stop: &stop, arrived: &arrived }).await;
        self.fetching.borrow_mut().stops.remove(key);
        answer
    }

    /// Shows what stood behind a link. One that had ended is asked for anew, once.
    async fn opened(self: &Rc<Self>, key: Key, answer: Result<Response, OutputState>) {
        let ended = answer.as_ref().is_ok_and(output::link_ended);
        let is_first = ended && self.fetching.borrow_mut().renewed.insert(key.clone());
        let (run, index) = key.clone();
        if is_first && self.front.leading.get_untracked() {
            self.front.output(&run, index).set(OutputState::Loading);
            self.turn(Event::Intent(Intent::FetchOutput { run, index }));
            return;
        }
        self.fetching.borrow_mut().renewed.remove(&key);
        let path = self.collected_path(&run, index);
        let state = match answer {
            Ok(response) => output::read(response, path).await,
            Err(failed) => failed,
        };
        if state.bytes() > 0 {
            self.fetching.borrow_mut().kept.came(key);
        }
        self.front.output(&run, index).set(state);
    }

    /// Outputs of other runs than these go, when they are too many; they come again when somebody opens them. A tab that follows could
    /// not fetch them again.
    pub(super) fn let_outputs_go(&self, looked_at: &[RunId]) {
        if self.front.leading.get_untracked() {
            let bytes =
                |(run, index): &Key| self.front.output(run, *index).with_untracked(OutputState::bytes);
            let going = self.fetching.borrow_mut().kept.going(looked_at, bytes);
            for (run, index) in going {
                self.front.output(&run, index).set(OutputState::NotAsked);
            }
        }
    }

    /// The next link is followed again: a wish for one to hand out may have been refused.
    pub(super) fn wants_content(&self, run: &RunId, index: u32) {
        self.fetching.borrow_mut().for_person.remove(&(run.clone(), index));
    }

    /// Stops it, if it is coming.
    pub(super) fn stop(&self, run: &RunId, index: u32) {
        if let Some(stop) = self.fetching.borrow().stops.get(&(run.clone(), index)) {
            stop.now();
        }
    }

    /// Asks for a link that is handed out.
    pub(super) fn ask_for_link(self: &Rc<Self>, run: &RunId, index: u32) {
        if self.front.leading.get_untracked() {
            self.fetching.borrow_mut().for_person.insert((run.clone(), index));
            self.turn(Event::Intent(Intent::FetchOutput { run: run.clone(), index }));
        }
    }

    /// Takes what a person saved by such a link. Whether it can be that was looked at before.
    pub(super) fn take_handed(self: &Rc<Self>, run: &RunId, index: u32, bytes: Vec<u8>) {
        let shown = self.front.output(run, index);
        let path = self.collected_path(run, index);
        self.fetching.borrow_mut().kept.brought(&(run.clone(), index));
        shown.set(OutputState::Loading);
        spawn_local(async move {
            let response = Response { status: 200, headers: Vec::new(), body: bytes };
            shown.set(output::read(response, path).await);
        });
    }
}
