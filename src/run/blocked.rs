//! The action that has the device of a run that waits: to be looked at, cancelled, or waited for.

use std::sync::Arc;

use crate::dom::prelude::*;
use defender::ActionId;
use engine::{Intent, Origin, Run, RunId};
use words::{Arg, Screens};

use super::cancel::{CancelForm, can_cancel};
use super::shown::Shown;
use crate::app::use_router;
use crate::glance;
use crate::host::Host;
use crate::language::{saying, t, ts};
use crate::route::Route;
use crate::ui::{Button, ButtonKind, Dialog};

/// What can be done about the action that has the device.
#[component]
pub fn Blocked(
    action: ActionId,
    shown: Shown,
    /// Set to the action that is to be cancelled.
    cancel: RwSignal<Option<ActionId>>,
) -> impl IntoView {
    let host = shown.host;
    let router = use_router();
    let off = shown.only_leader();
    let action = StoredValue::new(action);
    let blocker = Memo::new(move |_| {
        host.order().track();
        let id = action.with_value(|action| host.find(action.as_str()))?;
        host.run(&id).map(|run| run.get())
    });
    let is_watched = Memo::new(move |_| blocker.with(Option::is_some));
    let can_cancel = Memo::new(move |_| blocker.with(|run| run.as_ref().is_none_or(|run| can_cancel(run))));
    let said = Memo::new(move |_| blocker.with(|run| run.as_ref().map(|run| said(host, run))));
    let watch_it = move || host.intend(Intent::Attach(action.get_value()));
    let show = move || {
        watch_it();
        router.push(Route::run(action.with_value(|action| action.to_string())));
    };
    let ask = move || cancel.set(Some(action.get_value()));
    view! {
        <Button label=Screens::RunViewShowBlocking on_press=show/>
        <Show when=move || can_cancel.get()>
            <Button
                label=Screens::RunViewCancelBlocking
                kind=ButtonKind::Danger
                disabled_because=off
                on_press=ask
            />
        </Show>
        <Show when=move || !is_watched.get()>
            <Button label=Screens::RunViewSendWhenFree disabled_because=off on_press=watch_it/>
        </Show>
        {move || said.get().map(|text| view! { <p class="blocker">{text}</p> })}
    }
}

/// Asks before the action that has the device is cancelled. It stands apart from the reason, which changes while
/// somebody writes a comment.
#[component]
pub fn CancelBlocking(shown: Shown, asked: RwSignal<Option<ActionId>>) -> impl IntoView {
    let host = shown.host;
    let open = RwSignal::new(false);
    effect(move || {
        if asked.with(Option::is_some) {
            open.set(true);
        }
    });
    effect(move || {
        if !open.get() {
            asked.set(None);
        }
    });
    let cancel = move |comment: String| {
        let Some(action) = asked.get_untracked() else { return };
        host.intend(Intent::Attach(action.clone()));
        if let Some(run) = host.find(action.as_str()) {
            host.intend(Intent::Cancel { run, comment });
        }
    };
    // Asked once: somebody writes in what is drawn with it.
    let is_own = move || {
        let id = untrack(|| asked.with(|action| host.find(action.as_ref()?.as_str())));
        id.is_some_and(|id| own(host, &id))
    };
    let comment = RwSignal::new(String::new());
    view! {
        <Dialog title=Screens::RunViewCancelBlockingAsk open>
            <CancelForm open comment owned=is_own() over=Signal::from(false) on_cancel=cancel/>
        </Dialog>
    }
}

fn own(host: Host, id: &RunId) -> bool {
    host.run(id).is_some_and(|run| run.with_untracked(|run| run.origin == Origin::Own))
}

/// How it stands with an action that is watched.
fn said(host: Host, run: &Arc<Run>) -> String {
    if run.last().is_none() && run.missing_since().is_some() {
        return t(Screens::RunViewBlockerUnseen);
    }
    let state = glance::state(host, run);
    let word = saying(|words| words.run_state(&state));
    ts(Screens::RunViewBlockerWatched, &[Arg::Text(&word)])
}
