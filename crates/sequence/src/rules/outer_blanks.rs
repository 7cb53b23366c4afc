//! # Outer spaces
//!
//! **Why.** What is typed is sent whole, blanks at the ends included. In a path they are hardly meant.
//!
//! **Example.** `C:\Temp\a.zip `, copied with the blank behind it.
//!
//! **Fix.** Remove them.

use super::subject::one;
use super::{FieldRule, Finding, Subject};
use crate::chars::is_blank;
use crate::{Certainty, Field, FixKind, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "outer-blanks",
    source: "6",
    severity: Severity::Warning,
    fields: &[Field::Args, Field::Path],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let start = subject.text.len() - subject.text.trim_start_matches(is_blank).len();
    let end = subject.text.trim_end_matches(is_blank).len();
    if subject.field == Field::Path && subject.core().is_empty() {
        return None;
    }
    let spans =
        if start >= end { one(0..subject.text.len()) } else { vec![0..start, end..subject.text.len()] };
    let mut finding = Finding::at(spans.into_iter().filter(|span| !span.is_empty()).collect())?;
    let fix = subject.replace(FixKind::TrimBlanks, Certainty::Certain, &finding.spans, "");
    finding.fixes.push(fix);
    Some(finding)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::windows;

    #[test]
    fn table() {
        let path = windows(Rule::OuterBlanks, Field::Path);
        path.check_fix(r"C:\Temp\a.zip^ ^", r"C:\Temp\a.zip");
        path.check_fix(r"^  ^C:\a^ ^", r"C:\a");
        path.check_fix("C:\\a^\u{A0}^", "C:\\a");
        path.check_silent(r"C:\Program Files\a");
        path.check_silent("  ");
        let args = windows(Rule::OuterBlanks, Field::Args);
        args.check_fix("-a^ ^", "-a");
        args.check_fix("^  ^", "");
        args.check_silent("-a -b");
    }
}
