//! # Empty field
//!
//! **Why.** A command without its file, script or path does nothing; the API needs the parameter.
//!
//! **Example.** a `GetFile` without a path.
//!
//! **Fix.** none: nobody knows what was meant.

use super::{FieldRule, Finding, Subject};
use crate::{Field, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "empty-field",
    source: "1.2",
    severity: Severity::Error,
    fields: &[Field::File, Field::Script, Field::Path],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    subject.core().is_empty().then(Finding::whole)
}
