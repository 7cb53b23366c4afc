use std::collections::BTreeSet;

use crate::dom::prelude::*;
use words::Screens;

use super::filter::Filter;
use super::found::Found;
use crate::app::use_router;
use crate::language::t;

/// More names help nobody to choose.
const DEVICES_MAX: usize = 200;
const DEVICES: &str = "runs-devices";

/// Device, requestor and days: what narrows the list besides state and text.
#[component]
pub fn Narrow(filter: Memo<Filter>, found: Memo<Found>) -> impl IntoView {
    let devices = Memo::new(move |_| {
        found.with(|found| found.devices.iter().take(DEVICES_MAX).cloned().collect::<Vec<_>>())
    });
    let names = move || {
        let option = |name: String| view! { <option value=name></option> };
        devices.get().into_iter().map(option).collect_view()
    };
    let router = use_router();
    let typed = move |event| {
        let device = Some(event_target_value(&event)).filter(|device| !device.is_empty());
        router.replace(Filter { device, ..filter.get_untracked() }.route());
    };
    view! {
        <div class="runs-narrow">
            <label>
                {t(Screens::RunViewDevice)}
                <input
                    type="search"
                    list=DEVICES
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=move || filter.with(|filter| filter.device.clone().unwrap_or_default())
                    on:input=typed
                />
            </label>
            <datalist id=DEVICES>{names}</datalist>
            <Person filter found/>
            <Day filter label=Screens::RunsFrom value=|filter| filter.from.clone() set=|filter, from| Filter { from, ..filter }/>
            <Day filter label=Screens::RunsUntil value=|filter| filter.until.clone() set=|filter, until| Filter { until, ..filter }/>
        </div>
    }
}

/// One of those who asked for a run.
#[component]
fn Person(filter: Memo<Filter>, found: Memo<Found>) -> impl IntoView {
    let by = Memo::new(move |_| filter.with(|filter| filter.by.clone()));
    let people = Memo::new(move |_| {
        let mut people = found.with(|found| BTreeSet::clone(&found.people));
        // An address may name somebody who asked for none of them.
        people.extend(by.get().filter(|by| !people.iter().any(|name| name.eq_ignore_ascii_case(by))));
        people
    });
    let options = move || {
        let option = |name: String| {
            let chosen = name.clone();
            let selected =
                move || by.with(|by| by.as_ref().is_some_and(|by| by.eq_ignore_ascii_case(&chosen)));
            view! { <option value=name.clone() prop:selected=selected>{name}</option> }
        };
        people.get().into_iter().map(option).collect_view()
    };
    view! {
        <label>
            {t(Screens::RunViewBy)}
            <select on:change=change(filter, |filter, by| Filter { by, ..filter })>
                <option value="" prop:selected=move || by.with(Option::is_none)>{t(Screens::RunsAnyone)}</option>
                {options}
            </select>
        </label>
    }
}

/// The first or the last day, in the zone in which times are shown.
#[component]
fn Day(
    filter: Memo<Filter>,
    label: Screens,
    value: fn(&Filter) -> Option<String>,
    set: fn(Filter, Option<String>) -> Filter,
) -> impl IntoView {
    view! {
        <label>
            {t(label)}
            <input
                type="date"
                prop:value=move || filter.with(|filter| value(filter).unwrap_or_default())
                on:change=change(filter, set)
            />
        </label>
    }
}

/// Puts what was chosen into the address; nothing chosen narrows nothing.
fn change(filter: Memo<Filter>, set: fn(Filter, Option<String>) -> Filter) -> impl Fn(web_sys::Event) {
    let router = use_router();
    move |event| {
        let chosen = Some(event_target_value(&event).trim().to_owned()).filter(|chosen| !chosen.is_empty());
        router.replace(set(filter.get_untracked(), chosen).route());
    }
}
