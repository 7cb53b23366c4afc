//! What the tenant's scripts print, write and how long they take.

mod collect;
mod hash;
mod look;
mod minidump;
mod odd;
mod processes;
mod remediate;

use defender::System;

use crate::device::Station;
use crate::dice::Dice;
use crate::files::{FileBody, file_name};
use crate::{Scenario, Staged, StagedEnding};

/// One script that starts on a device.
pub(crate) struct Start<'a> {
    pub(crate) device: &'a Station,
    pub(crate) scenario: Scenario,
    pub(crate) staged: &'a Staged,
    pub(crate) args: &'a str,
    pub(crate) dice: &'a mut Dice,
}

/// How it ends.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ended {
    /// What it printed.
    pub(crate) output: String,
    /// What it printed to the error stream.
    pub(crate) errors: String,
    /// As the API reports it, which may be wrong (contract 3.5).
    pub(crate) exit_code: i32,
    /// Whether the command counts as failed.
    pub(crate) failed: bool,
    /// Milliseconds it runs.
    pub(crate) ms: u32,
    /// Files that it leaves behind.
    pub(crate) writes: Vec<(String, FileBody)>,
    /// Line breaks of the output stand raw in the result, which is then no JSON (contract 3.5).
    pub(crate) raw_lines: bool,
}

/// Runs a library file. One that this tenant does not know well prints its name and its arguments.
pub(crate) fn run(name: &str, mut start: Start<'_>) -> Ended {
    let windows = start.device.system() == System::Windows;
    let name = name.to_ascii_lowercase();
    let fits =
        if windows { name.ends_with(".ps1") } else { name.ends_with(".sh") || name.ends_with(".bash") };
    if !fits {
        return Ended::failed(1, "The script's type does not fit the device's system.", 1_500);
    }
    if let Some(ending) = start.staged.ending(&name, &start.device.role, start.args) {
        return Ended::staged(ending);
    }
    let ms = start.dice.between(8_000, 30_000);
    let ended = match name.as_str() {
        "minidump.ps1" => minidump::run(&mut start),
        "hash.ps1" => hash::run(&mut start),
        "collect-logs.ps1" => collect::windows(&mut start),
        "collect-logs.sh" => collect::other(&mut start),
        "list-processes.ps1" => processes::run(&mut start),
        "autoruns.ps1" => look::autoruns(),
        "netstat.ps1" => look::netstat(&mut start),
        "list-users.sh" => look::users(&start),
        "uptime.sh" => look::uptime(&mut start),
        "odd-output.ps1" => odd::run(),
        "remediate.ps1" => remediate::run(&start),
        "full-scan.ps1" => Ended { ms: 26 * 60_000, ..Ended::printed("Hashing C:\\ ...\n") },
        "wait.ps1" => wait(start.args),
        _ => Ended::printed(format!("{} {}\n", file_name(&name), start.args)),
    };
    if ended.ms == 0 { Ended { ms, ..ended } } else { ended }
}

fn wait(args: &str) -> Ended {
    let seconds: u32 = args.trim().parse().unwrap_or(30);
    let ms = seconds.saturating_mul(1_000).max(100);
    Ended { ms, ..Ended::printed(format!("Waited {seconds} s\n")) }
}

impl Ended {
    fn printed(output: impl Into<String>) -> Self {
        Self { output: output.into(), ..Self::default() }
    }

    fn staged(ending: &StagedEnding) -> Self {
        let left = |(path, text): &(String, String)| (path.clone(), FileBody::text(text));
        Self {
            output: ending.prints.clone(),
            errors: ending.errors.clone(),
            exit_code: ending.exit,
            failed: ending.fails,
            ms: ending.ms,
            writes: ending.leaves.iter().map(left).collect(),
            raw_lines: false,
        }
    }

    fn failed(exit_code: i32, errors: impl Into<String>, ms: u32) -> Self {
        Self { errors: errors.into(), exit_code, failed: true, ms, ..Self::default() }
    }
}
