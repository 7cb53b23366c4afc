//! # Unmatched quote inside a path
//!
//! **Why.** Linux and macOS take a quote for a character of a name like any other. It may as well be half of a pair.
//!
//! **Example.** `/tmp/say "hi.txt`.
//!
//! **Fix.** Remove it, offered.

use super::{FieldRule, Finding, Subject, unbalanced_quotes};
use crate::{Certainty, Field, FixKind, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "quote-in-path",
    source: "6",
    severity: Severity::Warning,
    fields: &[Field::Path],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let mut finding = Finding::at(unbalanced_quotes::unbalanced(subject)?)?;
    if !unbalanced_quotes::may_be_meant(subject, &finding.spans) {
        return None;
    }
    let fix = subject.replace(FixKind::RemoveQuotes, Certainty::Offered, &finding.spans, "");
    finding.fixes.push(fix);
    Some(finding)
}

#[cfg(test)]
mod tests {
    use defender::System;

    use super::*;
    use crate::Rule;
    use crate::rules::testing::{linux, on, windows};

    #[test]
    fn table() {
        let path = linux(Rule::QuoteInPath, Field::Path);
        path.check_fix("/tmp/say ^\"^hi.txt", "/tmp/say hi.txt");
        let found = path.check_fires("/tmp/say ^\"^hi.txt");
        assert!(found.is_warning() && found.fixes.iter().all(|fix| fix.certainty == Certainty::Offered));
        for silent in ["/tmp/say \"hi\".txt", "/tmp/a\"", "\"/tmp/a", "/tmp/it's"] {
            path.check_silent(silent);
        }
        windows(Rule::QuoteInPath, Field::Path).check_silent("C:\\a\"b.txt");
        on(&[System::Windows, System::MacOs], Rule::QuoteInPath, Field::Path).check_silent("/tmp/a\"b");
    }
}
