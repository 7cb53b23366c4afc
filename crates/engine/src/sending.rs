use defender::{ActionId, ApiError, ErrorCode, MachineAction, Response, Timestamp, answers, calls};

use crate::clock::Steady;
use crate::flight::Errand;
use crate::index::Key;
use crate::weather::Kind;
use crate::{Engine, Fact, Failure, Notice, Observed, Phase, Purpose, Refusal, Requeued, Run, RunId, Search};

/// So many of a run's sends are remembered: more do not fit into a minute.
const SENDS_KEPT: usize = 4;
/// How a run tag begins.
const TAG: &str = "[LL-";

impl Engine {
    /// The request leaves. Its intent is stored, or a person does without.
    pub(crate) fn leave(&mut self, key: Key) {
        let Some(run) = self.at(key) else { return };
        let Some(device) = &run.device else { return };
        let call = calls::run(device, &run.body);
        let request = self.depart(Errand::Run(key), call);
        let since = self.now;
        self.change(key, |run| {
            run.phase = Phase::Sending { request, since };
            run.turned_away = None;
            run.happened.push(Observed { at: since, fact: Fact::Sent });
            run.sent.push(since);
            if run.sent.len() > SENDS_KEPT {
                run.sent.remove(0);
            }
        });
    }

    pub(crate) fn run_answered(&mut self, t: Steady, key: Key, sent: Timestamp, response: &Response) {
        self.sends.end(t);
        if self.entries.get(key).is_some_and(|entry| entry.retried) {
            self.busy_sends.end(t);
        }
        match answers::run(response) {
            Ok(decoded) => {
                self.probing = false;
                let action = &decoded.value;
                let is_ours = |run| is_tagged(run, action).unwrap_or(false) || may_be_ours(run, action);
                if self.at(key).is_some_and(is_ours) && !self.is_owned(&action.id, key) {
                    if let Some(created) = action.created {
                        self.learn_clock(created, created, sent);
                    }
                    self.accept(t, key, action.id.clone(), Fact::Accepted(action.id.clone()));
                    self.observe(t, key, &String::from_utf8_lossy(&response.body).into());
                } else {
                    self.run_dropped(t, key, decoded.value.id, response.status);
                }
            }
            Err(error) => self.run_refused(t, key, error, response),
        }
    }

    /// Another's action came back. Once that tells of a device that was busy. With a second one it is no proof any more: it
    /// may be ours, told in other words, and a person decides.
    fn run_dropped(&mut self, t: Steady, key: Key, action: ActionId, status: u16) {
        let Some(run) = self.at(key) else { return };
        let is_another =
            |fact: &Fact| matches!(fact, Fact::Requeued(Requeued::Dropped(known), _) if *known != action);
        let is_second = run.happened.iter().any(|observed| is_another(&observed.fact));
        self.notify(Notice::Dropped(run.id.clone()));
        if is_second {
            self.begin_search(t, key, Fact::UnclearAnswer(Refusal { status, ..Refusal::default() }));
        } else {
            self.requeue(key, Requeued::Dropped(action), None);
        }
    }

