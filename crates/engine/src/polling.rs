use std::collections::VecDeque;
use std::sync::Arc;

use defender::{
    ActionId, ActionStatus, ActionsQuery, ApiError, KnownActions, ListedAction, Response, Timestamp, calls,
};

use crate::clock::Steady;
use crate::flight::Errand;
use crate::index::Key;
use crate::weather::{Kind, pause_ms};
use crate::{Engine, Notice, Phase, Purpose, Run};

/// One list request covers all open runs. Its pace follows what happens.
#[derive(Clone, Debug)]
pub(crate) struct Poll {
    busy: bool,
    next: Steady,
    /// Whether the last read was one: then the searches have the next.
    had_turn: bool,
    /// Until when the pace is fast.
    fast_until: Steady,
    /// Runs that are asked for by their ids. Mostly such as a list of all that is open did not show: they ended, or are not
    /// visible.
    by_id: VecDeque<Key>,
    /// When those that the tenant does not know are asked for again.
    missing_next: Steady,
    /// The last answer: most of the next one repeats it.
    known: KnownActions,
    /// Failures in a row.
    failures: u32,
    /// Until when the whole tenant is looked at, to see who takes the sessions.
    wide_until: Steady,
    /// When the open runs were seen last.
    pub last: Option<Timestamp>,
    /// Open live response actions in the tenant, when the last list showed them.
    pub in_tenant: Option<u32>,
    /// How many of them are not from here.
    pub others: u32,
}

/// An address with more ids would be too long.
const IDS_MAX: usize = 40;
const FAST_MS: i64 = 5_000;
const RUNNING_MS: i64 = 10_000;
const WAITING_MS: i64 = 30_000;
const HIDDEN_MS: i64 = 60_000;
/// How long the pace stays fast after a change, and the whole tenant is looked at after a 429.
const SPELL_MS: i64 = 60_000;
/// An action that the tenant does not know is asked for again after as long as it was missing, within these bounds.
const MISSING_MS_MIN: i64 = 30_000;
const MISSING_MS_MAX: i64 = 3_600_000;
const FAILURES_TOLD: u32 = 3;
/// For so many reads an hour the pauses are made; who allows more is shown a change sooner.
const READS_AN_HOUR: u32 = 600;

impl Default for Poll {
    fn default() -> Self {
        Self {
            busy: false,
            next: Steady::MIN,
            had_turn: false,
            fast_until: Steady::MIN,
            by_id: VecDeque::new(),
            missing_next: Steady::MIN,
            known: KnownActions::default(),
            failures: 0,
            wide_until: Steady::MIN,
            last: None,
            in_tenant: None,
            others: 0,
        }
    }
}

impl Poll {
    /// Nothing is to be looked at before the usual pace.
    pub(crate) const fn rest(&mut self, t: Steady) {
        self.next = t.saturating_add(FAST_MS);
    }

    /// One more is missing: it is asked for again soon.
    pub(crate) fn miss(&mut self, t: Steady) {
        self.missing_next = self.missing_next.min(t.saturating_add(MISSING_MS_MIN));
    }

    /// Looks at the whole tenant for a while.
    pub(crate) const fn look_wide(&mut self, t: Steady) {
        self.wide_until = t.saturating_add(SPELL_MS + FAST_MS);
    }
}

impl Engine {
    /// Something changed: the next look comes soon.
    pub(crate) fn hurry(&mut self, t: Steady) {
        self.poll.fast_until = t.saturating_add(SPELL_MS);
        let soon = t.saturating_add(self.pace_ms(t));
        // A moment that passed was not looked at: there was nothing to look at.
        self.poll.next = if self.poll.next < t { soon } else { self.poll.next.min(soon) };
    }

    /// Somebody or something is back: the next look comes now.
    pub(crate) fn look_now(&mut self, t: Steady) {
        self.poll.fast_until = t.saturating_add(SPELL_MS);
        self.poll.next = t;
        self.poll.missing_next = t;
    }

    pub(crate) fn refresh(&mut self, t: Steady) {
        self.look_now(t);
        self.search_all(t);
    }

