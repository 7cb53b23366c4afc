//! Playwright against the release, behind the demo's own server.

use std::process::Command;

use serde_json::Value;

use super::Counts;
use crate::failure::{Failure, Result};
use crate::server::Server;
use crate::setup::TestTools;
use crate::{dist, process, project};

/// Below which path the page lies where it is not at the root.
pub(super) const SUB_PATH: &str = "/tools/liveline/";
/// So late come frames where they do, in ms.
const LATE_MS: &str = "250";

/// How the specs are run.
pub(super) enum Specs<'a> {
    /// All of them.
    All,
    /// All, in a browser whose frames come late, as on a machine that has other work.
    FramesLate,
    /// Only tests of these names.
    Chosen(&'a [&'a str]),
}

/// Runs the specs with the release below `base`.
pub fn tests(tools: &TestTools, base: &str, specs: &Specs) -> Result<Counts> {
    let serving = Server::bind(0)?.start(&dist::folder(), base)?;
    tests_at(tools, serving.address(), specs)
}

/// Runs the specs with the page at an address.
pub(super) fn tests_at(tools: &TestTools, address: &str, specs: &Specs) -> Result<Counts> {
    let folder = project::root().join("tests/browser");
    let report = project::root().join("target/browser-tests.json");
    let _ = std::fs::remove_file(&report);
    let this = project::this_program()?;
    let mut playwright = Command::new("npx");
    playwright.current_dir(&folder).args(["playwright", "test"]);
    match specs {
        Specs::All => &mut playwright,
        Specs::FramesLate => playwright.env("LIVELINE_LATE_FRAMES", LATE_MS),
        Specs::Chosen(names) => playwright.args(["--grep", &format!("({})$", names.join("|"))]),
    };
    playwright.env("LIVELINE_URL", address).env("LIVELINE_CHROMIUM", &tools.chromium);
    playwright.env("LIVELINE_XTASK", this).env("LIVELINE_REPORT", &report);
    let ended = process::run(&mut playwright);
    let counts = counted(&project::read(&report)?)?;
    match ended {
        // A failed test is in the counts; anything else that went wrong must not be lost.
        Err(failure) if counts.failed == 0 => Err(failure),
        _ if counts == Counts::default() => Err(Failure::new("no test was found")),
        _ => Ok(counts),
    }
}

/// The sums of Playwright's JSON report. A test that passed at its second try did not hold.
pub(super) fn counted(report: &[u8]) -> Result<Counts> {
    let report: Value = serde_json::from_slice(report)
        .map_err(|error| Failure::new(format!("Playwright's report: {error}")))?;
    let stat = |name: &str| report["stats"][name].as_u64().unwrap_or(0);
    let broken = report["errors"].as_array().map_or(0, Vec::len) as u64;
    Ok(Counts { passed: stat("expected"), failed: stat("unexpected") + stat("flaky") + broken })
}
