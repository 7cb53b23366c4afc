//! Suites of Node's own test runner.

use std::process::Command;

use super::Counts;
use crate::failure::Result;
use crate::{process, project};

/// Runs the suite in a folder of the project, with these variables; the report is kept under `name`.
pub fn tests(folder: &str, name: &str, variables: &[(&str, String)]) -> Result<Counts> {
    let report = project::root().join("target").join(name);
    let _ = std::fs::remove_file(&report);
    let mut node = Command::new("node");
    node.current_dir(project::root().join(folder)).arg("--test");
    // For a person and for the counts.
    node.args(["--test-reporter=spec", "--test-reporter-destination=stdout", "--test-reporter=tap"]);
    node.arg(format!("--test-reporter-destination={}", report.display()));
    node.envs(variables.iter().map(|(name, value)| (name, value)));
    let ended = process::run(&mut node);
    counted(&project::read_text(&report)?).of_ended(ended)
}

/// The sums at the end of a TAP report by Node. A test that was cancelled did not hold.
fn counted(report: &str) -> Counts {
    let sum = |name: &str| {
        let mut values = report.lines().rev().filter_map(|line| line.strip_prefix(name));
        values.find_map(|value| value.trim().parse::<u64>().ok()).unwrap_or(0)
    };
    let reasons = report.lines().filter_map(|line| line.trim().strip_prefix("not ok ")).map(str::to_owned);
    Counts {
        passed: sum("# pass "),
        failed: sum("# fail ") + sum("# cancelled "),
        reasons: reasons.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, counted};

    #[test]
    fn reads_the_sums_at_the_end() {
        let report = "\
TAP version 13
# Subtest: at /
    # pass 99
not ok 1 - at /
1..1
# tests 7
# suites 1
# pass 4
# fail 2
# cancelled 1
# skipped 0
# duration_ms 12.5";
        assert_eq!(counted(report), Counts { passed: 4, failed: 3, reasons: vec!["1 - at /".to_owned()] });
    }

    #[test]
    fn a_report_without_an_end_counts_nothing() {
        assert_eq!(counted("TAP version 13\nok 1 - x"), Counts::default());
    }
}
