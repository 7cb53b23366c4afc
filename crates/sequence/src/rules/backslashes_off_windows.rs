//! # Backslashes in a Linux or macOS path
//!
//! **Why.** There a backslash is an ordinary character of a name and separates nothing. A path with a drive
//! is told as relative.
//!
//! **Example.** `/var\log\syslog`.
//!
//! **Fix.** slashes, when no chosen device runs Windows; offered.

use defender::System;

use super::subject::has_drive;
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
    let systems = subject.concerned(|system| system != System::Windows)?;
    let path = subject.core();
    if has_drive(path) || path.starts_with('\\') {
        return None;
    }
    let mut finding = Finding::at(subject.spans_of(|c| c == '\\'))?;
    finding.systems = systems;
    if !subject.windows() {
        let fix = subject.rewrite(FixKind::Slashes, Certainty::Offered, &finding.spans, |_| "/".to_owned());
        finding.fixes.push(fix);
    }
    Some(finding)
}
