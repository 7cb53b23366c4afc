//! # Empty field
//!
//! **Why.** A command without its file, script or path does nothing; the API needs the parameter.
//!
//! **Example.** A `GetFile` without a path.
//!
//! **Fix.** None: nobody knows what was meant.

use super::{FieldRule, Finding, Subject};
use crate::{Field, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "empty-field",
    source: "1.2",
    severity: Severity::Error,
    fields: &[Field::File, Field::Script, Field::Path],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    subject.core().is_empty().then(Finding::whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::windows;

    #[test]
    fn table() {
        for field in [Field::File, Field::Script, Field::Path] {
            let field = windows(Rule::EmptyField, field);
            for empty in ["", "  ", "\"\"", "\u{200B}", "' '"] {
                field.check_no_fix(empty);
            }
            field.check_silent("a");
        }
        windows(Rule::EmptyField, Field::Args).check_silent("");
    }
}
