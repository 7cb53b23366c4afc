//! # Order of commands
//!
//! **Why.** The API asks for PutFile, then RunScript, then GetFile, and says that the order may not be
//! mixed. What it does with another order is not known.
//!
//! **Example.** `GetFile` before `RunScript`.
//!
//! **Fix.** Move the step before the first one that has to come later.

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
                found: before.unwrap_or_default().to_owned(),
                fixes: vec![fix],
                ..WholeFinding::at(Place::Step(step.id))
            });
        }
        for earlier in first_later.iter_mut().take(kind as usize) {
            earlier.get_or_insert(at);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Step, StepCommand, StepId};
    use defender::CommandKind;

    const PUT: CommandKind = CommandKind::PutFile;
    const RUN: CommandKind = CommandKind::RunScript;
    const GET: CommandKind = CommandKind::GetFile;

    fn draft(kinds: &[CommandKind]) -> Draft {
        let step = |(number, kind): (u64, &CommandKind)| Step {
            id: StepId::new(number),
            command: StepCommand::empty(*kind),
            enabled: true,
        };
        Draft { steps: (0..).zip(kinds).map(step).collect(), ..Draft::default() }
    }

    /// For each step out of order: which, the command it stands after, where it belongs.
    fn found(draft: &Draft) -> Vec<(u64, String, usize)> {
        let finding = |finding: WholeFinding| {
            let Some(Edit::Move { id, to }) = finding.fixes.first().map(|fix| &fix.edit) else {
                panic!("no fix that moves");
            };
            (id.number(), finding.found.clone(), *to)
        };
        check(draft, &Context::default()).into_iter().map(finding).collect()
    }

    #[test]
    fn table() {
        for fine in [&[][..], &[GET], &[PUT, RUN, GET], &[PUT, PUT, RUN, RUN, GET, GET], &[PUT, GET]] {
            assert_eq!(found(&draft(fine)), []);
        }
        assert_eq!(found(&draft(&[GET, RUN])), [(1, "GetFile".to_owned(), 0)]);
        assert_eq!(found(&draft(&[PUT, RUN, PUT])), [(2, "RunScript".to_owned(), 1)]);
        assert_eq!(
            found(&draft(&[PUT, RUN, GET, RUN, PUT])),
            [(3, "GetFile".to_owned(), 2), (4, "RunScript".to_owned(), 1)]
        );
    }

    #[test]
    fn a_step_that_is_switched_off_is_not_in_the_order() {
        let mut draft = draft(&[GET, RUN]);
        draft.steps[0].enabled = false;
        assert_eq!(found(&draft), []);
    }
}
