//! # Braces around what is no parameter, in the comment
//!
//! **Why.** As in a step's texts: with a blank or a sign that no name has between the braces it is text like any other,
//! and stands so in the tenant's audit log.
//!
//! **Example.** `{{ case }} collect logs`.
//!
//! **Fix.** Remove the blanks, where a name is left.

use super::misspelt_parameter::{braced, is_parameter, meant};
use super::{WholeFinding, WholeRule};
use crate::{Certainty, Context, Draft, Edit, Fix, FixKind, Place, Severity};

pub(super) const RULE: WholeRule =
    WholeRule { id: "misspelt-in-comment", source: "6", severity: Severity::Warning, check };

fn check(draft: &Draft, _: &Context) -> Vec<WholeFinding> {
    let comment = &draft.comment;
    let spans = braced(comment);
    let pieces: Vec<&str> = spans.iter().filter_map(|span| comment.get(span.clone())).collect();
    let Some(first) = pieces.first() else { return Vec::new() };
    let mut fixes = Vec::new();
    if pieces.iter().all(|piece| is_parameter(piece)) {
        let mut fixed = comment.clone();
        for span in spans.iter().rev() {
            fixed.replace_range(span.clone(), &meant(&comment[span.clone()]));
        }
        fixes.push(Fix {
            kind: FixKind::TrimBlanks,
            certainty: Certainty::Offered,
            edit: Edit::SetComment(fixed),
        });
    }
    vec![WholeFinding { found: (*first).to_owned(), fixes, ..WholeFinding::at(Place::Comment) }]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(comment: &str) -> Option<(String, Option<Edit>)> {
        let draft = Draft { comment: comment.to_owned(), ..Draft::default() };
        let finding = check(&draft, &Context::default()).pop()?;
        Some((finding.found, finding.fixes.into_iter().next().map(|fix| fix.edit)))
    }

    #[test]
    fn table() {
        let fixed = Some(Edit::SetComment("{{case}} of {{who}}".to_owned()));
        assert_eq!(found("{{ case }} of {{who }}"), Some(("{{ case }}".to_owned(), fixed)));
        assert_eq!(found("{{case}} {{the:case}}"), Some(("{{the:case}}".to_owned(), None)));
        for silent in ["", "{{case}} collect logs", "{{{{case}}", "{case}", "{{}}"] {
            assert_eq!(found(silent), None, "{silent:?}");
        }
    }
}
