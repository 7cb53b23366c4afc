//! # Excessive length
//!
//! **Why.** No Windows path and no Windows command line is longer than 32,767 characters; the API states no
//! limit.
//!
//! **Example.** Arguments that hold a whole file as Base64.
//!
//! **Fix.** None.

use super::{FieldRule, Finding, Subject};
use crate::{Field, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "excessive-length",
    source: "6",
    severity: Severity::Error,
    fields: &[Field::File, Field::Script, Field::Args, Field::Path],
    check,
};

/// In UTF-16 units, in which Windows counts.
const LONGEST: usize = 32_767;

fn check(subject: &Subject) -> Option<Finding> {
    let count = subject.text.encode_utf16().count();
    (count > LONGEST).then(|| Finding { count, ..Finding::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::windows;

    #[test]
    fn table() {
        for (field, start) in
            [(Field::Path, "C:\\"), (Field::Args, "-a "), (Field::Script, ""), (Field::File, "")]
        {
            let field = windows(Rule::ExcessiveLength, field);
            let fits = format!("{start}{}", "a".repeat(LONGEST - start.len()));
            field.check_silent(&fits);
            assert_eq!(field.check_fires(&format!("{fits}a")).values.count, LONGEST + 1);
        }
    }

    #[test]
    fn length_is_counted_in_utf16_units() {
        let path = windows(Rule::ExcessiveLength, Field::Path);
        path.check_silent(&format!("C:\\{}", "я".repeat(LONGEST - 3)));
        path.check_fires(&format!("C:\\{}", "😀".repeat(LONGEST / 2)));
    }
}
