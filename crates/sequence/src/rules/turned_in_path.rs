//! # Text direction characters inside a path
//!
//! **Why.** A name on the device may really have them: they hide its extension. As often they came along when the path was
//! copied.
//!
//! **Example.** `C:\Temp\invoice` followed by U+202E and `fdp.exe`.
//!
//! **Fix.** Remove them, offered.

use super::{FieldRule, Finding, Subject, invisible_characters};
use crate::{Certainty, Field, FixKind, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "turned-in-path",
    source: "6",
    severity: Severity::Warning,
    fields: &[Field::Path],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let spans = invisible_characters::spans(subject, true);
    subject.unseen(spans, FixKind::RemoveCharacters, Certainty::Offered, &|_| String::new())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::{linux, windows};

    #[test]
    fn table() {
        let path = windows(Rule::TurnedInPath, Field::Path);
        path.check_fix("C:\\Temp\\invoice^\u{202E}^fdp.exe", "C:\\Temp\\invoicefdp.exe");
        path.check_fix("\u{202A}C:\\a^\u{2066}^b\u{FEFF}", "\u{202A}C:\\ab\u{FEFF}");
        let found = path.check_fires("C:\\a^\u{202E}^txt.exe");
        assert!(found.is_warning() && found.fixes.iter().all(|fix| fix.certainty == Certainty::Offered));
        path.check_silent("\u{202A}C:\\a.zip\u{200B}");
        path.check_silent("\u{202E}");
        path.check_silent("C:\\a\u{200B}b.txt");
        linux(Rule::TurnedInPath, Field::Path).check_fix("/tmp/a^\u{202E}^b", "/tmp/ab");
        windows(Rule::TurnedInPath, Field::Args).check_silent("a\u{202E}b");
    }
}
