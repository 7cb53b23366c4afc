use std::ops::AddAssign;

use crate::failure::{Failure, Result};

/// What a phase found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Tests, or checks, that held.
    pub passed: u64,
    /// Those that did not.
    pub failed: u64,
    /// What did not hold and why, as far as its suite tells: what is printed last is all that many a reader of a log sees.
    pub reasons: Vec<String>,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.reasons.extend(other.reasons);
    }
}

impl Counts {
    /// A phase that is one check, and held.
    pub const PASSED: Self = Self { passed: 1, failed: 0, reasons: Vec::new() };

    /// What did not hold or come to its end.
    pub fn failed(reason: impl Into<String>) -> Self {
        Self { passed: 0, failed: 1, reasons: vec![reason.into()] }
    }

    /// These counts of a program that has ended: a failed test is in them, anything else that went wrong is not lost.
    ///
    /// # Errors
    /// When it failed and no test did, or when it found no test.
    pub fn of_ended(self, ended: Result<()>) -> Result<Self> {
        match ended {
            Err(failure) if self.failed == 0 => Err(failure),
            _ if self.passed + self.failed == 0 => Err(Failure::new("no test was found")),
            _ => Ok(self),
        }
    }

    /// Sums cargo's and wasm-bindgen's lines `test result: ok. 5 passed; 0 failed; …`. A file below `tests/` in which
    /// no test is found counts as failed, and so does a run that found none at all or ended badly without saying why.
    pub fn of_cargo(output: &str, ended_well: bool) -> Self {
        let mut sum = Self::default();
        let mut file = "";
        for line in output.lines().map(str::trim) {
            if let Some(running) = line.strip_prefix("Running ") {
                file = running.split(' ').next().unwrap_or_default();
            } else if line.starts_with("Doc-tests ") {
                file = "";
            } else if let Some(result) = line.strip_prefix("test result: ") {
                let passed = number_before(result, " passed");
                let failed = number_before(result, " failed");
                if passed + failed == 0 && file.starts_with("tests/") {
                    sum += Self::failed(format!("{file}: no test was found"));
                }
                sum += Self { passed, failed, reasons: Vec::new() };
            } else if let Some(name) =
                line.strip_suffix(" ... FAILED").or_else(|| line.strip_suffix(" ... FAIL"))
            {
                sum.reasons.push(format!("{file}: {name}"));
            }
        }
        if sum.failed == 0 && (!ended_well || sum.passed == 0) {
            let reason = if ended_well { "no test was found" } else { "the run did not come to its end" };
            sum += Self::failed(reason);
        }
        sum
    }
}

fn number_before(text: &str, word: &str) -> u64 {
    let before = text.split(word).next().unwrap_or_default();
    before.rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Counts, Failure};

    #[test]
    fn sums_every_suite() {
        let output = "\
     Running unittests src/lib.rs (target/debug/deps/a-1)
test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured
     Running unittests src/main.rs (target/debug/deps/b-2)
test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured
     Running tests/round_trip.rs (target/debug/deps/round_trip-3)
test one ... ok
test two ... FAILED
test three ... FAIL
test result: FAILED. 12 passed; 2 failed; 0 ignored
   Doc-tests a
test result: ok. 0 passed; 0 failed; 0 ignored";
        let reasons = ["two", "three"].map(|name| format!("tests/round_trip.rs: test {name}")).to_vec();
        assert_eq!(Counts::of_cargo(output, false), Counts { passed: 17, failed: 2, reasons });
    }

    #[test]
    fn a_suite_without_a_test_fails() {
        let empty = "Running tests/empty.rs (target/x)\ntest result: ok. 0 passed; 0 failed; 0 ignored";
        let other = "Running unittests src/lib.rs (target/y)\ntest result: ok. 3 passed; 0 failed; 0 ignored";
        let reasons = vec!["tests/empty.rs: no test was found".to_owned()];
        let both = Counts::of_cargo(&format!("{empty}\n{other}"), true);
        assert_eq!(both, Counts { passed: 3, failed: 1, reasons });
        assert_eq!(Counts::of_cargo("", true), Counts::failed("no test was found"));
    }

    #[test]
    fn a_run_that_did_not_compile_fails() {
        let counts = Counts::of_cargo("error: could not compile", false);
        assert_eq!(counts, Counts::failed("the run did not come to its end"));
    }

    #[test]
    fn a_program_that_failed_without_a_failed_test_is_a_failure() {
        let failed = || Err(Failure::new("it broke"));
        assert!(Counts::PASSED.of_ended(failed()).is_err());
        assert!(Counts::default().of_ended(Ok(())).is_err(), "no test");
        assert_eq!(Counts::failed("one").of_ended(failed()).map_err(|_| ()), Ok(Counts::failed("one")));
    }
}
