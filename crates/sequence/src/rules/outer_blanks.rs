//! # Outer blanks
//!
//! **Why.** What is typed is sent whole, blanks at the ends included. In a path they are hardly meant.
//!
//! **Example.** `C:\Temp\a.zip `, copied with the blank behind it.
//!
//! **Fix.** remove them.

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
        if start >= end { vec![0..subject.text.len()] } else { vec![0..start, end..subject.text.len()] };
    let mut finding = Finding::at(spans.into_iter().filter(|span| !span.is_empty()).collect())?;
    let fix = subject.rewrite(FixKind::TrimBlanks, Certainty::Certain, &finding.spans, |_| String::new());
    finding.fixes.push(fix);
    Some(finding)
}
