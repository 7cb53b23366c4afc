//! `cargo xtask emulator`: the simulated tenant behind real ports.

use std::ffi::OsString;
use std::process::Command;

use crate::failure::Result;
use crate::{process, project};

/// Builds the emulator and runs it with these options until the process is ended. What they mean is its own
/// `--help`.
///
/// # Errors
/// When it does not build or does not start: a port is taken, an option is not understood.
pub fn run(options: &[OsString]) -> Result<()> {
    let mut emulator = Command::new("cargo");
    emulator.current_dir(project::root());
    // As the tests build it, so that it is there in seconds; what it leans on is optimised in any profile.
    process::run(emulator.args(["run", "--quiet", "--package", "emulator", "--"]).args(options))
}
