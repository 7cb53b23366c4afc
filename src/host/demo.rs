use crate::dom::Signal;
use leptos::prelude::Set;
use simulator::Scenario;

use super::{Host, World};

/// How fast the demo's time goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// It stands.
    Paused,
    /// So many demo seconds a second.
    Times(u8),
}

/// The demo's controls: its time, its scenario, its seed.
#[derive(Clone, Copy)]
pub struct Demo(pub(super) Host);

impl Demo {
    /// How fast time goes.
    pub fn pace(self) -> Signal<Pace> {
        self.0.front().pace.clone().into()
    }

    /// Lets time go at another pace.
    pub fn set_pace(self, pace: Pace) {
        let front = self.0.front();
        front.pace.set(pace);
        if let Some(back) = front.back() {
            back.pace_changed();
        }
    }

    /// Jumps to the next moment at which a run looks different, or, when none is open, at which something
    /// changes at the tenant.
    pub fn to_next_change(self) {
        if let Some(back) = self.0.front().back() {
            back.to_next_change();
        }
    }

    /// Which day the tenant has.
    pub fn scenario(self) -> Scenario {
        self.setup().0
    }

    /// What decides everything that the tenant does.
    pub fn seed(self) -> u64 {
        self.setup().1
    }

    fn setup(self) -> (Scenario, u64) {
        match self.0.front().setup.world {
            World::Demo { scenario, seed, .. } => (scenario, seed),
            // Nobody asks: there are no controls.
            World::Tenant(_) => (Scenario::default(), 0),
        }
    }
}
