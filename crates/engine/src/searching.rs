use defender::{ActionsQuery, ListedAction, MachineAction, Response, answers, calls};

use crate::clock::Steady;
use crate::flight::Errand;
use crate::index::Key;
use crate::sending::may_be_ours;
use crate::weather::{Kind, pause_ms};
use crate::{Engine, Fact, Notice, Phase, Run, Search};

/// The first look waits this long: a fresh action may not be listed yet.
const FIRST_MS: i64 = 1_000;
const PAUSE_MS_MAX: i64 = 30_000;
/// How far around its sending an action without a run tag may have been made.
const SLACK_MS: i64 = 10_000;
/// The same while the tenant's clock is not known.
const SLACK_MS_UNKNOWN: i64 = 86_400_000;

impl Engine {
    /// A send got no answer: it is searched from now on for the time of [`crate::Limits::search_ms`].
    pub(crate) fn plan_search(&mut self, t: Steady, key: Key) {
        let Some(entry) = self.entries.get_mut(key) else { return };
        entry.tries = 0;
        entry.search_until = t.saturating_add(self.limits.search_ms);
        self.searches.retain(|(_, other)| *other != key);
        self.searches.insert((t.saturating_add(FIRST_MS), key));
    }

    /// A person asks to look again for all that is not found.
    pub(crate) fn search_all(&mut self, t: Steady) {
        self.searches.clear();
        self.searches.extend(self.index.unanswered.iter().map(|key| (t, *key)));
    }

    /// When the next search may leave; `None` when that depends on something else than time.
    pub(crate) fn search_from(&self, t: Steady) -> Option<Steady> {
        let (at, _) = self.searches.first()?;
        let open = self.weather.open_from(Kind::Read)?;
        Some(open.max(*at).max(self.reads.free_at(t)))
    }

    pub(crate) fn search_due(&mut self, t: Steady) {
        while self.search_from(t).is_some_and(|at| at <= t) {
            let Some((_, key)) = self.searches.pop_first() else { return };
            let Some(run) = self.at(key).filter(|run| matches!(run.phase, Phase::Unanswered { .. })) else {
                continue;
            };
            let query = ActionsQuery { device: run.device.clone(), ..ActionsQuery::default() };
            self.reads.take(t);
            self.depart(t, Errand::Search(key), calls::actions(&query));
        }
    }

    pub(crate) fn search_answered(&mut self, t: Steady, key: Key, left: Steady, response: &Response) {
        let page = match answers::actions(response) {
            Ok(decoded) => decoded.value,
            Err(error) => {
                match error.status {
                    401 => self.token_refused(),
                    429 => self.told_to_wait(t, Kind::Read, &error),
                    _ => {}
                }
                return self.search_again(t, key);
            }
        };
        for item in &page.items {
            self.adopt(t, item);
        }
        let Some(Phase::Unanswered { since, search }) = self.at(key).map(|run| &run.phase) else { return };
        let (since, looking) = (*since, *search == Search::Looking);
        let until = self.entries.get(key).map_or(0, |entry| entry.search_until);
        if looking && left >= until {
            let search = Search::NotFound { at: self.now };
            self.enter(key, Phase::Unanswered { since, search }, Some(Fact::NotFound));
            if let Some(run) = self.at(key) {
                self.notify(Notice::NotFound(run.id.clone()));
            }
        } else if looking {
            self.search_again(t, key);
        }
    }

    /// Searches later, at the latest when the time is over.
    pub(crate) fn search_again(&mut self, t: Steady, key: Key) {
        let Some(entry) = self.entries.get_mut(key) else { return };
        if !matches!(entry.run.phase, Phase::Unanswered { search: Search::Looking, .. }) {
            return;
        }
        entry.tries = entry.tries.saturating_add(1);
        let mut next = t.saturating_add(pause_ms(entry.tries).min(PAUSE_MS_MAX));
        if t < entry.search_until {
            next = next.min(entry.search_until);
        }
        self.searches.insert((next, key));
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
        let found = self.index.unanswered.iter().copied().find(|key| self.is_the_one(*key, action));
        let Some(key) = found else { return false };
        self.accept(t, key, action.id.clone(), Fact::Found(action.id.clone()));
        self.observe(t, key, item.raw);
        true
    }

    /// The run tag decides; without one device, commands, comment and time must fit.
    fn is_the_one(&self, key: Key, action: &MachineAction) -> bool {
        let Some(run) = self.at(key) else { return false };
        if action.device.is_some() && action.device != run.device {
            return false;
        }
        let tag = format!("[{}]", run.id);
        let theirs = action.comment.as_deref().unwrap_or_default();
        if run.body.comment.contains(&tag) {
            return theirs.contains(&tag);
        }
        may_be_ours(run, action) && theirs.trim() == run.body.comment.trim() && self.fits_in_time(run, action)
    }

    fn fits_in_time(&self, run: &Run, action: &MachineAction) -> bool {
        let (Phase::Unanswered { since, .. }, Some(created)) = (&run.phase, action.created) else {
            return false;
        };
        let slack = if self.clock.ahead_ms().is_some() { SLACK_MS } else { SLACK_MS_UNKNOWN };
        created >= self.tenant_time(*since).plus_ms(-slack)
    }
}
