//! Tenant mode: the release behind the shipped nginx files, real sign-ins, the emulator.

use super::{Counts, browser};
use crate::failure::Result;
use crate::setup::{TestTools, front_door};
use crate::tenant::World;
use crate::{process, project};

/// Polls that are waited for under `--all`.
const POLLS: &str = "400";

/// Runs every spec of `tests/tenant`; `all` adds a night of polling.
pub fn tests(tools: &TestTools, all: bool) -> Result<Counts> {
    let world = World::ready()?;
    let report = project::root().join("target/tenant-tests.json");
    let _ = std::fs::remove_file(&report);
    let httpd = front_door()?;
    let mut playwright = world.command("npx");
    playwright.env("LIVELINE_HTTPD", httpd);
    playwright.args(["playwright", "test"]);
    playwright.env("LIVELINE_CHROMIUM", &tools.chromium).env("LIVELINE_REPORT", &report);
    if all {
        playwright.env("LIVELINE_POLLS", POLLS);
    }
    let ended = process::run(&mut playwright);
    browser::counted(&project::read(&report)?)?.of_ended(ended)
}
