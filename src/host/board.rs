use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use engine::{Engine, Run, RunId};

use crate::dom::ArcRwSignal;

/// What screens see of the runs: one signal a run, found by id, so that an answer redraws only those runs
/// that it changed.
#[derive(Default)]
pub(super) struct Board {
    order: ArcRwSignal<Vec<RunId>>,
    runs: RefCell<HashMap<RunId, ArcRwSignal<Arc<Run>>>>,
    /// Moves with each change of any run.
    changes: ArcRwSignal<u32>,
}

impl Board {
    /// Newest first.
    pub(super) fn order(&self) -> ArcRwSignal<Vec<RunId>> {
        self.order.clone()
    }

    pub(super) fn run(&self, id: &RunId) -> Option<ArcRwSignal<Arc<Run>>> {
        self.runs.borrow().get(id).cloned()
    }

    /// Moves with each change of any run: who looks through all of them need not listen to each.
    pub(super) fn changes(&self) -> ArcRwSignal<u32> {
        self.changes.clone()
    }

    /// Shows what the engine says now of these runs.
    pub(super) fn show(&self, engine: &Engine, changed: &[RunId]) {
        let mut fresh = Vec::new();
        for id in changed {
            let Some(run) = engine.run(id) else { continue };
            let known = self.run(id);
            match known {
                Some(signal) => signal.set(Arc::new(run.clone())),
                None => {
                    let signal = ArcRwSignal::new(Arc::new(run.clone()));
                    self.runs.borrow_mut().insert(id.clone(), signal);
                    fresh.push(id.clone());
                }
            }
        }
        if !changed.is_empty() {
            self.changes.update(|changes| *changes = changes.wrapping_add(1));
        }
        if !fresh.is_empty() {
            self.order.update(|order| {
                fresh.reverse();
                order.splice(0..0, fresh);
            });
        }
    }

    /// Shows all runs of an engine that was just restored, and no others.
    pub(super) fn show_all(&self, engine: &Engine) {
        self.runs.borrow_mut().retain(|id, _| engine.run(id).is_some());
        if self.order.with_untracked(|order| order.iter().any(|id| engine.run(id).is_none())) {
            self.order.update(|order| order.retain(|id| engine.run(id).is_some()));
        }
        // What is as it was is not drawn anew.
        let is_other =
            |run: &&Run| self.run(&run.id).is_none_or(|shown| shown.with_untracked(|shown| **shown != **run));
        let changed: Vec<RunId> = engine.runs().filter(is_other).map(|run| run.id.clone()).collect();
        self.show(engine, &changed);
    }
}
