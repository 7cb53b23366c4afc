//! # Missing comment
//!
//! **Why.** The comment is kept with the action in the tenant. Whether the API takes a run without one is not known,
//! so it is always sent.
//!
//! **Example.** An empty comment, or blanks.
//!
//! **Fix.** None.

use super::{WholeFinding, WholeRule};
use crate::chars::{is_blank, is_hidden};
use crate::{Context, Draft, Place, Severity};

pub(super) const RULE: WholeRule =
    WholeRule { id: "missing-comment", source: "1.2", severity: Severity::Error, check };

fn check(draft: &Draft, _: &Context) -> Vec<WholeFinding> {
    is_missing(&draft.comment).then(|| WholeFinding::at(Place::Comment)).into_iter().collect()
}

pub(super) fn is_missing(comment: &str) -> bool {
    comment.chars().all(|c| is_blank(c) || is_hidden(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table() {
        let fires = |comment: &str| {
            let draft = Draft { comment: comment.to_owned(), ..Draft::default() };
            check(&draft, &Context::default()).len() == 1
        };
        for missing in ["", "  ", "\u{A0}\t", "\u{200B}"] {
            assert!(fires(missing));
        }
        for there in ["INC-4821", ".", " я "] {
            assert!(!fires(there));
        }
    }
}