    /// Watches an action that was sent elsewhere; one that the tenant did not know is asked for anew.
    pub(crate) fn attach(&mut self, t: Steady, action: ActionId) {
        if let Some(key) = self.by_action.get(&action).and_then(|keys| keys.first()).copied() {
            if self.at(key).is_some_and(|run| run.missing_since().is_some()) {
                self.ask_anew(t, key);
            } else {
                self.mark(key);
            }
        } else if let Some(key) = self.add(Run::attached(action, self.now)) {
            self.store(key);
            self.look_now(t);
        }
    }

    fn ask_anew(&mut self, t: Steady, key: Key) {
        self.change(key, |run| {
            if let Phase::Watched { missing, .. } = &mut run.phase {
                *missing = None;
            }
        });
        self.store(key);
        self.look_now(t);
    }

    /// When the runs are looked at next; `None` when that depends on something else than time.
    pub(crate) fn poll_from(&self, t: Steady) -> Option<Steady> {
        if self.poll.busy {
            return None;
        }
        // With nothing to look at, a look still tells whether the way is open for what waits.
        let probe = self.weather.lost > 0 && self.index.queued > 0;
        let next = if !self.index.open.is_empty() || probe || self.looks_for_sessions(t) {
            self.poll.next
        } else if !self.index.missing.is_empty() {
            self.poll.next.max(self.poll.missing_next)
        } else {
            return None;
        };
        let open = self.weather.open_from(Kind::Read)?;
        Some(next.max(open).max(self.reads.free_at(t)))
    }

    /// Does the reads that are due. List and searches take turns: where reads are short, many searches would keep the one
    /// request for all open runs from leaving, and a fast pace the searches.
    pub(crate) fn look_due(&mut self, t: Steady) {
        let is_due = |at: Option<Steady>| at.is_some_and(|at| at <= t);
        loop {
            let (list, search) = (is_due(self.poll_from(t)), is_due(self.search_from(t)));
            let turn = list && !(search && self.poll.had_turn);
            if turn {
                self.look(t);
            } else if search {
                self.search_next(t);
            } else {
                return;
            }
            self.poll.had_turn = turn;
        }
    }

    fn look(&mut self, t: Steady) {
        if self.poll.by_id.is_empty() && self.index.open.len() <= IDS_MAX && !self.looks_for_sessions(t) {
            self.poll.by_id.extend(&self.index.open);
            self.add_missing(t);
        }
        let some = self.poll.by_id.len().min(IDS_MAX);
        let index = &self.index;
        let asked = self.poll.by_id.drain(..some);
        let asked: Vec<Key> =
            asked.filter(|key| index.open.contains(key) || index.missing.contains(key)).collect();
        let ids: Vec<ActionId> = asked.iter().filter_map(|key| self.at(*key)?.action().cloned()).collect();
        let query = if ids.is_empty() {
            let statuses = vec![ActionStatus::Pending, ActionStatus::InProgress];
            let kind = Some("LiveResponse".to_owned());
            ActionsQuery { kind, statuses, top: Some(10_000), ..ActionsQuery::default() }
        } else {
            ActionsQuery { ids, ..ActionsQuery::default() }
        };
        self.reads.take(t);
        self.poll.busy = true;
        self.depart(Errand::Poll(asked), calls::actions(&query));
    }

    pub(crate) fn poll_answered(&mut self, t: Steady, asked: &[Key], looked: Timestamp, response: &Response) {
        self.poll.busy = false;
        let page = match self.poll.known.read(response) {
            Ok(decoded) => decoded.value,
            Err(error) => return self.poll_refused(t, error, response),
        };
        self.poll.failures = 0;
        self.poll.last = Some(self.now);
        let mut seen = Vec::with_capacity(page.items.len());
        let (mut listed, mut others) = (0_u32, 0_u32);
        for item in &page.items {
            if let Some(key) = self.repeated(item) {
                listed = listed.saturating_add(1);
                seen.push(key);
                continue;
            }
            let listed_action = ListedAction { raw: item };
            let Some(id) = listed_action.id() else { continue };
            listed = listed.saturating_add(1);
            let keys = self.by_action.get(&id).cloned().unwrap_or_default();
            // One that is watched by its id may be the one that a lost run asked for.
            let is_lost_one = self.adopt(t, &listed_action);
            if keys.is_empty() && !is_lost_one && self.takes_session(&listed_action) {
                others = others.saturating_add(1);
            }
            for key in keys {
                seen.push(key);
                self.observe(t, key, item);
            }
        }
        seen.sort_unstable();
        let unseen = |key: &Key| seen.binary_search(key).is_err();
        if asked.is_empty() {
            self.poll.in_tenant = Some(listed);
            self.poll.others = others;
            self.poll.by_id = self.index.open.iter().copied().filter(unseen).collect();
            self.add_missing(t);
        } else {
            // What stands on a page that was not read is not missing.
            for key in asked.iter().copied().filter(|key| unseen(key) && page.next_link.is_none()) {
                self.absent(key, looked);
            }
            if self.poll.by_id.is_empty() && !self.looks_for_sessions(t) && self.index.open.len() <= IDS_MAX {
                (self.poll.in_tenant, self.poll.others) = (None, 0);
            }
        }
        let pause = if self.poll.by_id.is_empty() { self.pace_ms(t) } else { 0 };
        self.poll.next = t.saturating_add(pause);
    }

