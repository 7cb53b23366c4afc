//! # Long path
//!
//! **Why.** Many Windows programs refuse paths over 260 characters; the agent is not known to take them.
//!
//! **Example.** A file deep in a folder of packages.
//!
//! **Fix.** None.

use super::paths::has_device_prefix;
use super::{FieldRule, Finding, Subject};
use crate::{Field, Severity};

pub(super) const RULE: FieldRule =
    FieldRule { id: "long-path", source: "6", severity: Severity::Warning, fields: &[Field::Path], check };

/// In UTF-16 units, in which Windows counts.
const USUAL: usize = 260;

fn check(subject: &Subject) -> Option<Finding> {
    let systems = subject.on_windows()?;
    let path = subject.core();
    let count = path.encode_utf16().count();
    let long = count > USUAL && !has_device_prefix(path);
    long.then(|| Finding { count, systems, ..Finding::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::{linux, windows};

    #[test]
    fn table() {
        let fits = format!("C:\\{}", "a".repeat(USUAL - 3));
        let path = windows(Rule::LongPath, Field::Path);
        path.check_silent(&fits);
        assert_eq!(path.check_fires(&format!("{fits}a")).values.count, USUAL + 1);
        path.check_silent(&format!("\\\\?\\{fits}a"));
        linux(Rule::LongPath, Field::Path).check_silent(&format!("/{}", "a".repeat(USUAL)));
    }
}
