//! # Empty sequence
//!
//! **Why.** A run needs at least one command; steps that are switched off are not sent.
//!
//! **Example.** no step, or all switched off.
//!
//! **Fix.** none.

use super::{WholeFinding, WholeRule};
use crate::{Context, Draft, Place, Severity};

pub(super) const RULE: WholeRule =
    WholeRule { id: "empty-sequence", source: "1.2", severity: Severity::Error, check };

fn check(draft: &Draft, _: &Context) -> Vec<WholeFinding> {
    let empty = draft.enabled().next().is_none();
    empty.then(|| WholeFinding::at(Place::Steps)).into_iter().collect()
}
