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
    counted(&project::read(&report)?)?.of_ended(ended)
}

/// The sums of Playwright's JSON report. A test that passed at its second try did not hold.
pub(super) fn counted(report: &[u8]) -> Result<Counts> {
    let report: Value = serde_json::from_slice(report)
        .map_err(|error| Failure::new(format!("Playwright's report: {error}")))?;
    let stat = |name: &str| report["stats"][name].as_u64().unwrap_or(0);
    let errors = report["errors"].as_array().map(Vec::as_slice).unwrap_or_default();
    let mut reasons: Vec<String> = errors.iter().map(told).collect();
    let failed = stat("unexpected") + stat("flaky") + reasons.len() as u64;
    failed_in(&report, &mut reasons);
    Ok(Counts { passed: stat("expected"), failed, reasons })
}

/// Adds what failed in a suite and those within: where the test is, its name, and how each of its tries ended.
fn failed_in(suite: &Value, reasons: &mut Vec<String>) {
    let each = |value: &Value, name: &str| value[name].as_array().cloned().unwrap_or_default();
    for inner in each(suite, "suites") {
        failed_in(&inner, reasons);
    }
    for spec in each(suite, "specs") {
        let tests = each(&spec, "tests");
        let is_broken = |test: &&Value| matches!(test["status"].as_str(), Some("unexpected" | "flaky"));
        let broken: Vec<_> = tests.iter().filter(is_broken).collect();
        if broken.is_empty() {
            continue;
        }
        let results = broken.into_iter().flat_map(|test| each(test, "results"));
        let said: String = results
            .flat_map(|result| each(&result, "errors"))
            .map(|error| format!("\n{}", told(&error)))
            .collect();
        let text = |name: &str| spec[name].as_str().unwrap_or_default();
        let place = format!("{}:{} {}", text("file"), spec["line"], text("title"));
        reasons.push(place + &said);
    }
}

/// An error's message, without colours.
fn told(error: &Value) -> String {
    let message = error["message"].as_str().unwrap_or_default();
    let mut parts = message.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('m').map_or(part, |(_, after)| after))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::counted;

    #[test]
    fn what_failed_is_named_with_its_reason() {
        let error = json!({ "message": "Error: \u{1b}[2mnot \u{1b}[22mseen\nTimeout" });
        let spec = |title: &str, status: &str, errors| {
            let tests = json!([{ "status": status, "results": [{ "errors": errors }] }]);
            json!({ "title": title, "file": "a.spec.js", "line": 7, "tests": tests })
        };
        let inner = json!({ "specs": [spec("one", "expected", json!([])), spec("two", "unexpected", json!([error]))] });
        let report = json!({
            "suites": [{ "suites": [inner] }],
            "errors": [{ "message": "a worker died" }],
            "stats": { "expected": 1, "unexpected": 1, "flaky": 0 },
        });
        let counts = counted(report.to_string().as_bytes()).map_err(|failure| failure.to_string());
        let reasons =
            vec!["a worker died".to_owned(), "a.spec.js:7 two\nError: not seen\nTimeout".to_owned()];
        assert_eq!(counts, Ok(super::Counts { passed: 1, failed: 2, reasons }));
    }
}
