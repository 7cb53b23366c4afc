use crate::dom::prelude::*;
use defender::ActionId;
use engine::{Intent, Run, RunId, RunState, Search, Why};
use words::{Message, Screens};

use super::blocked::Blocked;
use super::shown::Shown;
use super::standing::is_known_no_more;
use crate::language::t;
use crate::route::{Route, RunsFilter, Show as Group};
use crate::ui::{Button, ButtonKind};

/// What a person can do about a run that does not go on by itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Todo {
    Resume,
    SendUnstored,
    ShowRun(RunId),
    ShowWaiting,
    Blocked(ActionId),
    GiveUp,
    SendAgainOrGiveUp,
    SendAgain,
    AskAgain(ActionId),
    AskAgainOrLetBe(ActionId),
}

impl Todo {
    /// `None` where there is nothing but to wait.
    pub fn of(run: &Run, state: &RunState) -> Option<Self> {
        match state {
            _ if is_known_no_more(run) => run.action().cloned().map(Self::AskAgainOrLetBe),
            RunState::NotSent(why) => Self::of_why(why),
            RunState::DeviceBusy { action, .. } => action.clone().map(Self::Blocked),
            RunState::NoAnswer(Search::Looking) => Some(Self::GiveUp),
            RunState::NoAnswer(Search::NotFound { .. }) => Some(Self::SendAgainOrGiveUp),
            RunState::NoAnswer(Search::GivenUp) | RunState::Refused => Some(Self::SendAgain),
            RunState::NotKnown { asked: true } => run.action().cloned().map(Self::AskAgainOrLetBe),
            RunState::NotKnown { asked: false } => run.action().cloned().map(Self::AskAgain),
            _ => None,
        }
    }

    fn of_why(why: &Why) -> Option<Self> {
        match why {
            Why::Paused(_) => Some(Self::Resume),
            Why::NotStored => Some(Self::SendUnstored),
            Why::OtherRun(run) => Some(Self::ShowRun(run.clone())),
            Why::SessionsFull { waiting: 1.., .. } => Some(Self::ShowWaiting),
            Why::DeviceBusy { action, .. } => action.clone().map(Self::Blocked),
            _ => None,
        }
    }

    /// The buttons for it. `cancel` is the action that is asked to be cancelled.
    pub fn buttons(self, shown: Shown, cancel: RwSignal<Option<ActionId>>) -> View {
        let host = shown.host;
        let off = shown.only_leader();
        let wants = move |label: String, kind: ButtonKind, intent: fn(RunId) -> Intent| {
            let press = move || host.intend(intent(shown.id()));
            view! { <Button label kind disabled_because=off on_press=press/> }
        };
        match self {
            Self::Resume => wants(t(Message::QueueContinue), ButtonKind::Primary, |_| Intent::Resume),
            Self::SendUnstored => {
                wants(t(Screens::RunViewSendUnstored), ButtonKind::Plain, |_| Intent::SendUnstored)
            }
            Self::ShowRun(id) => view! {
                <a class="button" href=Route::run(id.as_str()).href()>{t(Screens::RunViewShowOther)}</a>
            },
            Self::ShowWaiting => {
                let to = Route::Runs(RunsFilter { show: Some(Group::Waiting), ..RunsFilter::default() });
                view! { <a class="button" href=to.href()>{t(Screens::RunViewShowWaiting)}</a> }
            }
            Self::Blocked(action) => view! { <Blocked action shown cancel/> },
            Self::GiveUp => wants(t(Screens::RunViewGiveUp), ButtonKind::Plain, Intent::Discard),
            Self::SendAgain => wants(t(Screens::RunViewSendAgain), ButtonKind::Plain, Intent::SendAgain),
            Self::AskAgain(action) => view! { <AskAgain action shown/> },
            Self::AskAgainOrLetBe(action) => view! {
                <AskAgain action shown/>
                {wants(t(Screens::RunViewGiveUp), ButtonKind::Plain, Intent::Discard)}
            },
            Self::SendAgainOrGiveUp => view! {
                {wants(t(Screens::RunViewSendAgain), ButtonKind::Plain, Intent::SendAgain)}
                {wants(t(Screens::RunViewGiveUp), ButtonKind::Plain, Intent::Discard)}
            },
        }
    }
}

/// Asks the tenant at once for an action that it did not know.
#[component]
fn AskAgain(action: ActionId, shown: Shown) -> impl IntoView {
    let press = move || shown.host.intend(Intent::Attach(action.clone()));
    view! { <Button label=Screens::RunViewAskAgain disabled_because=shown.only_leader() on_press=press/> }
}
