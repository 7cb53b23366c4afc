use crate::dom::prelude::*;
use defender::{Command, Timestamp};
use engine::{Bound, CommandLine, CommandState, Deadline, Limits, Phase, Run};
use words::{Arg, Screens};

use super::axis::{Aside, Share, percent};
use super::bars::Bar;
use super::beneath::{Beneath, Panels, Toggle};
use super::limit::{LimitNote, Limited};
use super::moments::{bound, duration_of};
use super::shown::Shown;
use super::usual::Usually;
use super::zooming;
use crate::app::use_preferences;
use crate::glance;
use crate::language::{duration, saying, t, ts, whole_duration};
use crate::route::Route;
use crate::ui::{Icon, IconMark, Pill, exact};

/// The time until the device picked the run up.
#[component]
pub fn WaitingRow(shown: Shown) -> impl IntoView {
    let preferences = use_preferences();
    let bar = Memo::new(move |_| {
        let drawn =
            |bar: &Bar| shown.run.with(|run| run.is_known()) && (bar.width() > 0 || bar.aside.is_some());
        shown.drawing.with(|drawing| drawing.waiting.filter(drawn))
    });
    let name = move || t(shown.run.with(|run| awaited(run)));
    let span = Memo::new(move |_| {
        shown.timeline.with(|line| (Bound::Exact(line.start), ended(line.picked_up, line)))
    });
    let goes_on = Memo::new(move |_| {
        shown.timeline.with(|line| line.picked_up == Bound::Unknown && line.end == Bound::Unknown)
    });
    let times = move || {
        let (from, to) = span.get();
        let said = times(from, if goes_on.get() { Bound::Unknown } else { to }, &|at| {
            preferences.in_both_zones(at, shown.start())
        });
        Limited::Wait.after(said, shown, preferences)
    };
    let length = move || {
        let (from, to) = span.get();
        let shortest = to.earliest()?.ms_since(from.latest()?).max(0);
        let longest = to.latest()?.ms_since(from.earliest()?).max(0);
        // While it goes on, seconds are enough.
        let whole = |ms: i64| if goes_on.get() { ms / 1000 * 1000 } else { ms };
        Some(duration_of((whole(shortest), whole(longest))))
    };
    view! {
        <Show when=move || bar.with(Option::is_some)>
            <li class="timeline-row" data-tone="neutral">
                <div class="timeline-name">
                    <span class="timeline-number" aria-hidden="true">"–"</span>
                    <span class="timeline-waiting">{name}</span>
                </div>
                <Track shown bar look="waiting" of=Limited::Wait name times/>
                <div class="timeline-duration">{length}</div>
                <LimitNote shown of=Limited::Wait/>
            </li>
        </Show>
    }
}

/// For what a run waits, or waited, before the device took it up.
pub fn awaited(run: &Run) -> Screens {
    match run.phase {
        Phase::Queued { .. } => Screens::RunViewRowUnsent,
        Phase::Sending { .. } | Phase::Unanswered { .. } => Screens::RunViewRowUnanswered,
        _ if run.action().is_none() => Screens::RunViewRowUnsent,
        _ => Screens::RunViewRowWaiting,
    }
}

fn ended(picked_up: Bound, line: &engine::Timeline) -> Bound {
    match (picked_up, line.end) {
        (Bound::Unknown, Bound::Unknown) => Bound::Exact(line.now),
        (Bound::Unknown, end) => end,
        (known, _) => known,
    }
}

