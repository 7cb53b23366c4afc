use defender::Timestamp;

use crate::clock::Steady;
use crate::{
    Engine, Hold, Meters, Phase, ReadMeter, Run, RunState, SendMeter, SessionMeter, WakeReason, WakeUp, Why,
};

impl Engine {
    /// When to come back; replaces the earlier alarm.
    pub fn wake_up(&self) -> Option<WakeUp> {
        let t = self.steady();
        let send = self.sends_from(t).map(|at| match at <= self.weather.sends_from {
            true => (at, WakeReason::ToldToWait),
            false => (at, WakeReason::MinuteQuota),
        });
        let alarms = [
            send,
            self.index.later.first().map(|(at, _)| (*at, WakeReason::BusyRetry)),
            self.weather.token_from.map(|at| (at, WakeReason::Token)),
            self.store_again.map(|at| (at, WakeReason::StoreAgain)),
            self.cancel_from(t).map(|at| (at, WakeReason::Cancel)),
            self.search_from(t).map(|at| (at, WakeReason::Search)),
            self.poll_from(t).map(|at| (at, WakeReason::Poll)),
            self.link_from(t).map(|at| (at, WakeReason::Link)),
        ];
        let (at, why) = alarms.into_iter().flatten().min()?;
        Some(WakeUp { at: self.clock.outside(at.max(t)), why })
    }

    /// Why a run is not sent yet; `None` when it is not queued.
    pub fn why(&self, run: &Run) -> Option<Why> {
        let Phase::Queued { hold } = &run.phase else { return None };
        let own = match hold {
            Hold::Storing => Some(Why::Storing),
            Hold::NotStored { .. } => Some(Why::NotStored),
            _ => None,
        };
        Some(own.or_else(|| self.stopped()).unwrap_or_else(|| match hold {
            Hold::DeviceBusy { action, next, .. } => Why::DeviceBusy { action: action.clone(), next: *next },
            Hold::OtherRun => self.other_run(run).map_or(Why::NextTurn, Why::OtherRun),
            _ if self.shows_only => Why::Elsewhere,
            _ => self.why_all_wait(run),
        }))
    }

    /// What keeps all queued runs from being sent, whatever the quota says. In an engine that only shows, what the page that
    /// leads told of its own.
    pub fn stopped(&self) -> Option<Why> {
        if self.shows_only { self.told_stop.clone() } else { self.queue_stopped() }
    }

    /// From here on it only shows what another page does, whose queue is stopped by this.
    pub fn only_show(&mut self, stopped: Option<Why>) {
        self.shows_only = true;
        self.told_stop = stopped;
    }

    /// Whether a request is under way whose answer this engine waits for, or about to be: that it leaves is being stored.
    pub fn awaits_answers(&self) -> bool {
        !self.flights.is_empty() || !self.intents.is_empty()
    }

    /// The word on the screen for a run.
    pub fn state(&self, run: &Run) -> RunState {
        if let Some(why) = self.why(run) {
            return match why {
                Why::DeviceBusy { action, next } => RunState::DeviceBusy { action, next },
                why => RunState::NotSent(why),
            };
        }
        RunState::of(run)
    }

    /// What the header shows.
    pub fn meters(&self, now: Timestamp) -> Meters {
        let t = self.clock.inside(now);
        let next = self.sends.free_at(self.limits.sends_a_minute, t).filter(|at| *at > t);
        Meters {
            sends: SendMeter {
                used: self.sends.used(t),
                limit: self.limits.sends_a_minute,
                next: next.map(|at| self.clock.outside(at)),
            },
            sessions: SessionMeter {
                taken: self.index.sessions,
                waiting: self.index.waiting,
                in_tenant: self.poll.in_tenant,
                limit: self.limits.sessions,
            },
            reads: ReadMeter {
                left: self.reads.left(t),
                limit_an_hour: self.limits.reads_an_hour,
                last: self.poll.last,
                next: self.poll_from(t).map(|at| self.clock.outside(at)),
            },
            queued: self.index.queued,
            open: self.index.open.len()
                + self.missing_known()
                + self.index.unanswered.len()
                + self.index.sending,
            paused: match self.stopped() {
                Some(Why::Paused(pause)) => Some(pause),
                _ => None,
            },
            clock_off_ms: self.clock.notable_ms(),
        }
    }

    /// The moment of the last event. A clock that shows an earlier one has jumped back: then nothing is due for as long as
    /// the engine is not told.
    pub const fn last_told(&self) -> Timestamp {
        self.now
    }

    /// A moment of this browser's clock by the tenant's, as far as that is known.
    pub fn tenant_time(&self, at: Timestamp) -> Timestamp {
        at.plus_ms(self.clock.likely_ahead_ms())
    }

    /// All that the reasons of queued runs are made of: when it changes, so do their views.
    pub(crate) fn why_queued(&self, t: Steady) -> impl PartialEq + use<> {
        let next = self.sends.free_at(self.limits.sends_a_minute, t).filter(|at| *at > t);
        let told = (self.weather.sends_from > t).then_some(self.weather.sends_from);
        (self.queue_stopped(), self.taken(), self.index.waiting, next, told, self.index.ready.len())
    }

    /// How many runs that the tenant does not know any more are more than an id.
    fn missing_known(&self) -> usize {
        self.index.missing.iter().filter(|key| self.at(**key).is_some_and(Run::is_known)).count()
    }

    fn other_run(&self, run: &Run) -> Option<crate::RunId> {
        let key = *self.by_id.get(&run.id)?;
        let holder = self.index.holder(run.device.as_ref()?, key)?;
        Some(self.at(holder)?.id.clone())
    }

    fn why_all_wait(&self, run: &Run) -> Why {
        let t = self.steady();
        if self.sessions_full() {
            return Why::SessionsFull { taken: self.taken(), waiting: self.index.waiting };
        }
        if self.weather.sends_from > t {
            return Why::ToldToWait { until: self.clock.outside(self.weather.sends_from) };
        }
        match self.sends.free_at(self.limits.sends_a_minute, t) {
            Some(next) if next > t => {
                let ahead = self.by_id.get(&run.id).map_or(0, |key| self.index.ready.range(..key).count());
                Why::MinuteQuota { next: self.clock.outside(next), ahead }
            }
            _ => Why::NextTurn,
        }
    }
}
