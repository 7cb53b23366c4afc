//! # Relative path
//!
//! **Why.** The agent has no current folder that the analyst knows; a path has to start at a root.
//! Variables and `~` have a rule of their own.
//!
//! **Example.** `Temp\a.zip`, `C:a.zip`; for Linux `var/log/syslog`.
//!
//! **Fix.** none: the folder is not known.

use defender::System;

use super::subject::has_drive;
use super::{FieldRule, Finding, Subject, variables};
use crate::chars::is_separator;
use crate::{Field, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "relative-path",
    source: "1.2",
    severity: Severity::Error,
    fields: &[Field::Path],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let path = subject.core();
    if path.is_empty() || variables::starts_with_variable(path) {
        return None;
    }
    let systems = subject.concerned(|system| match system {
        System::Windows => relative_on_windows(path),
        System::Linux | System::MacOs => !path.starts_with('/'),
    })?;
    Some(Finding { systems, found: path.to_owned(), ..Finding::default() })
}

fn relative_on_windows(path: &str) -> bool {
    match path.get(2..) {
        Some(rest) if has_drive(path) => !rest.is_empty() && !rest.starts_with(is_separator),
        _ => !path.starts_with(is_separator),
    }
}
