use crate::dom::prelude::*;
use defender::{Asked, Device, DeviceId};
use words::{Arg, Message};

use super::facts;
use super::search::Found;
use crate::compose::composer::use_composer;
use crate::compose::desk::use_desk;
use crate::host::{Reading, use_host};
use crate::language::{t, ts};
use crate::refusal::FetchedTrouble;
use crate::ui::{Button, Icon, IconMark};

/// The list's id.
pub const LIST: &str = "device-results";

/// An option's id, by its place in the list.
pub fn option_id(place: usize) -> String {
    format!("device-option-{place}")
}

/// What the search found, or why there is nothing.
#[component]
pub fn Results(
    found: Memo<Option<Found>>,
    query: RwSignal<String>,
    active: RwSignal<usize>,
    open: Memo<bool>,
    #[prop(into)] on_choose: Callback<DeviceId>,
) -> impl IntoView {
    let fitting = use_desk().fitting();
    let state = move || {
        let empty = query.with(String::is_empty);
        match found.get() {
            None => view! { <NotThere/> },
            // The filter says how many it lets through.
            Some(found) if found.devices.is_empty() && empty && fitting.with(Option::is_some) => {
                ().into_view()
            }
            Some(found) if found.devices.is_empty() && empty => {
                view! { <p class="search-note">{t(Message::ComposeDevicesEmpty)}</p> }
            }
            Some(found) if found.devices.is_empty() => {
                let none = query.with(|query| ts(Message::ComposeDeviceNone, &[Arg::Text(query.trim())]));
                view! { <p class="search-note" role="status">{none}</p> }
            }
            Some(Found { devices, more }) => {
                // Several records of one name are told apart by their ids.
                let named =
                    |device: &Device| devices.iter().filter(|other| other.name == device.name).count();
                let several: Vec<bool> = devices.iter().map(|device| named(device) > 1).collect();
                let options = devices.into_iter().zip(several).enumerate();
                let options = options
                    .map(|(place, (device, several))| option(place, device, several, active, on_choose))
                    .collect_view();
                view! {
                    // What scrolls is a stop of the Tab key otherwise, and here the search has the keys.
                    <ul class="device-options" id=LIST role="listbox" aria-multiselectable="true"
                        tabindex="-1" aria-label=t(Message::ComposeDevicesAll)
                    >
                        {options}
                    </ul>
                    {(more > 0).then(|| {
                        view! { <p class="search-note">{ts(Message::ComposeDevicesMore, &[Arg::Count(more as u64)])}</p> }
                    })}
                }
            }
        }
    };
    let count = move || {
        let looking = query.with(|query| !query.trim().is_empty());
        let found = found.with(|found| found.as_ref().map(|found| found.devices.len() + found.more))?;
        looking.then(|| ts(Message::ComposeDevicesFound, &[Arg::Count(found as u64)]))
    };
    view! {
        <p class="unseen" role="status">{count}</p>
        {move || open.get().then(state)}
    }
}

fn option(
    place: usize,
    device: Device,
    several: bool,
    active: RwSignal<usize>,
    on_choose: Callback<DeviceId>,
) -> View {
    let devices = use_composer().devices();
    let now = use_host().now();
    let (id, wanted) = (device.id.clone(), device.id.clone());
    let chosen = Memo::new(move |_| devices.with(|devices| devices.contains(&wanted)));
    let (tone, health) = facts::health(&device);
    let about = format!(
        "{} · {} · {}",
        facts::system(&device),
        t(health),
        untrack(|| facts::last_report(&device, now.get()))
    );
    view! {
        <li
            class="device-option"
            role="option"
            id=option_id(place)
            aria-selected=move || chosen.get().to_string()
            data-active=move || (active.get() == place).then_some("true")
            // The search keeps the focus.
            on:pointerdown=move |event| event.prevent_default()
            on:mousedown=move |event| event.prevent_default()
            on:click=move |_| {
                active.set(place);
                on_choose.run(id.clone());
            }
        >
            <span class="dot" data-tone=tone.word()></span>
            <span class="device-text">
                <span class="device-name">{facts::name(&device)}</span>
                <span class="device-about">{about}</span>
                {several.then(|| view! { <span class="device-about"><code>{device.id.to_string()}</code></span> })}
            </span>
            <IconMark icon=Signal::derive(move || if chosen.get() { Icon::Check } else { Icon::Plus })/>
        </li>
    }
}

/// The list is not there: on its way, or failed.
#[component]
fn NotThere() -> impl IntoView {
    let host = use_host();
    let devices = host.devices();
    move || match devices.get() {
        Reading::Failed(trouble) => view! {
            <div class="search-note">
                <p role="alert">{t(Message::ComposeDevicesFailed)}</p>
                <FetchedTrouble trouble asked=Asked::Read/>
                <Button label=Message::ComposeTryAgain on_press=move |()| host.load_devices()/>
            </div>
        },
        _ => {
            let message = host.not_entered().unwrap_or(Message::ComposeDevicesLoading);
            view! { <p class="search-note" role="status">{t(message)}</p> }
        }
    }
}
