use crate::dom::prelude::*;
use engine::{Bound, CommandLine, CommandState};
use words::Screens;

use super::beneath::{Beneath, Panels, Toggle};
use super::limit::Limited;
use super::moments::{bound, duration_of};
use super::row::awaited;
use super::shown::Shown;
use super::usual::Usually;
use crate::app::use_preferences;
use crate::glance;
use crate::language::{saying, t};
use crate::route::Route;
use crate::ui::{Icon, Pill, TableFrame, Tone, exact};

/// The facts of the timeline as a table.
#[component]
pub fn CommandTable(shown: Shown, route: Signal<Route>) -> impl IntoView {
    let places = Memo::new(move |_| shown.timeline.with(|timeline| timeline.commands.len()));
    let has_usual = Memo::new(move |_| has_usual(shown));
    view! {
        <TableFrame label=Screens::RunViewTable>
            <table class="run-table">
                <thead>
                    <tr>
                        <th scope="col">{t(Screens::RunViewStep)}</th>
                        <th scope="col">{t(Screens::RunViewCommand)}</th>
                        <th scope="col">{t(Screens::RunViewState)}</th>
                        <th scope="col">{t(Screens::RunViewStart)}</th>
                        <th scope="col">{t(Screens::RunViewEnd)}</th>
                        <th scope="col" class="number">{t(Screens::RunViewDuration)}</th>
                        <Show when=move || has_usual.get()><th scope="col">{t(Screens::RunViewUsual)}</th></Show>
                    </tr>
                </thead>
                <tbody>
                    <WaitingLine shown/>
                    <For each=move || 0..places.get() key=|place| *place let:place>
                        <CommandLineRow shown route place/>
                    </For>
                </tbody>
            </table>
        </TableFrame>
    }
}

#[component]
fn WaitingLine(shown: Shown) -> impl IntoView {
    let preferences = use_preferences();
    let picked_up = Memo::new(move |_| shown.timeline.with(|timeline| timeline.picked_up));
    let start = Memo::new(move |_| shown.timeline.with(|timeline| timeline.start));
    let has_usual = Memo::new(move |_| has_usual(shown));
    let waited = move || {
        let (from, to) = (start.get(), picked_up.get());
        Some(duration_of((to.earliest()?.ms_since(from).max(0), to.latest()?.ms_since(from).max(0))))
    };
    let name = Memo::new(move |_| shown.run.with(|run| awaited(run)));
    // A run that the tenant refused waited for nothing.
    let any = Memo::new(move |_| shown.run.with(|run| !run.is_over() || run.action().is_some()));
    view! {
        <Show when=move || any.get()>
            <tr>
                <td>"–"</td>
                <th scope="row">{move || t(name.get())}</th>
                <td></td>
                <td>{move || preferences.day_and_time(start.get())}</td>
                <td>{move || bound(picked_up.get(), &|at| preferences.time_beside(at, shown.start()))} <LimitCell shown of=Limited::Wait/></td>
                <td class="number">{waited}</td>
                <Show when=move || has_usual.get()><td></td></Show>
            </tr>
        </Show>
    }
}

#[component]
fn CommandLineRow(shown: Shown, route: Signal<Route>, place: usize) -> impl IntoView {
    let preferences = use_preferences();
    let line = Memo::new(move |_| shown.timeline.with(|timeline| timeline.commands.get(place).cloned()));
    let read = move |read: fn(&CommandLine) -> Bound| {
        let known = line.with(|line| line.as_ref().map_or(Bound::Unknown, read));
        bound(known, &|at| preferences.time_beside(at, shown.start()))
    };
    // What has not begun has no moment either.
    let is_without = |line: &CommandLine| line.did_not_run() || line.state == CommandState::NotStarted;
    let did_not_run = Memo::new(move |_| line.with(|line| line.as_ref().is_some_and(is_without)));
    let moment = move |of: fn(&CommandLine) -> Bound| {
        move || {
            if did_not_run.get() {
                // The dash is seen, why there is no moment is heard.
                let why = line.with(|line| line.as_ref().map(|line| line.state.clone()));
                let why = why.map(|state| saying(|words| words.command_state(&state)));
                view! { <span aria-hidden="true">"–"</span> <span class="unseen">{why}</span> }
            } else {
                read(of).into_view()
            }
        }
    };
    let beneath = Beneath::of(shown, route, place, line);
    let mark = move || {
        line.with(|line| {
            line.as_ref().map_or((Tone::Neutral, Icon::Dot), |line| glance::of_command(&line.state))
        })
    };
    let words = move || {
        line.with(|line| match line {
            Some(line) => saying(|words| words.command_state(&line.state)),
            None => String::new(),
        })
    };
    let wire = move || {
        let raw = line.with(|line| line.as_ref().map(|line| line.raw_status.clone()));
        raw.filter(|raw| !words().eq_ignore_ascii_case(raw))
    };
    let name = move || {
        line.with(|line| {
            line.as_ref().and_then(|line| line.command.as_ref()).map(|command| {
                view! { {command.kind().as_str()} " " <code>{exact(&command.subject())}</code> }
            })
        })
    };
    let length = move || {
        shown.timeline.with(|timeline| {
            timeline.commands.get(place).and_then(|line| line.duration_ms(timeline.now)).map(duration_of)
        })
    };
    let has_usual = Memo::new(move |_| has_usual(shown));
    let usual = move || {
        let usually = Usually::at(shown, place)?;
        let slower = usually.slower.then(|| {
            view! {
                <Pill
                    tone=Signal::derive(|| Tone::Caution)
                    icon=Signal::derive(|| Icon::Bang)
                    label=Screens::RunViewSlower
                />
            }
        });
        Some(view! { {usually.words()} " " {slower} })
    };
    view! {
        <tr>
            <td>{place + 1}</td>
            <th scope="row"><Toggle beneath>{name}</Toggle></th>
            <td>
                <Pill
                    tone=Signal::derive(move || mark().0)
                    icon=Signal::derive(move || mark().1)
                    label=words
                />
                " " <span class="note">{wire}</span>
            </td>
            <td>{moment(|line| line.start)}</td>
            <td>{moment(|line| line.end)} <LimitCell shown of=Limited::Command(place)/></td>
            <td class="number">{length}</td>
            <Show when=move || has_usual.get()><td>{usual}</td></Show>
        </tr>
        <tr class="run-table-beneath" hidden=move || !beneath.has_any()>
            <td colspan=move || if has_usual.get() { "7" } else { "6" }><div><Panels beneath/></div></td>
        </tr>
    }
}

/// Until when the tenant lets it go on.
#[component]
fn LimitCell(shown: Shown, of: Limited) -> impl IntoView {
    let preferences = use_preferences();
    move || {
        let deadline = shown.timeline.with(|timeline| of.deadline(timeline))?;
        let words = of.words(deadline, &|at| preferences.time_beside(at, shown.start()));
        Some(view! { <span class="note">" " {words}</span> })
    }
}

/// Whether of any of its scripts it is known how long it usually takes.
fn has_usual(shown: Shown) -> bool {
    shown.usual.with(|usual| usual.iter().any(Option::is_some))
}
