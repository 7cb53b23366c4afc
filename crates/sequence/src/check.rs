use crate::rule_off::weighed;
use crate::{Change, Context, Diagnostic, Draft, Step, StepId, Touched, rules};

/// What is wrong with one step, whatever stands around it. A step that is switched off is not sent and not
/// checked. Whatever the draft has switched off is not known here.
pub fn check_step(step: &Step, context: &Context) -> Vec<Diagnostic> {
    if step.enabled { rules::check_fields(step, context) } else { Vec::new() }
}

/// What is wrong with the draft beyond its single steps: order, comment, devices. Cheap at any length.
pub fn check_draft(draft: &Draft, context: &Context) -> Vec<Diagnostic> {
    weighed(draft, rules::check_whole(draft, context))
}

/// Everything that is wrong: step by step, then the draft.
pub fn check_all(draft: &Draft, context: &Context) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = draft.steps.iter().flat_map(|step| check_step(step, context)).collect();
    found = weighed(draft, found);
    found.extend(check_draft(draft, context));
    found
}

/// The findings of a draft, kept so that a key press checks one step again and not two thousand.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// Only steps that have some, by their ids: a sorted vector is a tenth of a tree's code.
    steps: Vec<(StepId, Vec<Diagnostic>)>,
    draft: Vec<Diagnostic>,
}

impl Findings {
    /// Checks everything.
    pub fn new(draft: &Draft, context: &Context) -> Self {
        let mut findings = Self::default();
        findings.recheck(draft, context, Touched::All);
        findings
    }

    /// Checks again what a change touched. After [`Touched::Devices`] and when the library was read, the
    /// context is another one and everything is checked.
    pub fn update(&mut self, draft: &Draft, context: &Context, change: &Change) {
        self.recheck(draft, context, change.touched);
    }

    /// What was found in a step's fields and at its position.
    pub fn of_step(&self, id: StepId) -> impl Iterator<Item = &Diagnostic> {
        let at_step = self.draft.iter().filter(move |found| found.place.step() == Some(id));
        self.kept(id).into_iter().flatten().chain(at_step)
    }

    /// What was found beyond single steps: comment, devices, the list of steps, and steps out of order.
    pub fn of_draft(&self) -> &[Diagnostic] {
        &self.draft
    }

    /// Everything, in the order of the draft's steps, then the draft.
    pub fn all<'a>(&'a self, draft: &'a Draft) -> impl Iterator<Item = &'a Diagnostic> {
        draft.steps.iter().filter_map(|step| self.kept(step.id)).flatten().chain(&self.draft)
    }

    /// How many errors.
    pub fn errors(&self) -> usize {
        self.every().filter(|found| found.is_error()).count()
    }

    /// How many warnings.
    pub fn warnings(&self) -> usize {
        self.every().filter(|found| found.is_warning()).count()
    }

    fn every(&self) -> impl Iterator<Item = &Diagnostic> {
        self.steps.iter().flat_map(|(_, found)| found).chain(&self.draft)
    }

    /// Checks again what is named as touched; [`Touched::Texts`] is all that guards look at.
    pub fn recheck(&mut self, draft: &Draft, context: &Context, touched: Touched) {
        match touched {
            Touched::Step(id) | Touched::Steps(id) => {
                let found = draft.step(id).map(|step| check_step(step, context)).unwrap_or_default();
                self.keep(id, weighed(draft, found));
            }
            Touched::Texts => {}
            Touched::Devices | Touched::All => {
                self.steps.clear();
                draft
                    .steps
                    .iter()
                    .for_each(|step| self.keep(step.id, weighed(draft, check_step(step, context))));
            }
        }
        self.draft = check_draft(draft, context);
    }

    fn keep(&mut self, id: StepId, found: Vec<Diagnostic>) {
        match self.place(id) {
            Ok(place) if found.is_empty() => drop(self.steps.remove(place)),
            Ok(place) => {
                self.steps.iter_mut().skip(place).take(1).for_each(|(_, kept)| kept.clone_from(&found))
            }
            Err(_) if found.is_empty() => {}
            Err(place) => self.steps.insert(place, (id, found)),
        }
    }

    fn kept(&self, id: StepId) -> Option<&Vec<Diagnostic>> {
        self.steps.get(self.place(id).ok()?).map(|(_, found)| found)
    }

    fn place(&self, id: StepId) -> Result<usize, usize> {
        self.steps.binary_search_by_key(&id, |(id, _)| *id)
    }
}
