use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use defender::{ActionId, Timestamp};

use crate::bucket::Bucket;
use crate::clock::{Clock, Steady};
use crate::flight::Flight;
use crate::index::{Index, Key, Standing};
use crate::polling::Poll;
use crate::weather::{Kind, Weather};
use crate::window::Window;
use crate::{Effect, Event, Intent, Limits, Notice, Pause, RecordId, RequestId, Run, RunId, Why};

/// An alarm that rings so much too late tells of a computer that slept. Browsers ring a hidden tab's alarms once
/// a minute.
const LATE_MS: i64 = 65_000;

/// Everything that happens after Run. One event in, all effects out, one alarm set. A copy is the same state: it goes on
/// as this one would, and shares what neither changes.
#[derive(Clone, Debug)]
pub struct Engine {
    pub(crate) limits: Limits,
    /// Whether its records say that they are the demo's.
    pub(crate) demo: bool,
    pub(crate) clock: Clock,
    pub(crate) now: Timestamp,
    /// The alarm that was asked for last.
    alarm: Option<Steady>,
    /// When an alarm last rang so late that the computer slept, or the clock jumped, until then.
    pub(crate) slept_until: Steady,
    pub(crate) entries: Vec<Entry>,
    pub(crate) by_id: BTreeMap<RunId, Key>,
    pub(crate) by_action: BTreeMap<ActionId, Vec<Key>>,
    pub(crate) index: Index,
    pub(crate) paused: Option<Pause>,
    /// Another page does what is to be done; this one shows it.
    pub(crate) shows_only: bool,
    /// What stops the other page's queue, as it told.
    pub(crate) told_stop: Option<Why>,
    pub(crate) weather: Weather,
    /// Run calls of the last minute, and those of them that went to devices that had been busy.
    pub(crate) sends: Window,
    pub(crate) busy_sends: Window,
    /// After a 429 one send goes ahead alone.
    pub(crate) probing: bool,
    pub(crate) reads: Bucket,
    pub(crate) links: Bucket,
    pub(crate) cancels: Bucket,
    pub(crate) poll: Poll,
    /// When which unanswered run is searched next.
    pub(crate) searches: BTreeSet<(Steady, Key)>,
    pub(crate) cancel_at: BTreeSet<(Steady, Key)>,
    pub(crate) link_queue: VecDeque<(Key, u32)>,
    pub(crate) flights: BTreeMap<RequestId, Flight>,
    pub(crate) last_request: u64,
    pub(crate) intents: BTreeMap<RecordId, Key>,
    pub(crate) storing: BTreeMap<RecordId, Key>,
    pub(crate) last_record: u64,
    /// Runs that were ahead of records which could not be read: the next visit may have them.
    pub(crate) ahead_unread: Vec<RunId>,
    /// Runs whose record could not be stored, and when it is tried again.
    pub(crate) unstored: BTreeSet<Key>,
    pub(crate) store_again: Option<Steady>,
    pub(crate) cannot_store: bool,
    pub(crate) send_unstored: bool,
    pub(crate) told_clock_off: bool,
    outbox: Vec<Effect>,
    changed: BTreeSet<Key>,
}

/// A run and what the engine keeps about it.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub run: Arc<Run>,
    /// When a queued run that waits is touched again.
    pub due: Steady,
    /// When the search for it or its cancel is tried next, counts up the pauses.
    pub tries: u32,
    /// For how long an unanswered run is to be searched before it counts as not found, in milliseconds.
    pub search_left_ms: i64,
    /// The pause before the next look: its start and its end.
    pub search_pause: (Steady, Steady),
    /// Whether its send went to a device that had been busy.
    pub retried: bool,
    standing: Standing,
}

impl Engine {
    /// An engine without runs, online, visible and signed out.
    pub fn new(limits: Limits) -> Self {
        Self {
            reads: Bucket::new(limits.reads_a_minute, limits.reads_an_hour),
            links: Bucket::new(limits.reads_a_minute, limits.links_an_hour),
            cancels: Bucket::new(100, 1_500),
            limits,
            demo: false,
            clock: Clock::default(),
            now: Timestamp::default(),
            alarm: None,
            slept_until: 0,
            entries: Vec::new(),
            by_id: BTreeMap::new(),
            by_action: BTreeMap::new(),
            index: Index::default(),
            paused: None,
            shows_only: false,
            told_stop: None,
            weather: Weather::default(),
            sends: Window::default(),
            busy_sends: Window::default(),
            probing: false,
            poll: Poll::default(),
            searches: BTreeSet::new(),
            cancel_at: BTreeSet::new(),
            link_queue: VecDeque::new(),
            flights: BTreeMap::new(),
            last_request: 0,
            intents: BTreeMap::new(),
            storing: BTreeMap::new(),
            last_record: 0,
            ahead_unread: Vec::new(),
            unstored: BTreeSet::new(),
            store_again: None,
            cannot_store: false,
            send_unstored: false,
            told_clock_off: false,
            outbox: Vec::new(),
            changed: BTreeSet::new(),
        }
    }

    /// The same for the demo: its records say so, and it takes no others.
    #[must_use]
    pub fn of_demo(self) -> Self {
        Self { demo: true, ..self }
    }

