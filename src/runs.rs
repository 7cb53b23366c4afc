//! The list of runs, of this browser, of the whole tenant or of one batch: filters in the address, one row a run, attach by
//! action id.

mod again;
mod attach;
mod cancel;
mod choosing;
mod csv;
mod filter;
mod filters;
mod finder;
mod found;
mod list;
mod narrow;
mod pieces;
mod row;
mod tenant;
mod tenant_row;
mod window;

use crate::dom::prelude::*;
use engine::Intent;
use words::{Arg, Message, Screens};

use crate::app::use_preferences;
use crate::browser::focus::focus_after_drawing;
use crate::host::{Reading, use_host};
use crate::language::{t, ts};
use crate::recording::{OpenButton, Opener, Opening};
use crate::route::Route;
use crate::ui::{Button, Icon, announce};
use again::AgainFailed;
use attach::Attach;
use choosing::{ChooseBar, ChooseButton, Choosing};
use csv::SaveCsv;
use filter::Filter;
use filters::{Filters, Whose};
use finder::{Finder, Sought};
use found::Found;
use list::List;
use narrow::Narrow;
use tenant::TenantStanding;

/// The runs that the address asks for.
#[component]
pub fn RunsScreen(
    /// The address.
    route: Signal<Route>,
) -> impl IntoView {
    let host = use_host();
    let order = host.order();
    let filter = Memo::new(move |last: Option<&Filter>| {
        route.with(Filter::of).unwrap_or_else(|| last.cloned().unwrap_or_default())
    });
    let zone = use_preferences().zone();
    let listed = tenant::listed(host);
    tenant::read_when_looked_at(host, filter, listed);
    let finder = StoredValue::new_local(Finder::default());
    let found = Memo::new(move |_| {
        let (filter, zone) = (filter.get(), zone.get());
        let listed =
            if filter.tenant { listed.with(|listed| listed.runs.clone()) } else { Default::default() };
        let sought = Sought { filter, zone, listed };
        order
            .with(|order| finder.try_update_value(|finder| finder.find(host, order, sought)))
            .unwrap_or_default()
    });
    let whole = Memo::new(move |_| filter.with(|filter| filter.tenant));
    let one_batch = Memo::new(move |_| filter.with(|filter| filter.batch.is_some()));
    // An empty list says nothing before it was read.
    let known = Memo::new(move |_| {
        !whole.get()
            || found.with(|found| !found.lines.is_empty())
            || listed.with(|listed| matches!(listed.standing, Reading::Ready(())))
    });
    let opener = Opener::new();
    announce_counts(found);
    let choosing = Choosing::new();
    view! {
        <section class="runs" data-batch=move || one_batch.get()>
            <header class="runs-header">
                <div>
                    <h1>{move || filter.with(|filter| found.with(|found| title(filter, found)))}</h1>
                </div>
                <div class="actions">
                    <PauseButton/>
                    <Show when=move || one_batch.get()><AgainFailed found/></Show>
                    <ChooseButton choosing found/>
                    <SaveCsv found/>
                    <OpenButton opener/>
                    <Attach/>
                </div>
            </header>
            <Opening opener/>
            <Show when=move || !one_batch.get()><Whose filter/></Show>
            <Show when=move || whole.get()><TenantStanding listed/></Show>
            <Filters filter found/>
            <Show when=move || !one_batch.get()><Narrow filter found/></Show>
            <ChooseBar choosing found/>
            <Show when=move || known.get()><List filter found choosing/></Show>
        </section>
    }
}

fn title(filter: &Filter, found: &Found) -> String {
    match (&filter.batch, &found.batch_name) {
        (Some(_), Some(name)) if !name.is_empty() => {
            ts(Screens::RunsBatchNamed, &[Arg::Text(name), Arg::Count(found.all as u64)])
        }
        (Some(_), _) => ts(Screens::RunsBatch, &[Arg::Count(found.all as u64)]),
        (None, _) => t(Message::NavRuns),
    }
}

/// The id of the button that does.
const PAUSE: &str = "runs-pause";

/// Stops sending, or lets it go on.
#[component]
fn PauseButton() -> impl IntoView {
    let host = use_host();
    let meters = host.meters();
    let leading = host.leading();
    let paused = Memo::new(move |_| meters.with(|meters| meters.paused.is_some()));
    let queued = Memo::new(move |_| meters.with(|meters| meters.queued > 0));
    let off = Signal::derive(move || (!leading.get()).then(|| t(Screens::RunViewOnlyLeader)));
    // One button takes the other's place; whoever pressed it stays there.
    let intend = move |intent| {
        host.intend(intent);
        focus_after_drawing(PAUSE);
    };
    view! {
        <Show when=move || queued.get() || paused.get()>
            {move || if paused.get() {
                view! {
                    <Button
                        label=Screens::RunsResume
                        icon=Icon::Play
                        id=PAUSE
                        disabled_because=off
                        on_press=move || intend(Intent::Resume)
                    />
                }
            } else {
                view! {
                    <Button
                        label=Screens::RunsPause
                        icon=Icon::Pause
                        id=PAUSE
                        disabled_because=off
                        on_press=move || intend(Intent::Pause)
                    />
                }
            }}
        </Show>
    }
}

/// Says how many runs stand where, when that changes.
fn announce_counts(found: Memo<Found>) {
    use crate::route::Show as Group;
    let counts = Memo::new(move |_| {
        found.with(|found| {
            let groups = [Group::Open, Group::Running, Group::Completed, Group::Failed];
            groups.map(|group| found.count(Some(group)) as u64)
        })
    });
    watch(move || counts.get(), |counts, _| announce(ts(Screens::RunsCounts, &counts.map(Arg::Count))));
}