/// One command: what it is, how it stands, when, how long; what stands beneath it.
#[component]
pub fn CommandRow(shown: Shown, route: Signal<Route>, place: usize) -> impl IntoView {
    let preferences = use_preferences();
    let line = Memo::new(move |_| shown.timeline.with(|timeline| timeline.commands.get(place).cloned()));
    let state = Memo::new(move |_| {
        line.with(|line| line.as_ref().map_or(CommandState::NotStarted, |line| line.state.clone()))
    });
    let command = Memo::new(move |_| line.with(|line| line.as_ref()?.command.clone()));
    let bar =
        Memo::new(move |_| shown.drawing.with(|drawing| drawing.commands.get(place).copied().flatten()));
    let beneath = Beneath::of(shown, route, place, line);
    let name = move || command.with(|command| command.as_ref().map_or_else(String::new, short_name));
    let tone = move || state.with(|state| glance::of_command(state).0.word());
    let usually = Memo::new(move |_| Usually::at(shown, place));
    let is_slower = Memo::new(move |_| usually.with(|usually| usually.is_some_and(|usually| usually.slower)));
    let times = move || {
        let mut said = line.with(|line| match line {
            Some(line) => times(line.start, line.end, &|at| preferences.in_both_zones(at, shown.start())),
            None => String::new(),
        });
        if let Some(usually) = usually.get() {
            said.push_str(". ");
            said.push_str(&usually.words());
        }
        if is_slower.get() {
            said.push(' ');
            said.push_str(&t(Screens::RunViewSlower));
        }
        Limited::Command(place).after(said, shown, preferences)
    };
    let usual = move || {
        let usual = whole_duration(usually.get()?.usual.ms);
        Some(
            view! { <span class="timeline-usual">{ts(Screens::RunViewUsually, &[Arg::Text(&usual)])}</span> },
        )
    };
    let usual_end = Memo::new(move |_| {
        let ms = usually.get()?.usual.ms;
        let at = line.with(|line| line.as_ref()?.start.earliest())?.plus_ms(ms);
        let axis = shown.drawing.with(|drawing| drawing.axis);
        axis.aside(at, at).is_none().then(|| axis.share(at))
    });
    let length = move || {
        shown.timeline.with(|timeline| {
            timeline.commands.get(place).map(|line| {
                let next = timeline.commands.iter().position(|line| line.state == CommandState::NotStarted)
                    == Some(place);
                length(line, timeline.now, next && timeline.picked_up != Bound::Unknown)
            })
        })
    };
    view! {
        <li class="timeline-row" data-tone=tone data-skipped=move || line.with(|line| line.as_ref().is_some_and(CommandLine::did_not_run)).then_some("true")>
            <div class="timeline-name">
                <Toggle beneath>
                    <span class="timeline-number" aria-hidden="true">{place + 1}</span>
                    <Names command place/>
                </Toggle>
                <StatePill state line/>
            </div>
            <Track shown bar look="command" of=Limited::Command(place) usual=usual_end name times/>
            <div class="timeline-duration">{length} {usual}</div>
            <Show when=move || is_slower.get()>
                <p class="timeline-note timeline-slower" data-tone="caution">
                    <IconMark icon=Icon::Bang/> " " {t(Screens::RunViewSlower)}
                </p>
            </Show>
            <LimitNote shown of=Limited::Command(place)/>
            <Panels beneath/>
        </li>
    }
}

#[component]
fn Names(command: Memo<Option<Command>>, place: usize) -> impl IntoView {
    let kind =
        move || command.with(|command| command.as_ref().map_or("?", |command| command.kind().as_str()));
    let (short, whole) = (
        move || command.with(|command| command.as_ref().map(short_subject)),
        move || command.with(|command| command.as_ref().map(Command::subject)),
    );
    view! {
        <span class="unseen">{place + 1} " "</span>
        <span class="timeline-command" title=whole>
            <b>{kind}</b> " " <code aria-hidden="true">{move || short().map(|short| exact(&short))}</code>
            <span class="unseen">{whole}</span>
        </span>
    }
}

#[component]
fn StatePill(state: Memo<CommandState>, line: Memo<Option<CommandLine>>) -> impl IntoView {
    let wire = move || {
        line.with(|line| line.as_ref().map(|line| line.raw_status.clone()).filter(|raw| !raw.is_empty()))
    };
    view! {
        <Pill
            tone=Signal::derive(move || state.with(|state| glance::of_command(state).0))
            icon=Signal::derive(move || state.with(|state| glance::of_command(state).1))
            label=move || state.with(|state| saying(|words| words.command_state(state)))
            wire=Signal::derive(wire)
        />
    }
}

