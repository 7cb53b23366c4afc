use defender::ActionId;

use crate::clock::Steady;
use crate::index::Key;
use crate::{Cancel, Engine, Fact, Hold, NewRun, Observed, Phase, Refusal, Requeued, Run, RunId, Search};

impl Engine {
    pub(crate) fn enqueue(&mut self, runs: Vec<NewRun>) {
        for new in runs {
            let run = Run::new(new, self.now, Phase::Queued { hold: Hold::None });
            if let Some(key) = self.add(run) {
                self.settle(key);
                self.store(key);
            }
        }
    }

    /// Takes back what was not sent, stops searching what got no answer, and asking for what the tenant does not know.
    pub(crate) fn discard(&mut self, id: &RunId) {
        let Some(&key) = self.by_id.get(id) else { return };
        match self.at(key).map(|run| &run.phase) {
            Some(Phase::Queued { .. }) => self.withdraw(key),
            Some(Phase::Unanswered { since, .. }) => {
                let phase = Phase::Unanswered { since: *since, search: Search::GivenUp };
                self.enter(key, phase, Some(Fact::GivenUp));
            }
            Some(phase @ Phase::Watched { missing: Some(_), .. }) => {
                let phase = phase.clone();
                self.enter(key, phase, Some(Fact::GivenUp));
            }
            _ => {}
        }
    }

    /// Only a person may send again what may have arrived, or was refused.
    pub(crate) fn send_again(&mut self, id: &RunId) {
        let Some(&key) = self.by_id.get(id) else { return };
        let undecided = matches!(
            self.at(key).map(|run| &run.phase),
            Some(
                Phase::Refused { .. }
                    | Phase::Unanswered { search: Search::NotFound { .. } | Search::GivenUp, .. }
            )
        );
        if undecided {
            self.change(key, |run| run.cancel = None);
            self.requeue(key, Requeued::Asked, None);
        }
    }

    pub(crate) fn withdraw(&mut self, key: Key) {
        if self.hold(key) == Some(&Hold::Storing) {
            self.take_back(key);
        }
        self.enter(key, Phase::Withdrawn { at: self.now }, Some(Fact::Withdrawn));
    }

    /// Back into the queue, at its old place. A run that was asked to stop meanwhile is withdrawn.
    pub(crate) fn requeue(&mut self, key: Key, because: Requeued, said: Option<Refusal>) {
        let busy = match &because {
            Requeued::DeviceBusy(action) => Some(action.clone()),
            Requeued::Dropped(action) => Some(Some(action.clone())),
            _ => None,
        };
        self.enter(key, Phase::Queued { hold: Hold::None }, Some(Fact::Requeued(because, said)));
        if self.at(key).is_some_and(|run| matches!(run.cancel, Some(Cancel::Asked { .. }))) {
            self.withdraw(key);
        } else if let Some(action) = busy {
            self.wait_for_device(key, action);
        } else {
            self.settle(key);
        }
    }

    /// A phase with the fact that led to it, stored.
    pub(crate) fn enter(&mut self, key: Key, phase: Phase, fact: Option<Fact>) {
        let at = self.now;
        self.change(key, |run| {
            run.phase = phase;
            run.happened.extend(fact.map(|fact| Observed { at, fact }));
        });
        self.store(key);
    }

    /// The device is free again: the next run in line for it goes forward.
    pub(crate) fn let_forward(&mut self, key: Key) {
        if self.hold(key) == Some(&Hold::OtherRun) {
            self.set_hold(key, Hold::None);
        }
    }

    /// Sends a run that is ready behind another one that has its device.
    fn settle(&mut self, key: Key) {
        if self.is_behind(key) {
            self.set_hold(key, Hold::OtherRun);
        }
    }

    fn is_behind(&self, key: Key) -> bool {
        let device = self.at(key).and_then(|run| run.device.as_ref());
        device.is_some_and(|device| self.index.holder(device, key).is_some())
    }

    pub(crate) fn set_hold(&mut self, key: Key, hold: Hold) {
        self.change(key, |run| run.phase = Phase::Queued { hold });
    }

    fn set_hold_until(&mut self, key: Key, due: Steady, hold: Hold) {
        if let Some(entry) = self.entries.get_mut(key) {
            entry.due = due;
        }
        self.set_hold(key, hold);
    }

