//! # Noncharacters
//!
//! **Why.** Unicode promises that these code points never become characters; no name has them.
//!
//! **Example.** U+FFFE, left by a byte order mark that was read the wrong way round.
//!
//! **Fix.** Remove them, offered: what stood there is not known.

use super::{FieldRule, Finding, Subject};
use crate::chars::is_noncharacter;
use crate::{Certainty, Field, FixKind, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "noncharacters",
    source: "6",
    severity: Severity::Error,
    fields: &[Field::File, Field::Script, Field::Args, Field::Path],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let spans = subject.spans_of(is_noncharacter);
    subject.unseen(spans, FixKind::RemoveCharacters, Certainty::Offered, &|_| String::new())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::windows;

    #[test]
    fn table() {
        let path = windows(Rule::Noncharacters, Field::Path);
        path.check_fix("C:\\a^\u{FFFE}^b", "C:\\ab");
        path.check_fix("C:\\a^\u{FDD0}\u{1FFFF}^", "C:\\a");
        path.check_silent("C:\\a\u{FFFD}\u{E000}");
    }
}
