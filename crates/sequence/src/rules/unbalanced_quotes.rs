//! # Unbalanced quotes
//!
//! **Why.** Half of a pair of quotes was copied; no quote is stripped on the way, so it would be part of
//! the path. Where a name may have it, that is a rule of its own.
//!
//! **Example.** `"C:\Windows\Temp\a.zip`.
//!
//! **Fix.** Remove the quotes, certain where one stands at an end.

use std::ops::Range;

use super::subject::{is_around, is_quote, one};
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
    if may_be_meant(subject, &spans) {
        return None;
    }
    let certainty = if outside(subject, &spans) { Certainty::Certain } else { Certainty::Offered };
    let fix = subject.replace(FixKind::RemoveQuotes, certainty, &spans, "");
    Some(Finding { spans, fixes: vec![fix], ..Finding::default() })
}

/// Whether this rule speaks; then others are silent about quotes.
pub(super) fn finds(subject: &Subject) -> bool {
    unbalanced(subject).is_some()
}

/// Whether a name on these systems may have them.
pub(super) fn may_be_meant(subject: &Subject, spans: &[Range<usize>]) -> bool {
    subject.field == Field::Path && !subject.windows() && !outside(subject, spans)
}

fn outside(subject: &Subject, spans: &[Range<usize>]) -> bool {
    let core = subject.core_range();
    spans.iter().all(|span| span.end <= core.start || span.start >= core.end)
}

/// Quotes without mates, wherever they stand.
pub(super) fn unbalanced(subject: &Subject) -> Option<Vec<Range<usize>>> {
    if surrounding_quotes::finds(subject) {
        return None;
    }
    let doubles = subject.spans_of(|c| c == '"');
    let start = subject.text.trim_start_matches(is_around);
    let at = subject.text.len() - start.len();
    match doubles.iter().map(Range::len).sum::<usize>() {
        0 => start.chars().next().filter(|c| is_quote(*c)).map(|c| one(at..at + c.len_utf8())),
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
        path.check_fix(r"^“^C:\a.zip", r"C:\a.zip");
        path.check_fix(r"^‘^C:\a.zip", r"C:\a.zip");
        path.check_fix(r#"C:\^"^Program Files\a.zip"#, r"C:\Program Files\a.zip");
        path.check_silent(r#""C:\a.zip""#);
        path.check_silent(r#"C:\"Program Files"\a.zip"#);
        path.check_silent(r"C:\O'Brien\a.zip");
        let path = linux(Rule::UnbalancedQuotes, Field::Path);
        path.check_fix("/tmp/a^\"^", "/tmp/a");
        path.check_silent("/tmp/say \"hi.txt");
        windows(Rule::UnbalancedQuotes, Field::File).check_fix("^\"^procdump64.exe", "procdump64.exe");
    }
}
