//! One event in, all effects out, one alarm set. Only this file hands events to the engine of a page that leads; `inner.rs` and
//! `moments.rs` put another in its place.

use std::rc::Rc;

use defender::Timestamp;
use engine::{Effect, Event, Failure, Notice, Purpose, Record, RecordId, RunId};
use leptos::task::spawn_local;

use super::inner::{Inner, Unwritten};
use super::tenant::For;
use crate::browser::{breath, clock, settings_store, storage, visibility};
use crate::host::front::{STORED, World};
use crate::host::{OutputState, Pace, Trouble};

/// While the demo's time goes and somebody looks, the page shows a new *now* this often, in machine time.
const LOOK_MS: i64 = 1_000;
/// When more runs than these change at once, no task does all that follows: it would be long.
const MUCH: usize = 10;
/// What a person has not put away is forgotten when there is more.
const NOTICES_MAX: usize = 20;

impl Inner {
    /// Hands one event to the engine and serves what it wants.
    pub(super) fn turn(self: &Rc<Self>, event: Event) {
        self.turn_all([event]);
    }

    /// The same for events of one moment, one after the other.
    pub(super) fn turn_all(self: &Rc<Self>, events: impl IntoIterator<Item = Event>) {
        let now = self.time();
        let leading = self.front.leading.get_untracked();
        let notes = leading && !self.front.setup.is_demo() && !self.front.wiped.get();
        let (effects, changed) = {
            let mut engine = self.engine.borrow_mut();
            events.into_iter().for_each(|event| engine.handle(now, event));
            let effects = engine.effects();
            if notes {
                // Before anything of it leaves.
                self.last_word.note(engine.ahead_of_records());
            }
            // What is to be done is the leader's to do.
            (if leading { effects } else { Vec::new() }, engine.changed())
        };
        self.note(&changed);
        // Whoever sent runs looks at once for those that are new.
        let are_known = || changed.iter().all(|id| self.front.board.run(id).is_some());
        let is_much = is_much(changed.len()) && are_known();
        if !is_much {
            self.show(&changed);
        }
        let mut records = Vec::new();
        for effect in effects {
            match effect {
                Effect::Send { request, call, purpose: Purpose::Link(..) } => {
                    self.send_to_tenant(call, For::Output(request));
                }
                Effect::Send { request, call, .. } => self.send_to_tenant(call, For::Engine(request)),
                Effect::Store(record) => records.push(record),
                Effect::Open { run, index, link } => self.open(run, index, link),
                Effect::Notify(notice) => self.notify(notice),
            }
        }
        self.store(records);
        if is_much {
            let inner = Rc::clone(self);
            spawn_local(async move {
                breath::take().await;
                inner.show(&changed);
                inner.settle();
            });
        } else {
            self.settle();
        }
        self.hand_over();
    }

    /// Shows what changed of these runs, as they are now.
    fn show(&self, changed: &[RunId]) {
        self.front.board.show(&self.engine.borrow(), changed);
        self.front.turns.update(|turns| *turns = turns.wrapping_add(1));
        self.show_refused_outputs(changed);
    }

    /// The alarm rang: hands in what has arrived, and tells the engine the time if it asked for that, or if the clock
    /// jumped back: then what it asked for lies far ahead.
    pub(super) fn wake(self: &Rc<Self>) {
        loop {
            // The borrow ends before the delivery is handed in.
            let delivery = self.tenant.borrow_mut().demo().and_then(|demo| demo.due(self.time()));
            let Some(delivery) = delivery else { break };
            match (delivery.to, delivery.response) {
                (For::Reader(reader), response) => reader(response.ok_or(Trouble::NoAnswer)),
                (For::Engine(request) | For::Output(request), Some(response)) => {
                    self.turn(Event::Answered { request, response })
                }
                (For::Engine(request) | For::Output(request), None) => {
                    self.turn(Event::NotAnswered { request, failure: Failure::Unknown });
                }
            }
        }
        let now = self.time();
        let (wanted, told) = (self.engine.borrow().wake_up(), self.engine.borrow().last_told());
        if wanted.is_some_and(|wake_up| wake_up.at <= now) || now < told {
            self.turn(Event::Tick);
        } else {
            self.settle();
        }
    }

