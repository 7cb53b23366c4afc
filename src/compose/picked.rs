//! The steps that are selected, to be treated as one: Ctrl and Shift with the mouse, Alt+Shift+arrows, a card's menu. What
//! selecting does comes when it is first asked for (`src/desk/pick.rs`).

use crate::dom::prelude::*;
use sequence::{StepId, Together};

/// The selected steps of this screen. Copies are the same.
#[derive(Clone, Copy)]
pub struct Picked {
    /// Which they are, in the order of the list.
    pub steps: RwSignal<Vec<StepId>>,
    /// From where a range is counted: the step that was picked last by itself.
    pub anchor: StoredValue<Option<StepId>>,
}

/// What is done with the selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// A step is taken in, or out.
    Toggle(StepId),
    /// All from the step that was picked last to this one, and no others.
    ExtendTo(StepId),
    /// The neighbour of a step comes in, and gets the focus.
    ExtendBy(StepId, isize),
    /// All.
    All,
    /// None.
    Clear,
    /// All that are selected move by one place.
    Shift(isize),
    /// One of them was let go at this place among all but itself, from 0.
    Land(StepId, usize),
    /// Something is done with all of them.
    Act(Together),
}

impl Picked {
    /// None so far.
    pub fn new() -> Self {
        Self { steps: RwSignal::default(), anchor: StoredValue::new(None) }
    }

    /// Whether there are some.
    pub fn any(self) -> bool {
        self.steps.with_untracked(|steps| !steps.is_empty())
    }

    /// How many are moved with this step, itself among them.
    pub fn count_with(self, step: StepId) -> usize {
        self.steps.with_untracked(|steps| if steps.contains(&step) { steps.len() } else { 1 })
    }
}
