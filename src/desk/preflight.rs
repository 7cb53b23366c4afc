use std::sync::Arc;

use crate::dom::prelude::*;
use defender::{Device, DeviceId, System};
use sequence::{Diagnostic, Draft, Obstacle, Rule, obstacles};
use words::{Arg, Desk as Words, Message};

use super::found;
use crate::app::use_preferences;
use crate::compose::{Composer, Desk, device_facts};
use crate::host::{Listed, ListedRun, Reading, use_host};
use crate::language::{t, ts};
use crate::quick::Window;
use crate::route::Route;
use crate::ui::Button;

/// So many findings of the sequence are listed for a device.
const LISTED: usize = 5;

/// What is known against a run on each chosen device: of the device, and of the sequence on it. Who has one is read anew,
/// since it costs a request.
#[component]
pub fn Preflight(desk: Desk) -> impl IntoView {
    let host = use_host();
    let composer = desk.composer();
    let (known, changes) = (host.devices(), composer.changes());
    let chosen = composer.devices();
    let listed = host.listed();
    let read = move || {
        if chosen.with_untracked(|chosen| !chosen.is_empty()) {
            host.read_actions(false);
        }
    };
    read();
    let listed = Memo::new(move |_| listed.as_ref().map(ArcRwSignal::get).unwrap_or_default());
    let content = move || {
        let chosen = chosen.get();
        if chosen.is_empty() {
            return view! { <p>{t(Words::PreflightNoDevice)}</p> };
        }
        let devices: Vec<(Device, String)> = known.with(|known| {
            let known = known.ready().map(|known| known.as_slice()).unwrap_or_default();
            let find = |id: &DeviceId| {
                let device: &Device = known.iter().find(|device| device.id == *id)?;
                Some((device.clone(), device_facts::name_among(device, known, &chosen)))
            };
            chosen.iter().filter_map(find).collect()
        });
        let unlisted: Vec<&DeviceId> = known.with(|known| {
            let Some(known) = known.ready() else { return Vec::new() };
            chosen.iter().filter(|id| known.iter().all(|device| device.id != **id)).collect()
        });
        changes.track();
        let (draft, found) = (composer.with_draft(Draft::clone), asking_devices(composer));
        // Without a row nobody tells what stands against the sequence.
        let is_told = !(devices.is_empty() && unlisted.is_empty());
        let errors = found.iter().filter(|found| is_told && found.is_error()).count();
        let elsewhere = composer.summary().with(|summary| summary.errors).saturating_sub(errors) as u64;
        listed.with(|listed| {
            let row = |(device, name): &(Device, String)| row(device, name, listed, &found, &draft);
            let rows: Vec<View> = devices.iter().filter_map(row).collect();
            let clear = (devices.len() - rows.len()) as u64;
            let unlisted = unlisted.iter().map(|id| bare_row(id, listed, &found, &draft)).collect_view();
            let clear = (clear > 0).then(|| ts(Words::PreflightClear, &[Arg::Count(clear)]));
            view! {
                <ul class="preflight">{rows.into_iter().collect_view()} {unlisted}</ul>
                // What was not read is not clear.
                {clear.filter(|_| listed.standing == Reading::Ready(())).map(|clear| view! { <p>{clear}</p> })}
                {(elsewhere > 0).then(|| view! {
                    <p class="field-wrong">{ts(Words::PreflightErrors, &[Arg::Count(elsewhere)])}</p>
                })}
            }
        })
    };
    let standing = move || {
        // Of none nothing is asked.
        if chosen.with(Vec::is_empty) {
            return ().into_view();
        }
        listed.with(|listed| match listed.standing {
            Reading::Loading => view! { <p class="note">{t(Words::PreflightReading)}</p> },
            Reading::Failed(_) | Reading::NotAsked => view! {
                <p class="field-wrong">{t(Words::PreflightFailed)}</p>
                <Button label=Message::ComposeTryAgain on_press=move |()| read()/>
            },
            Reading::Ready(()) => view! { <p class="note">{t(Words::PreflightPortal)}</p> },
        })
    };
    view! {
        <Window on_close=move || desk.close() title=Words::PreflightTitle>
            // The first focus, where nothing else could have it but the button that closes.
            <div role="status" tabindex="-1" autofocus>{standing}</div>
            {content}
        </Window>
    }
}