    fn wait_for_device(&mut self, key: Key, action: Option<ActionId>) {
        let refusals = self.at(key).map_or(0, |run| {
            let facts = run.happened.iter().rev().map(|observed| &observed.fact);
            let busy = facts.filter(|fact| {
                matches!(fact, Fact::Requeued(Requeued::DeviceBusy(_) | Requeued::Dropped(_), _))
            });
            busy.count()
        });
        let waits = &self.limits.busy_retries_ms;
        let wait = waits.get(refusals.saturating_sub(1)).or(waits.last()).copied().unwrap_or_default();
        let due = self.steady().saturating_add(wait.max(1_000));
        let next = self.clock.outside(due);
        let refusals = u32::try_from(refusals).unwrap_or(u32::MAX);
        self.set_hold_until(key, due, Hold::DeviceBusy { action, next, refusals });
    }

    /// An action ended: what it kept from its device is sent now instead of at the next try.
    pub(crate) fn free_device(&mut self, ended: &ActionId) {
        let waits = |key: &Key| matches!(self.hold(*key), Some(Hold::DeviceBusy { action: Some(blocker), .. }) if blocker == ended);
        let held = self.index.later.iter().map(|(_, key)| *key).chain(self.index.retries.iter().copied());
        for key in held.filter(waits).collect::<Vec<_>>() {
            self.set_hold(key, Hold::None);
            self.settle(key);
        }
    }

    /// Runs whose wait is over become ready.
    pub(crate) fn ripen(&mut self, t: Steady) {
        while let Some(&(at, key)) = self.index.later.first()
            && at <= t
        {
            match self.hold(key) {
                Some(Hold::DeviceBusy { .. }) => self.change(key, |_| {}),
                _ => self.set_hold(key, Hold::None),
            }
        }
    }

    /// When the next run may start to leave; `None` when that depends on something else than time.
    pub(crate) fn sends_from(&self, t: Steady) -> Option<Steady> {
        if self.queue_stopped().is_some() || self.sessions_full() || (self.probing && self.sends.is_busy()) {
            return None;
        }
        let open = self.weather.open_from(crate::weather::Kind::Send)?;
        let free = self.sends.free_at(self.limits.sends_a_minute, t)?.max(open);
        let fresh = (!self.index.ready.is_empty()).then_some(free);
        let again = (!self.index.retries.is_empty())
            .then(|| self.busy_sends.free_at(self.limits.busy_retries_a_minute, t))
            .flatten();
        fresh.into_iter().chain(again.map(|again| again.max(free))).min()
    }

    pub(crate) const fn sessions_full(&self) -> bool {
        self.taken() >= self.limits.sessions
    }

    /// Sessions taken, as far as this page knows.
    pub(crate) const fn taken(&self) -> u32 {
        self.index.sessions.saturating_add(self.poll.others)
    }

    pub(crate) fn send_due_runs(&mut self, t: Steady) {
        while self.sends_from(t).is_some_and(|at| at <= t) {
            let again =
                self.busy_sends.free_at(self.limits.busy_retries_a_minute, t).is_some_and(|at| at <= t);
            let retry = self.index.retries.first().filter(|_| again);
            let (Some(key), retried) = (match (self.index.ready.first(), retry) {
                (Some(ready), Some(retry)) if retry < ready => (Some(*retry), true),
                (Some(ready), _) => (Some(*ready), false),
                (None, retry) => (retry.copied(), true),
            }) else {
                return;
            };
            if self.is_behind(key) {
                self.set_hold(key, Hold::OtherRun);
            } else {
                self.start(key, retried);
            }
        }
    }

    /// Takes a place in the minute and stores the intent.
    fn start(&mut self, key: Key, retried: bool) {
        self.sends.begin();
        if retried {
            self.busy_sends.begin();
        }
        if let Some(entry) = self.entries.get_mut(key) {
            entry.retried = retried;
        }
        self.set_hold(key, Hold::Storing);
        self.store_intent(key);
        if self.send_unstored {
            self.leave(key);
        }
    }

    pub(crate) fn intent_stored(&mut self, t: Steady, key: Key) {
        if self.hold(key) != Some(&Hold::Storing) {
            return; // taken back meanwhile
        }
        let open = self.weather.open_from(crate::weather::Kind::Send).is_some_and(|from| from <= t);
        if self.queue_stopped().is_none() && open {
            self.leave(key);
        } else {
            self.take_back(key);
            self.set_hold(key, Hold::None);
            self.store(key);
        }
    }

    pub(crate) fn intent_not_stored(&mut self, key: Key, again: Steady) {
        self.take_back(key);
        let next = self.clock.outside(again);
        self.set_hold_until(key, again, Hold::NotStored { next });
    }

    /// Gives the place in the minute back.
    fn take_back(&mut self, key: Key) {
        self.intents.retain(|_, owner| *owner != key);
        self.sends.take_back();
        if self.entries.get(key).is_some_and(|entry| entry.retried) {
            self.busy_sends.take_back();
        }
    }
}
