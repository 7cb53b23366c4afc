//! # Shell characters
//!
//! **Why.** The portal refuses these characters in parameters. The API is not known to, but arguments are
//! spliced into a command line.
//!
//! **Example.** `OfficeClickToRun ; -full`.
//!
//! **Fix.** None that keeps the meaning.

use super::{FieldRule, Finding, Subject};
use crate::{Field, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "shell-characters",
    source: "6",
    severity: Severity::Warning,
    fields: &[Field::Args],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let refused = |c| matches!(c, ';' | '&' | '|' | '!' | '$' | '(' | ')');
    let mut finding = Finding::at(subject.spans_of(refused))?;
    finding.found = subject.distinct_joined(&finding.spans);
    Some(finding)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::windows;

    #[test]
    fn table() {
        let args = windows(Rule::ShellCharacters, Field::Args);
        args.check_no_fix("OfficeClickToRun ^;^ -full");
        args.check_no_fix("a ^&&^ b ^|^ c ^$(^d^)^ ^!^");
        args.check_silent("-Days 3 -Path \"C:\\Temp\" -x=1,2 {a} [b] <c> # %");
        assert_eq!(args.check_fires("a^;^b^;&^").values.found, "; &");
        windows(Rule::ShellCharacters, Field::Path).check_silent(r"C:\a & b (1)\$MFT;!");
    }
}
