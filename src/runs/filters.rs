use crate::dom::prelude::*;
use words::{Arg, Screens};

use super::filter::Filter;
use super::found::Found;
use crate::app::use_router;
use crate::language::{t, ts};
use crate::route::Show as Group;
use crate::ui::{FindField, Icon, IconMark};

/// Groups with their counts, the search, and what else narrows the list.
#[component]
pub fn Filters(filter: Memo<Filter>, found: Memo<Found>) -> impl IntoView {
    let groups = [None].into_iter().chain(Group::ALL.map(Some));
    let groups = groups.map(|group| view! { <GroupLink group filter found/> }).collect_view();
    view! {
        <div class="runs-filters">
            <nav aria-label=t(Screens::RunsGroups)><ul>{groups}</ul></nav>
            <Show when=move || filter.with(|filter| filter.batch.is_none())>
                <Find filter/>
            </Show>
            <BatchChip filter/>
        </div>
    }
}

#[component]
fn GroupLink(group: Option<Group>, filter: Memo<Filter>, found: Memo<Found>) -> impl IntoView {
    let count = Memo::new(move |_| found.with(|found| found.count(group)));
    let chosen = move || filter.with(|filter| filter.show == group);
    let to = move || filter.with(|filter| Filter { show: group, ..filter.clone() }.route().href());
    view! {
        <li>
            <a
                class="runs-group"
                href=to
                aria-current=move || chosen().then_some("true")
                data-empty=move || (count.get() == 0).then_some("true")
            >
                {name(group)}
                " "
                <b>{move || count.get()}</b>
            </a>
        </li>
    }
}

#[component]
fn Find(filter: Memo<Filter>) -> impl IntoView {
    let router = use_router();
    let text = move || filter.with(|filter| filter.find.clone().unwrap_or_default());
    let typed = move |text: String| {
        let find = Some(text).filter(|text| !text.is_empty());
        router.replace(Filter { find, ..filter.get_untracked() }.route());
    };
    view! {
        <FindField label=Screens::RunsFind value=Signal::derive(text) on_input=typed/>
    }
}

/// The batch, and the way to all runs.
#[component]
fn BatchChip(filter: Memo<Filter>) -> impl IntoView {
    let shown = Memo::new(move |_| filter.with(|filter| filter.batch.clone()));
    move || {
        shown.get().map(|text| {
            let to = Filter { batch: None, ..filter.get() }.route().href();
            let words = ts(Screens::RunsOfBatch, &[Arg::Text(&text)]);
            let drop = ts(Screens::RunsWithout, &[Arg::Text(&words)]);
            view! {
                <a class="runs-chip" href=to aria-label=drop.clone() title=drop>{words} <IconMark icon=Icon::Close/></a>
            }
        })
    }
}

/// This browser's runs, or all that the tenant lists. What narrows the one narrows the other.
#[component]
pub fn Whose(filter: Memo<Filter>) -> impl IntoView {
    let choice = |tenant: bool, label: Screens| {
        let to = move || filter.with(|filter| Filter { tenant, ..filter.clone() }.route().href());
        let chosen = move || filter.with(|filter| filter.tenant == tenant).then_some("true");
        view! { <li><a class="runs-group" href=to aria-current=chosen>{t(label)}</a></li> }
    };
    view! {
        <nav class="runs-whose" aria-label=t(Screens::RunsWhose)>
            <ul>{choice(false, Screens::RunsHere)} {choice(true, Screens::RunsTenant)}</ul>
        </nav>
    }
}

fn name(group: Option<Group>) -> String {
    // Words of their own: a count stands behind each, and some languages say several otherwise than one.
    t(match group {
        None => Screens::RunsAll,
        Some(Group::Open) => Screens::RunsOpen,
        Some(Group::NotSent) => Screens::RunsNotSent,
        Some(Group::Waiting) => Screens::RunsWaiting,
        Some(Group::Running) => Screens::RunsRunning,
        Some(Group::Completed) => Screens::RunsCompleted,
        Some(Group::Failed) => Screens::RunsFailed,
        Some(Group::Canceled) => Screens::RunsCanceled,
    })
}
