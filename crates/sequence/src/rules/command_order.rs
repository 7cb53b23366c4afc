//! # Order of commands
//!
//! **Why.** The API asks for PutFile, then RunScript, then GetFile, and says that the order may not be
//! mixed. What it does with another order is not known.
//!
//! **Example.** `GetFile` before `RunScript`.
//!
//! **Fix.** move the step before the first one that has to come later.

use super::{WholeFinding, WholeRule};
use crate::{Certainty, Context, Draft, Edit, Fix, FixKind, Place, Severity};

pub(super) const RULE: WholeRule =
    WholeRule { id: "command-order", source: "1.2", severity: Severity::Warning, check };

fn check(draft: &Draft, _: &Context) -> Vec<WholeFinding> {
    // For each kind, where a step first stood that has to come after it.
    let mut first_later: [Option<usize>; 3] = [None; 3];
    let mut found = Vec::new();
    for (at, step) in draft.steps.iter().enumerate().filter(|(_, step)| step.enabled) {
        let kind = step.command.kind();
        if let Some(to) = first_later.get(kind as usize).copied().flatten() {
            let edit = Edit::Move { id: step.id, to };
            let fix = Fix { kind: FixKind::MoveStep, certainty: Certainty::Offered, edit };
            let before = draft.steps.get(to).map(|later| later.command.kind().as_str());
            found.push(WholeFinding {
                place: Place::Step(step.id),
                found: before.unwrap_or_default().to_owned(),
                fixes: vec![fix],
            });
        }
        for earlier in first_later.iter_mut().take(kind as usize) {
            earlier.get_or_insert(at);
        }
    }
    found
}
