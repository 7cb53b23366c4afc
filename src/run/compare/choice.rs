use std::sync::Arc;

use crate::dom::prelude::*;
use engine::{Run, RunId};
use words::{Arg, Screens};

use super::super::shown::Shown;
use super::Two;
use crate::app::{use_preferences, use_router};
use crate::browser::focus::focus_after_drawing;
use crate::glance;
use crate::host::Host;
use crate::language::{saying, t, ts};
use crate::route::{Route, RunView};
use crate::ui::{Button, toast};

/// So many runs are offered.
const OFFERED: usize = 50;

const CHOICE: &str = "compare-with";

/// Opens the comparison with the run that is nearest to this one.
#[component]
pub fn CompareButton(shown: Shown) -> impl IntoView {
    let router = use_router();
    let press = move || match nearest(shown).first() {
        None => toast(t(Screens::CompareNone)),
        Some(other) => router.push(to(shown, other)),
    };
    let told = Memo::new(move |_| shown.run.with(|run| run.last().is_some()));
    view! { <Show when=move || told.get()><Button label=Screens::CompareDo on_press=press/></Show> }
}

/// Another run to compare with.
#[component]
pub fn Choice(two: Two) -> impl IntoView {
    let (router, preferences) = (use_router(), use_preferences());
    let (run, host) = (two.second, two.second.host);
    let order = host.order();
    let offered = Memo::new(move |_| {
        order.track();
        untrack(|| nearest(run))
    });
    let chosen = two.first.id();
    let options = move || {
        let mut ids: Vec<RunId> = offered.with(|offered| offered.iter().take(OFFERED).cloned().collect());
        if !ids.contains(&chosen) {
            ids.insert(0, chosen.clone());
        }
        let option = |id: RunId| {
            let shown = host.run(&id)?;
            // It may go on while both are looked at.
            let said = move || {
                let shown = shown.get();
                let state = saying(|words| words.run_state(&glance::state(host, &shown)));
                let when = preferences.day_and_time(glance::sent(&shown));
                format!("{} · {when} · {state}", glance::device_name(&shown))
            };
            Some(view! { <option value=id.to_string() selected=id == chosen>{said}</option> })
        };
        ids.into_iter().filter_map(option).collect_view()
    };
    let choose = move |event| {
        let id = RunId::new(&event_target_value(&event));
        if host.run(&id).is_some() {
            router.push(to(run, &id));
            focus_after_drawing(CHOICE);
        }
    };
    let more = move || {
        let left = offered.with(Vec::len).saturating_sub(OFFERED);
        (left > 0)
            .then(|| view! { <p class="note">{ts(Screens::CompareMost, &[Arg::Count(left as u64)])}</p> })
    };
    view! {
        <label class="compare-choice">
            <span>{t(Screens::CompareWith)}</span>
            <select id=CHOICE on:change=choose>{options}</select>
        </label>
        {more}
    }
}

fn to(run: Shown, other: &RunId) -> Route {
    let with = run.host.run(other).map(|other| other.with_untracked(|other| glance::address_id(other)));
    Route::Run { id: untrack(|| run.address_id()), view: RunView::default(), step: None, with }
}

/// Runs of the same sequence, batch or device, nearest first.
fn nearest(shown: Shown) -> Vec<RunId> {
    let host: Host = shown.host;
    let run = shown.run.get_untracked();
    let rank = |id: RunId| {
        let other = host.run(&id)?.get_untracked();
        Some((Kinship::of(&run, &other).rank()?, id))
    };
    let order = host.order().get_untracked();
    let mut ranked: Vec<_> = order.into_iter().filter(|id| *id != run.id).filter_map(rank).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, id)| id).collect()
}

/// What one run has to do with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Kinship {
    sequence: bool,
    device: bool,
    batch: bool,
    /// How long after the other one it was sent; negative when before.
    after_ms: i64,
}

impl Kinship {
    fn of(run: &Arc<Run>, other: &Arc<Run>) -> Self {
        let named = !run.sequence_name.is_empty() && run.sequence_name == other.sequence_name;
        Self {
            sequence: named || !run.commands().is_empty() && run.commands() == other.commands(),
            device: run.device.is_some() && run.device == other.device,
            batch: run.batch.is_some() && run.batch == other.batch,
            after_ms: glance::sent(run).ms_since(glance::sent(other)),
        }
    }

    /// Less is nearer: the run before on the same device, one after it, another device of the batch, the same sequence
    /// elsewhere, anything else of this device.
    const fn rank(self) -> Option<(u8, i64)> {
        let kind = match self {
            Self { sequence: true, device: true, after_ms: 0.., .. } => 0,
            Self { sequence: true, device: true, .. } => 1,
            Self { batch: true, .. } => 2,
            Self { sequence: true, .. } => 3,
            Self { device: true, .. } => 4,
            _ => return None,
        };
        Some((kind, self.after_ms.saturating_abs()))
    }
}

#[cfg(test)]
mod tests {
    use super::Kinship;

    #[test]
    fn the_run_before_is_the_nearest() {
        let kin = |sequence, device, batch, after_ms| Kinship { sequence, device, batch, after_ms };
        let ranked = [
            kin(true, true, false, 10),
            kin(true, true, true, 5_000),
            kin(true, true, false, -1),
            kin(true, false, true, 3),
            kin(true, false, true, -4),
            kin(true, false, false, 1),
            kin(false, true, false, 1),
        ];
        assert!(ranked.iter().is_sorted_by_key(|kin| kin.rank()));
        assert!(ranked.iter().all(|kin| kin.rank().is_some()));
        assert_eq!(kin(false, false, false, 0).rank(), None);
    }
}
