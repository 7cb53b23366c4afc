use crate::dom::prelude::*;
use defender::{ActionStatus, CommandStatus, Timestamp};
use engine::{Bound, Fact, Observed, Run, Timeline};
use words::{Arg, Screens};

use super::answers::Answers;
use super::moments::{Moment, duration_of};
use super::shown::Shown;
use crate::app::{Preferences, use_preferences};
use crate::language::{saying, t, ts};
use crate::ui::Tone;

/// Everything that was observed of the run, oldest first, and each answer as it came.
#[component]
pub fn ObservedCard(shown: Shown) -> impl IntoView {
    let preferences = use_preferences();
    let lines = Memo::new(move |_| {
        // What this browser saw is shown by the tenant's clock too, or the lines would not be in order.
        shown.run.with(|run| seen(run, &shown.timeline.get_untracked(), shown.ahead_ms(), preferences))
    });
    view! {
        <section class="card run-observed" aria-labelledby="run-observed">
            <div class="run-card-head"><h2 id="run-observed">{t(Screens::RunViewObserved)}</h2></div>
            <ol class="observed">
                {move || lines.get().into_iter().map(|line| draw(line, shown.start())).collect_view()}
            </ol>
            <Answers shown/>
        </section>
    }
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
struct Seen {
    at: Timestamp,
    /// Of what is told of one moment, what comes first.
    rank: u8,
    tone: Tone,
    text: String,
    aside: Option<String>,
}

fn draw(seen: Seen, start: Timestamp) -> View {
    view! {
        <li>
            <Moment at=seen.at beside=start/>
            <span class="observed-dot" data-tone=seen.tone.word() aria-hidden="true"></span>
            <span>{seen.text} {seen.aside.map(|aside| view! { " " <span class="note">{aside}</span> })}</span>
        </li>
    }
}

fn seen(run: &Run, timeline: &Timeline, ahead_ms: i64, preferences: Preferences) -> Vec<Seen> {
    let line = |observed: Observed| {
        let seen_at = observed.at.plus_ms(ahead_ms);
        let (at, aside) = happened(&observed.fact, timeline, seen_at, preferences);
        let (rank, tone) = (rank(&observed.fact), tone(&observed.fact));
        Seen { at, rank, tone, text: saying(|words| words.observed(&observed, run)), aside }
    };
    let mut lines: Vec<Seen> = Observed::of(run).into_iter().map(line).collect();
    // Stable: what is told of one moment stays as it was told.
    lines.sort_by_key(|line| (line.at, line.rank));
    lines
}

/// A run is picked up before its commands start, and over after they are.
const fn rank(fact: &Fact) -> u8 {
    match fact {
        Fact::Status(ActionStatus::InProgress) => 1,
        Fact::Command { .. } => 2,
        Fact::Status(status) if status.is_final() => 3,
        _ => 0,
    }
}

/// When it happened, as far as is known, and how that is known.
fn happened(
    fact: &Fact,
    timeline: &Timeline,
    seen_at: Timestamp,
    preferences: Preferences,
) -> (Timestamp, Option<String>) {
    const WORTH_A_WORD_MS: i64 = 1_000;
    let (at, seen) = match moment_of(fact, timeline) {
        Bound::Exact(at) if seen_at.ms_since(at) >= WORTH_A_WORD_MS => {
            (at, Some(ts(Screens::RunViewSeenAt, &[Arg::Text(&preferences.time_beside(seen_at, at))])))
        }
        Bound::Exact(at) => (at, None),
        Bound::Between(from, to) if to.ms_since(from) >= WORTH_A_WORD_MS => (
            seen_at.min(to),
            Some(ts(Screens::RunViewSeenBetween, &[Arg::Text(&preferences.time_beside(from, seen_at))])),
        ),
        _ => (seen_at.min(latest(fact, timeline).unwrap_or(seen_at)), None),
    };
    let asides: Vec<String> = waited(fact, timeline).into_iter().chain(seen).collect();
    (at, (!asides.is_empty()).then(|| asides.join(", ")))
}

fn moment_of(fact: &Fact, timeline: &Timeline) -> Bound {
    match fact {
        Fact::Command { place, status } => match timeline.commands.get(*place) {
            Some(line) if status.is_final() => line.end,
            Some(line) if *status == CommandStatus::Executing => line.start,
            _ => Bound::Unknown,
        },
        Fact::Status(ActionStatus::InProgress) => timeline.picked_up,
        _ => Bound::Unknown,
    }
}

/// What a command was before it started was so before its start, whenever it was seen.
fn latest(fact: &Fact, timeline: &Timeline) -> Option<Timestamp> {
    match fact {
        Fact::Command { place, .. } => timeline.commands.get(*place)?.start.latest(),
        _ => None,
    }
}

/// How long the device let the run wait.
fn waited(fact: &Fact, timeline: &Timeline) -> Option<String> {
    if !matches!(fact, Fact::Status(ActionStatus::InProgress)) {
        return None;
    }
    let since = |at: Timestamp| at.ms_since(timeline.start).max(0);
    let waited = duration_of((since(timeline.picked_up.earliest()?), since(timeline.picked_up.latest()?)));
    Some(ts(Screens::RunViewWaited, &[Arg::Text(&waited)]))
}

const fn tone(fact: &Fact) -> Tone {
    match fact {
        Fact::Command { status, .. } => match status {
            CommandStatus::Completed => Tone::Good,
            CommandStatus::Failed => Tone::Bad,
            CommandStatus::Executing => Tone::Active,
            _ => Tone::Neutral,
        },
        Fact::Status(ActionStatus::Succeeded) => Tone::Good,
        Fact::Status(ActionStatus::Failed | ActionStatus::TimeOut) => Tone::Bad,
        Fact::Accepted(_) | Fact::Found(_) | Fact::Status(ActionStatus::InProgress) => Tone::Active,
        Fact::Refused { .. } | Fact::CancelRefused { .. } => Tone::Bad,
        Fact::NoAnswer
        | Fact::UnclearAnswer { .. }
        | Fact::NotFound
        | Fact::Requeued(_)
        | Fact::Missing
        | Fact::Late
        | Fact::Odd => Tone::Caution,
        _ => Tone::Neutral,
    }
}
