//! # Name not checked
//!
//! **Why.** The library needs a permission of its own and was not read, so nobody knows whether it has this
//! file.
//!
//! **Example.** Any name before the library is loaded.
//!
//! **Fix.** None; loading the library answers it.

use super::{FieldRule, Finding, Subject};
use crate::{Field, Library, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "unchecked-library-file",
    source: "3.6",
    severity: Severity::Warning,
    fields: &[Field::File, Field::Script],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let name = subject.name();
    let unchecked = !name.is_empty() && *subject.library == Library::NotChecked;
    unchecked.then(|| Finding { found: name.to_owned(), ..Finding::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Context;
    use crate::Rule;
    use crate::rules::testing::windows;

    #[test]
    fn table() {
        let mut file = windows(Rule::UncheckedLibraryFile, Field::File);
        file.check_silent("procdump64.exe");
        file.context = Context::default();
        file.check_no_fix("procdump64.exe");
        file.check_silent("");
    }
}
