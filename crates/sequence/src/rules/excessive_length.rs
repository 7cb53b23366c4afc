//! # Excessive length
//!
//! **Why.** No Windows path and no Windows command line is longer than 32,767 characters; the API states no
//! limit.
//!
//! **Example.** arguments that hold a whole file as Base64.
//!
//! **Fix.** none.

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
