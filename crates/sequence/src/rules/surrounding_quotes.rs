//! # Surrounding quotes
//!
//! **Why.** "Copy as path" puts quotes around a path. The portal needs them, because there a path is part
//! of a command line; here they would become part of the path.
//!
//! **Example.** `"C:\Windows\Temp\a.zip"`.
//!
//! **Fix.** Remove them; none where more of them stand inside: several paths may have been pasted.

use super::subject::{is_around, is_quote, mates, one};
use super::{FieldRule, Finding, Subject};
use crate::chars::is_blank;
use crate::{Certainty, Field, FixKind, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "surrounding-quotes",
    source: "6",
    severity: Severity::Error,
    fields: &[Field::File, Field::Script, Field::Path],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let trimmed = subject.text.trim_matches(is_around);
    let outside = subject.text.len() - subject.text.trim_start_matches(is_around).len();
    let mut start = outside;
    let mut inside = trimmed;
    while let Some((first, last)) = quoted(inside) {
        start += first.len_utf8();
        inside = inside.get(first.len_utf8()..inside.len() - last.len_utf8())?;
    }
    let opening = outside..start;
    let closing = start + inside.len()..outside + trimmed.len();
    if opening.is_empty() {
        return None;
    }
    let spans = if inside.is_empty() { one(opening.start..closing.end) } else { vec![opening, closing] };
    let mut finding = Finding::at(spans)?;
    if !inside.contains('"') && !parts_paths(inside) {
        let fix = subject.replace(FixKind::RemoveQuotes, Certainty::Certain, &finding.spans, "");
        finding.fixes.push(fix);
    }
    Some(finding)
}

/// A quote, perhaps blanks, and a quote: one path ends and another one begins.
fn parts_paths(inside: &str) -> bool {
    let mut closed = false;
    inside.chars().any(|c| {
        let (is_quote, was_closed) = (is_quote(c), closed);
        closed = is_quote || closed && is_blank(c);
        is_quote && was_closed
    })
}

/// Whether this rule speaks; then others are silent about quotes.
pub(super) fn finds(subject: &Subject) -> bool {
    quoted(subject.text.trim_matches(is_around)).is_some()
}

/// The quotes at both ends, when they belong together.
fn quoted(text: &str) -> Option<(char, char)> {
    let mut chars = text.chars();
    let (first, last) = (chars.next()?, chars.next_back()?);
    (is_quote(first) && is_quote(last) && mates(first, last)).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::windows;

    #[test]
    fn table() {
        let path = windows(Rule::SurroundingQuotes, Field::Path);
        path.check_fix(r#"^"^C:\Windows\Temp\a.zip^"^"#, r"C:\Windows\Temp\a.zip");
        path.check_fix(r#" ^"^C:\a.zip^"^ "#, r" C:\a.zip ");
        path.check_fix(r"^'^C:\a.zip^'^", r"C:\a.zip");
        path.check_fix(r"^“^C:\a.zip^”^", r"C:\a.zip");
        path.check_fix(r#"^'"^C:\a.zip^"'^"#, r"C:\a.zip");
        path.check_fix(r#"^""^"#, "");
        path.check_no_fix(r#"^"^C:\a.zip" "C:\b.zip^"^"#);
        path.check_no_fix(r"^'^C:\a.log' 'C:\b.log^'^");
        path.check_no_fix("^“^C:\\a.log” “C:\\b.log^”^");
        path.check_fix(r"^'^C:\O'Brien's\a.zip^'^", r"C:\O'Brien's\a.zip");
        path.check_silent(r"C:\O'Brien's\a.zip");
        path.check_silent(r#""C:\a.zip"#);
        path.check_silent("");
        windows(Rule::SurroundingQuotes, Field::Script).check_fix("^\"^minidump.ps1^\"^", "minidump.ps1");
        windows(Rule::SurroundingQuotes, Field::Args).check_silent("\"Event Logs\"");
    }
}
