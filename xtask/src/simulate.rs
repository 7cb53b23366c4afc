//! `cargo xtask simulate`: the engine against the simulated tenant, over many seeds.

use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::failure::Result;
use crate::{process, project};

/// Runs `seeds` seeds from `first` on; the last line says what was seen.
///
/// # Errors
/// When a seed fails: it is printed last, with how to replay it.
pub fn run(seeds: u64, first: u64) -> Result<()> {
    let mut simulation = Command::new("cargo");
    simulation.current_dir(project::root());
    // Built for speed of running; thousands of nights pass in a minute.
    simulation.args(["run", "--quiet", "--profile", "bench", "--package", "simulation", "--"]);
    process::run(simulation.args(["--seeds", &seeds.to_string(), "--seed", &first.to_string()]))
}

/// A seed that no earlier run began with.
pub fn fresh_seed() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}
