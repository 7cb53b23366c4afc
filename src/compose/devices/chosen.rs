use crate::dom::prelude::*;
use defender::DeviceId;
use sequence::Edit;
use words::{Arg, Message};

use super::facts;
use crate::compose::composer::use_composer;
use crate::compose::deeds;
use crate::host::use_host;
use crate::language::{t, ts};
use crate::ui::{Icon, IconButton, Tone};

/// The chosen devices, in the order chosen.
#[component]
pub fn Chosen() -> impl IntoView {
    let devices = use_composer().devices();
    view! {
        <ul class="devices-chosen" aria-label=t(Message::ComposeDevicesChosen)>
            <For each=move || devices.get() key=DeviceId::to_string children=|id| view! { <Row id/> }/>
        </ul>
    }
}

#[component]
fn Row(id: DeviceId) -> impl IntoView {
    let composer = use_composer();
    let host = use_host();
    let (known, now) = (host.devices(), host.now());
    let wanted = id.clone();
    let device = Memo::new(move |_| {
        known.with(|known| known.ready()?.iter().find(|device| device.id == wanted).cloned())
    });
    let loaded = move || known.with(|known| known.ready().is_some());
    let fallback = id.to_string();
    let chosen = composer.devices();
    let name = Memo::new(move |_| {
        device.with(|device| match device {
            Some(device) => known.with(|known| {
                let known = known.ready().map(|known| known.as_slice()).unwrap_or_default();
                chosen.with(|chosen| facts::name_among(device, known, chosen))
            }),
            None => fallback.clone(),
        })
    });
    let report = Memo::new(move |_| {
        let now = now.get();
        device.with(|device| device.as_ref().map(|device| facts::last_report(device, now)))
    });
    let about = move || {
        let (system, health) = device.with(|device| {
            let device = device.as_ref()?;
            Some((facts::system(device), t(facts::health(device).1)))
        })?;
        Some(format!("{system} · {health} · {}", report.get().unwrap_or_default()))
    };
    let tone =
        move || device.with(|device| device.as_ref().map_or(Tone::Neutral, |device| facts::health(device).0));
    let warning = move || {
        let missing = loaded() && device.with(Option::is_none);
        device
            .with(|device| device.as_ref().and_then(facts::warning))
            .or(missing.then_some((Tone::Bad, Message::ComposeDeviceUnlisted)))
            .map(|(tone, message)| view! { <p class="device-warning" data-tone=tone.word()>{t(message)}</p> })
    };
    let remove = move |()| deeds::act(composer, Edit::RemoveDevices(vec![id.clone()]));
    view! {
        <li class="device">
            <span class="dot" data-tone=move || tone().word()></span>
            <div class="device-text">
                <p class="device-name">{move || name.get()}</p>
                <p class="device-about">{about}</p>
                {warning}
            </div>
            <IconButton
                label=move || ts(Message::ComposeDeviceRemove, &[Arg::Text(&name.get())])
                icon=Icon::Close
                on_press=remove
            />
        </li>
    }
}
