//! # Surrounding quotes
//!
//! **Why.** "Copy as path" puts quotes around a path. The portal needs them, because there a path is part
//! of a command line; here they would become part of the path.
//!
//! **Example.** `"C:\Windows\Temp\a.zip"`.
//!
//! **Fix.** remove them.

use super::subject::{is_quote, mates};
use super::{FieldRule, Finding, Subject};
use crate::chars::{is_blank, is_hidden};
use crate::{Certainty, Field, FixKind, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "surrounding-quotes",
    source: "6",
    severity: Severity::Error,
    fields: &[Field::File, Field::Script, Field::Path],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let trimmed = subject.text.trim_matches(|c| is_blank(c) || is_hidden(c));
    let mut start = subject.text.find(trimmed)?;
    let mut inside = trimmed;
    while let Some((first, last)) = quoted(inside) {
        start += first.len_utf8();
        inside = inside.get(first.len_utf8()..inside.len() - last.len_utf8())?;
    }
    let opening = subject.text.find(trimmed)?..start;
    let closing = start + inside.len()..opening.start + trimmed.len();
    if opening.is_empty() {
        return None;
    }
    let spans = if inside.is_empty() { vec![opening.start..closing.end] } else { vec![opening, closing] };
    let fix = subject.rewrite(FixKind::RemoveQuotes, Certainty::Certain, &spans, |_| String::new());
    Some(Finding { spans, fixes: vec![fix], ..Finding::default() })
}

/// Whether this rule speaks; then others are silent about quotes.
pub(super) fn finds(subject: &Subject) -> bool {
    quoted(subject.text.trim_matches(|c| is_blank(c) || is_hidden(c))).is_some()
}

/// The quotes at both ends, when they belong together.
fn quoted(text: &str) -> Option<(char, char)> {
    let mut chars = text.chars();
    let (first, last) = (chars.next()?, chars.next_back()?);
    (is_quote(first) && is_quote(last) && mates(first, last)).then_some((first, last))
}
