use sequence::{Diagnostic, Draft, Findings};

/// As many of the things that keep Run off are listed.
const LISTED: usize = 5;

/// What the draft as a whole lacks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many errors.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
    /// The first errors, one for each place: what keeps Run off.
    pub missing: Vec<Diagnostic>,
    /// Places with errors beyond these.
    pub more: usize,
    /// What was found beyond single steps.
    pub around: Vec<Diagnostic>,
}

impl Summary {
    pub(super) fn of(findings: &Findings, draft: &Draft) -> Self {
        let mut missing: Vec<Diagnostic> = Vec::new();
        let mut more = 0;
        let mut last = None;
        for error in findings.all(draft).filter(|found| found.is_error()) {
            // Findings of one place stand together.
            if last != Some(error.place) {
                last = Some(error.place);
                if missing.len() < LISTED { missing.push(error.clone()) } else { more += 1 }
            }
        }
        let around =
            findings.of_draft().iter().filter(|found| found.place.step().is_none()).cloned().collect();
        Self { errors: findings.errors(), warnings: findings.warnings(), missing, more, around }
    }
}
