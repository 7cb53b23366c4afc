//! # Undeclared arguments
//!
//! **Why.** Whoever uploaded the script said that it takes no parameters. He may be wrong.
//!
//! **Example.** Arguments for a script without `hasParameters`.
//!
//! **Fix.** None.

use super::{FieldRule, Finding, Subject};
use crate::{Field, Library, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "undeclared-arguments",
    source: "3.6",
    severity: Severity::Warning,
    fields: &[Field::Args],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let Library::Known(names) = subject.library else { return None };
    let undeclared = !subject.text.is_empty() && names.find(subject.script) == Some(false);
    undeclared.then(|| Finding { found: subject.script.to_owned(), ..Finding::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::windows;

    #[test]
    fn table() {
        let mut args = windows(Rule::UndeclaredArguments, Field::Args);
        args.check_silent("-full");
        args.script = "unknown.ps1";
        args.check_silent("-full");
        args.script = "Plain.ps1";
        args.check_no_fix("-full");
        args.check_silent("");
    }
}
