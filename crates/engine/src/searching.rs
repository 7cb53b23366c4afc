use std::ops::RangeInclusive;

use defender::{ActionsQuery, ListedAction, MachineAction, Response, Timestamp, answers, calls};

use crate::clock::Steady;
use crate::flight::Errand;
use crate::index::Key;
use crate::sending::{is_doubt, is_tagged, may_be_ours};
use crate::weather::{Kind, pause_ms};
use crate::{Engine, Fact, Notice, Phase, Run, Search};

/// The first look waits this long: a fresh action may not be listed yet.
pub(crate) const FIRST_MS: i64 = 1_000;
const PAUSE_MS_MAX: i64 = 30_000;
/// How far around its sending an action without a run tag may have been made.
const SLACK_MS: i64 = 600_000;
/// The same while the tenant's clock is not known.
const SLACK_MS_UNKNOWN: i64 = 86_400_000;

impl Engine {
    /// A send got no answer: from now on it is searched for this long.
    pub(crate) fn plan_search(&mut self, t: Steady, key: Key, search_ms: i64) {
        let Some(entry) = self.entries.get_mut(key) else { return };
        entry.tries = 0;
        entry.search_left_ms = search_ms;
        self.pause_search(t, key, FIRST_MS);
    }

    /// A person asks to look again for all that is not found.
    pub(crate) fn search_all(&mut self, t: Steady) {
        let unanswered: Vec<Key> = self.index.unanswered.iter().copied().collect();
        unanswered.into_iter().for_each(|key| self.pause_search(t, key, 0));
    }

    /// When the next search may leave; `None` when that depends on something else than time.
    pub(crate) fn search_from(&self, t: Steady) -> Option<Steady> {
        let (at, _) = self.searches.first()?;
        let open = self.weather.open_from(Kind::Read)?;
        Some(open.max(*at).max(self.reads.free_at(t)))
    }

    /// Searches the one that waits longest.
    pub(crate) fn search_next(&mut self, t: Steady) {
        let Some((_, key)) = self.searches.pop_first() else { return };
        let Some(entry) = self.entries.get_mut(key) else { return };
        if !matches!(entry.run.phase, Phase::Unanswered { .. }) {
            return;
        }
        let (from, until) = entry.search_pause;
        // A computer that slept did not search; one that waited for the quota was awake.
        if self.slept_until <= from {
            entry.search_left_ms = entry.search_left_ms.saturating_sub(until.saturating_sub(from));
        }
        let enough = entry.search_left_ms <= 0;
        // Not by time: a clock that jumped must not hide it.
        let query = ActionsQuery { device: entry.run.device.clone(), ..ActionsQuery::default() };
        self.reads.take(t);
        self.depart(Errand::Search(key, enough), calls::actions(&query));
    }

    /// `enough` says whether it was searched for long enough before this look.
    pub(crate) fn search_answered(&mut self, t: Steady, key: Key, enough: bool, response: &Response) {
        let page = match answers::actions(response) {
            Ok(decoded) => decoded.value,
            Err(error) => {
                match error.status {
                    401 => self.token_refused(t),
                    429 => self.told_to_wait(t, Kind::Read, &error),
                    _ => {}
                }
                return self.search_again(t, key);
            }
        };
        for item in &page.items {
            self.adopt(t, item);
        }
        let Some(Phase::Unanswered { since, search: Search::Looking }) = self.at(key).map(|run| &run.phase)
        else {
            return;
        };
        let since = *since;
        // A list that was not read to its end proves nothing.
        match page.next_link.as_deref().map(calls::next_page) {
            Some(Ok(next)) if self.reads.free_at(t) <= t => {
                self.reads.take(t);
                self.depart(Errand::Search(key, enough), next);
            }
            None if enough => {
                let search = Search::NotFound { at: self.now };
                self.enter(key, Phase::Unanswered { since, search }, Some(Fact::NotFound));
                if let Some(run) = self.at(key) {
                    self.notify(Notice::NotFound(run.id.clone()));
                }
            }
            _ => self.search_again(t, key),
        }
    }

