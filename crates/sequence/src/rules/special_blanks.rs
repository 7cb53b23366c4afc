//! # Special spaces
//!
//! **Why.** Web pages and documents hold blanks that look like the ordinary one and are another character;
//! a file's name rarely has them.
//!
//! **Example.** A non-breaking blank in `Program Files`.
//!
//! **Fix.** Ordinary blanks, offered.

use super::{FieldRule, Finding, Subject};
use crate::chars::is_special_blank;
use crate::{Certainty, Field, FixKind, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "special-blanks",
    source: "6",
    severity: Severity::Warning,
    fields: &[Field::Args, Field::Path],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let spans = subject.spans_of(is_special_blank);
    subject.unseen(spans, FixKind::PlainBlanks, Certainty::Offered, &|piece| {
        piece.chars().map(|_| ' ').collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::windows;

    #[test]
    fn table() {
        let path = windows(Rule::SpecialBlanks, Field::Path);
        path.check_fix("C:\\Program^\u{A0}^Files\\a", "C:\\Program Files\\a");
        path.check_fix("C:\\a^\u{3000}\u{202F}^b", "C:\\a  b");
        path.check_silent(r"C:\Program Files\a");
        windows(Rule::SpecialBlanks, Field::Args).check_fix("-a^\u{A0}^-b", "-a -b");
    }
}