/// A device against which something is known.
fn row(device: &Device, name: &str, listed: &Listed, found: &[Diagnostic], draft: &Draft) -> Option<View> {
    let busy: Vec<Arc<ListedRun>> = active_on(&device.id, listed);
    let obstacles = obstacles(device);
    let found: Vec<Diagnostic> =
        found.iter().filter(|found| concerns(found, device.system(), name)).cloned().collect();
    if busy.is_empty() && obstacles.is_empty() && found.is_empty() {
        return None;
    }
    let now = use_host().tenant_now();
    let about = format!(
        "{} · {} · {}",
        device_facts::system(device),
        t(device_facts::health(device).1),
        device_facts::last_report(device, now.get_untracked())
    );
    let said = obstacles.into_iter().map(|obstacle| {
        let tone = if is_refused(obstacle) { "bad" } else { "caution" };
        view! { <li class="finding" data-tone=tone>{say(obstacle, device)}</li> }
    });
    Some(view! {
        <li>
            <h3>{name.to_owned()}</h3>
            <p class="note">{about}</p>
            <ul class="findings">
                {busy.into_iter().map(|run| has_it(&run)).collect_view()}
                {said.collect_view()}
                {found::lines(found, draft, LISTED)}
            </ul>
        </li>
    })
}

/// A device that the tenant does not list: it may have it all the same.
fn bare_row(device: &DeviceId, listed: &Listed, found: &[Diagnostic], draft: &Draft) -> View {
    let found: Vec<Diagnostic> =
        found.iter().filter(|found| concerns(found, None, device.as_str())).cloned().collect();
    view! {
        <li>
            <h3>{device.to_string()}</h3>
            <ul class="findings">
                {active_on(device, listed).into_iter().map(|run| has_it(&run)).collect_view()}
                <li class="finding" data-tone="bad">{t(Message::ComposeDeviceUnlisted)}</li>
                {found::lines(found, draft, LISTED)}
            </ul>
        </li>
    }
}

/// What the rules find in the sequence because of the devices that are chosen.
fn asking_devices(composer: Composer) -> Vec<Diagnostic> {
    let steps = composer.order().get_untracked();
    let of_steps = steps.into_iter().filter_map(|step| composer.step(step));
    let of_steps = of_steps.flat_map(|signals| signals.findings.get_untracked());
    let around = composer.summary().with_untracked(|summary| summary.around.clone());
    let mut found: Vec<Diagnostic> = of_steps.chain(around).collect();
    found.retain(|found| {
        let asks = found.rule.asks_system() || found.rule == Rule::HighValueDevice;
        asks && (found.is_error() || found.is_warning())
    });
    // Each is told where its device stands.
    found.iter_mut().for_each(|found| found.values.devices.clear());
    found
}

/// Whether it is about the device of this system and name: one that names no system is about all of them.
fn concerns(found: &Diagnostic, system: Option<System>, name: &str) -> bool {
    match found.rule {
        Rule::HighValueDevice => found.values.found.split(", ").any(|named| named == name),
        _ => {
            let systems = &found.values.systems;
            systems.is_empty() || system.is_some_and(|system| systems.contains(&system))
        }
    }
}

fn active_on(device: &DeviceId, listed: &Listed) -> Vec<Arc<ListedRun>> {
    let is_active = |run: &&Arc<ListedRun>| run.device.as_ref() == Some(device) && !run.status.is_final();
    listed.runs.iter().filter(is_active).cloned().collect()
}

/// Whose live response has the device, since when, its state in the API's own word, and the way to its cancel.
fn has_it(run: &ListedRun) -> View {
    let since = run.created.map(|at| use_preferences().day_and_time(at)).unwrap_or_default();
    let args = [Arg::Text(&run.requestor), Arg::Text(&since), Arg::Text(run.status.as_str())];
    view! {
        <li class="finding" data-tone="caution">
            <span class="finding-text">{ts(Words::PreflightBusy, &args)}</span>
            <a class="link" href=Route::run(run.id.as_str()).href()>{t(Words::PreflightBusyLook)}</a>
        </li>
    }
}

/// Whether a run is not taken at all.
const fn is_refused(obstacle: Obstacle) -> bool {
    matches!(obstacle, Obstacle::NotOnboarded | Obstacle::SystemTooOld | Obstacle::AgentTooOld(_))
}

fn say(obstacle: Obstacle, device: &Device) -> String {
    match obstacle {
        Obstacle::NotOnboarded => t(Words::PreflightNotOnboarded),
        Obstacle::OnboardingUnclear => t(Words::PreflightUnclear),
        Obstacle::OldRecord => t(Words::PreflightOldRecord),
        Obstacle::SystemTooOld => t(Words::PreflightTooOld),
        Obstacle::NeedsUpdate(update) => ts(Words::PreflightNeedsUpdate, &[Arg::Text(update)]),
        Obstacle::AgentTooOld(least) => {
            ts(Words::PreflightAgent, &[Arg::Text(least), Arg::Text(&device.agent_version)])
        }
        Obstacle::Waits(_) => t(Words::PreflightWaits),
    }
}