    /// Searches later, at the latest when it was searched for long enough.
    pub(crate) fn search_again(&mut self, t: Steady, key: Key) {
        let Some(entry) = self.entries.get_mut(key) else { return };
        if !matches!(entry.run.phase, Phase::Unanswered { search: Search::Looking, .. }) {
            return;
        }
        entry.tries = entry.tries.saturating_add(1);
        let pause = pause_ms(entry.tries).min(PAUSE_MS_MAX);
        let left = entry.search_left_ms;
        self.pause_search(t, key, if left > 0 { pause.min(left) } else { pause });
    }

    pub(crate) fn pause_search(&mut self, t: Steady, key: Key, pause_ms: i64) {
        let until = t.saturating_add(pause_ms);
        if let Some(entry) = self.entries.get_mut(key) {
            entry.search_pause = (t, until);
        }
        self.searches.retain(|(_, other)| *other != key);
        self.searches.insert((until, key));
    }

    /// Looks whether an action of a list is that of an unanswered run, and takes it.
    pub(crate) fn adopt(&mut self, t: Steady, item: &ListedAction<'_>) -> bool {
        if self.index.unanswered.is_empty() {
            return false;
        }
        let Some(decoded) = item.decode() else { return false };
        let action = &decoded.value;
        if self.by_action.contains_key(&action.id) && self.is_owned(&action.id, Key::MAX) {
            return false;
        }
        // Whose answer is still to come is told by that; the next list shows it again.
        if self.is_being_sent(action) {
            return false;
        }
        let since = |key: &Key| match self.at(*key).map(|run| &run.phase) {
            Some(Phase::Unanswered { since, .. }) => Some(*since),
            _ => None,
        };
        // Of equal runs, of which one was given up before the next was sent, it is rather the last one's.
        let fitting = self.index.unanswered.iter().copied().filter(|key| self.is_the_one(*key, action));
        let Some(key) = fitting.max_by_key(since) else { return false };
        self.accept(t, key, action.id.clone(), Fact::Found(action.id.clone()));
        self.observe(t, key, &item.raw.into());
        true
    }

    /// The run tag decides; without one device, commands, comment and time must fit.
    fn is_the_one(&self, key: Key, action: &MachineAction) -> bool {
        let Some(run) = self.at(key) else { return false };
        if action.device.is_some() && action.device != run.device {
            return false;
        }
        let theirs = action.comment.as_deref().unwrap_or_default().trim();
        is_tagged(run, action).unwrap_or_else(|| {
            may_be_ours(run, action) && theirs == run.body.comment.trim() && self.fits_in_time(run, action)
        })
    }

    /// Whether it may be what a request asks for that is on its way.
    fn is_being_sent(&self, action: &MachineAction) -> bool {
        self.flights.values().any(|flight| {
            let Errand::Run(key) = flight.errand else { return false };
            self.at(key).is_some_and(|run| {
                run.device == action.device
                    && is_tagged(run, action).unwrap_or_else(|| may_be_ours(run, action))
            })
        })
    }

    fn fits_in_time(&self, run: &Run, action: &MachineAction) -> bool {
        matches!((self.made_within(run), action.created), (Some(span), Some(created)) if span.contains(&created))
    }

    /// By the tenant's clock, when an unanswered send can have arrived.
    fn made_within(&self, run: &Run) -> Option<RangeInclusive<Timestamp>> {
        let Phase::Unanswered { since, .. } = &run.phase else { return None };
        let doubts = run.happened.iter().filter(|seen| is_doubt(&seen.fact)).map(|seen| seen.at);
        let last = doubts.max().map_or(*since, |doubt| doubt.max(*since));
        let slack = if self.clock.ahead_ms().is_some() { SLACK_MS } else { SLACK_MS_UNKNOWN };
        Some(self.tenant_time(*since).plus_ms(-slack)..=self.tenant_time(last).plus_ms(slack))
    }
}
