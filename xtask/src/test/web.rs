//! The page's crate, for the target it is made for.

use super::Counts;
use crate::failure::{Failure, Result};
use crate::setup::{PageTools, TARGET, TestTools};
use crate::{process, project};

/// Seconds that a suite may take to be loaded and run.
const TIMEOUT_S: &str = "120";

pub fn lints(page: &PageTools) -> Result<Counts> {
    let mut clippy = page.web.command("cargo");
    clippy.current_dir(project::root()).args(["clippy", "--quiet", "--all-targets", "--package", "liveline"]);
    clippy.args(["--target", TARGET, "--", "-D", "warnings"]);
    process::run(&mut clippy).map(|()| Counts::PASSED)
}

pub fn tests(page: &PageTools, tests: &TestTools) -> Result<Counts> {
    let driver = tests.chromedriver.as_ref().ok_or_else(|| {
        Failure::new("The wasm tests need chromedriver.")
            .by_hand("install chromium-driver, or npm install -g chromedriver")
    })?;
    let mut cargo = page.web.command("cargo");
    cargo.current_dir(project::root()).args([
        "test",
        "--no-fail-fast",
        "--package",
        "liveline",
        "--target",
        TARGET,
    ]);
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    cargo.env("WASM_BINDGEN_TEST_TIMEOUT", TIMEOUT_S).env("CHROMEDRIVER", driver).env("PATH", page.path());
    let (output, ended_well) = process::watched(&mut cargo)?;
    Ok(Counts::of_cargo(&output, ended_well))
}
