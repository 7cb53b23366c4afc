//! # Name not in the library
//!
//! **Why.** The library was read and has no file of this name; names are compared without case. It may have
//! been uploaded since.
//!
//! **Example.** `minidmp.ps1`.
//!
//! **Fix.** None.

use super::{FieldRule, Finding, Subject};
use crate::{Field, Library, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "unknown-library-file",
    source: "3.6",
    severity: Severity::Warning,
    fields: &[Field::File, Field::Script],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let name = subject.name();
    let Library::Known(names) = subject.library else { return None };
    let unknown = !name.is_empty() && names.find(name).is_none();
    unknown.then(|| Finding { found: name.to_owned(), ..Finding::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Context;
    use crate::Rule;
    use crate::rules::testing::windows;

    #[test]
    fn table() {
        let mut script = windows(Rule::UnknownLibraryFile, Field::Script);
        script.check_no_fix("minidmp.ps1");
        script.check_silent("minidump.ps1");
        script.check_silent("MiniDump.PS1");
        script.check_silent("\"minidump.ps1\"");
        script.check_silent("");
        windows(Rule::UnknownLibraryFile, Field::File).check_no_fix("other.exe");
        script.context = Context::default();
        script.check_silent("minidmp.ps1");
    }
}
