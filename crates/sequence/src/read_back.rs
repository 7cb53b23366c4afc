use defender::{Command, Health, System};

use crate::rules::is_count_asked;
use crate::{Context, Draft, RuleOff, StepCommand};

/// What is about to happen, as values: the words are said elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadBack {
    /// How many devices of each system, `None` for those whose system is unknown. One run for each device.
    pub devices: Vec<(Option<System>, usize)>,
    /// What each device does, in order.
    pub lines: Vec<ReadBackLine>,
    /// How many steps are switched off and left out.
    pub switched_off: usize,
    /// There is a command that would be skipped if one before it failed (contract 2).
    pub stops_at_first_failure: bool,
    /// Devices on which the run may wait, and why.
    pub waits: Vec<Wait>,
    /// There are so many devices that their number has to be typed.
    pub asks_count: bool,
    /// The rules that are off, and why.
    pub rules_off: Vec<RuleOff>,
}

/// One command in plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadBackLine {
    /// Place a library file.
    Place {
        /// Its name.
        file: String,
    },
    /// Run a library script.
    Run {
        /// Its name.
        script: String,
        /// Its arguments; may be empty.
        args: String,
    },
    /// Fetch a file.
    Fetch {
        /// Its path.
        path: String,
    },
}

/// A device on which the run may wait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wait {
    /// Its name.
    pub device: String,
    /// Why.
    pub why: WaitReason,
}

/// Why a run may wait, up to three days (contract 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WaitReason {
    /// The device does not report.
    Inactive,
    /// It reports badly.
    Impaired,
    /// It sends no sensor data.
    NoSensorData,
}

/// Reads a draft back.
pub fn read_back(draft: &Draft, context: &Context) -> ReadBack {
    let lines: Vec<ReadBackLine> = draft.enabled().map(|step| ReadBackLine::of(&step.command)).collect();
    let systems = [Some(System::Windows), Some(System::Linux), Some(System::MacOs), None];
    // Of chosen devices that no list told of, not even the system is known.
    let untold = draft.devices.len().saturating_sub(context.devices().len());
    let told = |system| context.devices().iter().filter(|device| device.system == system).count();
    let count = |system: Option<System>| told(system) + if system.is_none() { untold } else { 0 };
    ReadBack {
        devices: systems.map(|system| (system, count(system))).into_iter().filter(|(_, n)| *n > 0).collect(),
        switched_off: draft.steps.len() - lines.len(),
        stops_at_first_failure: lines.len() > 1,
        waits: context
            .devices()
            .iter()
            .filter_map(|device| {
                let why = why_wait(&device.health)?;
                Some(Wait { device: device.name.clone(), why })
            })
            .collect(),
        asks_count: is_count_asked(draft, context),
        rules_off: draft.rules_off.clone(),
        lines,
    }
}

impl ReadBackLine {
    /// One command read back by itself, so that a key press does not read back all: as it is sent, parameters as they stand.
    pub fn of(command: &StepCommand) -> Self {
        match command.unfilled() {
            Command::PutFile { file_name } => Self::Place { file: file_name },
            Command::RunScript { script_name, args } => Self::Run { script: script_name, args },
            Command::GetFile { path } => Self::Fetch { path },
        }
    }
}

/// Why a run may wait on a device of this health.
pub(crate) const fn why_wait(health: &Health) -> Option<WaitReason> {
    match health {
        Health::Inactive => Some(WaitReason::Inactive),
        Health::ImpairedCommunication => Some(WaitReason::Impaired),
        Health::NoSensorData | Health::NoSensorDataImpairedCommunication => Some(WaitReason::NoSensorData),
        Health::Active | Health::Unknown(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use defender::DeviceId;

    #[test]
    fn a_chosen_device_that_no_list_told_of_counts() {
        let draft = Draft {
            devices: ["a", "b"].iter().filter_map(|one| DeviceId::new(&one.repeat(40))).collect(),
            ..Draft::default()
        };
        assert_eq!(read_back(&draft, &Context::default()).devices, vec![(None, 2)]);
    }
}
