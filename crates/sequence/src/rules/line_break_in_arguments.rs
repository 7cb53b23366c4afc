//! # Line break in arguments
//!
//! **Why.** Arguments are one string that becomes part of a command line; a line break would end it.
//!
//! **Example.** Two lines pasted from a document.
//!
//! **Fix.** A blank for each line break, none where one stood at an end; offered.

use super::{FieldRule, Finding, Subject};
use crate::chars::{is_blank, is_line_break};
use crate::{Certainty, Field, FixKind, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "line-break-in-arguments",
    source: "6",
    severity: Severity::Error,
    fields: &[Field::Args],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let mut finding = Finding::at(subject.spans_of(is_line_break))?;
    let mut fix = subject.replace(FixKind::JoinLines, Certainty::Offered, &finding.spans, " ");
    // Blanks that a line break hid would be outer ones afterwards.
    if subject.text.starts_with(is_line_break) {
        fix.text = fix.text.trim_start_matches(is_blank).to_owned();
    }
    if subject.text.ends_with(is_line_break) {
        fix.text.truncate(fix.text.trim_end_matches(is_blank).len());
    }
    finding.fixes.push(fix);
    Some(finding)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::windows;

    #[test]
    fn table() {
        let args = windows(Rule::LineBreakInArguments, Field::Args);
        args.check_fix("-a^\r\n^-b^\u{2028}^c", "-a -b c");
        args.check_fix("-a^\n^", "-a");
        args.check_fix("^\n^-a^\n^-b^\n^", "-a -b");
        args.check_fix("^\n^", "");
        args.check_fix("-a ^\n^", "-a");
        args.check_fix("^\n^  -a^\n^-b \u{A0}^\r\n^", "-a -b");
        args.check_silent("-a -b");
        args.check_silent("-a\t-b");
        windows(Rule::LineBreakInArguments, Field::Path).check_silent("C:\\a\n");
    }
}
