use std::cell::Cell;

use crate::dom::prelude::*;
use engine::{Intent, Notice, RunId};
use words::Message;

use super::preferences::{Preferences, use_preferences};
use super::router::use_router;
use crate::host::{Host, use_host};
use crate::language::t;
use crate::route::Route;
use crate::ui::{Button, Icon, IconButton, Tone, announce, announce_each};

thread_local! {
    /// The last that was spoken. In another language all are drawn anew, and not spoken again.
    static SPOKEN: Cell<Option<u64>> = const { Cell::new(None) };
}

/// What the engine told without being asked. Each is spoken once; what wants a look stays until it is put away.
#[component]
pub fn Notices() -> impl IntoView {
    let host = use_host();
    let preferences = use_preferences();
    let notices = host.notices();
    effect(move || {
        // Several may come at once.
        let spoken = SPOKEN.get();
        let fresh = |(number, _): &&(u64, Notice)| spoken.is_none_or(|spoken| spoken < *number);
        let fresh: Vec<_> = notices.with(|notices| notices.iter().filter(fresh).cloned().collect());
        for (number, notice) in fresh {
            SPOKEN.set(Some(number));
            let said = untrack(|| say(host, preferences, &notice));
            // A wait gives way to a longer one; everything else happened, and several things come together.
            if matches!(notice, Notice::ToldToWait { .. }) { announce(said) } else { announce_each(said) }
        }
    });
    // No banner goes from under the pointer: one that is over goes with the screen on which it stood.
    let route = use_router().route();
    let now = host.now();
    let is_past = move |_, notice: &Notice| matches!(notice, Notice::ToldToWait { until } if *until <= now.get_untracked());
    watch(move || route.track(), move |(), ()| host.dismiss(is_past));
    let shown = move || {
        let mut all = notices.get();
        // Of several waits the last says it all.
        let is_wait = |notice: &Notice| matches!(notice, Notice::ToldToWait { .. });
        let last = all.iter().rev().find(|(_, notice)| is_wait(notice)).map(|(number, _)| *number);
        all.retain(|(number, notice)| wants_a_look(notice) && (!is_wait(notice) || Some(*number) == last));
        all
    };
    view! {
        <section class="banners" aria-label=t(Message::Notices) hidden=move || shown().is_empty()>
            <For each=shown key=|(number, _)| *number let((number, notice))>
                <Row number notice/>
            </For>
        </section>
    }
}

#[component]
fn Row(number: u64, notice: Notice) -> impl IntoView {
    let host = use_host();
    let preferences = use_preferences();
    let run = run_of(&notice).map(|run| Route::run(run.as_str()).href());
    let aside = matches!(notice, Notice::KeptAside { .. });
    let unstored = matches!(notice, Notice::CannotStore);
    view! {
        <div class="banner" data-tone=Tone::Caution.word()>
            <p>{move || say(host, preferences, &notice)}</p>
            {run.map(|href| view! { <a href=href>{t(Message::NoticeSeeRun)}</a> })}
            {aside.then(|| view! { <a href=Route::Settings.href()>{t(Message::NoticeExport)}</a> })}
            {unstored.then(|| view! {
                <Button label=Message::NoticeSendUnstored on_press=move || host.intend(Intent::SendUnstored)/>
            })}
            <IconButton label=Message::Dismiss icon=Icon::Close on_press=move || host.dismiss(|known, _| known == number)/>
        </div>
    }
}

/// An end is seen on its run, a queue that stands has a banner of its own.
const fn wants_a_look(notice: &Notice) -> bool {
    !matches!(notice, Notice::Ended(_) | Notice::QueueLeft { .. })
}

const fn run_of(notice: &Notice) -> Option<&RunId> {
    match notice {
        Notice::Dropped(run)
        | Notice::NotFound(run)
        | Notice::Refused(run)
        | Notice::NoOutput { run, .. } => Some(run),
        _ => None,
    }
}

fn say(host: Host, preferences: Preferences, notice: &Notice) -> String {
    let named = match notice {
        Notice::Ended(run) => Some(run),
        other => run_of(other),
    };
    // As it was when it was said: a notice does not follow its run.
    untrack(|| host.told(notice, named, &|at| preferences.time(host.there(at))))
}
