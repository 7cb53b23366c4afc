//! # Wildcards
//!
//! **Why.** One path is one file; whether the agent resolves wildcards is not known. A script can pack many
//! files first.
//!
//! **Example.** `C:\Windows\Temp\*.log`.
//!
//! **Fix.** None.

use super::paths::has_device_prefix;
use super::{FieldRule, Finding, Subject};
use crate::{Field, Severity};

pub(super) const RULE: FieldRule =
    FieldRule { id: "wildcards", source: "6", severity: Severity::Warning, fields: &[Field::Path], check };

fn check(subject: &Subject) -> Option<Finding> {
    let mut spans = subject.spans_of(|c| matches!(c, '*' | '?'));
    if subject.windows() && has_device_prefix(subject.core()) {
        let prefix = subject.in_text(&(2..3));
        spans.retain(|span| *span != prefix);
    }
    let mut finding = Finding::at(spans)?;
    finding.found = subject.distinct_joined(&finding.spans);
    Some(finding)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::{linux, windows};

    #[test]
    fn table() {
        let path = windows(Rule::Wildcards, Field::Path);
        path.check_no_fix(r"C:\Windows\Temp\^*^.log");
        path.check_no_fix(r"C:\a^?^.log^*^");
        path.check_silent(r"C:\a.log");
        path.check_silent(r"\\?\C:\a.log");
        linux(Rule::Wildcards, Field::Path).check_no_fix("/var/log/^*^");
        windows(Rule::Wildcards, Field::Args).check_silent("*.log");
    }
}
