//! The demo's time as its controls move it.

use std::rc::Rc;

use defender::Timestamp;
use engine::{Phase, RunId, Search, Why};

use super::clock::DemoClock;
use super::inner::Inner;
use super::moments::Look;
use crate::browser::{breath, clock};

/// No visible change is further away than this many happenings.
const HAPPENINGS_MAX: u32 = 20_000;

/// Asks the leading tab what time it is.
const WHAT_TIME: &str = "time?";

impl Inner {
    /// Time goes on at the pace that the front shows.
    pub(super) fn take_pace(self: &Rc<Self>) {
        let mut demo = self.clock.get();
        demo.set_pace(clock::monotonic_ms(), self.front.pace.get_untracked());
        self.clock.set(demo);
        self.tell_time();
        self.wake();
    }

    /// One tab has the demo's time, the others follow it: what they show is what that one shows.
    pub(super) fn tell_time(&self) {
        if self.front.setup.is_demo() && self.front.leading.get_untracked() {
            self.front.say(&self.clock.get().to_text(clock::monotonic_ms()));
        }
    }

    /// The leading tab will tell it.
    pub(super) fn ask_time(&self) {
        if self.front.setup.is_demo() && !self.told_time.get() {
            self.front.say(WHAT_TIME);
        }
    }

    /// Another tab spoke of the time.
    pub(super) fn hear_time(&self, said: &str) {
        if self.front.leading.get_untracked() {
            if said == WHAT_TIME {
                self.tell_time();
            }
        } else if let Some(told) = DemoClock::from_text(said, clock::monotonic_ms()) {
            self.told_time.set(true);
            self.clock.set(told);
            self.front.pace.set(told.pace());
            self.settle();
        }
    }

    /// Jumps to the next visible change.
    pub(super) async fn jump(self: Rc<Self>) {
        let (before, era) = (self.looks(), self.era.get());
        let open = self.is_going_on();
        for _ in 0..HAPPENINGS_MAX {
            self.stores_done().await;
            if self.era.get() != era {
                break;
            }
            let Some(at) = self.next_happening() else { break };
            let change = self.tenant.borrow().next_change();
            let mut demo = self.clock.get();
            demo.jump(clock::monotonic_ms(), at);
            self.clock.set(demo);
            self.wake();
            // Where nothing of the page's own goes on, what happens at the tenant is the change.
            if self.looks() != before || !open && change.is_none_or(|change| change <= at) {
                break;
            }
        }
        self.tell_time();
        self.front.jumping.set(false);
    }

    /// Whether a run may come to look otherwise by itself.
    fn is_going_on(&self) -> bool {
        let engine = self.engine.borrow();
        let sends = engine.stopped().is_none_or(|why| why == Why::Unreachable);
        engine.runs().any(|run| match &run.phase {
            Phase::Queued { .. } => sends,
            Phase::Unanswered { search, .. } => *search == Search::Looking,
            Phase::Watched { missing, .. } => missing.is_none(),
            _ => !run.is_over(),
        })
    }

    /// When something happens next anywhere in the demo.
    fn next_happening(&self) -> Option<Timestamp> {
        let wanted = self.engine.borrow().wake_up().map(|wake_up| wake_up.at);
        let tenant = self.tenant.borrow();
        let next = [wanted, tenant.next_delivery(), tenant.next_change()];
        // What is due already happens now; a moment further, so that the loop never stands.
        next.into_iter().flatten().min().map(|at| at.max(self.time().plus_ms(1)))
    }

    /// Whether something happens at this very moment.
    pub(super) fn is_due(&self) -> bool {
        let wanted = self.engine.borrow().wake_up().map(|wake_up| wake_up.at);
        let due = [wanted, self.tenant.borrow().next_delivery()];
        due.into_iter().flatten().any(|at| at <= self.time())
    }

    fn looks(&self) -> Vec<(RunId, Look)> {
        let engine = self.engine.borrow();
        engine.runs().map(|run| (run.id.clone(), Look::of(&engine, run))).collect()
    }

    /// Time may not run ahead of the disk: a send waits for its record.
    pub(super) async fn stores_done(&self) {
        while self.writing.get() > 0 {
            breath::take().await;
        }
    }
}
