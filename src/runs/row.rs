use std::sync::Arc;

use crate::dom::prelude::*;
use engine::{CommandLine, CommandState, Phase, Run, RunId, RunState, Timeline};
use words::{Arg, Screens};

use super::choosing::{ChooseBox, Choosing};
use crate::app::{Preferences, use_preferences};
use crate::glance;
use crate::host::{Host, use_host};
use crate::language::{saying, t, ts, whole_duration};
use crate::ui::{Icon, IconMark, Pill};

/// One run in the list.
#[component]
pub fn RunRow(id: RunId, choosing: Choosing) -> impl IntoView {
    let host = use_host();
    let preferences = use_preferences();
    let run: Signal<Arc<Run>> = host.run(&id)?.into();
    let state = Memo::new(move |_| run.with(|run| glance::state(host, run)));
    let timeline = Memo::new(move |_| {
        let now = host.tenant_now().get_untracked();
        run.with(|run| Timeline::of(run, now, host.ahead_ms()))
    });
    let address = Memo::new(move |_| run.with(|run| glance::address(run)));
    let why = Memo::new(move |_| {
        run.with(|run| {
            state.with(|state| timeline.with(|timeline| details(host, run, state, timeline, preferences)))
        })
    });
    Some(view! {
        <tr role="row">
            <Show when=move || choosing.is_on()><ChooseBox choosing run/></Show>
            <th scope="row" role="rowheader">
                <a class="runs-link" href=move || address.get()>{move || run.with(|run| glance::device_name(run))}</a>
            </th>
            <td role="cell">
                <StatePill state=state.into() wire=Signal::derive(move || run.with(|run| glance::wire(run)))/>
            </td>
            <td role="cell">{move || run.with(|run| sequence(run))}</td>
            <td role="cell" class="runs-time">
                {move || match run.with(|run| glance::accepted(run)) {
                    Some(at) => preferences.day_and_time(at),
                    None => "–".to_owned(),
                }}
            </td>
            <td role="cell"><Progress timeline/></td>
            <td role="cell" class="runs-time"><Elapsed run timeline/></td>
            <td role="cell" class="runs-why">{move || why.get()}</td>
        </tr>
    })
}

/// The state of a run, with the API's own word beside it.
#[component]
pub fn StatePill(state: Signal<RunState>, wire: Signal<Option<String>>) -> impl IntoView {
    view! {
        <Pill
            tone=Signal::derive(move || state.with(glance::of_run).0)
            icon=Signal::derive(move || state.with(glance::of_run).1)
            label=move || state.with(|state| saying(|words| words.run_state(state)))
            wire
        />
    }
}

/// One small mark a command.
#[component]
fn Progress(timeline: Memo<Timeline>) -> impl IntoView {
    let commands = Memo::new(move |_| {
        timeline.with(|timeline| {
            timeline.commands.iter().map(|line| (kind(line), line.state.clone())).collect::<Vec<_>>()
        })
    });
    let said = move || {
        commands.with(|commands| {
            let one = |(place, (kind, state)): (usize, &(&str, CommandState))| {
                format!("{} {kind}: {}", place + 1, saying(|words| words.command_state(state)))
            };
            commands.iter().enumerate().map(one).collect::<Vec<_>>().join(", ")
        })
    };
    let marks = move || {
        commands
            .get()
            .into_iter()
            .enumerate()
            .map(|(place, (_, state))| {
                let (tone, icon) = glance::of_command(&state);
                let dashed = matches!(icon, Icon::Dash).then_some("true");
                let mark = if icon == Icon::Ring {
                    (place + 1).into_view()
                } else {
                    view! { <IconMark icon/> }
                };
                view! { <span data-tone=tone.word() data-skipped=dashed>{mark}</span> }
            })
            .collect_view()
    };
    view! { <span class="runs-progress" role="img" aria-label=said title=said>{marks}</span> }
}

/// How long it has been under way, or was.
#[component]
fn Elapsed(run: Signal<Arc<Run>>, timeline: Memo<Timeline>) -> impl IntoView {
    let now = use_host().tenant_now();
    // One that was let be may run on unseen: no time of it is known any more.
    let sent = Memo::new(move |_| run.with(|run| run.last().is_some() && !run.is_let_be()));
    let span = Memo::new(move |_| timeline.with(|timeline| (timeline.start, timeline.end.latest())));
    // Time passes at every turn of the engine; what is shown of it changes once a second.
    let said = Memo::new(move |_| {
        let (start, end) = span.get();
        if !sent.get() {
            return "–".to_owned();
        }
        whole_duration(end.unwrap_or_else(|| now.get()).ms_since(start))
    });
    view! { <span class="runs-elapsed">{move || said.get()}</span> }
}

fn sequence(run: &Run) -> String {
    if run.sequence_name.is_empty() { t(Screens::RunsUnnamed) } else { run.sequence_name.clone() }
}

fn kind(line: &CommandLine) -> &'static str {
    line.command.as_ref().map_or("?", |command| command.kind().as_str())
}

/// What the tenant said when it refused the run.
fn refused(run: &Run) -> Option<String> {
    match &run.phase {
        Phase::Refused { error, .. } if error.message.is_empty() => Some(error.to_string()),
        Phase::Refused { error, .. } => Some(format!("{}: {}", error.code.as_str(), error.message)),
        _ => None,
    }
}

/// The sentence that saves opening the run.
pub fn details(
    host: Host,
    run: &Run,
    state: &RunState,
    timeline: &Timeline,
    preferences: Preferences,
) -> String {
    if let Some(refusal) = refused(run) {
        return refusal;
    }
    let wanted = match state {
        RunState::Running => CommandState::Running,
        RunState::Failed => CommandState::Failed,
        state => {
            return saying(|words| {
                words.run_reason(state, &|at| preferences.time_beside(host.there(at), timeline.start))
            })
            .unwrap_or_default();
        }
    };
    let found = timeline.commands.iter().enumerate().find(|(_, line)| line.state == wanted);
    let Some((place, line)) = found else { return String::new() };
    let step = [Arg::Count(place as u64 + 1), Arg::Text(kind(line))];
    let step = ts(Screens::RunsStep, &step);
    match line.errors.first() {
        Some(error) => format!("{step}: {error}"),
        None => step,
    }
}
