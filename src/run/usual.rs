//! How long a script usually takes in this browser, and what has taken longer.

use std::sync::Arc;

use crate::dom::prelude::*;
use engine::{CommandLine, Run, Timeline, Usual, script_of};
use words::{Arg, Screens};

use super::shown::Shown;
use crate::host::Host;
use crate::language::{ts, whole_duration};

/// By the command's place; `None` for what is no script, or did not complete often enough. Looked up again when a run
/// comes or this one moves on; a recording may be of another browser, and has none.
pub fn usual(host: Host, run: Signal<Arc<Run>>, state: Memo<engine::RunState>) -> Memo<Vec<Option<Usual>>> {
    let order = host.order();
    Memo::new(move |_| {
        state.with(|_| ());
        run.with(|run| {
            let names = run.commands().iter().map(script_of).collect::<Vec<_>>();
            if names.iter().all(Option::is_none) {
                return vec![None; names.len()];
            }
            let others: Vec<Arc<Run>> = order.with(|order| {
                let others = order.iter().filter(|id| **id != run.id);
                others.filter_map(|id| Some(host.run(id)?.get_untracked())).collect()
            });
            let usual = |name: Option<&str>| Usual::of(name?, others.iter().map(AsRef::as_ref));
            names.into_iter().map(usual).collect()
        })
    })
}

/// What is usual for a command that has begun or is to come, and whether it has taken longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Usually {
    /// What is usual.
    pub usual: Usual,
    /// Whether it has surely taken longer by what is worth a word.
    pub slower: bool,
}

impl Usually {
    /// Of the command at this place.
    pub fn at(shown: Shown, place: usize) -> Option<Self> {
        let usual = shown.usual.with(|usual| usual.get(place).copied().flatten())?;
        let took = shown.timeline.with(|timeline| shortest(timeline, place));
        Some(Self { usual, slower: took.is_some_and(|took| usual.is_exceeded(took)) })
    }

    /// In words, with how many times it is the median of.
    pub fn words(self) -> String {
        let args = [Arg::Text(&whole_duration(self.usual.ms)), Arg::Count(self.usual.of as u64)];
        ts(Screens::RunViewUsualOf, &args)
    }
}

/// The places of what has taken longer than usual.
pub fn slower(shown: Shown) -> Vec<usize> {
    let count = shown.usual.with(Vec::len);
    (0..count).filter(|place| Usually::at(shown, *place).is_some_and(|usually| usually.slower)).collect()
}

/// What is spoken when a command has taken longer than usual.
pub fn slower_words(shown: Shown, place: usize) -> Option<String> {
    untrack(|| {
        let usual = Usually::at(shown, place)?.usual;
        let took = shown.timeline.with(|timeline| shortest(timeline, place))?;
        let (step, took, usual) = ((place + 1).to_string(), whole_duration(took), whole_duration(usual.ms));
        Some(ts(Screens::RunViewSlowerStep, &[Arg::Text(&step), Arg::Text(&took), Arg::Text(&usual)]))
    })
}

fn shortest(timeline: &Timeline, place: usize) -> Option<i64> {
    let line: &CommandLine = timeline.commands.get(place)?;
    Some(line.duration_ms(timeline.now)?.0)
}
