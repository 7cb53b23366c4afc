//! # Path as library name
//!
//! **Why.** `PutFile` and `RunScript` take a file of the tenant's library by its name; nothing is read from
//! the analyst's computer.
//!
//! **Example.** `C:\tools\procdump64.exe` for `procdump64.exe`.
//!
//! **Fix.** Keep the name alone, offered.

use super::subject::TextFix;
use super::{FieldRule, Finding, Subject};
use crate::chars::is_separator;
use crate::{Certainty, Field, FixKind, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "path-as-library-name",
    source: "6",
    severity: Severity::Error,
    fields: &[Field::File, Field::Script],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let core = subject.core_range();
    let name = subject.name();
    let folder = core.start..core.end - name.len();
    if !subject.core().contains(is_separator) {
        return None;
    }
    let fix = TextFix { kind: FixKind::NameOnly, certainty: Certainty::Offered, text: name.to_owned() };
    let fixes = if name.is_empty() { Vec::new() } else { vec![fix] };
    Some(Finding { spans: vec![folder], found: name.to_owned(), fixes, ..Finding::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::windows;

    #[test]
    fn table() {
        let file = windows(Rule::PathAsLibraryName, Field::File);
        file.check_fix(r"^C:\My tools\^procdump64.exe", "procdump64.exe");
        file.check_fix("^./^procdump64.exe", "procdump64.exe");
        file.check_no_fix(r"^C:\tools\^");
        file.check_silent("procdump64.exe");
        windows(Rule::PathAsLibraryName, Field::Script).check_fix(r"^\^minidump.ps1", "minidump.ps1");
        windows(Rule::PathAsLibraryName, Field::Args).check_silent(r"C:\a");
    }
}
