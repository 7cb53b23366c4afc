use defender::DeviceId;

use crate::{Field, Step, StepId};

/// What the analyst composes: a sequence, its comment, and the devices it is meant for. All of it lies under
/// one history, so a device chosen by mistake is undone like a step moved by mistake.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The sequence's name; may be empty. Not sent.
    pub name: String,
    /// In order of execution, switched-off ones included.
    pub steps: Vec<Step>,
    /// As typed, without run tag.
    pub comment: String,
    /// The chosen devices, each once, in the order chosen.
    pub devices: Vec<DeviceId>,
}

impl Draft {
    /// A step by its identity.
    pub fn step(&self, id: StepId) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// Where a step stands now, from 0.
    pub fn index_of(&self, id: StepId) -> Option<usize> {
        self.steps.iter().position(|step| step.id == id)
    }

    /// The comment or the name.
    pub fn text(&self, field: Field) -> Option<&str> {
        match field {
            Field::Comment => Some(&self.comment),
            Field::Name => Some(&self.name),
            _ => None,
        }
    }

    /// The steps that are sent: all that are not switched off.
    pub fn enabled(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.enabled)
    }
}
