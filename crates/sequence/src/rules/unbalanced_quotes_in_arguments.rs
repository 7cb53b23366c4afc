//! # Unmatched quotes in arguments
//!
//! **Why.** Arguments pass two parsers on the device; a quote without its mate swallows what follows. A backtick
//! escapes one for PowerShell alone.
//!
//! **Example.** `-Path "C:\Program Files`.
//!
//! **Fix.** None: where the other one belongs is not known.

use super::subject::one;
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
    // Whether a backslash escapes a quote depends on who reads it; in `"C:\Temp\"` it does not.
    let backtick_escapes = subject.script.to_ascii_lowercase().ends_with(".ps1");
    let (at, quote) = left_open(subject.text, backtick_escapes, false)?;
    left_open(subject.text, backtick_escapes, true)?;
    Some(Finding { spans: one(at..at + 1), found: quote.to_string(), ..Finding::default() })
}

/// The quote that nothing closes.
fn left_open(text: &str, backtick_escapes: bool, backslash_escapes: bool) -> Option<(usize, char)> {
    let mut open: Option<(usize, char)> = None;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match (open, c) {
            _ if escaped => escaped = false,
            (None | Some((_, '"')), '`') => escaped = backtick_escapes,
            (_, '\\') => escaped = backslash_escapes,
            (None, '"' | '\'') => open = Some((at, c)),
            (Some((_, opening)), _) if opening == c => open = None,
            _ => {}
        }
    }
    open
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::{Bench, linux, windows};

    #[test]
    fn table() {
        let args = windows(Rule::UnbalancedQuotesInArguments, Field::Args);
        args.check_no_fix(r#"-Path ^"^C:\Program Files"#);
        args.check_no_fix(r#""a" ^"^b"#);
        args.check_no_fix("-Name O^'^Brien");
        args.check_no_fix(r#""a" ^'^b"#);
        args.check_no_fix(r#"^"^a`" b"#);
        args.check_silent("'C:\\a`'");
        let bash = Bench { script: "collect.sh", ..linux(Rule::UnbalancedQuotesInArguments, Field::Args) };
        bash.check_silent("\"`hostname`\"");
        bash.check_no_fix("`hostname` ^\"^a");
        for silent in [
            r#"-Path "C:\Program Files""#,
            r#""O'Brien""#,
            r#"'a "b'"#,
            r#""a `" b""#,
            r#""C:\Temp\""#,
            r#""a \"b\" c""#,
            "",
        ] {
            args.check_silent(silent);
        }
    }
}
