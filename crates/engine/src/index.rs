use std::collections::{BTreeMap, BTreeSet};

use defender::{ActionStatus, DeviceId};

use crate::clock::Steady;
use crate::{Hold, Phase, Run, Search};

/// A run's place in the engine's list. Never reused.
pub(crate) type Key = usize;

/// Where each run stands, so that no event has to look at all of them. Always derived from the runs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Index {
    /// Queued with nothing of its own against it.
    pub ready: BTreeSet<Key>,
    /// Queued after its device was busy, and due again.
    pub retries: BTreeSet<Key>,
    /// Queued and not to be touched before a moment.
    pub later: BTreeSet<(Steady, Key)>,
    /// Runs by device.
    seats: BTreeMap<DeviceId, Seat>,
    /// The tenant has them and they are not final.
    pub open: BTreeSet<Key>,
    /// The tenant says that it does not know them, and nobody let them be.
    pub missing: BTreeSet<Key>,
    /// Without an answer, whatever the search says.
    pub unanswered: BTreeSet<Key>,
    /// How many are queued.
    pub queued: usize,
    /// How many are on their way to the tenant.
    pub sending: usize,
    /// Sessions taken.
    pub sessions: u32,
    /// How many of them by runs that wait for their device.
    pub waiting: u32,
    /// How many of the open ones have not begun, whether they take a session or not.
    pub pending: u32,
}

#[derive(Clone, Debug, Default)]
struct Seat {
    holders: BTreeSet<Key>,
    waiting: BTreeSet<Key>,
}

/// What one run adds to the index.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Standing {
    lane: Option<Lane>,
    /// Nobody else of this page is sent to its device.
    holds: bool,
    queued: bool,
    sending: bool,
    open: bool,
    missing: bool,
    unanswered: bool,
    session: bool,
    waiting: bool,
    device: Option<DeviceId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lane {
    Ready,
    Retry,
    Later(Steady),
    /// Waits for the device of another run.
    Behind,
}

impl Standing {
    /// `due` is when a run that waits is touched again; `now` the moment of now.
    pub(crate) fn of(run: &Run, due: Steady, now: Steady, pending_counts: bool) -> Self {
        let mut standing = Self::default();
        let live_response =
            run.last().is_none_or(|action| action.kind.as_deref().is_none_or(|kind| kind == "LiveResponse"));
        match &run.phase {
            Phase::Queued { hold } => {
                standing.queued = true;
                standing.session = *hold == Hold::Storing;
                standing.holds = matches!(hold, Hold::Storing | Hold::DeviceBusy { .. });
                standing.lane = match hold {
                    Hold::None => Some(Lane::Ready),
                    Hold::OtherRun => Some(Lane::Behind),
                    Hold::DeviceBusy { .. } if due <= now => Some(Lane::Retry),
                    Hold::DeviceBusy { .. } | Hold::NotStored { .. } => Some(Lane::Later(due)),
                    Hold::Storing => None,
                };
            }
            Phase::Sending { .. } => {
                standing.sending = true;
                standing.session = true;
                standing.holds = true;
            }
            Phase::Unanswered { search, .. } => {
                standing.unanswered = true;
                standing.session = *search == Search::Looking;
                standing.holds = standing.session;
            }
            Phase::Watched { missing, .. } => {
                let let_be = run.is_let_be();
                standing.open = missing.is_none();
                standing.missing = missing.is_some() && !let_be;
                standing.holds = live_response && !let_be;
                standing.waiting = run.last().is_none_or(|action| action.status == ActionStatus::Pending);
                standing.session =
                    live_response && missing.is_none() && (pending_counts || !standing.waiting);
            }
            Phase::Refused { .. } | Phase::Withdrawn { .. } | Phase::Finished { .. } => {}
        }
        if standing.lane.is_some() || standing.holds {
            standing.device = run.device.clone();
        }
        standing
    }
}

impl Index {
    /// Moves a run from one standing to another. Names the run that may have the device now.
    pub(crate) fn shift(&mut self, key: Key, old: &Standing, new: &Standing) -> Option<Key> {
        self.count(old, new);
        toggle(&mut self.open, key, new.open);
        toggle(&mut self.missing, key, new.missing);
        toggle(&mut self.unanswered, key, new.unanswered);
        if (old.lane, old.holds, &old.device) == (new.lane, new.holds, &new.device) {
            return None;
        }
        self.leave(key, old);
        self.enter(key, new);
        // A run that was just let go forward takes nobody with it.
        if new.lane == Some(Lane::Ready) { None } else { self.next_for(old.device.as_ref()?) }
    }

    /// The run that has this device, other than the one that asks.
    pub(crate) fn holder(&self, device: &DeviceId, asks: Key) -> Option<Key> {
        let seat = self.seats.get(device)?;
        seat.holders.iter().copied().find(|key| *key != asks)
    }

    fn count(&mut self, old: &Standing, new: &Standing) {
        self.queued = self.queued + usize::from(new.queued) - usize::from(old.queued).min(self.queued);
        self.sending = self.sending + usize::from(new.sending) - usize::from(old.sending).min(self.sending);
        let sessions = self.sessions + u32::from(new.session);
        self.sessions = sessions.saturating_sub(u32::from(old.session));
        let pending = self.pending + u32::from(new.open && new.waiting);
        self.pending = pending.saturating_sub(u32::from(old.open && old.waiting));
        let waiting = self.waiting + u32::from(new.session && new.waiting);
        self.waiting = waiting.saturating_sub(u32::from(old.session && old.waiting));
    }

    fn leave(&mut self, key: Key, old: &Standing) {
        match old.lane {
            Some(Lane::Ready) => drop(self.ready.remove(&key)),
            Some(Lane::Retry) => drop(self.retries.remove(&key)),
            Some(Lane::Later(at)) => drop(self.later.remove(&(at, key))),
            Some(Lane::Behind) | None => {}
        }
        if let Some(device) = &old.device
            && let Some(seat) = self.seats.get_mut(device)
        {
            seat.holders.remove(&key);
            seat.waiting.remove(&key);
        }
    }

    fn enter(&mut self, key: Key, new: &Standing) {
        match new.lane {
            Some(Lane::Ready) => drop(self.ready.insert(key)),
            Some(Lane::Retry) => drop(self.retries.insert(key)),
            Some(Lane::Later(at)) => drop(self.later.insert((at, key))),
            Some(Lane::Behind) | None => {}
        }
        let Some(device) = &new.device else { return };
        if new.holds {
            self.seats.entry(device.clone()).or_default().holders.insert(key);
        }
        if new.lane == Some(Lane::Behind) {
            self.seats.entry(device.clone()).or_default().waiting.insert(key);
        }
    }

    fn next_for(&mut self, device: &DeviceId) -> Option<Key> {
        let seat = self.seats.get(device)?;
        if seat.holders.is_empty() && seat.waiting.is_empty() {
            self.seats.remove(device);
            return None;
        }
        if seat.holders.is_empty() { seat.waiting.first().copied() } else { None }
    }
}

fn toggle(set: &mut BTreeSet<Key>, key: Key, within: bool) {
    if within {
        set.insert(key);
    } else {
        set.remove(&key);
    }
}
