//! # Doubled backslashes
//!
//! **Why.** Escaping is done on the way; a path copied from JSON or source code would be escaped twice.
//! What the server makes of empty components is not known. In arguments a pair may be meant.
//!
//! **Example.** `C:\\Windows\\Temp\\a.zip`.
//!
//! **Fix.** One for each pair, certain in a Windows path, offered in arguments.

use std::ops::Range;

use super::subject::is_quote;
use super::{FieldRule, Finding, Subject};
use crate::{Certainty, Field, FixKind, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "doubled-backslashes",
    source: "6",
    severity: Severity::Warning,
    fields: &[Field::Args, Field::Path],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let in_args = subject.field == Field::Args;
    if !in_args && !subject.windows() {
        return None;
    }
    let doubled = |run: Range<usize>| {
        let before = subject.text.get(..run.start).unwrap_or_default();
        let share = if in_args { starts_argument(before) } else { run.start == subject.core_range().start };
        let usual = if share { 2 } else { 1 };
        (run.len() > usual).then_some(run.start + usual - 1..run.end)
    };
    let spans = subject.spans_of(|c| c == '\\').into_iter().filter_map(doubled).collect();
    let mut finding = Finding::at(spans)?;
    let certainty = if in_args { Certainty::Offered } else { Certainty::Certain };
    let fix = subject.replace(FixKind::SingleBackslashes, certainty, &finding.spans, "\\");
    finding.fixes.push(fix);
    Some(finding)
}

/// Whether a share such as `\\server` may begin here.
fn starts_argument(before: &str) -> bool {
    let parts = |c| matches!(c, '=' | ':' | ',' | ';' | '|' | '(' | '[' | '{');
    before.chars().next_back().is_none_or(|c| c.is_whitespace() || is_quote(c) || parts(c))
        && !ends_with_drive(before)
}

fn ends_with_drive(before: &str) -> bool {
    let mut back = before.chars().rev();
    back.next() == Some(':')
        && back.next().is_some_and(|c| c.is_ascii_alphabetic())
        && back.next().is_none_or(|c| !c.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::{linux, windows};

    #[test]
    fn table() {
        let path = windows(Rule::DoubledBackslashes, Field::Path);
        path.check_fix(r"C:^\\^Windows^\\^Temp^\\^a.zip", r"C:\Windows\Temp\a.zip");
        path.check_fix(r"C:^\\\\^Windows\a.zip", r"C:\Windows\a.zip");
        path.check_fix(r"\^\\\^server^\\^share\a.zip", r"\\server\share\a.zip");
        path.check_silent(r"\\server\share\a.zip");
        path.check_silent(r"C:\Windows\a.zip");
        linux(Rule::DoubledBackslashes, Field::Path).check_silent(r"/tmp/a\\b");
    }

    #[test]
    fn in_arguments_a_share_is_left_alone() {
        let args = windows(Rule::DoubledBackslashes, Field::Args);
        args.check_fix(r"-Path C:^\\^Temp^\\^a", r"-Path C:\Temp\a");
        args.check_silent(r"-Path \\server\share");
        args.check_silent(r#"-Path="\\server\share""#);
        args.check_silent(r"\\server\share");
        for before in ['(', '[', '{', ';', '|', ',', '“', '‘'] {
            args.check_silent(&format!(r"-Paths {before}\\srv\share"));
        }
    }
}
