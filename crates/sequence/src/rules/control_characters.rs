//! # Control characters
//!
//! **Why.** A parser that took `\t` for a tab, or a copied line end, leaves characters in the text that no
//! path, name or argument has. Line breaks in arguments have a rule of their own.
//!
//! **Example.** `C:⇥emp\a.txt`, which was `C:\temp\a.txt`.
//!
//! **Fix.** Remove them, certain at the ends; in a Windows path also write the backslash and letter that
//! they were.

use super::{FieldRule, Finding, Subject};
use crate::chars::is_line_break;
use crate::{Certainty, Field, FixKind, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "control-characters",
    source: "6",
    severity: Severity::Error,
    fields: &[Field::File, Field::Script, Field::Args, Field::Path],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let in_args = subject.field == Field::Args;
    let spans = subject.spans_of(|c| c.is_control() && !(in_args && is_line_break(c)));
    let mut finding = Finding::at(spans)?;
    let characters = subject.distinct(&finding.spans);
    finding.found = subject.distinct_names(&finding.spans);
    if subject.field == Field::Path && subject.windows() && characters.iter().all(|c| letter(*c).is_some()) {
        finding.fixes.push(subject.rewrite(
            FixKind::RestoreBackslashes,
            Certainty::Offered,
            &finding.spans,
            &|piece| piece.chars().filter_map(letter).flat_map(|letter| ['\\', letter]).collect(),
        ));
    }
    let core = subject.core_range();
    let outside = finding.spans.iter().all(|span| span.end <= core.start || span.start >= core.end);
    let certainty = if outside { Certainty::Certain } else { Certainty::Offered };
    let remove = subject.replace(FixKind::RemoveCharacters, certainty, &finding.spans, "");
    finding.fixes.insert(if outside { 0 } else { finding.fixes.len() }, remove);
    Some(finding)
}

/// The letter behind the backslash of a JSON escape (contract 6: `C:\temp` becomes a tab).
const fn letter(c: char) -> Option<char> {
    match c {
        '\t' => Some('t'),
        '\n' => Some('n'),
        '\r' => Some('r'),
        '\u{8}' => Some('b'),
        '\u{c}' => Some('f'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::{linux, windows};

    #[test]
    fn table() {
        let path = windows(Rule::ControlCharacters, Field::Path);
        path.check_fix("C:^\t^emp\\a.txt", "C:\\temp\\a.txt");
        path.check_fix("C:\\Temp^\r^eport.txt", "C:\\Temp\\report.txt");
        path.check_fix("C:\\a.txt^\r\n^", "C:\\a.txt");
        path.check_fix("C:\\a^\u{7F}^.txt", "C:\\a.txt");
        path.check_silent("C:\\Temp\\я.txt");
        linux(Rule::ControlCharacters, Field::Path).check_fix("/tmp/a^\t^b", "/tmp/ab");
        windows(Rule::ControlCharacters, Field::Script).check_fix("minidump.ps1^\n^", "minidump.ps1");
    }

    #[test]
    fn line_breaks_in_arguments_are_told_elsewhere() {
        let args = windows(Rule::ControlCharacters, Field::Args);
        args.check_fix("-a^\t^b", "-ab");
        args.check_silent("-a\n-b");
    }
}
