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
mod spoken;
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

use crate::host::use_host;
use crate::route::{RECORDING, Route};
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
    effect(move || {
        if let Ok((one, other)) = found.get() {
            host.look_at_outputs(&std::iter::once(one).chain(other).collect::<Vec<_>>());
        }
    });
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
    spoken::announce_changes(shown);
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
