//! # Unbalanced quotes
//!
//! **Why.** Half of a pair of quotes was copied; no quote is stripped on the way, so it would be part of
//! the path.
//!
//! **Example.** `"C:\Windows\Temp\a.zip`.
//!
//! **Fix.** Remove the quotes, certain where one stands at an end.

use std::ops::Range;

use super::subject::{is_around, one};
use super::{FieldRule, Finding, Subject, surrounding_quotes};
use crate::{Certainty, Field, FixKind, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "unbalanced-quotes",
    source: "6",
    severity: Severity::Error,
    fields: &[Field::File, Field::Script, Field::Path],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let spans = unbalanced(subject)?;
    let core = subject.core_range();
    let outside = spans.iter().all(|span| span.end <= core.start || span.start >= core.end);
    let certainty = if outside { Certainty::Certain } else { Certainty::Offered };
    let fix = subject.replace(FixKind::RemoveQuotes, certainty, &spans, "");
    Some(Finding { spans, fixes: vec![fix], ..Finding::default() })
}

/// Whether this rule speaks; then others are silent about quotes.
pub(super) fn finds(subject: &Subject) -> bool {
    unbalanced(subject).is_some()
}

fn unbalanced(subject: &Subject) -> Option<Vec<Range<usize>>> {
    if surrounding_quotes::finds(subject) {
        return None;
    }
    let doubles = subject.spans_of(|c| c == '"');
    let start = subject.text.trim_start_matches(is_around);
    let at = subject.text.len() - start.len();
    match doubles.iter().map(Range::len).sum::<usize>() {
        0 => start.starts_with('\'').then(|| one(at..at + 1)),
        count => (count % 2 == 1).then_some(doubles),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::{linux, windows};

    #[test]
    fn table() {
        let path = windows(Rule::UnbalancedQuotes, Field::Path);
        path.check_fix(r#"^"^C:\a.zip"#, r"C:\a.zip");
        path.check_fix(r#"C:\a.zip^"^"#, r"C:\a.zip");
        path.check_fix(r"^'^C:\a.zip", r"C:\a.zip");
        path.check_fix(r#"C:\^"^Program Files\a.zip"#, r"C:\Program Files\a.zip");
        path.check_silent(r#""C:\a.zip""#);
        path.check_silent(r#"C:\"Program Files"\a.zip"#);
        path.check_silent(r"C:\O'Brien\a.zip");
        linux(Rule::UnbalancedQuotes, Field::Path).check_fix("/tmp/a^\"^", "/tmp/a");
        windows(Rule::UnbalancedQuotes, Field::File).check_fix("^\"^procdump64.exe", "procdump64.exe");
    }
}
