//! # Folder instead of a file
//!
//! **Why.** `GetFile` collects one file. A path that ends with a separator, a drive or a dot names a
//! folder.
//!
//! **Example.** `C:\Windows\Temp\`.
//!
//! **Fix.** None: the file is not known. A script can pack the folder first.

use std::ops::Range;

use super::paths::has_drive;
use super::{FieldRule, Finding, Subject};
use crate::chars::is_separator;
use crate::{Field, Severity};

pub(super) const RULE: FieldRule =
    FieldRule { id: "folder-path", source: "6", severity: Severity::Error, fields: &[Field::Path], check };

fn check(subject: &Subject) -> Option<Finding> {
    let anywhere = folder(subject, |c| c == '/').map(|span| (span, Vec::new()));
    // Elsewhere a backslash is a character of the name.
    let on_windows = || Some((folder(subject, is_separator)?, subject.on_windows()?));
    let (span, systems) = anywhere.or_else(on_windows)?;
    Some(Finding { spans: vec![subject.in_text(&span)], systems, ..Finding::default() })
}

/// What makes the path a folder's, where these separate.
fn folder(subject: &Subject, separates: fn(char) -> bool) -> Option<Range<usize>> {
    let path = subject.core();
    let name = path.rsplit(separates).next()?;
    let drive_only = path.len() == 2 && has_drive(path);
    let is_folder = !path.is_empty() && (name.is_empty() || drive_only || matches!(name, "." | ".." | "~"));
    let end = if name.is_empty() { path.len().saturating_sub(1) } else { path.len() - name.len() };
    is_folder.then_some(end..path.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::{linux, on, windows};
    use defender::System;

    #[test]
    fn table() {
        let path = windows(Rule::FolderPath, Field::Path);
        for folder in [
            r"C:\Temp^\^",
            r"^C:^",
            r"C:^\^",
            "C:/Temp^/^",
            r"C:\Temp\^..^",
            r"C:\Temp\^.^",
            r#""C:\Temp^\^""#,
        ] {
            path.check_no_fix(folder);
        }
        for file in [r"C:\Temp", r"C:\Temp\a", r"C:\Temp\.config", r"C:\a..", ""] {
            path.check_silent(file);
        }
        let path = linux(Rule::FolderPath, Field::Path);
        path.check_no_fix("/var/log^/^");
        path.check_no_fix("^/^");
        path.check_no_fix("^~^");
        path.check_silent("/var/log");
        path.check_silent("/tmp/a\\");
        let both = on(&[System::Windows, System::Linux], Rule::FolderPath, Field::Path);
        assert_eq!(both.check_fires(r"C:\T^\^").values.systems, [System::Windows]);
        assert!(both.check_fires("/var/log^/^").values.systems.is_empty());
    }
}
