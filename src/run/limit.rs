//! What the tenant ends of itself: a script after ten minutes, a run whose device has not come for three days.

use defender::Timestamp;
use engine::{Deadline, Limits, Timeline};
use words::{Arg, Screens};

use super::moments::bound;
use super::shown::Shown;
use crate::app::{Preferences, use_preferences};
use crate::dom::prelude::*;
use crate::language::{duration, ts};

/// What has a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limited {
    /// The wait for the device.
    Wait,
    /// The command at this place.
    Command(usize),
}

impl Limited {
    /// Its limit, while it goes on and when it was not seen to end.
    pub fn deadline(self, timeline: &Timeline) -> Option<Deadline> {
        let limits = Limits::default();
        match self {
            Self::Wait => Deadline::of_wait(timeline, &limits),
            Self::Command(place) => Deadline::of_command(timeline.commands.get(place)?, &limits),
        }
    }

    /// Everything of a timeline that has one.
    pub fn all(timeline: &Timeline) -> impl Iterator<Item = Self> {
        std::iter::once(Self::Wait).chain((0..timeline.commands.len()).map(Self::Command))
    }

    /// Until when it may go on, and what happens then.
    pub fn words(self, deadline: Deadline, moment: &dyn Fn(Timestamp) -> String) -> String {
        let text = match self {
            Self::Wait => Screens::RunViewLimitWait,
            Self::Command(_) => Screens::RunViewLimitScript,
        };
        ts(text, &[Arg::Text(&duration(deadline.most_ms)), Arg::Text(&bound(deadline.at, moment))])
    }

    /// The same behind what else is said of it.
    pub fn after(self, said: String, shown: Shown, preferences: Preferences) -> String {
        match shown.timeline.with(|timeline| self.deadline(timeline)) {
            Some(deadline) => {
                let limit = self.words(deadline, &|at| preferences.in_both_zones(at, shown.start()));
                format!("{}. {limit}", said.trim_end_matches('.'))
            }
            None => said,
        }
    }
}

/// Its limit, once half of the time has gone, while the run is open. Tracks.
fn near(shown: Shown, of: Limited) -> Option<Deadline> {
    let is_over = shown.run.with(|run| run.is_over());
    let near = |timeline: &Timeline| of.deadline(timeline).filter(|deadline| deadline.is_near(timeline.now));
    (!is_over).then(|| shown.timeline.with(near))?
}

/// Everything whose limit is near. Tracks.
pub fn all_near(shown: Shown) -> Vec<Limited> {
    let all: Vec<_> = shown.timeline.with(|timeline| Limited::all(timeline).collect());
    all.into_iter().filter(|of| near(shown, *of).is_some()).collect()
}

/// What is spoken when a limit comes near.
pub fn near_words(shown: Shown, of: Limited, preferences: Preferences) -> Option<String> {
    untrack(|| Some(of.words(near(shown, of)?, &|at| preferences.day_and_time(at))))
}

/// Until when it may go on, told once half of the time has gone, while the run is open.
#[component]
pub fn LimitNote(shown: Shown, of: Limited) -> impl IntoView {
    let preferences = use_preferences();
    let near = Memo::new(move |_| near(shown, of));
    let words = move || near.get().map(|deadline| of.words(deadline, &|at| preferences.day_and_time(at)));
    view! {
        <Show when=move || near.with(Option::is_some)>
            <p class="timeline-note timeline-limit">{words}</p>
        </Show>
    }
}
