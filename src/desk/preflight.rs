use std::sync::Arc;

use crate::dom::prelude::*;
use defender::{Device, DeviceId};
use sequence::{Obstacle, obstacles};
use words::{Arg, Desk as Words, Message};

use super::window::Window;
use crate::app::use_preferences;
use crate::compose::{Desk, device_facts};
use crate::host::{Listed, ListedRun, Reading, use_host};
use crate::language::{t, ts};
use crate::route::Route;
use crate::ui::Button;

/// What is known against a run on each chosen device. Who has one is read anew, since it costs a request.
#[component]
pub fn Preflight(desk: Desk) -> impl IntoView {
    let host = use_host();
    let known = host.devices();
    let chosen = desk.composer().devices();
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
        let devices: Vec<Device> = known.with(|known| {
            let known = known.ready().map(|known| known.as_slice()).unwrap_or_default();
            chosen.iter().filter_map(|id| known.iter().find(|device| device.id == *id).cloned()).collect()
        });
        listed.with(|listed| {
            let rows: Vec<View> = devices.iter().filter_map(|device| row(device, listed)).collect();
            let clear = (devices.len() - rows.len()) as u64;
            let clear = (clear > 0).then(|| ts(Words::PreflightClear, &[Arg::Count(clear)]));
            view! {
                <ul class="preflight">{rows.into_iter().collect_view()}</ul>
                // What was not read is not clear.
                {clear.filter(|_| listed.standing == Reading::Ready(())).map(|clear| view! { <p>{clear}</p> })}
            }
        })
    };
    let standing = move || {
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
        <Window desk title=Words::PreflightTitle>
            <div role="status">{standing}</div>
            {content}
        </Window>
    }
}

/// A device against which something is known.
fn row(device: &Device, listed: &Listed) -> Option<View> {
    let busy: Vec<Arc<ListedRun>> = active_on(&device.id, listed);
    let obstacles = obstacles(device);
    if busy.is_empty() && obstacles.is_empty() {
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
            <h3>{device_facts::name(device)}</h3>
            <p class="note">{about}</p>
            <ul class="findings">
                {busy.into_iter().map(|run| has_it(&run)).collect_view()}
                {said.collect_view()}
            </ul>
        </li>
    })
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
