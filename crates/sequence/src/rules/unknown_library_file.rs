//! # Name not in the library
//!
//! **Why.** The library was read and has no file of this name; names are compared without case. It may have
//! been uploaded since.
//!
//! **Example.** `minidmp.ps1`.
//!
//! **Fix.** none.

use super::{FieldRule, Finding, Subject};
use crate::{Field, Library, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "unknown-library-file",
    source: "3.6",
    severity: Severity::Warning,
    fields: &[Field::File, Field::Script],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let name = subject.name();
    let Library::Known(names) = subject.library else { return None };
    let unknown = !name.is_empty() && names.find(name).is_none();
    unknown.then(|| Finding { found: name.to_owned(), ..Finding::default() })
}
