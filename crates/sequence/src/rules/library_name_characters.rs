//! # Characters in a library name
//!
//! **Why.** Library names have letters, digits, `-`, `_` and `.` only, so the library has no such file.
//!
//! **Example.** `collect logs.ps1`.
//!
//! **Fix.** remove blanks at the ends; else none.

use super::{FieldRule, Finding, Subject, surrounding_quotes, unbalanced_quotes};
use crate::chars::{is_blank, is_hidden, is_separator};
use crate::{Certainty, Field, FixKind, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "library-name-characters",
    source: "3.6",
    severity: Severity::Error,
    fields: &[Field::File, Field::Script],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let core = subject.core_range();
    if core.is_empty() {
        return None;
    }
    let name_start = core.end - subject.name().len();
    let quotes_are_told = surrounding_quotes::finds(subject) || unbalanced_quotes::finds(subject);
    let wrong = |(at, c): &(usize, char)| {
        let told = is_hidden(*c) || is_separator(*c) || *c == '"' && quotes_are_told;
        let inside = (name_start..core.end).contains(at);
        !told && if inside { !allowed(*c) } else { is_blank(*c) && !core.contains(at) }
    };
    let spans = subject.text.char_indices().filter(wrong).map(|(at, c)| at..at + c.len_utf8()).collect();
    let mut finding = Finding::at(spans)?;
    finding.found = subject.distinct(&finding.spans).iter().collect();
    let blanks_outside = |span: &std::ops::Range<usize>| span.end <= core.start || span.start >= core.end;
    if finding.spans.iter().all(blanks_outside) {
        let fix = subject.rewrite(FixKind::TrimBlanks, Certainty::Certain, &finding.spans, |_| String::new());
        finding.fixes.push(fix);
    }
    Some(finding)
}

const fn allowed(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')
}
