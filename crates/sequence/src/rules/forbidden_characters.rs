//! # Forbidden characters
//!
//! **Why.** Windows forbids these in the names of files and folders, so nothing on the device has such a
//! path. `*` and `?` are told as wildcards, a colon in the file's name as a stream.
//!
//! **Example.** `C:\Temp\a<b>.txt`.
//!
//! **Fix.** None: what was meant is not known.

use super::paths::{has_device_prefix, has_drive};
use super::{FieldRule, Finding, Subject, surrounding_quotes, unbalanced_quotes};
use crate::chars::is_separator;
use crate::{Field, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "forbidden-characters",
    source: "6",
    severity: Severity::Error,
    fields: &[Field::Path],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let systems = subject.on_windows()?;
    let path = subject.core();
    let quotes_are_told = surrounding_quotes::finds(subject) || unbalanced_quotes::finds(subject);
    let drive = if has_device_prefix(path) { 4 } else { 0 };
    let drive_colon = path.get(drive..).is_some_and(has_drive).then_some(drive + 1);
    let name = path.rfind(is_separator).map_or(0, |at| at + 1);
    let forbidden = |(at, c): &(usize, char)| match c {
        '<' | '>' | '|' => true,
        '"' => !quotes_are_told,
        ':' => Some(*at) != drive_colon && *at < name,
        _ => false,
    };
    let spans = path.char_indices().filter(forbidden).map(|(at, _)| subject.in_text(&(at..at + 1))).collect();
    let mut finding = Finding::at(spans)?;
    finding.found = subject.distinct_joined(&finding.spans);
    finding.systems = systems;
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
        let path = windows(Rule::ForbiddenCharacters, Field::Path);
        path.check_no_fix(r"C:\Temp\a^<^b^>^.txt");
        path.check_no_fix(r"C:\a^|^b");
        path.check_no_fix(r"C:\a^:^b\c");
        path.check_no_fix(r#"C:\^"^Program Files^"^\a"#);
        for silent in [r"C:\a.txt", r"\\?\C:\a.txt", r"C:\a*?", r"C:\a.txt:stream", r#""C:\a""#, r#""C:\a"#] {
            path.check_silent(silent);
        }
        linux(Rule::ForbiddenCharacters, Field::Path).check_silent("/tmp/a<b>|c:d");
        let both = on(&[System::Windows, System::MacOs], Rule::ForbiddenCharacters, Field::Path);
        assert_eq!(both.check_fires(r"C:\a^|^b").values.systems, [System::Windows]);
    }
}
