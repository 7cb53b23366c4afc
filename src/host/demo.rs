use crate::browser::database::DatabaseError;
use crate::dom::Signal;
use engine::WakeUp;
use simulator::{Coming, Scenario};

use super::{Host, Moment, World};

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

    /// Whether time is on its way there. A press meanwhile is not taken: it was meant for what stood there before.
    pub fn is_jumping(self) -> Signal<bool> {
        self.0.front().jumping.clone().into()
    }

    /// What it can go back to, oldest first. None in a tab that does not lead.
    pub fn moments(self) -> Signal<Vec<Moment>> {
        self.0.front().moments.clone().into()
    }

    /// Goes back to a moment: engine, tenant, meters and what is stored are as they were, what came later is gone, and
    /// time stands. What is composed stays.
    pub fn go_back(self, number: u64) {
        if let Some(back) = self.0.front().back() {
            back.go_back(number);
        }
    }

    /// What happens next by itself at the tenant, and when and why this page does something next.
    pub fn coming(self, most: usize) -> (Vec<Coming>, Option<WakeUp>) {
        self.0.front().back().map(|back| back.coming(most)).unwrap_or_default()
    }

    /// What is this demo's alone begins so.
    pub fn name(self) -> String {
        self.0.front().setup.store_name().unwrap_or_default()
    }

    /// Removes runs and draft; saved sequences stay. Then the page has to be opened anew.
    pub async fn start_over(self) -> Result<(), DatabaseError> {
        let front = self.0.front();
        front.start_over().await
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
