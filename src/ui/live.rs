//! What is said without being asked. Changes of the tenant are spoken at most once in five seconds, answers to
//! the analyst's own action at once; a toast is an answer that is also seen for a while.

use std::cell::RefCell;
use std::time::Duration;

use crate::dom::prelude::*;

use crate::browser::clock;

const PAUSE_MS: i64 = 5_000;
const TOAST: Duration = Duration::from_secs(8);

struct Voice {
    changes: ArcRwSignal<String>,
    answers: ArcRwSignal<String>,
    toasts: ArcRwSignal<Vec<(u64, String)>>,
    spoken_ms: i64,
    /// What happened while the pause lasts, all of it.
    happened: String,
    /// What is so: it gives way to what comes after it.
    is: String,
    count: u64,
}

thread_local! {
    static VOICE: RefCell<Voice> = RefCell::new(Voice {
        changes: ArcRwSignal::default(),
        answers: ArcRwSignal::default(),
        toasts: ArcRwSignal::default(),
        spoken_ms: -PAUSE_MS,
        happened: String::new(),
        is: String::new(),
        count: 0,
    });
}

/// Speaks of a change that the analyst did not cause. While the pause lasts only the latest is kept.
pub fn announce(text: String) {
    speak_of(text, false);
}

/// The same of what happened, which stays true: all of it is spoken, in its order.
pub fn announce_each(text: String) {
    speak_of(text, true);
}

fn speak_of(text: String, happened: bool) {
    let now = clock::monotonic_ms();
    let wait_ms = VOICE.with_borrow_mut(|voice| {
        let is_first = voice.happened.is_empty() && voice.is.is_empty();
        if happened {
            voice.happened = joined(&voice.happened, &text);
        } else {
            voice.is = text;
        }
        // What waits is spoken by its timer alone: a timer that comes late would say it after what is newer.
        is_first.then(|| (voice.spoken_ms + PAUSE_MS - now).max(0).unsigned_abs())
    });
    match wait_ms {
        Some(0) => speak_next(),
        Some(wait_ms) => set_timeout(speak_next, Duration::from_millis(wait_ms)),
        None => {}
    }
}

/// Speaks an answer to what the analyst just did.
pub fn answer(text: String) {
    let answers = answers();
    // The same words twice are a change only if the text differs.
    let again = answers.with_untracked(|said| *said == text);
    answers.set(if again { text + "\u{a0}" } else { text });
}

/// Shows and speaks an answer to what the analyst just did.
pub fn toast(text: String) {
    let (toasts, id) = VOICE.with_borrow_mut(|voice| {
        voice.count += 1;
        (voice.toasts.clone(), voice.count)
    });
    // The same words again are the same answer, given once more.
    toasts.update(|toasts| {
        toasts.retain(|(_, said)| *said != text);
        toasts.push((id, text.clone()));
    });
    answer(text);
    set_timeout(move || toasts.update(|toasts| toasts.retain(|(known, _)| *known != id)), TOAST);
}

/// The last answer. While a question is open, a screen reader hears only what stands in it.
pub fn answers() -> ArcRwSignal<String> {
    VOICE.with_borrow(|voice| voice.answers.clone())
}

fn speak_next() {
    let now = clock::monotonic_ms();
    let (wait_ms, changes) =
        VOICE.with_borrow(|voice| (voice.spoken_ms + PAUSE_MS - now, voice.changes.clone()));
    // What was said before came into the document later than it was meant to.
    if wait_ms > 0 {
        return set_timeout(speak_next, Duration::from_millis(wait_ms.unsigned_abs()));
    }
    let (happened, is) =
        VOICE.with_borrow_mut(|voice| (std::mem::take(&mut voice.happened), std::mem::take(&mut voice.is)));
    let text = joined(&happened, &is);
    if !text.is_empty() {
        changes.set(text);
        spoken();
    }
}

/// One sentence behind the other, where there are two.
fn joined(first: &str, then: &str) -> String {
    if first.is_empty() || then.is_empty() {
        return [first, then].concat();
    }
    format!("{}. {then}", first.trim_end_matches('.'))
}

/// The pause begins when the words are in the document.
fn spoken() {
    VOICE.with_borrow_mut(|voice| voice.spoken_ms = clock::monotonic_ms());
}

/// Where it is said: once in the page.
#[component]
pub fn LiveRegion() -> impl IntoView {
    let (changes, answers, toasts) =
        VOICE.with_borrow(|voice| (voice.changes.clone(), voice.answers.clone(), voice.toasts.clone()));
    view! {
        <div class="unseen" role="status" aria-live="polite">{move || {
            let text = changes.get();
            if !text.is_empty() {
                spoken();
            }
            text
        }}</div>
        <div class="unseen" role="status" aria-live="polite">{move || answers.get()}</div>
        <div class="toasts" aria-hidden="true">
            <For each=move || toasts.get() key=|(id, _)| *id children=|(_, text)| view! { <p class="toast">{text}</p> }/>
        </div>
    }
}
