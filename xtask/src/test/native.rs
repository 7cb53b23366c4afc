//! What needs no browser.

use std::process::Command;

use super::Counts;
use crate::failure::Result;
use crate::{process, project};

/// Properties are tried with these values at every landing, so that luck never blocks one; `--all` takes fresh ones.
const PROPERTY_SEED: &str = "1";

/// Everything, with the second language and every test target.
const EVERYTHING: [&str; 3] = ["--workspace", "--features", "words/russian"];

pub fn format() -> Result<Counts> {
    process::run(cargo("fmt").args(["--all", "--check"])).map(|()| Counts::PASSED)
}

pub fn lints() -> Result<Counts> {
    let mut clippy = cargo("clippy");
    clippy.args(["--quiet", "--all-targets"]).args(EVERYTHING).args(["--", "-D", "warnings"]);
    process::run(&mut clippy).map(|()| Counts::PASSED)
}

pub fn unit_tests() -> Result<Counts> {
    counted(cargo("test").args(["--lib", "--bins", "--no-fail-fast"]).args(EVERYTHING))
}

pub fn tests(fresh: bool) -> Result<Counts> {
    let mut tests = cargo("test");
    tests.arg("--no-fail-fast").args(EVERYTHING);
    if !fresh {
        tests.env("PROPTEST_RNG_SEED", PROPERTY_SEED);
    }
    counted(&mut tests)
}

fn counted(tests: &mut Command) -> Result<Counts> {
    // A snapshot that differs fails; nothing is written beside it.
    let (output, ended_well) = process::watched(tests.env("INSTA_UPDATE", "no"))?;
    Ok(Counts::of_cargo(&output, ended_well))
}

fn cargo(verb: &str) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(project::root()).arg(verb);
    command
}
