//! # Control characters
//!
//! **Why.** A parser that took `\t` for a tab, or a copied line end, leaves characters in the text that no
//! path, name or argument has. Line breaks in arguments have a rule of their own.
//!
//! **Example.** `C:⇥emp\a.txt`, which was `C:\temp\a.txt`.
//!
//! **Fix.** Remove them, certain at the ends; in arguments a tab becomes a blank. In a Windows path also write the
//! backslash and letter that they were, first unless they are line breaks, which a wrapped path has. None between
//! several paths.

use std::ops::Range;

use super::paths::has_drive;
use super::{FieldRule, Finding, Subject};
use crate::chars::{is_blank, is_line_break};
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
    let core = subject.core_range();
    let begins = |rest: &str| has_drive(rest) || rest.starts_with(r"\\");
    let starts_path =
        |span: &Range<usize>| span.start > core.start && subject.text.get(span.end..).is_some_and(begins);
    // Several paths on several lines: whichever was meant, it is not all of them in one.
    if subject.field == Field::Path && finding.spans.iter().any(starts_path) {
        return Some(finding);
    }
    if subject.field == Field::Path && subject.windows() && characters.iter().all(|c| letter(*c).is_some()) {
        finding.fixes.push(subject.rewrite(
            FixKind::RestoreBackslashes,
            Certainty::Offered,
            &finding.spans,
            &|piece| piece.chars().filter_map(letter).flat_map(|letter| ['\\', letter]).collect(),
        ));
    }
    let outside = finding.spans.iter().all(|span| span.end <= core.start || span.start >= core.end);
    let certainty = if outside { Certainty::Certain } else { Certainty::Offered };
    let parts_words = in_args && !outside && characters.contains(&'\t');
    let kind = if parts_words { FixKind::PlainBlanks } else { FixKind::RemoveCharacters };
    let mut remove = subject.rewrite(kind, certainty, &finding.spans, &|piece| {
        let tab = parts_words && piece.contains('\t');
        if tab { " ".to_owned() } else { String::new() }
    });
    if parts_words {
        // A tab at an end parts nothing.
        remove.text = remove.text.trim_matches(is_blank).to_owned();
    }
    let first = outside || characters.into_iter().all(is_line_break);
    finding.fixes.insert(if first { 0 } else { finding.fixes.len() }, remove);
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
        path.check_fix("C:^\t^emp^\r^eport.txt", "C:\\temp\\report.txt");
        path.check_fix("C:\\Temp\\long^\n^name.zip", "C:\\Temp\\longname.zip");
        path.check_fix("C:\\Temp\\long^\r\n^name.zip", "C:\\Temp\\longname.zip");
        path.check_no_fix("C:\\a.zip^\n^C:\\b.zip");
        path.check_no_fix("\\\\s\\a.zip^\n^\\\\s\\b.zip^\n^");
        path.check_fix("^\n^C:\\a.zip", "C:\\a.zip");
        path.check_fix("C:\\a.txt^\r\n^", "C:\\a.txt");
        path.check_fix("C:\\a^\u{7F}^.txt", "C:\\a.txt");
        path.check_silent("C:\\Temp\\я.txt");
        let path = linux(Rule::ControlCharacters, Field::Path);
        path.check_fix("/tmp/a^\t^b", "/tmp/ab");
        let several = path.check_fires("/tmp/a^\n^/tmp/b^\n^");
        assert!(several.fixes.iter().all(|fix| fix.certainty == Certainty::Offered));
        windows(Rule::ControlCharacters, Field::Script).check_fix("minidump.ps1^\n^", "minidump.ps1");
    }

    #[test]
    fn line_breaks_in_arguments_are_told_elsewhere() {
        let args = windows(Rule::ControlCharacters, Field::Args);
        args.check_fix("-Days^\t^3", "-Days 3");
        args.check_fix("-a^\u{7}\t^b^\0^c", "-a bc");
        args.check_fix("-a^\u{7}^b", "-ab");
        args.check_fix("^\t^-a^\t^b^\t^", "-a b");
        args.check_fix("^\t^-a^\t^", "-a");
        args.check_silent("-a\n-b");
    }
}
