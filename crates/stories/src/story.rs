use sequence::StepCommand;
use simulator::{Scenario, Settings, Setup};

use crate::{Act, Condition, Control, Screen};

/// A text in every language of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// In English.
    pub en: String,
    /// In Russian.
    pub ru: String,
}

/// A tenant, and what is shown in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// Its word in addresses: 1 to 40 letters from a to z, digits, `-`.
    pub id: String,
    /// What it is called.
    pub title: Said,
    /// What one learns.
    pub learns: Said,
    /// How long it takes, in minutes.
    pub minutes: u32,
    /// Which day its tenant has.
    pub scenario: Scenario,
    /// What decides everything that its tenant does.
    pub seed: u64,
    /// Its tenant's limits, devices, library and troubles.
    pub settings: Settings,
    /// What is composed already when it begins.
    pub draft: Draft,
    /// What is said and waited for, in order.
    pub steps: Vec<Step>,
}

/// A sequence, its comment and its devices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The sequence's name.
    pub name: String,
    /// Its comment.
    pub comment: String,
    /// The chosen devices, by name.
    pub devices: Vec<String>,
    /// Its steps.
    pub commands: Vec<StepCommand>,
}

/// One thing that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is said.
    pub text: Said,
    /// What it speaks of; `None`: nothing in particular.
    pub at: Option<Control>,
    /// On which of the story's runs.
    pub run: Which,
    /// What ends it: all of these hold.
    pub done: Vec<Condition>,
    /// What *do it for me* does, in order.
    pub acts: Vec<Act>,
    /// What is said to whoever strayed; `None`: where the step's place is.
    pub astray: Option<Said>,
}

/// One of the runs that were sent in a story.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// The latest.
    #[default]
    Last,
    /// The latest on this device.
    On(String),
}

impl Said {
    /// In the language of that tag; English for any other.
    pub fn in_language(&self, tag: &str) -> &str {
        if tag == "ru" { &self.ru } else { &self.en }
    }
}

impl Story {
    /// What its tenant is made of. The demo's first moment is the page's.
    pub fn setup(&self, start: defender::Timestamp) -> Setup {
        Setup { scenario: self.scenario, seed: self.seed, start, settings: self.settings.clone() }
    }
}

impl Step {
    /// The screen on which it takes place; `None`: any.
    pub fn screen(&self) -> Option<Screen> {
        self.at.as_ref().and_then(Control::screen)
    }

    /// Whether it is over as soon as somebody has read it.
    pub fn is_said(&self) -> bool {
        self.done.contains(&Condition::Read)
    }

    /// Whether what ends it is a state that can be lost again, and not a deed or a place.
    pub fn lasts(&self) -> bool {
        let lasting = |condition: &Condition| {
            !matches!(condition, Condition::Read | Condition::Pressed | Condition::Screen(_))
        };
        self.done.iter().all(lasting)
    }
}
