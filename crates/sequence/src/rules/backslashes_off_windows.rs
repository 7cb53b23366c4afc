//! # Backslashes in a Linux or macOS path
//!
//! **Why.** There a backslash is an ordinary character of a name and separates nothing. A path with a drive
//! is told as relative.
//!
//! **Example.** `/var\log\syslog`.
//!
//! **Fix.** Slashes, when no chosen device runs Windows; offered.

use defender::System;

use super::paths::has_drive;
use super::{FieldRule, Finding, Subject};
use crate::{Certainty, Field, FixKind, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "backslashes-off-windows",
    source: "6",
    severity: Severity::Warning,
    fields: &[Field::Path],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let systems = subject.concerned(&|system| system != System::Windows)?;
    let path = subject.core();
    if has_drive(path) || path.starts_with('\\') {
        return None;
    }
    let mut finding = Finding::at(subject.spans_of(|c| c == '\\'))?;
    finding.systems = systems;
    if !subject.windows() {
        let fix = subject.replace(FixKind::Slashes, Certainty::Offered, &finding.spans, "/");
        finding.fixes.push(fix);
    }
    Some(finding)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::{linux, on, windows};

    #[test]
    fn table() {
        let path = linux(Rule::BackslashesOffWindows, Field::Path);
        path.check_fix(r"/var^\^log^\^syslog", "/var/log/syslog");
        path.check_silent("/var/log/syslog");
        path.check_silent(r"C:\Temp\a");
        path.check_silent(r"\\server\a");
        windows(Rule::BackslashesOffWindows, Field::Path).check_silent(r"C:\Temp\a");
        on(&[System::MacOs], Rule::BackslashesOffWindows, Field::Path).check_fix(r"/a^\^b", "/a/b");
        let both = on(&[System::Windows, System::Linux], Rule::BackslashesOffWindows, Field::Path);
        assert_eq!(both.check_fires(r"/a^\^b").values.systems, [System::Linux]);
        both.check_no_fix(r"/a^\^b");
    }
}
