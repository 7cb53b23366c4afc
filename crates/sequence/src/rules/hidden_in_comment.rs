//! # Hidden characters in the comment
//!
//! **Why.** The comment stays with the action in the tenant for months. A character that cannot be seen, or one that turns the
//! direction of what follows, makes it read otherwise than it was written. Joiners and marks that scripts and
//! emoji need are left alone.
//!
//! **Example.** A case's name copied from a file with U+202E in its name.
//!
//! **Fix.** Remove them.

use super::subject::Subject;
use super::{WholeFinding, WholeRule, missing_comment};
use crate::chars::{is_hidden, is_line_break};
use crate::{Certainty, Context, Draft, Edit, Field, Fix, FixKind, Place, Severity};

pub(super) const RULE: WholeRule =
    WholeRule { id: "hidden-in-comment", source: "6", severity: Severity::Warning, check };

fn check(draft: &Draft, context: &Context) -> Vec<WholeFinding> {
    let text = Subject::new(Field::Args, &draft.comment, "", context);
    let spans = text.spans_of(misleads);
    if spans.is_empty() || missing_comment::is_missing(text.text) {
        return Vec::new();
    }
    let (kind, certainty) = (FixKind::RemoveCharacters, Certainty::Certain);
    let fixed = text.replace(kind, certainty, &spans, "");
    vec![WholeFinding {
        found: text.distinct_names(&spans),
        fixes: vec![Fix { kind, certainty, edit: Edit::SetComment(fixed.text) }],
        spans,
        ..WholeFinding::at(Place::Comment)
    }]
}

/// Hidden, and not needed to write a language, an emoji or a line.
fn misleads(c: char) -> bool {
    let is_needed = matches!(c, '\u{61C}' | '\u{200C}'..='\u{200F}' | '\u{E0020}'..='\u{E007F}');
    is_hidden(c) && !is_needed && !is_line_break(c) && c != '\t'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(comment: &str) -> Option<(String, Edit)> {
        let draft = Draft { comment: comment.to_owned(), ..Draft::default() };
        let finding = check(&draft, &Context::default()).pop()?;
        Some((finding.found, finding.fixes.into_iter().next()?.edit))
    }

    #[test]
    fn table() {
        for (fires, names, fixed) in [
            ("Case \u{202E}gpj.exe", "U+202E", "Case gpj.exe"),
            ("a\u{200B}b\u{7}c\u{200B}", "U+200B, U+0007", "abc"),
            ("\u{FEFF}INC-4821", "U+FEFF", "INC-4821"),
        ] {
            assert_eq!(found(fires), Some((names.to_owned(), Edit::SetComment(fixed.to_owned()))));
        }
        for silent in
            ["INC-4821", "", "\u{200B}", "Отчёт 文 👩\u{200D}💻", "שלום\u{200F}!", "two\nlines\tof it"]
        {
            assert_eq!(found(silent), None, "{silent:?}");
        }
    }

    #[test]
    fn it_is_hidden_beside_a_parameter_too() {
        let fixed = Edit::SetComment("{{case}} ".to_owned());
        assert_eq!(found("{{case}} \u{202E}"), Some(("U+202E".to_owned(), fixed)));
    }
}
