//! # Empty sequence
//!
//! **Why.** A run needs at least one command; steps that are switched off are not sent.
//!
//! **Example.** No step, or all switched off.
//!
//! **Fix.** None.

use super::{WholeFinding, WholeRule};
use crate::{Context, Draft, Place, Severity};

pub(super) const RULE: WholeRule =
    WholeRule { id: "empty-sequence", source: "1.2", severity: Severity::Error, check };

fn check(draft: &Draft, _: &Context) -> Vec<WholeFinding> {
    let empty = draft.enabled().next().is_none();
    empty.then(|| WholeFinding::at(Place::Steps)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Step, StepCommand, StepId};
    use defender::CommandKind;

    #[test]
    fn table() {
        let step =
            Step { id: StepId::new(1), command: StepCommand::empty(CommandKind::GetFile), enabled: true };
        let fires =
            |steps: Vec<Step>| check(&Draft { steps, ..Draft::default() }, &Context::default()).len() == 1;
        assert!(fires(vec![]));
        assert!(fires(vec![Step { enabled: false, ..step.clone() }]));
        assert!(!fires(vec![Step { enabled: false, ..step.clone() }, step]));
    }
}
