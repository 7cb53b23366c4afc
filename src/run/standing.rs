use crate::dom::prelude::*;
use defender::{ActionId, ActionStatus, ApiError, CommandStatus, Oddity};
use engine::{Cancel, Intent, Phase, Run, RunId, RunState, Search, Why};
use words::{Arg, Message, Screens};

use super::shown::Shown;
use crate::app::{Preferences, use_preferences, use_router};
use crate::language::{saying, t, ts};
use crate::refusal::ServerError;
use crate::route::{Route, RunsFilter, Show as Group};
use crate::ui::{Button, ButtonKind, Tone};

/// What stands between this run and its end, and what can be done about it.
#[component]
pub fn Standing(shown: Shown) -> impl IntoView {
    let preferences = use_preferences();
    let reason = Memo::new(move |_| reason(shown, preferences));
    let todo = Memo::new(move |_| shown.state.with(Todo::of));
    let refusal = Memo::new(move |_| shown.run.with(|run| refusal(run)));
    let about = Memo::new(move |_| shown.run.with(|run| notes(run, preferences)));
    let state_tone = move || shown.state.with(|state| crate::glance::of_run(state).0.word());
    view! {
        <div class="run-standing">
            {move || reason.get().map(|text| view! {
                <div class="run-note" data-tone=state_tone>
                    <p>{text}</p>
                    {move || todo.get().map(|todo| view! { <div class="actions">{todo.buttons(shown)}</div> })}
                </div>
            })}
            {move || refusal.get().map(|error| view! { <ServerError error/> })}
            {move || about.get().into_iter().map(|(tone, text)| view! {
                <p class="run-note" data-tone=tone.word()>{text}</p>
            }).collect_view()}
        </div>
    }
}

/// What a person can do about a run that does not go on by itself.
#[derive(Clone, Debug, PartialEq)]
enum Todo {
    Resume,
    SendUnstored,
    ShowRun(RunId),
    ShowWaiting,
    ShowBlocking(ActionId),
    GiveUp,
    SendAgainOrGiveUp,
    SendAgain,
}

impl Todo {
    fn of(state: &RunState) -> Option<Self> {
        match state {
            RunState::NotSent(why) => Self::of_why(why),
            RunState::DeviceBusy { action, .. } => action.clone().map(Self::ShowBlocking),
            RunState::NoAnswer(Search::Looking) => Some(Self::GiveUp),
            RunState::NoAnswer(Search::NotFound { .. }) => Some(Self::SendAgainOrGiveUp),
            RunState::NoAnswer(Search::GivenUp) | RunState::Refused => Some(Self::SendAgain),
            _ => None,
        }
    }

    fn of_why(why: &Why) -> Option<Self> {
        match why {
            Why::Paused(_) => Some(Self::Resume),
            Why::NotStored => Some(Self::SendUnstored),
            Why::OtherRun(run) => Some(Self::ShowRun(run.clone())),
            Why::SessionsFull { waiting: 1.., .. } => Some(Self::ShowWaiting),
            Why::DeviceBusy { action, .. } => action.clone().map(Self::ShowBlocking),
            _ => None,
        }
    }

    fn buttons(self, shown: Shown) -> View {
        let host = shown.host;
        let router = use_router();
        let leading = host.leading();
        let off = Signal::derive(move || (!leading.get()).then(|| t(Screens::RunViewOnlyLeader)));
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
            Self::ShowBlocking(action) => {
                let press = move || {
                    if host.find(action.as_str()).is_none() {
                        host.intend(Intent::Attach(action.clone()));
                    }
                    router.push(Route::run(action.as_str()));
                };
                view! { <Button label=Screens::RunViewShowBlocking on_press=press/> }
            }
            Self::GiveUp => wants(t(Screens::RunViewGiveUp), ButtonKind::Plain, Intent::Discard),
            Self::SendAgain => wants(t(Screens::RunViewSendAgain), ButtonKind::Plain, Intent::SendAgain),
            Self::SendAgainOrGiveUp => view! {
                {wants(t(Screens::RunViewSendAgain), ButtonKind::Plain, Intent::SendAgain)}
                {wants(t(Screens::RunViewGiveUp), ButtonKind::Plain, Intent::Discard)}
            },
        }
    }
}

