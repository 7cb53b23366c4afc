use std::sync::Arc;

use crate::dom::prelude::*;
use defender::{ActionId, Timestamp};
use engine::{Intent, Run, RunState};

use super::choosing::{ChooseBox, Choosing};
use super::found::{Line, requestor};
use super::row::StatePill;
use crate::app::use_preferences;
use crate::glance;
use crate::host::{Host, ListedRun, use_host};
use crate::route::Route;

/// What a line of the tenant's list shows, wherever it is known from.
struct Shown {
    device: Signal<String>,
    state: Signal<RunState>,
    /// The API's own word.
    wire: Signal<Option<String>>,
    by: Signal<String>,
    at: Signal<Option<Timestamp>>,
    comment: Signal<String>,
    href: Signal<String>,
    /// What it is called in this browser.
    here: Signal<String>,
    /// What is attached by opening it.
    action: Option<ActionId>,
}

/// One live response of the tenant, this browser's or another's. Opening one of another's attaches it.
#[component]
pub fn TenantRow(line: Line, choosing: Choosing) -> impl IntoView {
    let (host, preferences) = (use_host(), use_preferences());
    let ours: Option<Signal<Arc<Run>>> = match &line {
        Line::Here(id) => Some(host.run(id)?.into()),
        Line::Listed(_) => None,
    };
    let Shown { device, state, wire, by, at, comment, href, here, action } = match line {
        Line::Here(id) => of_run(host, host.run(&id)?.into()),
        Line::Listed(run) => of_listed(&run),
    };
    let open = move |_| {
        if let Some(action) = action.clone().filter(|action| host.find(action.as_str()).is_none()) {
            host.intend(Intent::Attach(action));
        }
    };
    Some(view! {
        <tr role="row">
            <Show when=move || choosing.is_on()>
                {ours.map_or_else(|| view! { <td role="cell"></td> }, |run| view! { <ChooseBox choosing run/> })}
            </Show>
            <th scope="row" role="rowheader">
                <a class="runs-link" href=move || href.get() on:click=open>{move || device.get()}</a>
            </th>
            <td role="cell">
                <StatePill state wire/>
            </td>
            <td role="cell" class="runs-by">{move || by.get()}</td>
            <td role="cell" class="runs-time">
                {move || at.get().map_or_else(|| "–".to_owned(), |at| preferences.day_and_time(at))}
            </td>
            <td role="cell" class="runs-why">{move || comment.get()}</td>
            <td role="cell">{move || here.get()}</td>
        </tr>
    })
}

fn of_run(host: Host, run: Signal<Arc<Run>>) -> Shown {
    Shown {
        device: Signal::derive(move || run.with(|run| glance::device_name(run))),
        state: Memo::new(move |_| run.with(|run| glance::state(host, run))).into(),
        wire: Signal::derive(move || run.with(|run| glance::wire(run))),
        by: Signal::derive(move || run.with(|run| requestor(run).to_owned())),
        at: Signal::derive(move || run.with(|run| glance::accepted(run))),
        comment: Signal::derive(move || {
            run.with(|run| match run.body.comment.as_str() {
                "" => run.last().and_then(|action| action.comment.clone()).unwrap_or_default(),
                comment => comment.to_owned(),
            })
        }),
        href: Signal::derive(move || run.with(|run| glance::address(run))),
        here: Signal::derive(move || run.with(|run| glance::title(run))),
        action: None,
    }
}

fn of_listed(run: &ListedRun) -> Shown {
    let device = glance::known_device(&run.device_name, run.device.as_ref())
        .unwrap_or_else(|| glance::short_id(run.id.as_str()));
    Shown {
        device: device.into(),
        state: RunState::told(&run.status).into(),
        wire: Some(run.status.as_str().to_owned()).into(),
        by: run.requestor.clone().into(),
        at: run.created.into(),
        comment: run.comment.clone().into(),
        href: Route::run(run.id.as_str()).href().into(),
        here: String::new().into(),
        action: Some(run.id.clone()),
    }
}
