//! # Variables in a path
//!
//! **Why.** Whether the agent expands variables is not known; it runs as SYSTEM or root, whose folders are
//! not the user's. A `$` that is part of a name, as in `$MFT`, is none.
//!
//! **Example.** `%TEMP%\a.zip`, `$HOME/a`, `~/a`.
//!
//! **Fix.** None: the folder depends on the user.

use std::ops::Range;

use super::{FieldRule, Finding, Subject};
use crate::chars::is_separator;
use crate::{Field, Severity};

pub(super) const RULE: FieldRule =
    FieldRule { id: "variables", source: "6", severity: Severity::Warning, fields: &[Field::Path], check };

/// Shell variables that name folders or users.
const SHELL: [&str; 12] = [
    "HOME",
    "TMPDIR",
    "TEMP",
    "TMP",
    "USER",
    "LOGNAME",
    "PWD",
    "OLDPWD",
    "PATH",
    "USERPROFILE",
    "APPDATA",
    "XDG_RUNTIME_DIR",
];

fn check(subject: &Subject) -> Option<Finding> {
    let path = subject.core();
    let mut spans = Vec::new();
    let mut from = 0;
    while let Some(rest) = path.get(from..).filter(|rest| !rest.is_empty()) {
        let length = variable(rest, from == 0, subject.windows());
        match length {
            Some(length) => {
                spans.push(subject.in_text(&(from..from + length)));
                from += length;
            }
            None => from += rest.chars().next().map_or(1, char::len_utf8),
        }
    }
    let mut finding = Finding::at(spans)?;
    let name = |span: &Range<usize>| subject.text.get(span.clone()).unwrap_or_default();
    finding.found = finding.spans.iter().take(4).map(name).collect::<Vec<_>>().join(", ");
    Some(finding)
}

/// Whether a path begins with something that may become a root.
pub(super) fn starts_with_variable(subject: &Subject) -> bool {
    variable(subject.core(), true, subject.windows()).is_some()
}

/// The length in bytes of a variable at the start of `text`.
fn variable(text: &str, first: bool, windows: bool) -> Option<usize> {
    let in_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '(' | ')');
    let end_of_name = |name: &str| name.find(|c| !in_name(c)).unwrap_or(name.len());
    if let Some(rest) = text.strip_prefix('%') {
        let length = rest.find(|c| !in_name(c) && !matches!(c, '-' | '.'))?;
        (rest.starts_with(in_name) && rest.get(length..)?.starts_with('%')).then_some(length + 2)
    } else if let Some(rest) = text.strip_prefix("${") {
        // None stands in another one; each byte so is looked at once.
        let length = rest.find(['}', '$'])?;
        rest.get(length..)?.starts_with('}').then_some(length + 3)
    } else if text.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("$env:")) {
        Some(5 + end_of_name(text.get(5..)?))
    } else if let Some(rest) = text.strip_prefix('$') {
        let length = end_of_name(rest);
        let name = rest.get(..length)?;
        // PowerShell does not tell cases apart.
        let same = |known: &&str| *known == name || windows && known.eq_ignore_ascii_case(name);
        SHELL.iter().any(same).then_some(length + 1)
    } else if first && text.starts_with('~') {
        Some(text.find(is_separator).unwrap_or(text.len()))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::{linux, windows};

    #[test]
    fn table() {
        let path = windows(Rule::Variables, Field::Path);
        path.check_no_fix(r"^%TEMP%^\a.zip");
        path.check_no_fix(r"C:\Users\^%USERNAME%^\a.zip");
        path.check_no_fix(r"^%ProgramFiles(x86)%^\a");
        path.check_no_fix(r"^$env:TEMP^\a");
        path.check_no_fix(r"^${env:TEMP}^\a");
        path.check_no_fix(r"^~^\a");
        path.check_no_fix(r"^$home^\a");
        path.check_no_fix(r"C:\^%my-app.dir%^\a");
        for silent in [
            r"C:\$MFT",
            r"C:\$Recycle.Bin\a",
            r"C:\100% sure\50%",
            r"C:\PROGRA~1\a",
            r"C:\%\a%%",
            r"C:\5%-9%",
        ] {
            path.check_silent(silent);
        }
        let path = linux(Rule::Variables, Field::Path);
        path.check_no_fix("^$HOME^/a");
        path.check_no_fix("^~root^/a");
        path.check_no_fix("/home/^$USER^/a");
        path.check_silent("/tmp/a~");
        path.check_silent("$home/a");
        assert_eq!(path.check_fires("^$HOME^/^$USER^").values.found, "$HOME, $USER");
    }
}
