use crate::dom::prelude::*;
use defender::{ActionStatus, ApiError, Asked, Cause, CommandStatus, Oddity, Timestamp};
use engine::{Cancel, Phase, Run, RunState, Why};
use words::{Arg, Moment, Screens};

use super::blocked::CancelBlocking;
use super::shown::Shown;
use super::todo::Todo;
use crate::app::{Preferences, use_preferences};
use crate::glance;
use crate::language::{saying, t, ts};
use crate::refusal::{Countdown, Explanation};
use crate::ui::Tone;

/// What stands between this run and its end, and what can be done about it.
#[component]
pub fn Standing(shown: Shown) -> impl IntoView {
    let preferences = use_preferences();
    let reason = Memo::new(move |_| reason(shown, preferences));
    let todo = Memo::new(move |_| shown.run.with(|run| shown.state.with(|state| Todo::of(run, state))));
    let has_reason = Memo::new(move |_| reason.with(Option::is_some));
    let wait = Memo::new(move |_| shown.state.with(told_to_wait));
    let cancel = RwSignal::new(None);
    let state_tone = move || shown.state.with(|state| glance::of_run(state).0.word());
    view! {
        <div class="run-standing">
            <Show when=move || has_reason.get()>
                <div class="run-note" data-tone=state_tone>
                    <p>{move || reason.get()}</p>
                    {move || wait.get().map(|until| view! { <Countdown until now=shown.host.now()/> })}
                    {move || todo.get().map(|todo| view! {
                        <div class="actions">{todo.buttons(shown, cancel)}</div>
                    })}
                </div>
            </Show>
            <Notes shown/>
        </div>
        <CancelBlocking shown asked=cancel/>
    }
}

/// What is to be known about the run, with nothing to be done about it.
#[component]
pub fn Notes(shown: Shown) -> impl IntoView {
    let preferences = use_preferences();
    let explained = Memo::new(move |_| shown.run.with(|run| shown.state.with(|state| explained(run, state))));
    let about = Memo::new(move |_| {
        shown.run.with(|run| notes(run, &|at| preferences.time_beside(shown.there(at), shown.start())))
    });
    view! {
        {move || explained.get().map(|(cause, said)| view! { <Explanation cause said/> })}
        {move || about.get().into_iter().map(|(tone, text)| view! {
            <p class="run-note" data-tone=tone.word()>{text}</p>
        }).collect_view()}
    }
}

const fn told_to_wait(state: &RunState) -> Option<Timestamp> {
    match state {
        RunState::NotSent(Why::ToldToWait { until }) => Some(*until),
        _ => None,
    }
}

fn reason(shown: Shown, preferences: Preferences) -> Option<String> {
    if shown.run.with(|run| is_known_no_more(run)) {
        return Some(t(Screens::NotKnownAnyMore));
    }
    shown.state.with(|state| match state {
        RunState::Refused => Some(t(Screens::RunViewRefusedText)),
        RunState::Unknown(word) if !word.is_empty() => {
            Some(ts(Screens::RunViewUnknownState, &[Arg::Text(word)]))
        }
        state => saying(|words| {
            words.run_reason(state, &|at| preferences.time_beside(shown.there(at), shown.start()))
        }),
    })
}

/// Whether the tenant knew the run, does not know it now, and is still asked.
pub(super) fn is_known_no_more(run: &Run) -> bool {
    run.missing_since().is_some() && run.is_known() && !run.is_let_be()
}

/// What stands in the run's way or ended it, as far as it can be explained, and what the tenant said of it.
fn explained(run: &Run, state: &RunState) -> Option<(Cause, Option<ApiError>)> {
    let turned_away = |status: u16| run.turned_away.clone().filter(|error| error.status == status);
    let of = |error: &ApiError, asked| Some((Cause::of(error, asked), Some(error.clone())));
    match (&run.phase, &run.cancel, state) {
        (Phase::Refused { error, .. }, ..) => of(error, Asked::Run),
        // Once it has ended there is nothing to cancel, nor anything to be done about that.
        (phase, Some(Cancel::Refused { error, .. }), _) if !matches!(phase, Phase::Finished { .. }) => {
            of(error, Asked::Cancel)
        }
        (.., RunState::DeviceBusy { .. }) => Some((Cause::DeviceBusy, run.turned_away.clone())),
        (.., RunState::NotSent(Why::ToldToWait { .. })) => Some((Cause::TooMany, turned_away(429))),
        (.., RunState::NotSent(Why::SignedOut)) => of(&turned_away(401)?, Asked::Run),
        (.., RunState::NotSent(Why::Unreachable)) => Some((Cause::NoAnswer, None)),
        (.., RunState::NoAnswer(_)) => match &run.turned_away {
            Some(error) => of(error, Asked::Run),
            None => Some((Cause::NoAnswer, None)),
        },
        (.., RunState::TimedOut) => Some((Cause::RunTimedOut, None)),
        (.., RunState::Failed) => silent_failure(run).map(|_| (Cause::FailedSilently, None)),
        _ => None,
    }
}

/// What else is worth knowing: the fate of a cancel, an action that vanished, answers that are odd.
fn notes(run: &Run, moment: Moment) -> Vec<(Tone, String)> {
    let mut notes = Vec::new();
    notes.extend(cancel_note(run, moment).map(|text| (Tone::Caution, text)));
    notes.extend(cancel_author(run).map(|text| (Tone::Neutral, text)));
    if let Some(since) = run.missing_since().filter(|_| run.is_known()) {
        notes.push((Tone::Caution, ts(Screens::RunViewMissing, &[Arg::Text(&moment(since))])));
    }
    notes.extend(silent_failure(run).map(|text| (Tone::Bad, text)));
    notes.extend(oddities(run).map(|text| (Tone::Caution, text)));
    notes
}

fn cancel_note(run: &Run, moment: Moment) -> Option<String> {
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
        (Some(cancel), Some(outcome)) if !was_barred(cancel) && *outcome != ActionStatus::Cancelled => {
            t(Screens::RunViewCancelTooLate)
        }
        (Some(Cancel::Refused { .. }), _) => t(Screens::RunViewCancelRefused),
        (Some(Cancel::Asked { at, .. }), None) => {
            ts(Screens::RunViewCancelAskedAt, &[Arg::Text(&moment(*at))])
        }
        (Some(Cancel::Accepted { at, .. }), None) => {
            ts(Screens::RunViewCancelTaken, &[Arg::Text(&moment(*at))])
        }
        _ => return None,
    })
}

/// Whether the tenant refused to cancel for another reason than that the run had ended.
fn was_barred(cancel: &Cancel) -> bool {
    matches!(cancel, Cancel::Refused { error, .. } if Cause::of(error, Asked::Cancel) != Cause::NotCancelable)
}

/// Who asked to cancel, and why, as the tenant tells it; that it was canceled only where it was.
fn cancel_author(run: &Run) -> Option<String> {
    let action = run.last()?;
    let who = action.cancel_requestor.as_deref()?;
    let why = action.cancel_comment.as_deref().unwrap_or("–");
    let said = match action.status {
        ActionStatus::Cancelled => Screens::RunViewCanceledBy,
        _ => Screens::RunViewCancelAskedBy,
    };
    Some(ts(said, &[Arg::Text(who), Arg::Text(why)]))
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
