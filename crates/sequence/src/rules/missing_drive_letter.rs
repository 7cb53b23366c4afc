//! # Missing drive letter
//!
//! **Why.** On Windows a path that starts with one separator belongs to the current drive, which the agent
//! does not name.
//!
//! **Example.** `\Windows\Temp\a.zip`.
//!
//! **Fix.** None: the drive is not known.

use super::paths::is_unc;
use super::{FieldRule, Finding, Subject};
use crate::chars::is_separator;
use crate::{Field, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "missing-drive-letter",
    source: "1.2",
    severity: Severity::Error,
    fields: &[Field::Path],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let path = subject.core();
    if !path.starts_with(is_separator) || is_unc(path) {
        return None;
    }
    let systems = subject.on_windows()?;
    let first = subject.in_text(&(0..1));
    Some(Finding { spans: vec![first], systems, ..Finding::default() })
}

#[cfg(test)]
mod tests {
    use defender::System;

    use super::*;
    use crate::Rule;
    use crate::rules::testing::{linux, on, windows};

    #[test]
    fn table() {
        let path = windows(Rule::MissingDriveLetter, Field::Path);
        path.check_no_fix(r"^\^Windows\Temp\a.zip");
        path.check_no_fix("^/^Windows/a.zip");
        for silent in [r"C:\a.zip", r"\\server\share\a", "//server/share/a", r"Windows\a", ""] {
            path.check_silent(silent);
        }
        linux(Rule::MissingDriveLetter, Field::Path).check_silent("/var/log/syslog");
        let both = on(&[System::Windows, System::Linux], Rule::MissingDriveLetter, Field::Path);
        assert_eq!(both.check_fires("^/^var/log/syslog").values.systems, [System::Windows]);
    }
}
