use std::mem::{Discriminant, discriminant};
use std::rc::Rc;

use defender::{CommandStatus, Timestamp};
use engine::{RunId, RunState};
use leptos::prelude::{Set, Signal};
use leptos::task::spawn_local;
use simulator::Scenario;

use super::inner::Inner;
use super::{Host, Pace};
use crate::browser::{breath, clock};

/// No visible change is further away than this many happenings.
const HAPPENINGS_MAX: u32 = 20_000;

/// The demo's controls: its time, its scenario, its seed.
#[derive(Clone, Copy)]
pub struct Demo(pub(super) Host);

impl Demo {
    /// How fast time goes.
    pub fn pace(self) -> Signal<Pace> {
        self.0.inner().pace.clone().into()
    }

    /// Lets time go at another pace.
    pub fn set_pace(self, pace: Pace) {
        let inner = self.0.inner();
        inner.set_pace(pace);
    }

    /// Jumps to the next moment at which a run looks different, or, when none is open, at which something
    /// changes at the tenant.
    pub fn to_next_change(self) {
        let inner = self.0.inner();
        spawn_local(async move { inner.to_next_change().await });
    }

    /// Which day the tenant has.
    pub fn scenario(self) -> Scenario {
        self.0.inner().setup.scenario
    }

    /// What decides everything that the tenant does.
    pub fn seed(self) -> u64 {
        self.0.inner().setup.seed
    }
}

/// What a person sees of a run, apart from moments and counts.
type Looks = Vec<(RunId, Discriminant<RunState>, Vec<CommandStatus>)>;

impl Inner {
    fn set_pace(self: &Rc<Self>, pace: Pace) {
        let mut demo = self.clock.get();
        demo.set_pace(clock::monotonic_ms(), pace);
        self.clock.set(demo);
        self.pace.set(pace);
        self.wake();
    }

    async fn to_next_change(self: Rc<Self>) {
        let before = self.looks();
        for _ in 0..HAPPENINGS_MAX {
            self.stores_done().await;
            let Some(at) = self.next_happening() else { break };
            let mut demo = self.clock.get();
            demo.jump(clock::monotonic_ms(), at);
            self.clock.set(demo);
            self.wake();
            if before.is_empty() || self.looks() != before {
                break;
            }
        }
    }

    /// When something happens next anywhere in the demo.
    fn next_happening(&self) -> Option<Timestamp> {
        let wanted = self.engine.borrow().wake_up().map(|wake_up| wake_up.at);
        let tenant = self.tenant.borrow();
        let next = [wanted, tenant.next_delivery(), tenant.next_change()];
        // What is due already happens now; a moment further, so that the loop never stands.
        next.into_iter().flatten().min().map(|at| at.max(self.time().plus_ms(1)))
    }

    fn looks(&self) -> Looks {
        let engine = self.engine.borrow();
        let look = |run: &engine::Run| {
            let commands = run.last().map(|action| action.commands.as_slice()).unwrap_or_default();
            let states = commands.iter().map(|report| report.status.clone()).collect();
            (run.id.clone(), discriminant(&engine.state(run)), states)
        };
        engine.runs().map(look).collect()
    }

    /// Time may not run ahead of the disk: a send waits for its record.
    async fn stores_done(&self) {
        while self.writing.get() > 0 {
            breath::take().await;
        }
    }
}