    /// Shows the time and the figures, remembers where the demo's clock stands, sets the alarm.
    pub(super) fn settle(&self) {
        self.take_moment();
        let now = self.time();
        let engine = self.engine.borrow();
        self.front.now.renew(now);
        self.front.tenant_now.renew(engine.tenant_time(now));
        let meters = engine.meters(now);
        self.tell_stop();
        self.mark_tab((meters.open + meters.queued) as u64);
        self.front.meters.renew(meters);
        if self.front.leading.get_untracked() && !self.front.wiped.get() {
            self.keep_moment(now);
        }
        let wanted = engine.wake_up().map(|wake_up| wake_up.at);
        let due = [wanted, self.tenant.borrow().next_delivery()].into_iter().flatten().min();
        let (moving, due) = match &self.front.setup.world {
            World::Demo { .. } => {
                let demo = self.clock.get();
                let due = due.and_then(|at| demo.real_ms_until(clock::monotonic_ms(), at));
                (demo.pace() != Pace::Paused, due)
            }
            World::Tenant(_) => (true, due.map(|at| at.ms_since(now).max(0))),
        };
        let look = (moving && !visibility::hidden()).then_some(LOOK_MS);
        let delay = [due, look].into_iter().flatten().min();
        self.alarm.set(delay.map(|ms| clock::now().plus_ms(ms)));
    }

    /// Remembers where the demo's clock stands.
    fn keep_moment(&self, now: Timestamp) {
        if self.front.setup.is_demo() {
            // A browser that keeps no settings opens the demo at its beginning next time.
            let _ = settings_store::set(&self.front.setup.clock_key(), &now.ticks().to_string());
        }
    }

    /// The page goes, and says so: what leads next without this word knows that this one crashed.
    pub(super) fn leave(&self) {
        let is_its_own = self.front.leading.get_untracked() && !self.front.wiped.get();
        // A queue that stands goes on when somebody says so, here as there.
        // What is being written may be lost with the page: then what the disk says is not what was left.
        let is_written = self.writing.get() == 0;
        if !self.front.setup.is_demo() && is_its_own && is_written && self.engine.borrow().goes_on() {
            self.last_word.leave(self.time());
        }
    }

    fn notify(&self, notice: Notice) {
        self.attend(&notice);
        let number = self.notice_count.get();
        self.notice_count.set(number + 1);
        self.front.notices.update(|notices| {
            notices.push((number, notice));
            let too_many = notices.len().saturating_sub(NOTICES_MAX);
            notices.drain(..too_many);
        });
    }

    /// Stores records and, beside them, what the demo tenant has to remember.
    pub(super) fn store(self: &Rc<Self>, records: Vec<Record>) {
        let beside_records = !records.is_empty();
        let log =
            self.tenant.borrow_mut().demo().map(|demo| demo.unstored(beside_records)).unwrap_or_default();
        if !self.front.leading.get_untracked()
            || self.front.wiped.get()
            || (records.is_empty() && log.is_empty())
        {
            return;
        }
        if !records.is_empty() && !self.asked_to_last.replace(true) {
            spawn_local(storage::ask_to_last());
        }
        let is_much = is_much(records.len());
        let is_first = {
            let mut unwritten = self.unwritten.borrow_mut();
            let is_first = unwritten.is_none();
            let waiting = unwritten.get_or_insert_default();
            waiting.records.extend(records);
            waiting.log.extend(log);
            is_first
        };
        // Whoever takes what came before takes this too: nothing is written over by what is older.
        if !is_first {
            return;
        }
        let inner = Rc::clone(self);
        self.writing.set(self.writing.get() + 1);
        spawn_local(async move {
            if is_much {
                breath::take().await;
            }
            let Unwritten { records, log } = inner.unwritten.take().unwrap_or_default();
            let ids: Vec<RecordId> = records.iter().map(|record| record.id).collect();
            let first_entry = log.iter().map(|(number, _)| *number).min();
            // Nothing is written to what was wiped meanwhile.
            let stored = !inner.front.wiped.get() && inner.front.memory().store(records, log).await.is_ok();
            if let (false, Some(first)) = (stored, first_entry)
                && let Some(demo) = inner.tenant.borrow_mut().demo()
            {
                demo.not_stored(first);
            }
            let told = |id| if stored { Event::Stored(id) } else { Event::NotStored(id) };
            inner.turn_all(ids.into_iter().map(told));
            inner.writing.set(inner.writing.get() - 1);
            inner.take_moment();
            inner.front.say(STORED);
            inner.hand_over();
        });
    }

    /// An output that the tenant refused is told where it was asked for.
    fn show_refused_outputs(&self, changed: &[RunId]) {
        let engine = self.engine.borrow();
        for run in changed.iter().filter_map(|id| engine.run(id)) {
            for (index, output) in &run.outputs {
                if let Some(trouble) = super::output::trouble(output) {
                    let shown = self.front.output(&run.id, *index);
                    shown.renew(OutputState::Failed(trouble));
                }
            }
        }
    }
}

/// Whether so many runs are shown or stored in a task of its own. A hidden page has nothing that could be held up, and its
/// timers come late.
fn is_much(runs: usize) -> bool {
    runs > MUCH && !visibility::hidden()
}
