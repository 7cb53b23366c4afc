use std::collections::{HashMap, HashSet};

use sequence::{Diagnostic, Draft, Findings, Step, StepId};

use crate::dom::ArcRwSignal;

/// A sequence that is no longer than this is in the document row by row, and drawn whole.
pub const SHORT: usize = 40;

/// One step as its card sees it.
#[derive(Clone)]
pub struct StepSignals {
    /// Its command and whether it is switched on.
    pub step: ArcRwSignal<Step>,
    /// The same as the columns beside the card show it: while somebody types, a frame later.
    pub beside: ArcRwSignal<Step>,
    /// What was found in its fields and at its position.
    pub findings: ArcRwSignal<Vec<Diagnostic>>,
    /// Where it stands, from 0.
    pub position: ArcRwSignal<usize>,
    /// Whether it is selected.
    pub picked: ArcRwSignal<bool>,
    /// How much of its card is drawn.
    pub drawn: ArcRwSignal<Drawn>,
    /// How much of its part of the request is drawn.
    pub drawn_in_request: ArcRwSignal<Drawn>,
}

/// How much of a row of a long list is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// All of it.
    Whole,
    /// It is out of sight: plain text of the row's height, where that is known.
    AsText {
        /// In CSS pixels.
        height_px: Option<i32>,
    },
}

/// All steps, found by their identity.
#[derive(Default)]
pub(super) struct Steps {
    signals: HashMap<StepId, StepSignals>,
    /// What was found at positions, as shown last: it comes and goes with other steps' edits.
    misplaced: Vec<Diagnostic>,
    /// Steps that the other columns do not show yet as they are.
    behind: Vec<StepId>,
}

impl Steps {
    pub(super) fn get(&self, id: StepId) -> Option<StepSignals> {
        self.signals.get(&id).cloned()
    }

    /// One step's text, switch or findings changed.
    pub(super) fn show_step(&mut self, draft: &Draft, findings: &Findings, id: StepId) {
        if let (Some(signals), Some(step)) = (self.signals.get(&id), draft.step(id)) {
            signals.step.renew(step.clone());
            signals.show(findings, id);
            self.behind.push(id);
        }
        let misplaced = findings.of_draft().iter().filter(|found| found.place.step().is_some());
        if !misplaced.clone().eq(&self.misplaced) {
            let misplaced: Vec<Diagnostic> = misplaced.cloned().collect();
            let both = self.misplaced.iter().chain(&misplaced).filter_map(|found| found.place.step());
            for id in both.collect::<HashSet<StepId>>() {
                if let Some(signals) = self.signals.get(&id) {
                    signals.show(findings, id);
                }
            }
            self.misplaced = misplaced;
        }
    }

    /// The other columns show what is typed, too.
    pub(super) fn catch_up(&mut self, draft: &Draft) {
        for id in std::mem::take(&mut self.behind) {
            if let (Some(signals), Some(step)) = (self.signals.get(&id), draft.step(id)) {
                signals.beside.renew(step.clone());
            }
        }
    }

    /// Whether there is something to catch up with.
    pub(super) fn is_behind(&self) -> bool {
        !self.behind.is_empty()
    }

    /// Steps came, went or moved.
    pub(super) fn show_order(&mut self, draft: &Draft, findings: &Findings) {
        let is_short = draft.steps.len() <= SHORT;
        let drawn = if is_short { Drawn::Whole } else { Drawn::AsText { height_px: None } };
        for (position, step) in draft.steps.iter().enumerate() {
            match self.signals.get(&step.id) {
                Some(signals) => signals.position.renew(position),
                None => {
                    let signals = StepSignals {
                        step: ArcRwSignal::new(step.clone()),
                        beside: ArcRwSignal::new(step.clone()),
                        findings: ArcRwSignal::default(),
                        position: ArcRwSignal::new(position),
                        picked: ArcRwSignal::new(false),
                        drawn: ArcRwSignal::new(drawn),
                        drawn_in_request: ArcRwSignal::new(drawn),
                    };
                    signals.show(findings, step.id);
                    self.signals.insert(step.id, signals);
                }
            }
        }
        if self.signals.len() > draft.steps.len() {
            let kept: HashSet<StepId> = draft.steps.iter().map(|step| step.id).collect();
            self.signals.retain(|id, _| kept.contains(id));
        }
    }

    /// Anything may have changed.
    pub(super) fn show_all(&mut self, draft: &Draft, findings: &Findings) {
        self.show_order(draft, findings);
        for step in &draft.steps {
            if let Some(signals) = self.signals.get(&step.id) {
                signals.step.renew(step.clone());
                signals.beside.renew(step.clone());
                signals.show(findings, step.id);
            }
        }
        self.misplaced =
            findings.of_draft().iter().filter(|found| found.place.step().is_some()).cloned().collect();
    }
}

impl StepSignals {
    fn show(&self, findings: &Findings, id: StepId) {
        self.findings.renew(findings.of_step(id).cloned().collect());
    }
}
