//! # Characters in a library name
//!
//! **Why.** Library names have letters, digits, `-`, `_` and `.` only, so the library has no such file.
//!
//! **Example.** `collect logs.ps1`.
//!
//! **Fix.** Remove blanks at the ends; else none.

use defender::library_name::is_allowed;

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
    let wrong = |at: usize, c: char| {
        let told = is_hidden(c) || is_separator(c) || c == '"' && quotes_are_told;
        let inside = (name_start..core.end).contains(&at);
        !told && if inside { !is_allowed(c) } else { is_blank(c) && !core.contains(&at) }
    };
    let mut finding = Finding::at(subject.spans_where(&wrong))?;
    let blanks_outside = |span: &std::ops::Range<usize>| span.end <= core.start || span.start >= core.end;
    if finding.spans.iter().all(blanks_outside) {
        let fix = subject.replace(FixKind::TrimBlanks, Certainty::Certain, &finding.spans, "");
        finding.fixes.push(fix);
    }
    Some(finding)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::windows;

    #[test]
    fn table() {
        let script = windows(Rule::LibraryNameCharacters, Field::Script);
        script.check_no_fix("collect^ ^logs.ps1");
        script.check_no_fix("^отчёт^.ps1");
        script.check_no_fix("a^;^b.ps1");
        script.check_fix("^ ^minidump.ps1^ ^", "minidump.ps1");
        script.check_silent("mini-dump_2.ps1");
        script.check_silent("\"minidump.ps1\"");
        script.check_silent("C:\\My tools\\minidump.ps1");
        script.check_silent("");
        windows(Rule::LibraryNameCharacters, Field::File).check_no_fix("a^%^.exe");
        windows(Rule::LibraryNameCharacters, Field::Path).check_silent("C:\\a b");
    }
}
