//! # Invisible characters
//!
//! **Why.** Zero-width characters and direction marks come along when text is copied; the name on the
//! device does not have them. Of those that turn the writing it may inside a path: that is a rule of its own.
//!
//! **Example.** A path copied from the Security tab of a file's properties begins with U+202A.
//!
//! **Fix.** Remove them.

use std::ops::Range;

use super::{FieldRule, Finding, Subject};
use crate::chars::{is_invisible, is_line_break, turns_writing};
use crate::{Certainty, Field, FixKind, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "invisible-characters",
    source: "6",
    severity: Severity::Error,
    fields: &[Field::File, Field::Script, Field::Args, Field::Path],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    subject.unseen(spans(subject, false), FixKind::RemoveCharacters, Certainty::Certain, &|_| String::new())
}

/// Where they stand: those that turn the writing inside a path, or all others.
pub(super) fn spans(subject: &Subject, turned_in_path: bool) -> Vec<Range<usize>> {
    let in_args = subject.field == Field::Args;
    let path = subject.field == Field::Path;
    subject.spans_where(&|at, c| {
        let turned = path && turns_writing(c) && subject.core_range().contains(&at);
        is_invisible(c) && turned == turned_in_path && !(in_args && is_line_break(c))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::windows;

    #[test]
    fn table() {
        let path = windows(Rule::InvisibleCharacters, Field::Path);
        path.check_fix("^\u{202A}^C:\\Temp\\a.zip", "C:\\Temp\\a.zip");
        path.check_fix("C:\\a^\u{200B}^b^\u{FEFF}\u{AD}^", "C:\\ab");
        path.check_silent("C:\\invoice\u{202E}fdp.exe");
        path.check_silent("C:\\Отчёт é 文.txt");
        windows(Rule::InvisibleCharacters, Field::Args).check_fix("a^\u{200D}^b", "ab");
        windows(Rule::InvisibleCharacters, Field::File).check_fix("a^\u{2060}^.exe", "a.exe");
    }
}
