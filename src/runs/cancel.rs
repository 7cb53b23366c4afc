use std::sync::Arc;

use crate::dom::prelude::*;
use engine::{Intent, Origin, Run};
use words::{Arg, Screens};

use super::choosing::{Choosing, Fate};
use crate::glance;
use crate::host::{Host, use_host};
use crate::language::{t, ts};
use crate::ui::{Button, ButtonKind, CancelComment, Dialog, toast};

/// More names help nobody to decide.
const NAMES: usize = 8;

/// Says what a cancel of the chosen runs would do, as they stand now, and asks for one reason.
#[component]
pub fn CancelChosen(choosing: Choosing, open: RwSignal<bool>) -> impl IntoView {
    // What was written outlives the question.
    let comment = RwSignal::new(String::new());
    view! {
        <Dialog title=Screens::RunsCancelAsk open>
            <Form choosing open comment/>
        </Dialog>
    }
}

#[component]
fn Form(choosing: Choosing, open: RwSignal<bool>, comment: RwSignal<String>) -> impl IntoView {
    let host = use_host();
    let fates = Memo::new(move |_| Fates::of(host, choosing));
    let needs_comment = Memo::new(move |_| fates.with(|fates| !fates.of[1].is_empty()));
    let off = Signal::derive(move || {
        if fates.with(|fates| fates.count() == 0) {
            Some(t(Screens::RunsCancelNothing))
        } else if needs_comment.get() && comment.with(|text| text.trim().is_empty()) {
            Some(t(Screens::RunViewCancelMissing))
        } else {
            None
        }
    });
    let cancel = move || {
        let told = untrack(|| cancel(host, choosing, comment.get().trim()));
        comment.set(String::new());
        open.set(false);
        choosing.end();
        toast(told);
    };
    let lines = move || {
        fates.with(|fates| {
            let line = |(names, text): (&Vec<String>, Screens)| {
                (!names.is_empty()).then(|| {
                    let said = ts(text, &[Arg::Count(names.len() as u64), Arg::Text(&listed(names))]);
                    view! { <li>{said}</li> }
                })
            };
            fates.of.iter().zip(SAID).map(line).collect_view()
        })
    };
    let others = move || {
        let others = fates.with(|fates| fates.others);
        (others > 0).then(|| view! { <p>{ts(Screens::RunsCancelOthers, &[Arg::Count(others as u64)])}</p> })
    };
    view! {
        <div role="status"><ul class="runs-fates">{lines}</ul></div>
        {others}
        <p>{t(Screens::RunsCancelText)}</p>
        <Show when=move || needs_comment.get()>
            <CancelComment label=Screens::RunsCancelComment comment/>
        </Show>
        <div class="actions">
            <Button label=Screens::RunsCancelNot on_press=move || open.set(false)/>
            <Button
                label=move || ts(Screens::RunsCancelDo, &[Arg::Count(fates.with(Fates::count) as u64)])
                kind=ButtonKind::Danger
                disabled_because=off
                on_press=cancel
            />
        </div>
    }
}

/// What is said of the runs of each fate, in the order of [`Fates::of`].
const SAID: [Screens; 4] =
    [Screens::RunsCancelQueued, Screens::RunsCancelSent, Screens::RunsCancelBefore, Screens::RunsCancelEnded];

/// The chosen runs by what a cancel would do to them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Fates {
    /// The names of those that are withdrawn, asked, were asked before, have ended.
    of: [Vec<String>; 4],
    /// How many that would be asked were sent by somebody else.
    others: usize,
}

impl Fates {
    /// Tracks each of them: one may end while somebody writes the reason.
    fn of(host: Host, choosing: Choosing) -> Self {
        let mut fates = Self::default();
        each(host, choosing, |run| {
            let fate = Fate::of(run);
            fates.others += usize::from(fate == Fate::Asked && run.origin != Origin::Own);
            if let Some(names) = fates.of.get_mut(place(fate)) {
                names.push(glance::device_name(run));
            }
        });
        fates
    }

    fn count(&self) -> usize {
        let [withdrawn, asked, ..] = &self.of;
        withdrawn.len() + asked.len()
    }
}

const fn place(fate: Fate) -> usize {
    match fate {
        Fate::Withdrawn => 0,
        Fate::Asked => 1,
        Fate::AskedBefore => 2,
        Fate::Ended => 3,
    }
}

fn each(host: Host, choosing: Choosing, mut look: impl FnMut(&Arc<Run>)) {
    choosing.chosen().with(|chosen| {
        for run in chosen.iter().filter_map(|id| host.run(id)) {
            run.with(&mut look);
        }
    });
}

/// Does to each what its state allows at this moment, once; says what was done.
fn cancel(host: Host, choosing: Choosing, comment: &str) -> String {
    let mut fated = Vec::new();
    each(host, choosing, |run| fated.push((run.id.clone(), Fate::of(run))));
    let mut counts = [0_u64; 4];
    for (run, fate) in fated {
        if let Some(count) = counts.get_mut(place(fate)) {
            *count += 1;
        }
        match fate {
            Fate::Withdrawn => host.intend(Intent::Discard(run)),
            Fate::Asked => host.intend(Intent::Cancel { run, comment: comment.to_owned() }),
            Fate::AskedBefore | Fate::Ended => {}
        }
    }
    let [withdrawn, asked, before, ended] = counts;
    ts(Screens::RunsCancelTold, &[withdrawn, asked, before + ended].map(Arg::Count))
}

/// The names, or some of them and how many there are besides.
fn listed(names: &[String]) -> String {
    let shown = names.iter().take(NAMES).cloned().collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(NAMES) {
        0 => shown,
        more => ts(Screens::RunsCancelMore, &[Arg::Text(&shown), Arg::Count(more as u64)]),
    }
}
