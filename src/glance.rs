//! What every screen that names a run says of it: how its state looks, what it is called, where it lies.

use defender::{DeviceId, Timestamp};
use engine::{CommandState, Run, RunState};
use leptos::prelude::untrack;
use words::{Arg, Message};

use crate::host::Host;
use crate::language::{t, ts};
use crate::route::Route;
use crate::ui::{Icon, Tone};

/// A run's state. Only the reasons of the queue depend on other runs, so only a queued run is looked at again
/// at every turn of the engine.
pub fn state(host: Host, run: &Run) -> RunState {
    let state = if run.is_queued() { host.state(&run.id) } else { untrack(|| host.state(&run.id)) };
    state.unwrap_or(RunState::Unknown(String::new()))
}

/// What the device is called; its id where nothing else is known, and the action's before the tenant told of it.
pub fn device_name(run: &Run) -> String {
    known_device(&run.device_name, run.device.as_ref())
        .or_else(|| run.action().map(|action| short_id(action.as_str())))
        .unwrap_or_else(|| "…".to_owned())
}

/// A device by its name, or its id; `None` where neither is known.
pub fn known_device(name: &str, id: Option<&DeviceId>) -> Option<String> {
    match name {
        "" => id.map(ToString::to_string),
        name => Some(name.to_owned()),
    }
}

/// The two ends of an id: enough to compare with another one.
pub fn short_id(id: &str) -> String {
    match (id.get(..8), id.get(id.len().saturating_sub(4)..)) {
        (Some(head), Some(tail)) if id.len() > 16 => format!("{head}…{tail}"),
        _ => id.to_owned(),
    }
}

/// What the run is called: its sequence's name, or its device's.
pub fn title(run: &Run) -> String {
    match (run.sequence_name.as_str(), &run.device) {
        ("", None) => t(Message::RunViewAttached),
        ("", Some(_)) => ts(Message::RunViewOn, &[Arg::Text(&device_name(run))]),
        (name, _) => name.to_owned(),
    }
}

/// When it was sent, as the tenant says; before that, when it was asked for.
pub fn sent(run: &Run) -> Timestamp {
    accepted(run).unwrap_or(run.requested_at)
}

/// When the tenant took it; `None` while it has not, and when it never did.
pub fn accepted(run: &Run) -> Option<Timestamp> {
    run.last().map(|action| action.created.unwrap_or(run.requested_at))
}

/// The API's own word for its state; `None` before it said one.
pub fn wire(run: &Run) -> Option<String> {
    run.last().map(|action| action.status.as_str().to_owned())
}

/// Its id in addresses: the action's once it is known, which also a colleague can open.
pub fn address_id(run: &Run) -> String {
    run.action().map_or_else(|| run.id.to_string(), ToString::to_string)
}

/// Where it lies.
pub fn address(run: &Run) -> String {
    Route::run(address_id(run)).href()
}

/// Colour and drawing of a run's state.
pub const fn of_run(state: &RunState) -> (Tone, Icon) {
    match state {
        RunState::NotSent(_) => (Tone::Neutral, Icon::Dot),
        RunState::Sending => (Tone::Active, Icon::Up),
        RunState::NoAnswer(_)
        | RunState::DeviceBusy { .. }
        | RunState::NotKnown { .. }
        | RunState::Unknown(_) => (Tone::Caution, Icon::Bang),
        RunState::WaitingForDevice => (Tone::Neutral, Icon::Ring),
        RunState::Running => (Tone::Active, Icon::Half),
        RunState::Completed => (Tone::Good, Icon::Check),
        RunState::Failed | RunState::TimedOut | RunState::Refused => (Tone::Bad, Icon::Cross),
        RunState::CancelAsked => (Tone::Caution, Icon::Dash),
        RunState::Canceled { .. } => (Tone::Neutral, Icon::Dash),
    }
}

/// Colour and drawing of a command's state.
pub const fn of_command(state: &CommandState) -> (Tone, Icon) {
    match state {
        CommandState::NotStarted => (Tone::Neutral, Icon::Ring),
        CommandState::Running => (Tone::Active, Icon::Half),
        CommandState::Completed => (Tone::Good, Icon::Check),
        CommandState::Failed => (Tone::Bad, Icon::Cross),
        CommandState::Skipped { .. }
        | CommandState::NotRunCanceled
        | CommandState::NotRunRefused
        | CommandState::NotRunEnded => (Tone::Neutral, Icon::Dash),
        CommandState::RunningAtEnd | CommandState::Unknown(_) => (Tone::Caution, Icon::Bang),
    }
}
