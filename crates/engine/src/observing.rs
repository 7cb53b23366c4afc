use std::sync::Arc;

use defender::{ActionId, ActionStatus, CommandStatus, Decoded, MachineAction, Response, Timestamp};

use crate::clock::Steady;
use crate::index::Key;
use crate::{Engine, Fact, Notice, Observation, Observed, Origin, Phase, Purpose, Run};

/// So much of an answer that could not be read is shown, in bytes.
const RAW_MAX: usize = 65_536;

impl Engine {
    /// The tenant has the run, under this id.
    pub(crate) fn accept(&mut self, t: Steady, key: Key, action: ActionId, fact: Fact) {
        if self.index.open.is_empty() {
            self.poll.rest(t); // a fresh action may not be listed yet
        }
        let owners = self.by_action.entry(action.clone()).or_default();
        owners.insert(0, key);
        let phase = Phase::Watched { action, since: self.now, missing: None };
        self.enter(key, phase, Some(fact));
        self.hurry(t);
        self.plan_cancel(t, key);
    }

    /// Whether another run that was sent from here has this action.
    pub(crate) fn is_owned(&self, action: &ActionId, but: Key) -> bool {
        let owners = self.by_action.get(action).into_iter().flatten();
        owners
            .filter(|key| **key != but)
            .any(|key| self.at(*key).is_some_and(|run| run.origin == Origin::Own))
    }

    /// Takes one answer about a run's action: `raw` is its JSON.
    pub(crate) fn observe(&mut self, t: Steady, key: Key, raw: &Arc<str>) {
        let (now, clock_offset_ms) = (self.now, self.clock.likely_ahead_ms());
        let Some(run) = self.entries.get_mut(key).map(|entry| Arc::make_mut(&mut entry.run)) else { return };
        if run.action().is_none() || matches!(run.phase, Phase::Finished { .. }) {
            return;
        }
        if is_known(run, now, |known| known.raw == *raw) {
            return;
        }
        let Some(Decoded { value: action, oddities }) = Observation::decode(raw) else { return };
        if run.action() != Some(&action.id) {
            return;
        }
        if is_known(run, now, |known| *known.action == action) {
            return;
        }
        let late = run.last().is_some_and(|last| goes_back(last, &action));
        let ended = (!late && action.status.is_final()).then(|| action.status.clone());
        let (raw, action) = (Arc::clone(raw), Arc::new(action));
        let learnt = Arc::clone(&action);
        let observation =
            Observation { first_seen: now, last_seen: now, clock_offset_ms, raw, action, oddities, late };
        self.change(key, |run| {
            learn(run, &learnt);
            if let Phase::Watched { missing, .. } = &mut run.phase {
                *missing = None;
            }
            run.observations.push(observation);
            if let (Some(outcome), Some(action)) = (ended.clone(), run.action().cloned()) {
                run.phase = Phase::Finished { action, outcome };
            }
        });
        self.store(key);
        if !late {
            self.hurry(t);
        }
        if let (Some(_), Some(run)) = (ended, self.at(key)) {
            self.notify(Notice::Ended(run.id.clone()));
            self.free_device(&learnt.id);
        }
    }

    /// The tenant did not list an action that it should have had when it was looked at.
    pub(crate) fn absent(&mut self, key: Key, looked: Timestamp) {
        let (now, patience) = (self.now, self.limits.early_404_ms);
        let Some(Phase::Watched { since, missing: None, .. }) = self.at(key).map(|run| &run.phase) else {
            return;
        };
        if looked.ms_since(*since) <= patience {
            return;
        }
        self.poll.miss(self.steady());
        self.change(key, |run| {
            if let Phase::Watched { missing, .. } = &mut run.phase {
                *missing = Some(now);
            }
            run.happened.push(Observed { at: now, fact: Fact::Missing });
        });
        self.store(key);
    }

    /// An answer that is not what the contract says. Runs keep their last known state.
    pub(crate) fn unreadable(&mut self, purpose: Purpose, response: &Response) {
        let shown = response.body.get(..RAW_MAX).unwrap_or(&response.body);
        let raw = String::from_utf8_lossy(shown).into_owned();
        self.notify(Notice::Unreadable { purpose, status: response.status, raw });
    }
}

/// Whether an answer is older than what is known: a state never goes back. Nothing comes after an end (contract 1.5), so an
/// end is never older than what is none.
fn goes_back(last: &MachineAction, new: &MachineAction) -> bool {
    if new.status.is_final() && !last.status.is_final() {
        return false;
    }
    let older = matches!((last.updated, new.updated), (Some(last), Some(new)) if new < last);
    let undone = last
        .commands
        .iter()
        .zip(&new.commands)
        .any(|(last, new)| reached(&new.status) < reached(&last.status));
    let lost = new.commands.len() < last.commands.len();
    older || undone || lost || progress(&new.status) < progress(&last.status)
}

const fn progress(status: &ActionStatus) -> u8 {
    match status {
        ActionStatus::Pending => 0,
        ActionStatus::InProgress | ActionStatus::Other(_) => 1,
        ActionStatus::Succeeded | ActionStatus::Failed | ActionStatus::TimeOut | ActionStatus::Cancelled => 2,
    }
}

pub(crate) const fn reached(status: &CommandStatus) -> u8 {
    match status {
        CommandStatus::Created | CommandStatus::Submitted | CommandStatus::PendingResource => 0,
        CommandStatus::Executing | CommandStatus::Other(_) => 1,
        CommandStatus::Completed | CommandStatus::Failed => 2,
    }
}

/// What an attached run learns from the tenant.
pub(crate) fn learn(run: &mut Run, action: &MachineAction) {
    if run.origin == Origin::Own {
        return;
    }
    run.device = run.device.take().or_else(|| action.device.clone());
    if run.device_name.is_empty() {
        run.device_name = action.device_short_name();
    }
    if run.body.commands.is_empty() {
        run.body.commands = action.commands.iter().filter_map(|report| report.command.clone()).collect();
        run.body.comment = action.comment.clone().unwrap_or_default();
    }
    if run.requested_by.is_empty() {
        run.requested_by = action.requestor.clone().unwrap_or_default();
    }
}

/// Whether this was observed before. The observation in force, or a late one, was then seen again; an older one
/// was not: an answer that was overtaken on its way says nothing of now.
fn is_known(run: &mut Run, now: Timestamp, same: impl Fn(&Observation) -> bool) -> bool {
    if matches!(run.phase, Phase::Watched { missing: Some(_), .. }) {
        return false;
    }
    let in_force = run.observations.iter().rposition(|known| !known.late);
    let found = run.observations.iter_mut().enumerate().rev().find(|(_, known)| same(known));
    let Some((place, known)) = found else { return false };
    if known.late || Some(place) == in_force {
        known.last_seen = known.last_seen.max(now);
    }
    true
}
