use std::ops::AddAssign;

/// What a phase found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Tests, or checks, that held.
    pub passed: u64,
    /// Those that did not.
    pub failed: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Counts {
    /// A phase that is one check, and held.
    pub const PASSED: Self = Self { passed: 1, failed: 0 };
    /// A phase that did not come to its end.
    pub const FAILED: Self = Self { passed: 0, failed: 1 };

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
                let one = Self {
                    passed: number_before(result, " passed"),
                    failed: number_before(result, " failed"),
                };
                sum += one;
                if one == Self::default() && file.starts_with("tests/") {
                    println!("{file}: no test was found");
                    sum += Self::FAILED;
                }
            }
        }
        if sum.failed == 0 && (!ended_well || sum.passed == 0) {
            println!("{}", if ended_well { "no test was found" } else { "the run did not come to its end" });
            sum += Self::FAILED;
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
    use super::Counts;

    #[test]
    fn sums_every_suite() {
        let output = "\
     Running unittests src/lib.rs (target/debug/deps/a-1)
test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured
     Running unittests src/main.rs (target/debug/deps/b-2)
test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured
     Running tests/round_trip.rs (target/debug/deps/round_trip-3)
test result: FAILED. 12 passed; 2 failed; 0 ignored
   Doc-tests a
test result: ok. 0 passed; 0 failed; 0 ignored";
        assert_eq!(Counts::of_cargo(output, false), Counts { passed: 17, failed: 2 });
    }

    #[test]
    fn a_suite_without_a_test_fails() {
        let empty = "Running tests/empty.rs (target/x)\ntest result: ok. 0 passed; 0 failed; 0 ignored";
        let other = "Running unittests src/lib.rs (target/y)\ntest result: ok. 3 passed; 0 failed; 0 ignored";
        assert_eq!(Counts::of_cargo(&format!("{empty}\n{other}"), true), Counts { passed: 3, failed: 1 });
        assert_eq!(Counts::of_cargo("", true), Counts::FAILED);
    }

    #[test]
    fn a_run_that_did_not_compile_fails() {
        assert_eq!(Counts::of_cargo("error: could not compile", false), Counts::FAILED);
    }
}
