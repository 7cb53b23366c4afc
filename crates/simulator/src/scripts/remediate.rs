use super::{Ended, Start};
use crate::Scenario;

/// Prints a line of its own with the true exit code: on a rough day it exits 4, and 0 is reported
/// (contract 3.5).
pub(super) fn run(start: &Start<'_>) -> Ended {
    let task = if start.args.is_empty() { "\\Contoso\\Inventory" } else { start.args };
    Ended::printed(match start.scenario {
        Scenario::RoughDay => format!("Removing {task}\nRESULT::exit=4::access denied\n"),
        Scenario::FirstRun | Scenario::NoLibrary | Scenario::LargeLibrary => {
            format!("Removed {task}\nRESULT::exit=0::removed\n")
        }
    })
}
