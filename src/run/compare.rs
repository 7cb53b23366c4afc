//! What two runs left, command by command and line by line. The run that the address adds is the first one, so that
//! what was added is what came with the run that somebody looks at.

mod choice;
mod difference;
mod drawn;
mod left;
mod rows;
mod step;
mod text;

use std::collections::BTreeMap;

use crate::dom::prelude::*;
use engine::RunId;
use words::{Arg, Message, Screens};

use choice::Choice;
pub use choice::CompareButton;
use rows::Layout;
use step::Step;

use super::header::StatePill;
use super::shown::Shown;
use crate::app::{use_preferences, use_router};
use crate::browser::focus::focus_after_drawing;
use crate::glance;
use crate::host::use_host;
use crate::language::{t, ts};
use crate::route::{Route, RunView};
use crate::ui::{Button, Segmented};

const SWAP: &str = "compare-swap";

/// Two runs of this browser and how their commands went. Copies are the same.
#[derive(Clone, Copy)]
pub struct Two {
    /// The one that the address adds.
    first: Shown,
    /// The one that somebody looks at.
    second: Shown,
    /// How outputs stand.
    layout: RwSignal<Layout>,
    /// By the command's place: whether it left the same in both, once that is known.
    same: RwSignal<BTreeMap<usize, bool>>,
}

impl Two {
    /// Remembers whether a command left the same in both.
    fn note(self, place: usize, same: bool) {
        self.same.update(|known| {
            known.insert(place, same);
        });
    }
}

/// What the run `id` left beside what `other` did.
#[component]
pub fn Compare(id: RunId, other: RunId, route: Signal<Route>) -> impl IntoView {
    let host = use_host();
    let two = Two {
        first: Shown::of(host, &other)?,
        second: Shown::of(host, &id)?,
        layout: RwSignal::new(Layout::default()),
        same: RwSignal::new(BTreeMap::new()),
    };
    let places = Memo::new(move |_| {
        [two.first, two.second].map(|shown| shown.timeline.with(|line| line.commands.len())).into_iter().max()
    });
    let router = use_router();
    // Runs are called by their actions once these are known.
    effect(move || {
        let now = address(two.second, two.first);
        if matches!(route.get_untracked(), Route::Run { with: Some(_), .. }) {
            router.replace(now);
        }
    });
    let itself = (id == other)
        .then(|| view! { <p class="run-note" data-tone="caution">{t(Screens::CompareItself)}</p> });
    Some(view! {
        <article class="run">
            <Header two/>
            <div class="compare-runs">
                <Side shown=two.first says=Screens::CompareFirst><Choice two/></Side>
                <Side shown=two.second says=Screens::CompareSecond/>
            </div>
            {itself}
            <p class="note" role="status">{move || said(two, places.get().unwrap_or_default())}</p>
            <For each=move || 0..places.get().unwrap_or_default() key=|place| *place let:place>
                <Step two place/>
            </For>
        </article>
    })
}

/// Where two runs are compared: `run` is looked at, `with` is what it is compared with.
fn address(run: Shown, with: Shown) -> Route {
    Route::Run { id: run.address_id(), view: RunView::default(), step: None, with: Some(with.address_id()) }
}

#[component]
fn Header(two: Two) -> impl IntoView {
    let router = use_router();
    // The screen is made anew for other runs; whoever pressed stays where he was.
    let swap = move || {
        router.push(untrack(|| address(two.first, two.second)));
        focus_after_drawing(SWAP);
    };
    view! {
        <header class="run-header">
            <div class="run-title">
                <nav class="breadcrumb" aria-label=t(Screens::RunViewBreadcrumb)>
                    <ol>
                        <li><a href=Route::runs().href()>{t(Message::NavRuns)}</a></li>
                        <li>
                            <a href=move || Route::run(two.second.address_id()).href()>
                                {move || two.second.run.with(|run| glance::title(run))}
                            </a>
                        </li>
                        <li aria-current="page">{t(Screens::CompareShort)}</li>
                    </ol>
                </nav>
                <h1>{t(Screens::CompareTitle)}</h1>
            </div>
            <div class="actions">
                <Segmented
                    label=Screens::CompareLayout
                    name="compare-layout"
                    choices=vec![
                        (Layout::Unified, Screens::CompareUnified.into()),
                        (Layout::Beside, Screens::CompareBeside.into()),
                    ]
                    value=two.layout
                    on_choose=move |layout| two.layout.set(layout)
                />
                <Button label=Screens::CompareSwap id=SWAP on_press=swap/>
            </div>
        </header>
    }
}

/// One of the two: which one it is, how it stands.
#[component]
fn Side(shown: Shown, says: Screens, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    let preferences = use_preferences();
    let at = move || shown.run.with(|run| preferences.day_and_time(glance::sent(run)));
    view! {
        <section class="card compare-run">
            <h2>{t(says)}</h2>
            <p>
                <a href=move || Route::run(shown.address_id()).href()>
                    {move || shown.run.with(|run| glance::device_name(run))}
                </a>
                " · "
                {at}
                " "
                <StatePill shown/>
            </p>
            {children.map(|children| children())}
        </section>
    }
}

/// How far the comparison is.
fn said(two: Two, all: usize) -> String {
    let (known, other) = two.same.with(|same| (same.len(), same.values().filter(|same| !**same).count()));
    ts(Screens::CompareSaid, &[Arg::Count(other as u64), Arg::Count(known as u64), Arg::Count(all as u64)])
}
