//! # Comment that is not as asked
//!
//! **Why.** An installation may ask for an incident's number or its like in every comment, by a regular expression. Whether
//! it matches is looked up by who has the browser's; an empty comment has a rule of its own.
//!
//! **Example.** *Testing* where `^INC-[0-9]+` is asked for.
//!
//! **Fix.** None.

use super::{WholeFinding, WholeRule, missing_comment};
use crate::{Context, Draft, Place, Severity};

pub(super) const RULE: WholeRule =
    WholeRule { id: "comment-pattern", source: "1.2", severity: Severity::Error, check };

fn check(draft: &Draft, context: &Context) -> Vec<WholeFinding> {
    let is_known = !missing_comment::is_missing(&draft.comment) && context.is_final(&draft.comment);
    let missed = context.guards().comment_misses.as_ref().filter(|_| is_known);
    missed
        .map(|pattern| WholeFinding { found: pattern.clone(), ..WholeFinding::at(Place::Comment) })
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Guards;

    #[test]
    fn table() {
        let found = |comment: &str, misses: Option<&str>| {
            let draft = Draft { comment: comment.to_owned(), ..Draft::default() };
            let guards = Guards { comment_misses: misses.map(str::to_owned), ..Guards::default() };
            check(&draft, &Context::default().guarded(guards)).pop().map(|finding| finding.found)
        };
        assert_eq!(found("Testing", Some("^INC-")).as_deref(), Some("^INC-"));
        assert_eq!(found("INC-4821", None), None);
        assert_eq!(found(" ", Some("^INC-")), None);
        assert_eq!(found("{{case}}", Some("^INC-")), None, "what is filled in at Run is judged then");
    }
}
