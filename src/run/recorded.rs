//! The screen of a recording: the run as it was seen, at any of its moments. Nothing can be done to it but looking.

use std::sync::Arc;

use crate::dom::prelude::*;
use engine::Run;
use words::{Message, Screens};

use super::header::StatePill;
use super::observed::ObservedCard;
use super::player::{Player, Speed};
use super::shown::Shown;
use super::standing::Notes;
use super::timeline::TimelineCard;
use crate::app::use_preferences;
use crate::glance;
use crate::host::use_host;
use crate::language::t;
use crate::recording::{Held, OpenButton, Opener, Opening, held};
use crate::route::Route;
use crate::ui::{Button, Icon, IconButton, Segmented};

/// The recording that is open, or the way to one.
#[component]
pub fn RecordingScreen(route: Signal<Route>) -> impl IntoView {
    let opener = Opener::new();
    let held = held();
    view! {
        <Opening opener/>
        {move || match held.get() {
            Some(held) => view! { <Played held opener route/> },
            None => view! { <NoRecording opener/> },
        }}
    }
}

#[component]
fn NoRecording(opener: Opener) -> impl IntoView {
    view! {
        <section class="instead">
            <h1>{t(Screens::RecordingNone)}</h1>
            <p>{t(Screens::RecordingNoneText)}</p>
            <div class="actions">
                <OpenButton opener/>
                <a class="button" href=Route::runs().href()>{t(Screens::OpenRuns)}</a>
            </div>
        </section>
    }
}

#[component]
fn Played(held: Arc<Held>, opener: Opener, route: Signal<Route>) -> impl IntoView {
    let player = Player::new(held);
    let shown = Shown::recorded(use_host(), player);
    view! {
        <article class="run recording">
            <header class="run-header">
                <div class="run-title">
                    <nav class="breadcrumb" aria-label=t(Screens::RunViewBreadcrumb)>
                        <ol>
                            <li><a href=Route::runs().href()>{t(Message::NavRuns)}</a></li>
                            <li aria-current="page">{t(Screens::RecordingCrumb)}</li>
                        </ol>
                    </nav>
                    <h1>
                        <span class="recording-mark">{t(Screens::RecordingMark)}</span>
                        {player.is_demo().then(|| view! {
                            " " <span class="recording-mark">{t(Message::DemoMark)}</span>
                        })}
                        " " {move || shown.run.with(|run| glance::title(run))} " " <StatePill shown/>
                    </h1>
                </div>
                <div class="actions">
                    <OpenButton opener/>
                    <Button label=Screens::RecordingClose icon=Icon::Close on_press=close/>
                </div>
            </header>
            <p class="run-note" data-tone="caution">
                <span>
                    {t(Screens::RecordingText)}
                    {player.is_demo().then(|| view! { " " {t(Screens::RecordingOfDemo)} })}
                </span>
            </p>
            <Controls player/>
            // Below what is pressed while it plays: they have more or fewer lines from moment to moment.
            <Facts shown player/>
            <div class="run-standing"><Notes shown/></div>
            <div class="run-columns">
                <TimelineCard shown route/>
                <ObservedCard shown/>
            </div>
        </article>
    }
}

/// Forgets the recording.
fn close() {
    held().set(None);
}

/// Whose it is, where and when, and who wrote it down with what.
#[component]
fn Facts(shown: Shown, player: Player) -> impl IntoView {
    let preferences = use_preferences();
    let of_run = move |read: fn(&Run) -> String| Signal::derive(move || shown.run.with(|run| read(run)));
    // As the run's own page says it: what the tenant never took was asked for, and has no action to come.
    let created = Memo::new(move |_| shown.run.with(|run| run.last().and_then(|action| action.created)));
    let when = Signal::derive(move || {
        t(if created.get().is_some() { Screens::RunViewSent } else { Screens::RunViewAsked })
    });
    let at = move || {
        let asked = || shown.there(shown.run.with(|run| run.requested_at));
        preferences.day_and_time(created.get().unwrap_or_else(asked))
    };
    let action = |run: &Run| match run.action() {
        Some(action) => action.to_string(),
        None => t(if run.is_over() { Screens::RunViewNever } else { Screens::RunViewNoAction }),
    };
    let word = |name: Screens| Signal::derive(move || t(name));
    let held = player.held();
    let recording = &held.recording;
    let fixed = |text: &str| {
        let text = if text.is_empty() { "–" } else { text }.to_owned();
        Signal::derive(move || text.clone())
    };
    let facts = [
        (word(Screens::RunViewDevice), of_run(glance::device_name)),
        (word(Screens::RunViewBy), of_run(|run| run.requested_by.clone())),
        (when, Signal::derive(at)),
        (word(Screens::RunViewAction), of_run(action)),
        (word(Screens::EvidenceTenant), fixed(&recording.tenant)),
        (word(Screens::EvidenceAnalyst), fixed(&recording.analyst)),
        (word(Screens::EvidencePage), fixed(&recording.page)),
        (word(Screens::RecordingFile), fixed(&held.file)),
    ];
    let row = |(name, value): (Signal<String>, Signal<String>)| {
        view! { <div><dt>{move || name.get()}</dt><dd>{move || value.get()}</dd></div> }
    };
    view! { <dl class="run-facts">{facts.into_iter().map(row).collect_view()}</dl> }
}

/// Plays it, at either speed, or observation by observation.
#[component]
fn Controls(player: Player) -> impl IntoView {
    let plays = player.plays();
    let last = player.count().saturating_sub(1);
    let place = player.place();
    let label = move || t(if plays.get() { Screens::RecordingPause } else { Screens::RecordingPlay });
    let icon = Signal::derive(move || if plays.get() { Icon::Pause } else { Icon::Play });
    let drag = move |event| {
        if let Ok(place) = event_target_value(&event).parse() {
            player.show(place);
        }
    };
    view! {
        <section class="card recording-controls" aria-label=t(Screens::RecordingPlayer)>
            <div class="recording-buttons">
                <span class="recording-back">
                    <IconButton
                        label=Screens::RecordingPrevious
                        icon=Icon::ToNext
                        off=Signal::derive(move || place.get() == 0)
                        on_press=move || player.step(false)
                    />
                </span>
                <IconButton label icon on_press=move || player.turn()/>
                <IconButton
                    label=Screens::RecordingNext
                    icon=Icon::ToNext
                    off=Signal::derive(move || place.get() == last)
                    on_press=move || player.step(true)
                />
            </div>
            <Segmented
                label=Screens::RecordingSpeed
                name="recording-speed"
                choices=vec![
                    (Speed::Once, Screens::RecordingOnce.into()),
                    (Speed::Ten, Screens::RecordingTen.into()),
                ]
                value=player.speed
                on_choose=move |speed| player.speed.set(speed)
            />
            <input
                type="range"
                min="0"
                max=last.to_string()
                step="1"
                aria-label=t(Screens::RecordingMoment)
                aria-valuetext=move || player.moment()
                prop:value=move || place.get().to_string()
                on:input=drag
            />
            <p class="recording-position">{move || player.position()}</p>
        </section>
    }
}
