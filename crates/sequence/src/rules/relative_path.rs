//! # Relative path
//!
//! **Why.** The agent has no current folder that the analyst knows; a path has to start at a root.
//! Variables and `~` have a rule of their own.
//!
//! **Example.** `Temp\a.zip`, `C:a.zip`; for Linux `var/log/syslog`.
//!
//! **Fix.** None: the folder is not known.

use defender::System;

use super::paths::has_drive;
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
    if path.is_empty() || variables::starts_with_variable(subject) {
        return None;
    }
    let systems = subject.concerned(&|system| match system {
        System::Windows => relative_on_windows(path),
        System::Linux | System::MacOs => !path.starts_with('/'),
    })?;
    Some(Finding { systems, ..Finding::default() })
}

fn relative_on_windows(path: &str) -> bool {
    match path.get(2..) {
        Some(rest) if has_drive(path) => !rest.is_empty() && !rest.starts_with(is_separator),
        _ => !path.starts_with(is_separator),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::{linux, on, windows};

    #[test]
    fn table() {
        let path = windows(Rule::RelativePath, Field::Path);
        for relative in [r"Temp\a.zip", "a.zip", r".\a.zip", r"..\a.zip", "C:a.zip", "я:\\a", r#""a.zip""#] {
            path.check_no_fix(relative);
        }
        for fine in [
            r"C:\a.zip",
            "c:/a.zip",
            r"\\server\share\a",
            r"\a.zip",
            "/a",
            r"%TEMP%\a",
            r"$home\a",
            "~/a",
            "C:",
            "",
        ] {
            path.check_silent(fine);
        }
        let path = linux(Rule::RelativePath, Field::Path);
        for relative in ["var/log/syslog", "./a", r"C:\a.zip", r"\var\log", "a"] {
            path.check_no_fix(relative);
        }
        for fine in ["/var/log/syslog", "~/a", "$HOME/a", "//a", "'/var/log/syslog'"] {
            path.check_silent(fine);
        }
    }

    #[test]
    fn with_several_systems_it_names_those_that_cannot_resolve_it() {
        let path = on(&[System::Windows, System::Linux, System::MacOs], Rule::RelativePath, Field::Path);
        assert_eq!(path.check_fires(r"C:\a.zip").values.systems, [System::Linux, System::MacOs]);
        assert_eq!(path.check_fires("a.zip").values.systems, []);
        path.check_silent("/a");
    }

    #[test]
    fn while_no_system_is_known_the_path_says_what_it_is_for() {
        let path = on(&[], Rule::RelativePath, Field::Path);
        path.check_silent(r"C:\a.zip");
        path.check_silent("/var/log/syslog");
        path.check_fires("var/log/syslog");
        path.check_fires("a.zip");
    }
}
