//! # Unbalanced quotes in arguments
//!
//! **Why.** Arguments pass two parsers on the device; a quote without its mate swallows what follows.
//!
//! **Example.** `-Path "C:\Program Files`.
//!
//! **Fix.** none: where the other one belongs is not known.

use super::{FieldRule, Finding, Subject};
use crate::{Field, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "unbalanced-quotes-in-arguments",
    source: "6",
    severity: Severity::Warning,
    fields: &[Field::Args],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let mut open: Option<(usize, char)> = None;
    let mut escaped = false;
    for (at, c) in subject.text.char_indices() {
        match (open, c) {
            _ if escaped => escaped = false,
            (_, '`' | '\\') if subject.text.get(at + 1..).is_some_and(|rest| rest.starts_with('"')) => {
                escaped = c == '`' || !ends_path(subject.text, at);
            }
            (None, '"' | '\'') => open = Some((at, c)),
            (Some((_, opening)), _) if opening == c => open = None,
            _ => {}
        }
    }
    let (at, quote) = open?;
    Some(Finding { spans: vec![at..at + 1], found: quote.to_string(), ..Finding::default() })
}

/// A backslash before a closing quote ends a folder's path rather than escaping: `"C:\Temp\"`.
fn ends_path(text: &str, backslash: usize) -> bool {
    text.get(backslash + 2..).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}
