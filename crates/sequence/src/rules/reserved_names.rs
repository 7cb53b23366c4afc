//! # Reserved names
//!
//! **Why.** Windows keeps some names for devices, with any extension: opening such a path opens the device. Behind `\\?\`
//! it takes them literally.
//!
//! **Example.** `C:\Temp\NUL.txt`.
//!
//! **Fix.** None.

use super::{FieldRule, Finding, Subject};
use crate::chars::is_separator;
use crate::{Field, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "reserved-names",
    source: "6",
    severity: Severity::Warning,
    fields: &[Field::Path],
    check,
};

const RESERVED: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

fn check(subject: &Subject) -> Option<Finding> {
    let systems = subject.on_windows()?;
    let path = subject.core();
    if path.starts_with(r"\\?\") {
        return None;
    }
    let mut spans = Vec::new();
    let mut from = 0;
    for part in path.split(is_separator) {
        let stem = part.split(['.', ':']).next().unwrap_or_default().trim_end();
        if is_reserved(stem) {
            spans.push(subject.in_text(&(from..from + stem.len())));
        }
        from += part.len() + 1;
    }
    let mut finding = Finding::at(spans)?;
    let first = finding.spans.first().and_then(|span| subject.text.get(span.clone()));
    finding.found = first.unwrap_or_default().to_owned();
    finding.systems = systems;
    Some(finding)
}

fn is_reserved(stem: &str) -> bool {
    let port = |stem: &str| {
        let mut chars = stem.chars();
        let number = chars.next_back();
        let letters = chars.as_str();
        (letters.eq_ignore_ascii_case("COM") || letters.eq_ignore_ascii_case("LPT"))
            && number.is_some_and(|c| matches!(c, '1'..='9' | '¹' | '²' | '³'))
    };
    RESERVED.iter().any(|name| name.eq_ignore_ascii_case(stem)) || port(stem)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::{linux, windows};

    #[test]
    fn table() {
        let path = windows(Rule::ReservedNames, Field::Path);
        path.check_no_fix(r"C:\Temp\^NUL^.txt");
        path.check_no_fix(r"C:\^con^\a");
        path.check_no_fix(r"C:\^Lpt9^");
        path.check_no_fix(r"C:\^COM¹^.log");
        path.check_no_fix(r"\\.\^NUL^");
        path.check_silent(r"\\?\C:\Temp\NUL.txt");
        for silent in [r"C:\Temp\null.txt", r"C:\console", r"C:\COM0", r"C:\COM10", r"C:\a.NUL", "C:\\COM"] {
            path.check_silent(silent);
        }
        linux(Rule::ReservedNames, Field::Path).check_silent("/tmp/nul");
    }
}
