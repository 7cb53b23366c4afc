//! # Stream of a file
//!
//! **Why.** A colon in a file's name opens another stream of the file on Windows; whether the agent
//! collects it is not known.
//!
//! **Example.** `C:\Temp\a.exe:Zone.Identifier`.
//!
//! **Fix.** None.

use super::paths::has_drive;
use super::{FieldRule, Finding, Subject};
use crate::chars::is_separator;
use crate::{Field, Severity};

pub(super) const RULE: FieldRule =
    FieldRule { id: "stream-name", source: "6", severity: Severity::Warning, fields: &[Field::Path], check };

fn check(subject: &Subject) -> Option<Finding> {
    let systems = subject.on_windows()?;
    let path = subject.core();
    let name = path.rfind(is_separator).map_or(0, |at| at + 1);
    let colon = |(at, c): &(usize, char)| *c == ':' && *at >= name && !(*at == 1 && has_drive(path));
    let spans = path.char_indices().filter(colon).map(|(at, _)| subject.in_text(&(at..at + 1))).collect();
    let mut finding = Finding::at(spans)?;
    finding.systems = systems;
    Some(finding)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::{linux, windows};

    #[test]
    fn table() {
        let path = windows(Rule::StreamName, Field::Path);
        path.check_no_fix(r"C:\Temp\a.exe^:^Zone.Identifier");
        path.check_silent(r"C:\Temp\a.exe");
        path.check_silent("C:");
        path.check_silent(r"C:\a:b\c");
        linux(Rule::StreamName, Field::Path).check_silent("/tmp/a:b");
    }
}