fn reason(shown: Shown, preferences: Preferences) -> Option<String> {
    shown.state.with(|state| match state {
        RunState::Refused => Some(t(Screens::RunViewRefusedText)),
        RunState::TimedOut => Some(t(Screens::RunViewTimedOutText)),
        RunState::Unknown(word) if !word.is_empty() => {
            Some(ts(Screens::RunViewUnknownState, &[Arg::Text(word)]))
        }
        state => saying(|words| words.run_reason(state, &|at| preferences.time(at))),
    })
}

/// What the tenant said when it refused the run or its cancel.
fn refusal(run: &Run) -> Option<ApiError> {
    match (&run.phase, &run.cancel) {
        (Phase::Refused { error, .. }, _) | (_, Some(Cancel::Refused { error, .. })) => Some(error.clone()),
        _ => None,
    }
}

/// What else is worth knowing: the fate of a cancel, an action that vanished, answers that are odd.
fn notes(run: &Run, preferences: Preferences) -> Vec<(Tone, String)> {
    let mut notes = Vec::new();
    notes.extend(cancel_note(run, preferences).map(|text| (Tone::Caution, text)));
    notes.extend(cancel_author(run).map(|text| (Tone::Neutral, text)));
    if let Phase::Watched { missing: Some(since), .. } = &run.phase {
        notes.push((Tone::Caution, ts(Screens::RunViewMissing, &[Arg::Text(&preferences.time(*since))])));
    }
    notes.extend(silent_failure(run).map(|text| (Tone::Bad, text)));
    notes.extend(oddities(run).map(|text| (Tone::Caution, text)));
    notes
}

fn cancel_note(run: &Run, preferences: Preferences) -> Option<String> {
    let outcome = match &run.phase {
        Phase::Finished { outcome, .. } => Some(outcome),
        _ => None,
    };
    let completed = run.last().map_or(0, |action| {
        action.commands.iter().filter(|report| report.status == CommandStatus::Completed).count()
    });
    Some(match (&run.cancel, outcome) {
        (_, Some(ActionStatus::Cancelled)) if completed > 0 => {
            ts(Screens::RunViewCanceledPartly, &[Arg::Count(completed as u64)])
        }
        (Some(Cancel::Asked { .. } | Cancel::Accepted { .. }), Some(outcome))
            if *outcome != ActionStatus::Cancelled =>
        {
            t(Screens::RunViewCancelTooLate)
        }
        (Some(Cancel::Refused { .. }), _) => t(Screens::RunViewCancelRefused),
        (Some(Cancel::Asked { at, .. }), None) => {
            ts(Screens::RunViewCancelAskedAt, &[Arg::Text(&preferences.time(*at))])
        }
        (Some(Cancel::Accepted { at, .. }), None) => {
            ts(Screens::RunViewCancelTaken, &[Arg::Text(&preferences.time(*at))])
        }
        _ => return None,
    })
}

/// Who canceled, and why, as the tenant tells it.
fn cancel_author(run: &Run) -> Option<String> {
    let action = run.last()?;
    let who = action.cancel_requestor.as_deref()?;
    let why = action.cancel_comment.as_deref().unwrap_or("–");
    Some(ts(Screens::RunViewCanceledBy, &[Arg::Text(who), Arg::Text(why)]))
}

/// A run that failed although no command says why.
fn silent_failure(run: &Run) -> Option<String> {
    let action = run.last().filter(|action| action.status == ActionStatus::Failed)?;
    if action.commands.iter().any(|report| !report.errors.is_empty()) {
        return None;
    }
    // Windows writes such numbers in hexadecimal, as 32 bits.
    let code = format!("0x{:08X}", action.error_hresult & 0xffff_ffff);
    Some(ts(Screens::RunViewFailedSilently, &[Arg::Text(&code)]))
}

fn oddities(run: &Run) -> Option<String> {
    let odd = &run.last_observation()?.oddities;
    let field = |oddity: &Oddity| match oddity {
        Oddity::WrongType { field } | Oddity::BadTimestamp { field } | Oddity::Unusable { field } => {
            field.clone()
        }
    };
    let fields: Vec<String> = odd.iter().map(field).collect();
    (!fields.is_empty()).then(|| ts(Screens::RunViewOdd, &[Arg::Text(&fields.join(", "))]))
}
