use crate::dom::prelude::*;
use engine::{Bound, CommandLine, CommandState, Timeline};
use leptos::task::spawn_local;
use words::{Arg, Catalogue, Message, Screens};

use super::{Picture, Row, Told};
use crate::app::{Preferences, use_preferences};
use crate::browser::download;
use crate::browser::intl::Zone;
use crate::glance;
use crate::language::{saying, t, ts};
use crate::run::axis::Aside;
use crate::run::bars::Bar;
use crate::run::limit::Limited;
use crate::run::moments::duration_of;
use crate::run::row::{awaited, times};
use crate::run::shown::Shown;
use crate::run::timeline::mark_words;
use crate::run::zooming::stretch;
use crate::ui::{Icon, Menu, MenuItem, Tone, toast};

/// Saves what the timeline shows as a picture.
#[component]
pub fn PictureMenu(shown: Shown) -> impl IntoView {
    let preferences = use_preferences();
    let item = |label: Screens, on_press: Callback<()>| MenuItem {
        label: label.into(),
        icon: Icon::Download,
        off: Signal::derive(|| false),
        on_press,
    };
    let name = move |ending: &str| {
        let id = untrack(|| shown.address_id());
        shown.export_name(&format!("timeline-{id}.{ending}"))
    };
    let picture = move || untrack(|| Picture::of(&told(shown, preferences)));
    let svg = move |()| {
        let file = picture().svg(saying(Catalogue::language).tag());
        if download::save(&name("svg"), file.as_bytes()).is_err() {
            toast(t(Screens::SaveRefused));
        }
    };
    let png = move |()| {
        let (picture, name) = (picture(), name("png"));
        spawn_local(async move {
            match picture.png().await {
                None => toast(t(Screens::RunViewPictureRefused)),
                Some(file) if download::save(&name, &file).is_err() => toast(t(Screens::SaveRefused)),
                Some(_) => {}
            }
        });
    };
    let items = vec![
        item(Screens::RunViewPictureSvg, Callback::new(svg)),
        item(Screens::RunViewPicturePng, Callback::new(png)),
    ];
    view! { <Menu label=Screens::RunViewPicture icon=Icon::Download id="run-picture" items/> }
}

/// What the page shows of the run now.
fn told(shown: Shown, preferences: Preferences) -> Told {
    let (timeline, drawing) = (shown.timeline.get(), shown.drawing.get());
    let state = shown.state.with(|state| saying(|words| words.run_state(state)));
    let (title, device, action) = shown.run.with(|run| {
        let action = run.action().map_or_else(|| run.id.to_string(), ToString::to_string);
        (glance::title(run), glance::device_name(run), action)
    });
    let demo = shown.player.map_or_else(|| shown.host.is_demo(), crate::run::player::Player::is_demo);
    let marks = [(demo, t(Message::DemoMark)), (shown.player.is_some(), t(Screens::RecordingMark))];
    let mut rows: Vec<Row> = drawing
        .waiting
        .filter(|bar| bar.width() > 0)
        .map(|bar| Row { limit: drawing.limit(Limited::Wait), ..waiting(shown, &timeline, bar, preferences) })
        .into_iter()
        .collect();
    let commands = timeline.commands.iter().zip(&drawing.commands).enumerate();
    rows.extend(commands.map(|(place, (line, bar))| Row {
        limit: drawing.limit(Limited::Command(place)),
        ..row(place, line, *bar, &timeline, preferences)
    }));
    let zoomed = shown.zoom.get().is_some();
    let mut foot = vec![t(Screens::RunViewPictureSoft)];
    if preferences.zone().get() == Zone::Local {
        let start = preferences.in_both_zones(shown.start(), shown.start());
        foot.push(ts(Screens::RunViewPictureLocal, &[Arg::Text(&start)]));
    }
    foot.extend(drawing.has_thin().then(|| t(Screens::RunViewThin)));
    let marked = drawing.limits.iter().filter_map(|(limited, _)| {
        Some(limited.words(limited.deadline(&timeline)?, &|at| preferences.day_and_time(at)))
    });
    foot.extend(marked);
    Told {
        title: ts(Screens::RunViewPictureTitle, &[Arg::Text(&title)]),
        about: [
            Some(format!("{device} · {state}")),
            Some(format!("{action} · {}", preferences.day_and_time(timeline.start))),
            stretch(shown, preferences),
        ]
        .into_iter()
        .flatten()
        .collect(),
        marks: marks.into_iter().filter_map(|(holds, mark)| holds.then_some(mark)).collect(),
        ticks: drawing
            .axis
            .ticks()
            .map(|tick| (tick.at, mark_words(drawing.axis, tick, zoomed, preferences)))
            .collect(),
        now: drawing.now,
        rows,
        foot,
    }
}

fn waiting(shown: Shown, timeline: &Timeline, bar: Bar, preferences: Preferences) -> Row {
    let awaited = shown.run.with(|run| awaited(run));
    let until = match timeline.picked_up {
        Bound::Unknown => timeline.end,
        known => known,
    };
    let length = match (until.earliest(), until.latest()) {
        (Some(least), Some(most)) => {
            duration_of((least.ms_since(timeline.start).max(0), most.ms_since(timeline.start).max(0)))
        }
        _ => duration_of((timeline.now.ms_since(timeline.start), timeline.now.ms_since(timeline.start))),
    };
    Row {
        number: "–".to_owned(),
        name: t(awaited),
        waits: true,
        aside: aside(bar),
        bar: Some(bar),
        length,
        times: times(Bound::Exact(timeline.start), until, &|at| preferences.time_beside(at, timeline.start)),
        ..Row::default()
    }
}

fn row(
    place: usize,
    line: &CommandLine,
    bar: Option<Bar>,
    timeline: &Timeline,
    preferences: Preferences,
) -> Row {
    let (tone, _) = glance::of_command(&line.state);
    let command = line.command.as_ref();
    Row {
        number: (place + 1).to_string(),
        name: command.map_or("?", |command| command.kind().as_str()).to_owned(),
        subject: command.map(defender::Command::subject).unwrap_or_default(),
        state: saying(|words| words.command_state(&line.state)),
        tone: if line.state == CommandState::NotStarted { Tone::Neutral } else { tone },
        bar,
        waits: false,
        aside: bar.map(aside).unwrap_or_default(),
        length: line.duration_ms(timeline.now).map(duration_of).unwrap_or_default(),
        times: if line.start == Bound::Unknown {
            String::new()
        } else {
            times(line.start, line.end, &|at| preferences.time_beside(at, timeline.start))
        },
        limit: None,
    }
}

fn aside(bar: Bar) -> String {
    match bar.aside {
        Some(Aside::Before) => t(Screens::RunViewBefore),
        Some(Aside::After) => t(Screens::RunViewAfterwards),
        None => String::new(),
    }
}
