//! `cargo xtask test`: what must hold at every landing. Every phase runs, also after one that failed.

mod behind;
mod browser;
mod counts;
mod deny;
mod deploy;
mod firefox;
mod native;
mod node;
mod reproducible;
mod tenant;
mod web;

use std::time::Instant;

use self::browser::{SUB_PATH, Specs};
use crate::failure::{Failure, Result};
use crate::setup::{PageTools, TestTools};
use crate::{dist, fuzz, simulate};
pub use counts::Counts;

/// Seeds of the sweep under `--all`.
const SWEEP: u64 = 10_000;

/// What the phases did.
#[derive(Default)]
struct Report {
    lines: Vec<String>,
    sum: Counts,
    /// Whether the last phase held.
    last_held: bool,
}

impl Report {
    /// Runs one phase; its failure is said and counted, and the next one still runs.
    fn phase(&mut self, name: &str, work: impl FnOnce() -> Result<Counts>) {
        println!("\n== {name}");
        let start = Instant::now();
        let counts = work().unwrap_or_else(|failure| {
            println!("{failure}");
            Counts::failed(failure.to_string())
        });
        let seconds = start.elapsed().as_secs();
        self.lines.push(format!(
            "{name:<28} {:>6} passed {:>4} failed {seconds:>6} s",
            counts.passed, counts.failed
        ));
        self.last_held = counts.failed == 0;
        self.sum += counts;
    }

    fn end(self) -> Result<()> {
        println!("\n{}\n", self.lines.join("\n"));
        let Counts { passed, failed, reasons } = self.sum;
        for reason in reasons {
            println!("failed: {}\n", reason.replace('\n', "\n  "));
        }
        println!("{passed} passed, {failed} failed");
        if failed == 0 { Ok(()) } else { Err(Failure::new("Not everything holds.")) }
    }
}

/// Runs the phases; `all` adds the long ones.
///
/// # Errors
/// When anything failed, after the line that counts it.
pub fn run(all: bool) -> Result<()> {
    let mut report = Report::default();
    let mut tools = None;
    report.phase("set-up", || {
        tools = Some((PageTools::ready()?, TestTools::ready()?));
        Ok(Counts::PASSED)
    });
    let Some((page, tests)) = tools else { return report.end() };
    report.phase("format", native::format);
    report.phase("lints, native", native::lints);
    report.phase("lints, page", || web::lints(&page));
    report.phase("licences and doubles", || deny::check(&tests));
    report.phase("tests, native", || native::tests(all));
    report.phase("tests, wasm", || web::tests(&page, &tests));
    report.phase("release", || dist::build().and_then(|()| dist::report()).map(|()| Counts::PASSED));
    // What an earlier build left is not what is tested.
    let built = report.last_held;
    let released = || built.then_some(()).ok_or_else(|| Failure::new("There is no release to test."));
    let browser = |base: &str, specs: &Specs| released().and_then(|()| browser::tests(&tests, base, specs));
    report.phase("tests, deployment", || deploy::tests(built));
    report.phase("tests, browser", || browser("/", &Specs::All));
    report.phase("tests, browser, sub-path", || released().and_then(|()| behind::chosen(&tests)));
    report.phase("tests, tenant", || released().and_then(|()| tenant::tests(&tests, all)));
    if all {
        // Where the page lies and how late frames come have nothing to do with each other: one round for both.
        report.phase("tests, sub-path, late frames", || browser(SUB_PATH, &Specs::FramesLate));
        report.phase("tests, browser, behind nginx", || released().and_then(|()| behind::all(&tests)));
        report.phase("tests, Firefox", firefox::tests);
        report.phase("fresh seeds", || simulate::run(SWEEP, simulate::fresh_seed()).map(|()| Counts::PASSED));
        report.phase("fuzzing", || fuzz::run(fuzz::SECONDS).map(|()| Counts::PASSED));
        report.phase("two equal builds", || reproducible::check(&page));
    }
    report.end()
}

/// `cargo xtask check`: the fast loop.
///
/// # Errors
/// As [`run`].
pub fn check() -> Result<()> {
    let mut report = Report::default();
    report.phase("format", native::format);
    report.phase("lints, native", native::lints);
    report.phase("unit tests", native::unit_tests);
    report.end()
}
