//! The screen of one run, or of a recorded one: who, what and when; each command on one time axis; outputs; what was observed.

mod answers;
mod axis;
mod bars;
mod beneath;
mod blocked;
mod cancel;
mod compare;
mod errors;
mod evidence;
mod facts;
mod handed;
mod handing;
mod header;
mod limit;
mod moments;
mod observed;
mod output;
mod picture;
mod player;
mod recorded;
mod row;
mod shown;
mod standing;
mod table;
mod timeline;
mod todo;
mod unknown;
mod usual;
mod viewer;
mod zoom;
mod zooming;

use crate::dom::prelude::*;
use engine::RunId;

use crate::app::use_preferences;
use crate::host::use_host;
use crate::language::saying;
use crate::route::{RECORDING, Route};
use crate::ui::announce_each;
use compare::Compare;
use shown::Shown;

/// The run that the address names, two of them compared, or the recording.
#[component]
pub fn RunScreen(
    /// The address.
    route: Signal<Route>,
) -> impl IntoView {
    let host = use_host();
    let order = host.order();
    // While another screen is on its way the address is no run's any more: the last one stays.
    let asked = Memo::new(move |last: Option<&(String, Option<String>)>| match route.get() {
        Route::Run { id, with, .. } => (id, with),
        _ => last.cloned().unwrap_or_default(),
    });
    let found = Memo::new(move |_| {
        order.track();
        let find = |asked: String| host.find(&asked).ok_or(asked);
        let (asked, with) = asked.get();
        Ok((find(asked)?, with.map(find).transpose()?))
    });
    let recorded = Memo::new(move |_| asked.with(|(asked, _)| asked == RECORDING));
    move || match found.get() {
        _ if recorded.get() => view! { <recorded::RecordingScreen route/> },
        Ok((id, None)) => view! { <OneRun id route/> },
        Ok((id, Some(other))) => view! { <Compare id other route/> },
        Err(asked) => view! { <unknown::Unknown asked/> },
    }
}

#[component]
fn OneRun(id: RunId, route: Signal<Route>) -> impl IntoView {
    let shown = Shown::of(use_host(), &id)?;
    announce_changes(shown);
    Some(view! {
        <article class="run">
            <header::Header shown route/>
            <standing::Standing shown/>
            <div class="run-columns">
                <timeline::TimelineCard shown route/>
                <observed::ObservedCard shown/>
            </div>
        </article>
    })
}

/// Says what changed, not what is.
fn announce_changes(shown: Shown) {
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
            let mut parts = Vec::new();
            for (place, command) in commands.iter().enumerate() {
                if commands_before.get(place) != Some(command) {
                    parts.push(format!("{}: {}", place + 1, saying(|words| words.command_state(command))));
                }
            }
            let news = slower.iter().filter(|place| !slower_before.contains(place));
            parts.extend(news.filter_map(|place| usual::slower_words(shown, *place)));
            let news = near.iter().filter(|of| !near_before.contains(of));
            parts.extend(news.filter_map(|of| limit::near_words(shown, *of, preferences)));
            if state != state_before {
                parts.push(state.clone());
            }
            if !parts.is_empty() {
                announce_each(parts.join(". "));
            }
        },
    );
}
