//! An earlier run's sequence, on its way to Compose.

use std::sync::Arc;

use defender::DeviceId;
use engine::{Run, RunId};
use sequence::{RunTag, StepCommand, without_placeholders};

use super::Host;

/// A sequence that Compose shall show: an earlier run's.
#[derive(Clone, Debug, PartialEq)]
pub struct Again {
    /// The sequence's name.
    pub name: String,
    /// Its commands.
    pub commands: Vec<StepCommand>,
    /// The comment without its run tag.
    pub comment: String,
    /// The devices that are known.
    pub devices: Vec<DeviceId>,
}

impl Host {
    /// Hands the sequence of earlier runs to Compose: the first one's, for the devices of all.
    pub fn run_again(self, ids: &[RunId]) {
        let runs = ids.iter().filter_map(|id| self.run(id));
        let devices = runs.filter_map(|run| run.with_untracked(|run| run.device.clone())).collect();
        let again = |run: &Arc<Run>| Again {
            name: run.sequence_name.clone(),
            commands: run.commands().iter().map(|command| StepCommand::from(command).literal()).collect(),
            comment: without_placeholders(RunTag::split(&run.body.comment).0),
            devices,
        };
        self.front().again.set(ids.first().and_then(|id| self.run(id)).map(|run| run.with_untracked(again)));
    }

    /// Takes what [`Self::run_again`] handed over.
    pub fn take_again(self) -> Option<Again> {
        let front = self.front();
        let again = front.again.get_untracked();
        if again.is_some() {
            front.again.set(None);
        }
        again
    }
}