    /// Whether another's action takes one of the sessions.
    fn takes_session(&self, action: &ListedAction<'_>) -> bool {
        self.limits.pending_counts
            || action.decode().is_none_or(|action| action.value.status != ActionStatus::Pending)
    }

    /// When it is time for them, adds those that the tenant does not know to what is asked for by id.
    fn add_missing(&mut self, t: Steady) {
        if t < self.poll.missing_next {
            return;
        }
        let since = self.index.missing.iter().filter_map(|key| self.at(*key)?.missing_since());
        let Some(youngest) = since.max() else { return };
        let pause = self.now.ms_since(youngest).clamp(MISSING_MS_MIN, MISSING_MS_MAX);
        self.poll.missing_next = t.saturating_add(pause);
        self.poll.by_id.extend(&self.index.missing);
    }

    /// The run whose last observation this repeats byte for byte, as most do: then nothing has to be read. The id
    /// is only guessed from the text, the comparison proves it.
    fn repeated(&mut self, raw: &Arc<str>) -> Option<Key> {
        const MARK: &str = "\"id\":\"";
        let at = raw.find(MARK)? + MARK.len();
        let id = ActionId::new(raw.get(at..at + 36)?)?;
        let [key] = *self.by_action.get(&id)?.as_slice() else { return None };
        let now = self.now;
        let entry = self.entries.get_mut(key)?;
        if !matches!(entry.run.phase, Phase::Watched { missing: None, .. }) {
            return None;
        }
        // The same text in memory is compared no further.
        let known = &entry.run.last_observation()?.raw;
        if !Arc::ptr_eq(known, raw) && known != raw {
            return None;
        }
        let known = Arc::make_mut(&mut entry.run).observations.iter_mut();
        let last = known.rev().find(|observation| !observation.late)?;
        last.last_seen = last.last_seen.max(now);
        Some(key)
    }

    pub(crate) fn poll_failed(&mut self, t: Steady) {
        self.poll.busy = false;
        self.poll.failures = self.poll.failures.saturating_add(1);
        self.poll.next = t.saturating_add(pause_ms(self.poll.failures));
    }

    fn poll_refused(&mut self, t: Steady, error: ApiError, response: &Response) {
        self.poll_failed(t);
        match error.status {
            401 => self.token_refused(t),
            429 => self.told_to_wait(t, Kind::Read, &error),
            _ if self.poll.failures != FAILURES_TOLD => {}
            200..300 => self.unreadable(Purpose::Poll, response),
            _ => self.notify(Notice::LookFailed(error)),
        }
    }

    /// After a 429, and while others take the sessions, the tenant's list tells who does.
    fn looks_for_sessions(&self, t: Steady) -> bool {
        let taken_by_others = self.poll.others > 0 && self.sessions_full();
        self.index.queued > 0 && (t < self.poll.wide_until || taken_by_others)
    }

    fn pace_ms(&self, t: Steady) -> i64 {
        let pace = if t < self.poll.fast_until {
            FAST_MS
        } else if self.index.pending < u32::try_from(self.index.open.len()).unwrap_or(u32::MAX) {
            RUNNING_MS
        } else {
            WAITING_MS
        };
        let pace = pace * i64::from(READS_AN_HOUR) / i64::from(self.limits.reads_an_hour.max(READS_AN_HOUR));
        if self.weather.visible { pace } else { (pace * 4).max(HIDDEN_MS) }
    }
}
