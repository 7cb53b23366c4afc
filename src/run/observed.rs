use crate::dom::prelude::*;
use defender::{ActionStatus, CommandStatus, Timestamp};
use engine::{Fact, Happened, Known, Refusal, Run, Timeline};
use words::{Arg, Message, Screens};

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
        <section class="card" aria-labelledby="run-observed">
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
    tone: Tone,
    text: String,
    aside: Option<String>,
    /// What the tenant said when it did not do what it was asked.
    refusal: Option<Refusal>,
}

fn draw(seen: Seen, start: Timestamp) -> View {
    view! {
        <li>
            <Moment at=seen.at beside=start/>
            <span class="observed-dot" data-tone=seen.tone.word() aria-hidden="true"></span>
            <span>
                {seen.text} {seen.aside.map(|aside| view! { " " <span class="note">{aside}</span> })}
                {seen.refusal.map(said)}
            </span>
        </li>
    }
}

fn said(refusal: Refusal) -> View {
    let Refusal { message, target, .. } = refusal;
    let target = (!target.is_empty()).then(
        || view! { <div class="note">{t(Message::RunViewCorrelation)} " " <code>{target}</code></div> },
    );
    view! {
        {(!message.is_empty()).then(|| view! { <div class="note">{message}</div> })}
        {target}
    }
    .into_view()
}

fn seen(run: &Run, timeline: &Timeline, ahead_ms: i64, preferences: Preferences) -> Vec<Seen> {
    let line = |happened: Happened| Seen {
        at: happened.at,
        tone: tone(&happened.observed.fact),
        text: saying(|words| words.observed(&happened.observed, run)),
        refusal: happened.observed.fact.refusal().cloned(),
        aside: aside(&happened, &|at| preferences.time_beside(at, happened.at)),
    };
    timeline.happened(run, ahead_ms).into_iter().map(line).collect()
}

/// How the moment of a line is known, and how long the device let the run wait.
pub fn aside(happened: &Happened, moment: &dyn Fn(Timestamp) -> String) -> Option<String> {
    let waited = happened.waited_ms.map(duration_of);
    let waited = waited.map(|waited| ts(Screens::RunViewWaited, &[Arg::Text(&waited)]));
    let known = match happened.known {
        Known::AtOnce => None,
        Known::SeenAt(at) => Some(ts(Screens::RunViewSeenAt, &[Arg::Text(&moment(at))])),
        Known::After(at) => Some(ts(Screens::RunViewSeenBetween, &[Arg::Text(&moment(at))])),
    };
    let asides: Vec<String> = waited.into_iter().chain(known).collect();
    (!asides.is_empty()).then(|| asides.join(", "))
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
        Fact::Refused(_) | Fact::CancelRefused(_) => Tone::Bad,
        Fact::NoAnswer
        | Fact::UnclearAnswer(_)
        | Fact::NotFound
        | Fact::Requeued(..)
        | Fact::Missing
        | Fact::Late
        | Fact::Odd => Tone::Caution,
        _ => Tone::Neutral,
    }
}
