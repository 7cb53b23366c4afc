//! What is said of a run while it is looked at: what changed, not what is.

use crate::dom::prelude::*;
use defender::Command;
use engine::{CommandLine, CommandState, RunState};
use words::{Arg, Screens};

use super::shown::Shown;
use super::{limit, usual};
use crate::app::use_preferences;
use crate::language::{saying, ts};
use crate::ui::announce_each;

/// Speaks of what changes.
pub fn announce_changes(shown: Shown) {
    let said = Memo::new(move |_| shown.state.with(|state| saying(|words| words.run_state(state))));
    let commands = Memo::new(move |_| {
        shown
            .timeline
            .with(|timeline| timeline.commands.iter().map(|line| line.state.clone()).collect::<Vec<_>>())
    });
    let slower = Memo::new(move |_| usual::slower(shown));
    let near = Memo::new(move |_| limit::all_near(shown));
    let preferences = use_preferences();
    watch(
        move || (said.get(), commands.get(), slower.get(), near.get()),
        move |(state, commands, slower, near),
              (state_before, commands_before, slower_before, near_before)| {
            let is_news =
                |(place, command): &(usize, &CommandState)| commands_before.get(*place) != Some(command);
            let changed: Vec<_> =
                commands.iter().enumerate().filter(is_news).map(|(place, _)| place).collect();
            let mut parts: Vec<_> = shown.timeline.with_untracked(|timeline| {
                let line = |place: &usize| Some(command_words(*place, timeline.commands.get(*place)?));
                changed.iter().filter_map(line).collect()
            });
            let news = slower.iter().filter(|place| !slower_before.contains(place));
            parts.extend(news.filter_map(|place| usual::slower_words(shown, *place)));
            let news = near.iter().filter(|of| !near_before.contains(of));
            parts.extend(news.filter_map(|of| limit::near_words(shown, *of, preferences)));
            // Perhaps a moment ago: the run's word may follow its command's.
            let is_told =
                shown.state.with_untracked(|run| commands.iter().any(|command| tells(command, run)));
            if state != state_before && !is_told {
                parts.push(state.clone());
            }
            if !parts.is_empty() {
                announce_each(parts.join(". "));
            }
        },
    );
}

fn command_words(place: usize, line: &CommandLine) -> String {
    let step = (place + 1).to_string();
    let kind = line.command.as_ref().map_or("?", |command: &Command| command.kind().as_str());
    let state = saying(|words| words.command_state(&line.state));
    ts(Screens::SeenCommand, &[Arg::Text(&step), Arg::Text(kind), Arg::Text(&state)])
}

/// Whether a command's word leaves nothing to be said of its run.
const fn tells(command: &CommandState, run: &RunState) -> bool {
    matches!(
        (command, run),
        (CommandState::Running, RunState::Running)
            | (CommandState::Completed, RunState::Completed)
            | (CommandState::Failed, RunState::Failed)
    )
}
