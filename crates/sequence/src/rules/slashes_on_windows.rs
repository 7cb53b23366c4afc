//! # Slashes in a Windows path
//!
//! **Why.** Windows often takes them, the agent is not known to. A path that starts with one slash is told
//! as one without a drive.
//!
//! **Example.** `C:/Windows/Temp/a.zip`.
//!
//! **Fix.** Backslashes, when all chosen devices run Windows.

use std::ops::Range;

use super::paths::is_unc;
use super::{FieldRule, Finding, Subject};
use crate::chars::is_separator;
use crate::{Certainty, Field, FixKind, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "slashes-on-windows",
    source: "6",
    severity: Severity::Warning,
    fields: &[Field::Path],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let systems = subject.on_windows()?;
    let path = subject.core();
    if path.starts_with('/') && !is_unc(path) || path.starts_with('~') {
        return None;
    }
    let mut finding = Finding::at(subject.spans_of(|c| c == '/'))?;
    finding.systems = systems;
    if subject.only_windows() {
        let start = subject.core_range().start;
        let mut runs = subject.spans_of(is_separator);
        runs.retain(|run| subject.text.get(run.clone()).is_some_and(|run| run.contains('/')));
        let fix = subject.replace(FixKind::Backslashes, Certainty::Certain, &runs, "\\");
        let leading = |run: &Range<usize>| run.start == start && run.len() > 1;
        let text = if runs.iter().any(leading) { double_first(&fix.text) } else { fix.text };
        finding.fixes.push(super::subject::TextFix { text, ..fix });
    }
    Some(finding)
}

/// A share keeps its first pair.
fn double_first(text: &str) -> String {
    text.replacen('\\', "\\\\", 1)
}

#[cfg(test)]
mod tests {
    use defender::System;

    use super::*;
    use crate::Rule;
    use crate::rules::testing::{linux, on, windows};

    #[test]
    fn table() {
        let path = windows(Rule::SlashesOnWindows, Field::Path);
        path.check_fix("C:^/^Windows^/^Temp^/^a.zip", r"C:\Windows\Temp\a.zip");
        path.check_fix(r"C:^/^Windows\a.zip", r"C:\Windows\a.zip");
        path.check_fix("C:^//^Windows\\a.zip", r"C:\Windows\a.zip");
        path.check_fix("^//^server^/^share^/^a", r"\\server\share\a");
        path.check_silent(r"C:\Windows\a.zip");
        path.check_silent("/var/log/syslog");
        linux(Rule::SlashesOnWindows, Field::Path).check_silent("/var/log/syslog");
        let both = on(&[System::Windows, System::Linux], Rule::SlashesOnWindows, Field::Path);
        assert_eq!(both.check_fires("C:^/^a").values.systems, [System::Windows]);
        both.check_no_fix("C:^/^a");
    }
}