/// The row's part of the axis. The bar is reached by keyboard, since its times are told there.
#[component]
fn Track(
    shown: Shown,
    bar: Memo<Option<Bar>>,
    look: &'static str,
    of: Limited,
    /// Where it usually ends.
    #[prop(optional, into)]
    usual: Signal<Option<Share>>,
    /// Whose bar it is: several may lie on the same side.
    #[prop(into)]
    name: Signal<String>,
    #[prop(into)] times: Signal<String>,
) -> impl IntoView {
    let now = Memo::new(move |_| shown.drawing.with(|drawing| drawing.now));
    let limit = Memo::new(move |_| shown.drawing.with(|drawing| drawing.limit(of)));
    let aside = Memo::new(move |_| bar.with(|bar| bar.as_ref().and_then(|bar| bar.aside)));
    let onto =
        move |_| bar.with_untracked(|bar| bar.iter().for_each(|bar| zooming::onto(shown, bar.begin_ms)));
    let word = move || {
        t(if aside.get() == Some(Aside::Before) {
            Screens::RunViewBefore
        } else {
            Screens::RunViewAfterwards
        })
    };
    let onto_whose = move || format!("{}: {}", name.get(), word());
    let part = move |read: fn(Bar) -> u32| move || percent(bar.get().map_or(0, read));
    view! {
        <div class="timeline-track">
            <Show when=move || now.with(Option::is_some)>
                <span class="timeline-now" style:left=move || percent(now.get().unwrap_or(0))></span>
            </Show>
            <Show when=move || usual.with(Option::is_some)>
                <span class="timeline-mark-usual" style:left=move || percent(usual.get().unwrap_or(0))></span>
            </Show>
            <Show when=move || limit.with(Option::is_some)>
                <span class="timeline-mark-limit" style:left=move || percent(limit.get().unwrap_or(0))></span>
            </Show>
            <Show when=move || aside.get().is_some()>
                <button
                    type="button"
                    class="timeline-aside"
                    data-side=move || aside.get().map(side_of)
                    aria-label=onto_whose
                    on:click=onto
                >
                    {word}
                </button>
            </Show>
            <Show when=move || bar.with(Option::is_some) && aside.get().is_none()>
                <span
                    class="bar"
                    data-look=look
                    role="img"
                    tabindex="0"
                    aria-label=times
                    style:left=part(|bar| bar.from)
                    style:width=part(Bar::width)
                >
                    <span class="bar-soft" style:width=part(|bar| bar.soft_start)></span>
                    <span class="bar-solid"></span>
                    <span class="bar-soft" data-end="true" style:width=part(|bar| bar.soft_end)></span>
                    <span class="bar-times" aria-hidden="true" data-side=move || bar.get().map(side)>{times}</span>
                </span>
            </Show>
        </div>
    }
}

const fn side_of(aside: Aside) -> &'static str {
    match aside {
        Aside::Before => "before",
        Aside::After => "after",
    }
}

/// Towards which side the times are written, so that they stay on the axis.
const fn side(bar: Bar) -> &'static str {
    if bar.from + bar.to > super::axis::WHOLE { "before" } else { "after" }
}

/// What stands in the duration column.
fn length(line: &CommandLine, now: Timestamp, next: bool) -> String {
    let Some((shortest, longest)) = line.duration_ms(now) else {
        return if next { t(Screens::RunViewNext) } else { String::new() };
    };
    if line.state != CommandState::Running {
        return duration_of((shortest, longest));
    }
    let so_far = whole_duration(longest);
    match Deadline::of_command(line, &Limits::default()) {
        Some(limit) => {
            ts(Screens::RunViewOfLimit, &[Arg::Text(&so_far), Arg::Text(&duration(limit.most_ms))])
        }
        None => so_far,
    }
}

/// When it began and ended, in words.
pub fn times(from: Bound, to: Bound, moment: &dyn Fn(Timestamp) -> String) -> String {
    let from = bound(from, moment);
    match to {
        Bound::Unknown => ts(Screens::RunViewSince, &[Arg::Text(&from)]),
        to => ts(Screens::RunViewStartEnd, &[Arg::Text(&from), Arg::Text(&bound(to, moment))]),
    }
}

/// The command's kind and what fits of the rest.
fn short_name(command: &Command) -> String {
    format!("{} {}", command.kind().as_str(), short_subject(command))
}

/// What fits into a row: the script without its arguments, the end of a path.
fn short_subject(command: &Command) -> String {
    match command {
        Command::RunScript { script_name, .. } => script_name.clone(),
        Command::GetFile { path } => match path.rfind(['\\', '/']) {
            Some(at) if at > 0 => format!("…{}", path.get(at..).unwrap_or(path)),
            _ => path.clone(),
        },
        other => other.subject(),
    }
}