    /// Takes one event. `now` is this browser's clock; it may jump.
    pub fn handle(&mut self, now: Timestamp, event: Event) {
        let t = self.clock.tell(now);
        self.now = now;
        if self.alarm.is_some_and(|at| t > at.saturating_add(LATE_MS)) {
            self.slept_until = t;
        }
        let before = self.why_queued(t);
        match event {
            Event::Intent(intent) => self.intend(t, intent),
            Event::Answered { request, response } => self.answered(t, request, &response),
            Event::NotAnswered { request, failure } => self.not_answered(t, request, failure),
            Event::Stored(record) => self.stored(t, record),
            Event::NotStored(record) => self.not_stored(t, record),
            Event::Restored { records, last_alive, ahead } => self.restore(t, records, last_alive, &ahead),
            Event::ListAsked => self.reads.take(t),
            Event::ListRefused(error) if error.status == 429 => self.told_to_wait(t, Kind::Read, &error),
            Event::ListRefused(_) => {}
            Event::Tick => {}
            Event::SignedIn(signed_in) => self.signed_in(t, signed_in),
            Event::Online(online) => self.online(t, online),
            Event::FrontDoor(open) => self.front_door(t, open),
            Event::Visible(visible) => self.visible(t, visible),
        }
        self.go_on(t);
        if self.index.queued > 0 && self.why_queued(t) != before {
            self.mark_queued();
        }
        self.alarm = self.wake_up().map(|wake_up| self.clock.inside(wake_up.at));
    }

    /// What shall happen outside, in order. Empties the list.
    pub fn effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.outbox)
    }

    /// The runs whose view changed since the last call. Empties the list. An answer that repeats the one before
    /// changes no view.
    pub fn changed(&mut self) -> Vec<RunId> {
        let changed = std::mem::take(&mut self.changed);
        changed.into_iter().filter_map(|key| Some(self.entries.get(key)?.run.id.clone())).collect()
    }

    /// All runs, in the order in which they became known.
    pub fn runs(&self) -> impl DoubleEndedIterator<Item = &Run> + ExactSizeIterator {
        self.entries.iter().map(|entry| entry.run.as_ref())
    }

    /// The run of that id.
    pub fn run(&self, id: &RunId) -> Option<&Run> {
        self.at(*self.by_id.get(id)?)
    }

    /// The run that an address means: a run's id or an action's.
    pub fn find(&self, text: &str) -> Option<&Run> {
        self.run(&RunId::new(text)).or_else(|| {
            let keys = self.by_action.get(&ActionId::new(text)?)?;
            self.at(*keys.first()?)
        })
    }

    /// The limits in force.
    pub const fn limits(&self) -> &Limits {
        &self.limits
    }

    fn intend(&mut self, t: Steady, intent: Intent) {
        match intent {
            Intent::Run(runs) => self.enqueue(runs),
            Intent::Cancel { run, comment } => self.ask_cancel(t, &run, comment),
            Intent::Pause => self.pause(Some(Pause::Asked)),
            Intent::Resume => self.pause(None),
            Intent::Discard(run) => self.discard(&run),
            Intent::SendAgain(run) => self.send_again(&run),
            Intent::SendUnstored => self.send_unstored(),
            Intent::Attach(action) => self.attach(t, action),
            Intent::FetchOutput { run, index } => self.fetch_output(&run, index),
            Intent::RefreshNow => self.refresh(t),
        }
    }

    /// Does all that is due. Each part asks the same function that sets the alarm.
    fn go_on(&mut self, t: Steady) {
        self.token_due(t);
        self.ripen(t);
        self.store_due(t);
        self.send_due_runs(t);
        self.cancel_due(t);
        self.look_due(t);
        self.link_due(t);
    }

    pub(crate) fn at(&self, key: Key) -> Option<&Run> {
        self.entries.get(key).map(|entry| entry.run.as_ref())
    }

    /// Adds a run; `None` when its id is known already.
    pub(crate) fn add(&mut self, run: Run) -> Option<Key> {
        if self.by_id.contains_key(&run.id) {
            return None;
        }
        let key = self.entries.len();
        self.by_id.insert(run.id.clone(), key);
        if let Some(action) = run.action() {
            self.by_action.entry(action.clone()).or_default().push(key);
        }
        let standing = Standing::default();
        self.entries.push(Entry {
            run: Arc::new(run),
            due: 0,
            tries: 0,
            search_left_ms: 0,
            search_pause: (0, 0),
            retried: false,
            standing,
        });
        self.change(key, |_| {});
        Some(key)
    }

    /// Changes a run and keeps the index true. The only way to change one in more than its outputs.
    pub(crate) fn change(&mut self, key: Key, change: impl FnOnce(&mut Run)) {
        let t = self.steady();
        let Some(entry) = self.entries.get_mut(key) else { return };
        change(Arc::make_mut(&mut entry.run));
        let new = Standing::of(&entry.run, entry.due, t, self.limits.pending_counts);
        let old = std::mem::replace(&mut entry.standing, new.clone());
        self.changed.insert(key);
        if old == new {
            return;
        }
        if let Some(next) = self.index.shift(key, &old, &new) {
            self.let_forward(next);
        }
    }

    pub(crate) fn mark(&mut self, key: Key) {
        self.changed.insert(key);
    }

    pub(crate) fn emit(&mut self, effect: Effect) {
        self.outbox.push(effect);
    }

    pub(crate) fn notify(&mut self, notice: Notice) {
        self.emit(Effect::Notify(notice));
    }

    /// The steady time of the event in hand.
    pub(crate) fn steady(&self) -> Steady {
        self.clock.inside(self.now)
    }

    fn mark_queued(&mut self) {
        let queued = self.entries.iter().enumerate().filter(|(_, entry)| entry.run.is_queued());
        self.changed.extend(queued.map(|(key, _)| key));
    }
}
