use crate::dom::prelude::*;
use defender::CommandStatus;
use engine::RunState;
use words::{Arg, Message, Screens};

use super::cancel::CancelButton;
use super::compare::CompareButton;
use super::evidence::Evidence;
use super::facts::Facts;
use super::shown::Shown;
use crate::app::use_router;
use crate::browser::address;
use crate::glance;
use crate::language::{saying, t, ts};
use crate::route::Route;
use crate::ui::{Button, Pill, copy_text};

/// What run this is, how it stands, and what can be done with it.
#[component]
pub fn Header(shown: Shown, route: Signal<Route>) -> impl IntoView {
    let router = use_router();
    // A run's address uses its action's id once it has one.
    effect(move || {
        let id = shown.address_id();
        if let Route::Run { id: old, view, step, with } = route.get_untracked()
            && old != id
        {
            router.replace(Route::Run { id, view, step, with });
        }
    });
    let link = move || address::link(&route.with_untracked(Route::href));
    let again = move || {
        shown.host.run_again(&[shown.id()]);
        router.push(Route::compose());
    };
    view! {
        <header class="run-header">
            <div class="run-title">
                <Breadcrumb shown/>
                <h1>{move || shown.run.with(|run| glance::title(run))} " " <StatePill shown/></h1>
            </div>
            <Facts shown/>
            <div class="actions">
                <Button label=Screens::RunViewCopyLink on_press=move || copy_text(link())/>
                <Show when=move || shown.run.with(|run| run.is_known())>
                    <Button label=Screens::RunViewAgain on_press=again/>
                </Show>
                <CompareButton shown/>
                <CancelButton shown/>
                <Evidence shown/>
            </div>
        </header>
    }
}

#[component]
fn Breadcrumb(shown: Shown) -> impl IntoView {
    let batch = shown.run.with_untracked(|run| run.batch.clone()).map(|batch| {
        let to = Route::Batch { id: batch.as_str().to_owned(), show: None };
        view! { <li><a href=to.href()>{t(Screens::RunViewBatch)}</a></li> }
    });
    view! {
        <nav class="breadcrumb" aria-label=t(Screens::RunViewBreadcrumb)>
            <ol>
                <li><a href=Route::runs().href()>{t(Message::NavRuns)}</a></li>
                {batch}
                <li aria-current="page">{move || shown.run.with(|run| glance::device_name(run))}</li>
            </ol>
        </nav>
    }
}

/// How a run stands, with the API's own word.
#[component]
pub fn StatePill(shown: Shown) -> impl IntoView {
    let mark = Memo::new(move |_| shown.state.with(glance::of_run));
    let words = move || {
        let state = shown.state.with(|state| saying(|words| words.run_state(state)));
        match progress(shown) {
            Some((done, all)) => {
                let of = ts(Screens::RunViewProgress, &[Arg::Count(done), Arg::Count(all)]);
                format!("{state} · {of}")
            }
            None => state,
        }
    };
    view! {
        <Pill
            tone=Signal::derive(move || mark.get().0)
            icon=Signal::derive(move || mark.get().1)
            label=words
            wire=Signal::derive(move || shown.run.with(|run| glance::wire(run)))
        />
    }
}

/// Commands that completed, of how many, while it matters.
fn progress(shown: Shown) -> Option<(u64, u64)> {
    let counts = shown.state.with(|state| {
        matches!(state, RunState::Running | RunState::CancelAsked | RunState::Failed | RunState::TimedOut)
    });
    let (done, all) = shown.run.with(|run| {
        let commands = &run.last()?.commands;
        let done = commands.iter().filter(|report| report.status == CommandStatus::Completed).count();
        Some((done as u64, commands.len() as u64))
    })?;
    (counts && all > 0).then_some((done, all))
}
