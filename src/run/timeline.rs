use crate::dom::prelude::*;
use words::{Arg, Message, Screens};

use super::axis::{Axis, Tick, WHOLE, percent};
use super::moments::Moment;
use super::picture::PictureMenu;
use super::row::{CommandRow, WaitingRow};
use super::shown::Shown;
use super::table::CommandTable;
use super::zooming::{self, Zoom};
use crate::app::{Preferences, use_preferences, use_router};
use crate::language::{t, ts};
use crate::route::{Route, RunView};
use crate::ui::Segmented;

/// The commands of a run, on one time axis or as a table.
#[component]
pub fn TimelineCard(shown: Shown, route: Signal<Route>) -> impl IntoView {
    let router = use_router();
    let view = Memo::new(move |_| match route.get() {
        Route::Run { view, .. } => view,
        _ => RunView::default(),
    });
    let choose = move |view: RunView| {
        if let Route::Run { id, step, with, .. } = route.get_untracked() {
            router.replace(Route::Run { id, view, step, with });
        }
    };
    // Attached by an id, and the tenant has not told of it yet: an axis would show nothing.
    let any = Memo::new(move |_| shown.timeline.with(|timeline| !timeline.commands.is_empty()));
    let drawn = move || match (any.get(), view.get()) {
        (false, _) => view! { <p class="note">{t(Screens::RunViewNoCommands)}</p> },
        (true, RunView::Timeline) => view! { <Rows shown route/> },
        (true, RunView::Table) => view! { <CommandTable shown route/> },
    };
    view! {
        <section class="card run-commands" aria-labelledby="run-commands">
            <div class="run-card-head">
                <h2 id="run-commands">{t(Screens::RunViewCommands)}</h2>
                <Show when=move || any.get()>
                    <Segmented
                        label=Screens::RunViewChoice
                        name="run-view"
                        choices=vec![
                            (RunView::Timeline, Screens::RunViewTimeline.into()),
                            (RunView::Table, Screens::RunViewTable.into()),
                        ]
                        value=view
                        on_choose=choose
                    />
                    <PictureMenu shown/>
                </Show>
            </div>
            {drawn}
        </section>
    }
}

#[component]
fn Rows(shown: Shown, route: Signal<Route>) -> impl IntoView {
    let axis = Memo::new(move |_| shown.drawing.with(|drawing| drawing.axis));
    let places = Memo::new(move |_| shown.drawing.with(|drawing| drawing.commands.len()));
    let preferences = use_preferences();
    let is_zoomed = Memo::new(move |_| shown.zoom.get().is_some());
    let marks = move || {
        let zoomed = is_zoomed.get();
        axis.with(|axis| axis.ticks().map(|tick| mark(*axis, tick, zoomed, preferences)).collect_view())
    };
    let distance = move || axis.with(|axis| percent(axis.distance()));
    // A background is moved by a share of what it leaves free.
    let shift = move || {
        axis.with(|axis| {
            let first = axis.ticks().next().map_or(0, |tick| tick.at);
            percent(first * WHOLE / WHOLE.saturating_sub(axis.distance()).max(1))
        })
    };
    view! {
        <Zoom shown/>
        <div class="timeline" style:--step=distance style:--shift=shift on:wheel=move |event| zooming::wheel(shown, &event)>
            <div class="timeline-head" aria-hidden="true">
                <span>{t(Screens::RunViewCommand)}</span>
                <div class="timeline-axis">{marks}</div>
                <span>{t(Screens::RunViewDuration)}</span>
            </div>
            <ol>
                <WaitingRow shown/>
                <For each=move || 0..places.get() key=|place| *place let:place>
                    <CommandRow shown route place/>
                </For>
            </ol>
        </div>
    }
}

/// A day of milliseconds.
const DAY_MS: i64 = 86_400_000;

fn mark(axis: Axis, tick: Tick, zoomed: bool, preferences: Preferences) -> View {
    let words = if tick.after_ms == 0 {
        view! { <Moment at=axis.start() beside=axis.start()/> }
    } else {
        (move || mark_words(axis, tick, zoomed, preferences)).into_view()
    };
    view! { <span class="timeline-mark" style:left=percent(tick.at)>{words}</span> }
}

/// What stands at a mark. While a stretch is shown, the time of day says more than how long after the start it is: as long
/// as no time of day comes twice.
pub fn mark_words(axis: Axis, tick: Tick, zoomed: bool, preferences: Preferences) -> String {
    if tick.after_ms == 0 || zoomed && axis.shown().length_ms <= DAY_MS {
        preferences.time(axis.start().plus_ms(tick.after_ms))
    } else {
        ts(Screens::RunViewAfter, &[Arg::Text(&after(tick.after_ms, axis.step_ms()))])
    }
}

/// How long after the start a mark stands, short: in the unit that the steps have.
fn after(ms: i64, step_ms: i64) -> String {
    let seconds = ms / 1000;
    let (unit, size) = match step_ms / 1000 {
        ..60 if seconds < 60 => (Message::UnitSeconds, 1),
        ..3_600 if seconds < 3_600 => (Message::UnitMinutes, 60),
        ..86_400 => (Message::UnitHours, 3_600),
        _ => (Message::UnitDays, 86_400),
    };
    let (whole, rest) = (seconds / size, seconds % size);
    if rest == 0 {
        ts(unit, &[Arg::Text(&whole.to_string())])
    } else {
        // 1:30 is a minute and a half, or an hour and a half where the other marks are hours.
        let clock = format!("{whole}:{:02}", rest * 60 / size);
        if size == 60 { clock } else { ts(unit, &[Arg::Text(&clock)]) }
    }
}

#[cfg(test)]
mod tests {
    use super::after;

    #[test]
    fn marks_are_short() {
        const MINUTE: i64 = 60;
        const HOUR: i64 = 3_600;
        for (seconds, step, text) in [
            (30, 30, "30 s"),
            (60, 30, "1 min"),
            (90, 30, "1:30"),
            (150, 30, "2:30"),
            (600, 300, "10 min"),
            (45 * MINUTE, 15 * MINUTE, "45 min"),
            (HOUR, 30 * MINUTE, "1 h"),
            (HOUR + 30 * MINUTE, 30 * MINUTE, "1:30 h"),
            (36 * HOUR, 12 * HOUR, "36 h"),
            (72 * HOUR, 24 * HOUR, "3 d"),
        ] {
            assert_eq!(after(seconds * 1_000, step * 1_000), text, "{seconds} s in steps of {step} s");
        }
    }
}
