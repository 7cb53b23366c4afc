//! # Braces around what is not a parameter, in the comment
//!
//! **Why.** As in a step's texts: with a blank or a sign that no name has between the braces it is text like any other,
//! and stays so with the action in the tenant.
//!
//! **Example.** `{{ case }} collect logs`.
//!
//! **Fix.** Remove the blanks, where a name is left.

use super::subject::Subject;
use super::{WholeFinding, WholeRule, misspelt_parameter};
use crate::{Context, Draft, Edit, Field, Fix, Place, Severity};

pub(super) const RULE: WholeRule =
    WholeRule { id: "misspelt-in-comment", source: "6", severity: Severity::Warning, check };

fn check(draft: &Draft, context: &Context) -> Vec<WholeFinding> {
    let text = Subject::new(Field::Args, &draft.comment, "", context);
    let Some(finding) = misspelt_parameter::check(&text) else { return Vec::new() };
    let fixes = finding.fixes.into_iter().map(|fix| Fix {
        kind: fix.kind,
        certainty: fix.certainty,
        edit: Edit::SetComment(fix.text),
    });
    vec![WholeFinding {
        spans: finding.spans,
        found: finding.found,
        fixes: fixes.collect(),
        ..WholeFinding::at(Place::Comment)
    }]
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
