use defender::{Response, answers, calls};

use crate::clock::Steady;
use crate::flight::Errand;
use crate::index::Key;
use crate::weather::{Kind, pause_ms};
use crate::{Cancel, Engine, Fact, Observed, Phase, Refusal, RunId};

impl Engine {
    /// A queued run is withdrawn. For one that was sent the wish is kept until its action is known.
    pub(crate) fn ask_cancel(&mut self, t: Steady, id: &RunId, comment: String) {
        let Some(&key) = self.by_id.get(id) else { return };
        let Some(run) = self.at(key) else { return };
        match &run.phase {
            Phase::Queued { .. } => self.withdraw(key),
            Phase::Sending { .. } | Phase::Unanswered { .. } | Phase::Watched { .. } => {
                if matches!(run.cancel, Some(Cancel::Asked { .. })) {
                    return;
                }
                self.set_cancel(key, Cancel::Asked { at: self.now, comment }, Fact::CancelAsked);
                if let Some(entry) = self.entries.get_mut(key) {
                    entry.tries = 0;
                }
                self.plan_cancel(t, key);
            }
            Phase::Refused { .. } | Phase::Withdrawn { .. } | Phase::Finished { .. } => {}
        }
    }

    /// Sends the wish to cancel as soon as there is an action.
    pub(crate) fn plan_cancel(&mut self, t: Steady, key: Key) {
        if self.wish(key).is_some() {
            self.cancel_at.insert((t, key));
        }
    }

    /// When the next cancel may leave; `None` when that depends on something else than time.
    pub(crate) fn cancel_from(&self, t: Steady) -> Option<Steady> {
        let (at, _) = self.cancel_at.first()?;
        let open = self.weather.open_from(Kind::Cancel)?;
        Some(open.max(*at).max(self.cancels.free_at(t)))
    }

    pub(crate) fn cancel_due(&mut self, t: Steady) {
        while self.cancel_from(t).is_some_and(|at| at <= t) {
            let Some((_, key)) = self.cancel_at.pop_first() else { return };
            if let Some(call) = self.wish(key) {
                self.cancels.take(t);
                self.depart(Errand::Cancel(key), call);
            }
        }
    }

    pub(crate) fn cancel_answered(&mut self, t: Steady, key: Key, response: &Response) {
        let Some(Cancel::Asked { at: asked, .. }) = self.at(key).and_then(|run| run.cancel.clone()) else {
            return;
        };
        match answers::cancel(response) {
            Ok(_) => {
                self.set_cancel(key, Cancel::Accepted { asked, at: self.now }, Fact::CancelAccepted);
                self.observe(t, key, &String::from_utf8_lossy(&response.body).into());
                self.hurry(t);
            }
            Err(error) => match error.status {
                401 => {
                    self.token_refused(t);
                    self.cancel_again(t, key);
                }
                429 => {
                    self.told_to_wait(t, Kind::Cancel, &error);
                    self.cancel_again(t, key);
                }
                404 if self.is_fresh(key) => self.cancel_again(t, key),
                // Its answer was a success that cannot be read, or the tenant failed: asking twice does no harm.
                ..=399 | 408 | 500.. => self.cancel_again(t, key),
                _ => {
                    let fact = Fact::CancelRefused(Refusal::from(&error));
                    self.set_cancel(key, Cancel::Refused { asked, error }, fact);
                    self.look_now(t);
                }
            },
        }
    }

    /// Asks again later, while it is still wanted.
    pub(crate) fn cancel_again(&mut self, t: Steady, key: Key) {
        if self.wish(key).is_none() {
            return;
        }
        let Some(entry) = self.entries.get_mut(key) else { return };
        entry.tries = entry.tries.saturating_add(1);
        self.cancel_at.insert((t.saturating_add(pause_ms(entry.tries)), key));
    }

    fn wish(&self, key: Key) -> Option<defender::Request> {
        let run = self.at(key)?;
        match (&run.phase, &run.cancel) {
            (Phase::Watched { action, .. }, Some(Cancel::Asked { comment, .. })) => {
                Some(calls::cancel(action, comment))
            }
            _ => None,
        }
    }

    fn is_fresh(&self, key: Key) -> bool {
        let since = match self.at(key).map(|run| &run.phase) {
            Some(Phase::Watched { since, .. }) => *since,
            _ => return false,
        };
        self.now.ms_since(since) <= self.limits.early_404_ms
    }

    fn set_cancel(&mut self, key: Key, cancel: Cancel, fact: Fact) {
        let at = self.now;
        self.change(key, |run| {
            run.cancel = Some(cancel);
            run.happened.push(Observed { at, fact });
        });
        self.store(key);
    }
}
