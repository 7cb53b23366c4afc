//! What a refusal means, what to do about it, and what the server said, for every screen that asks something of it. The
//! texts are fetched with the screens: what is there from the first moment may name [`FetchedTrouble`] alone.

use crate::dom::prelude::*;
use defender::{ApiError, Asked, Cause, RetryAfter, Timestamp};
use leptos::task::spawn_local;
use words::{Arg, Explained, Message, Part, Screens};

use crate::chunks;
use crate::host::{Trouble, use_host};
use crate::language::{t, ts, whole_duration};
use crate::ui::{CopyButton, Tone};

/// A refusal explained by what was asked.
#[component]
pub fn Refusal(error: ApiError, asked: Asked) -> impl IntoView {
    let cause = Cause::of(&error, asked);
    let wait = error.retry_after.filter(|_| cause == Cause::TooMany);
    view! {
        {wait.map(waiting)}
        <Explanation cause said=Some(error)/>
    }
}

/// What happened, what it means, what to do; beneath it what the server said, if it did.
#[component]
pub fn Explanation(cause: Cause, said: Option<ApiError>) -> impl IntoView {
    let tone = if passes(cause) { Tone::Caution } else { Tone::Bad };
    view! {
        <div class="refusal">
            {drawn(parts(cause))}
            {said.map(|error| view! { <ServerError error tone/> })}
        </div>
    }
}

/// Whether it passes by itself, or by a sign-in.
const fn passes(cause: Cause) -> bool {
    matches!(cause, Cause::DeviceBusy | Cause::TooMany | Cause::SignInEnded | Cause::SignInStepUp)
}

/// An explanation as text: what each part is called, and what it says.
pub type Parts = [(String, String); 3];

/// A refusal, or the want of an answer, explained for a screen that is there from the first moment. Only
/// `src/chunks.rs` may name it.
pub fn explain(error: Option<ApiError>, asked: Asked) -> Parts {
    parts(error.map_or(Cause::NoAnswer, |error| Cause::of(&error, asked)))
}

fn parts(cause: Cause) -> Parts {
    Part::ALL.map(|part| {
        let name = match part {
            Part::Happened => Screens::ExplainedHappened,
            Part::Means => Screens::ExplainedMeans,
            Part::ToDo => Screens::ExplainedToDo,
        };
        (t(name), t(Explained { cause, part }))
    })
}

fn drawn(parts: Parts) -> View {
    let part = |(name, text)| view! { <div><dt>{name}</dt><dd>{text}</dd></div> };
    view! { <dl class="explained">{parts.map(part).collect_view()}</dl> }
}

/// The same where its texts are still to be fetched. If they do not come, what the tenant said stands alone.
#[component]
fn FetchedExplanation(error: Option<ApiError>, asked: Asked) -> impl IntoView {
    let explained = RwSignal::new(None);
    let said = error.clone();
    spawn_local(async move {
        // The part of the page that asked may be gone by then.
        explained.set(chunks::explanation(error, asked).await.ok());
    });
    view! {
        <div class="refusal">
            {move || explained.get().map(drawn)}
            {said.map(|error| view! { <ServerError error tone=Tone::Bad/> })}
        </div>
    }
}

/// Why something is not there, for a screen that is there from the first moment.
#[component]
pub fn FetchedTrouble(trouble: Trouble, asked: Asked) -> impl IntoView {
    let known = |text: Message| view! { <p class="muted">{t(text)}</p> };
    match trouble {
        Trouble::NoToken => known(Message::AccountNoToken),
        Trouble::FrontDoor => known(Message::DoorTitle),
        Trouble::Refused(error) => view! { <FetchedExplanation error=Some(error) asked/> }.into_view(),
        _ => view! { <FetchedExplanation error=None asked/> }.into_view(),
    }
}

/// A refusal as the server said it.
#[component]
fn ServerError(error: ApiError, tone: Tone) -> impl IntoView {
    let code = error.code.as_str().to_owned();
    let message = if error.message.is_empty() { None } else { Some(error.message.clone()) };
    let target = if error.target.is_empty() { None } else { Some(error.target.clone()) };
    let whole = whole(&error);
    view! {
        <div class="run-error" data-tone=tone.word()>
            <p class="run-error-head">
                <b>{move || ts(Message::RunViewHttp, &[Arg::Count(u64::from(error.status)), Arg::Text(&code)])}</b>
                <CopyButton label=Message::RunViewCopyErrors text=move |()| whole.clone()/>
            </p>
            {message.map(|message| view! { <pre class="run-error-text">{message}</pre> })}
            {target.map(|target| view! {
                <p class="note">{t(Message::RunViewCorrelation)} " " <code>{target}</code></p>
            })}
        </div>
    }
}

fn whole(error: &ApiError) -> String {
    let mut text = error.to_string();
    if !error.target.is_empty() {
        text.push_str(" (");
        text.push_str(&error.target);
        text.push(')');
    }
    text
}

/// Seconds count from the drawing: whoever comes back later is told to wait too long, never too short.
fn waiting(wait: RetryAfter) -> View {
    let host = use_host();
    match wait {
        RetryAfter::Seconds(seconds) => {
            let until = host.now().get_untracked().plus_ms(i64::from(seconds) * 1_000);
            view! { <Countdown until now=host.now()/> }
        }
        RetryAfter::At(until) => view! { <Countdown until now=host.tenant_now()/> },
    }
}

/// How long is left to wait. It moves every second, so nobody is told unasked.
#[component]
pub fn Countdown(until: Timestamp, now: Signal<Timestamp>) -> impl IntoView {
    let left = Memo::new(move |_| (until.ms_since(now.get()).max(0) + 999) / 1_000);
    let text = move || match left.get() {
        0 => t(Screens::WaitOver),
        seconds => ts(Screens::WaitLeft, &[Arg::Text(&whole_duration(seconds * 1_000))]),
    };
    view! { <p class="countdown" role="timer" aria-live="off">{text}</p> }
}
