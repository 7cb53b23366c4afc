use crate::dom::prelude::*;
use engine::RunId;
use words::{Arg, Screens};

use super::found::{Found, Line, belongs};
use crate::app::use_router;
use crate::glance;
use crate::host::{Host, use_host};
use crate::language::ts;
use crate::route::{Route, Show as Group};
use crate::ui::{Button, Icon};

/// Hands a batch's sequence to the builder again, with the devices on which it failed.
#[component]
pub fn AgainFailed(found: Memo<Found>) -> impl IntoView {
    let (host, router) = (use_host(), use_router());
    let failed = Memo::new(move |_| found.with(|found| failed(host, found)));
    let count = Memo::new(move |_| failed.with(Vec::len));
    let press = move || {
        host.run_again(&failed.get_untracked());
        router.push(Route::compose());
    };
    view! {
        <Show when=move || { count.get() > 0 }>
            <Button
                label=move || ts(Screens::RunsAgainFailed, &[Arg::Count(count.get() as u64)])
                icon=Icon::Reset
                on_press=press
            />
        </Show>
    }
}

/// Those of the list that ended in a failure. What was cancelled, and what is not known, is somebody's to decide.
fn failed(host: Host, found: &Found) -> Vec<RunId> {
    let is_failed = |id: &RunId| {
        host.run(id).is_some_and(|run| run.with(|run| belongs(&glance::state(host, run), Group::Failed)))
    };
    let here = found.lines.iter().filter_map(|line| match line {
        Line::Here(id) => Some(id),
        Line::Listed(_) => None,
    });
    here.filter(|id| is_failed(id)).cloned().collect()
}
