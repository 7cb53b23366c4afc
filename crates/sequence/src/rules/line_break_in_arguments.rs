//! # Line break in arguments
//!
//! **Why.** Arguments are one string that becomes part of a command line; a line break would end it.
//!
//! **Example.** two lines pasted from a document.
//!
//! **Fix.** a blank for each line break, none at the ends; offered.

use super::{FieldRule, Finding, Subject};
use crate::chars::is_line_break;
use crate::{Certainty, Field, FixKind, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "line-break-in-arguments",
    source: "6",
    severity: Severity::Error,
    fields: &[Field::Args],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let mut finding = Finding::at(subject.spans_of(is_line_break))?;
    let joined = subject.rewrite(FixKind::JoinLines, Certainty::Offered, &finding.spans, |piece| {
        let at_an_end = subject.text.starts_with(piece) || subject.text.ends_with(piece);
        if at_an_end { String::new() } else { " ".to_owned() }
    });
    finding.fixes.push(joined);
    Some(finding)
}
