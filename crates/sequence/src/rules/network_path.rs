//! # Network path
//!
//! **Why.** The agent runs as SYSTEM or root without the user's network drives; whether it reads shares is
//! not known. `\\?\` and `\\.\` are not known to be taken either.
//!
//! **Example.** `\\server\share\a.zip`.
//!
//! **Fix.** None.

use super::paths::is_unc;
use super::{FieldRule, Finding, Subject};
use crate::{Field, Severity};

pub(super) const RULE: FieldRule =
    FieldRule { id: "network-path", source: "6", severity: Severity::Warning, fields: &[Field::Path], check };

fn check(subject: &Subject) -> Option<Finding> {
    let path = subject.core();
    if !is_unc(path) {
        return None;
    }
    let systems = subject.on_windows()?;
    Some(Finding { spans: vec![subject.in_text(&(0..2))], systems, ..Finding::default() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::{linux, windows};

    #[test]
    fn table() {
        let path = windows(Rule::NetworkPath, Field::Path);
        path.check_no_fix(r"^\\^server\share\a.zip");
        path.check_no_fix("^//^server/share/a.zip");
        path.check_no_fix(r"^\\^?\C:\a.zip");
        path.check_silent(r"C:\a.zip");
        path.check_silent(r"\a.zip");
        linux(Rule::NetworkPath, Field::Path).check_silent("//a");
    }
}