    /// What proves that nothing ran goes back into the queue; what proves nothing is searched.
    fn run_refused(&mut self, t: Steady, key: Key, error: ApiError, response: &Response) {
        self.change(key, |run| run.turned_away = Some(error.clone()));
        let said = Refusal::from(&error);
        match error.status {
            429 => {
                self.probing = true;
                self.told_to_wait(t, Kind::Send, &error);
                self.poll.look_wide(t);
                self.requeue(key, Requeued::TooMany, Some(said));
            }
            401 => {
                self.token_refused(t);
                self.requeue(key, Requeued::SignedOut, Some(said));
            }
            400 | 409 if error.code == ErrorCode::ActiveRequestAlreadyExists => {
                let blocker = error.blocking_action();
                let unknown = blocker.as_ref().is_none_or(|action| !self.by_action.contains_key(action));
                // What keeps the device busy may be the very run whose answer was lost.
                if unknown && self.at(key).is_some_and(was_in_doubt) {
                    self.begin_search(t, key, Fact::UnclearAnswer(said));
                } else {
                    self.requeue(key, Requeued::DeviceBusy(blocker), Some(said));
                }
            }
            408 => self.begin_search(t, key, Fact::UnclearAnswer(said)),
            400..500 => {
                self.enter(key, Phase::Refused { error, at: self.now }, Some(Fact::Refused(said)));
                if let Some(run) = self.at(key) {
                    self.notify(Notice::Refused(run.id.clone()));
                }
            }
            status => {
                if let Some(run) = self.at(key)
                    && (200..300).contains(&status)
                {
                    self.unreadable(Purpose::Run(run.id.clone()), response);
                }
                self.begin_search(t, key, Fact::UnclearAnswer(said));
            }
        }
    }

    pub(crate) fn run_not_answered(&mut self, t: Steady, key: Key, failure: Failure) {
        let retried = self.entries.get(key).is_some_and(|entry| entry.retried);
        match failure {
            Failure::NeverLeft => {
                self.sends.take_back();
                if retried {
                    self.busy_sends.take_back();
                }
                self.requeue(key, Requeued::NeverLeft, None);
            }
            Failure::Unknown => {
                self.sends.end(t);
                if retried {
                    self.busy_sends.end(t);
                }
                self.begin_search(t, key, Fact::NoAnswer);
            }
        }
    }

    fn begin_search(&mut self, t: Steady, key: Key, fact: Fact) {
        let since = match self.at(key).map(|run| &run.phase) {
            Some(Phase::Sending { since, .. }) => *since,
            _ => self.now,
        };
        self.enter(key, Phase::Unanswered { since, search: Search::Looking }, Some(fact));
        self.plan_search(t, key, self.limits.search_ms);
    }
}

/// Whether the action has this run's tag; `None` for a run without one.
pub(crate) fn is_tagged(run: &Run, action: &MachineAction) -> Option<bool> {
    let tag = format!("[{}]", run.id);
    let theirs = action.comment.as_deref().unwrap_or_default();
    run.body.comment.contains(&tag).then(|| bears_tag(theirs, &run.id))
}

/// Whether a comment bears a run's tag. Its last one is the run's own: a comment that was copied from another run may bring
/// that one's.
pub fn bears_tag(comment: &str, run: &RunId) -> bool {
    let last = comment.rfind(TAG).and_then(|at| comment.get(at..));
    last.is_some_and(|last| last.starts_with(&format!("[{run}]")))
}

/// Whether the action can be the one that this run asked for: the duplicate trap answers with another's
/// (contract 1.3). A comment that was cut is no proof of the contrary, for a wrong "no" would send twice.
pub(crate) fn may_be_ours(run: &Run, action: &MachineAction) -> bool {
    let commands_fit =
        action.commands.is_empty()
            || action.commands.len() == run.body.commands.len()
                && action.commands.iter().zip(&run.body.commands).all(|(report, command)| {
                    report.command.as_ref().is_none_or(|reported| reported == command)
                });
    let comment_fits = action.comment.as_deref().is_none_or(|comment| {
        let (theirs, ours) = (comment.trim(), run.body.comment.trim());
        ours.starts_with(theirs) || theirs.starts_with(ours)
    });
    commands_fit && comment_fits
}

/// Whether an earlier request of this run may have arrived without our knowing.
pub(crate) fn was_in_doubt(run: &Run) -> bool {
    run.happened.iter().any(|observed| is_doubt(&observed.fact))
}

/// Whether it leaves open what became of a request.
pub(crate) const fn is_doubt(fact: &Fact) -> bool {
    matches!(fact, Fact::NoAnswer | Fact::UnclearAnswer { .. })
}
