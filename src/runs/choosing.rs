use std::collections::BTreeSet;
use std::sync::Arc;

use crate::dom::prelude::*;
use engine::{Cancel, Run, RunId, RunState};
use words::{Arg, Screens};

use super::cancel::CancelChosen;
use super::found::{Found, Line, belongs};
use crate::browser::focus;
use crate::glance;
use crate::host::{Host, use_host};
use crate::language::{t, ts};
use crate::route::Show as Group;
use crate::ui::{Button, ButtonKind};

const BEGIN: &str = "runs-choose";
const BAR: &str = "runs-choosing";

/// Several runs of the list, chosen to be cancelled. Copies are the same.
#[derive(Clone, Copy)]
pub struct Choosing {
    on: RwSignal<bool>,
    chosen: RwSignal<BTreeSet<RunId>>,
}

/// What a cancel does to a run as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is not sent: it is withdrawn at once.
    Withdrawn,
    /// The API is asked.
    Asked,
    /// The API was asked before, and is not asked again.
    AskedBefore,
    /// It has ended, or is no more than an id that the tenant does not know.
    Ended,
}

impl Fate {
    /// Of a run as it stands.
    pub fn of(run: &Run) -> Self {
        Self::from(run.is_over() || !run.is_known(), run.is_queued(), run.cancel.as_ref())
    }

    const fn from(over: bool, queued: bool, cancel: Option<&Cancel>) -> Self {
        match (over, queued, cancel) {
            (true, ..) => Self::Ended,
            (false, true, _) => Self::Withdrawn,
            (false, false, None | Some(Cancel::Refused { .. })) => Self::Asked,
            (false, false, Some(Cancel::Asked { .. } | Cancel::Accepted { .. })) => Self::AskedBefore,
        }
    }

    /// Whether a cancel does anything.
    pub const fn can_cancel(self) -> bool {
        matches!(self, Self::Withdrawn | Self::Asked)
    }
}

impl Choosing {
    /// Nothing is chosen, and nobody chooses.
    pub fn new() -> Self {
        Self { on: RwSignal::new(false), chosen: RwSignal::new(BTreeSet::new()) }
    }

    /// Whether somebody chooses. Tracks it.
    pub fn is_on(self) -> bool {
        self.on.get()
    }

    /// What is chosen.
    pub fn chosen(self) -> Signal<BTreeSet<RunId>> {
        self.chosen.into()
    }

    /// Somebody chooses from here on: the keyboard goes on among the ways to choose, which are spoken by their name.
    fn begin(self) {
        self.on.set(true);
        focus::focus_after_drawing(BAR);
    }

    /// Nobody chooses any more.
    pub fn end(self) {
        self.on.set(false);
        self.chosen.update(BTreeSet::clear);
        focus::focus_after_drawing(BEGIN);
    }

    fn turn(self, id: &RunId) {
        self.chosen.update(|chosen| {
            if !chosen.remove(id) {
                chosen.insert(id.clone());
            }
        });
    }

    /// Chooses all of the list that a cancel can do something to, or only those of them that wait.
    fn choose(self, host: Host, found: Memo<Found>, only_waiting: bool) {
        let wanted = |line: &Line| {
            let Line::Here(id) = line else { return None };
            let run = host.run(id)?.get_untracked();
            let fits = Fate::of(&run).can_cancel() && (!only_waiting || waits(&glance::state(host, &run)));
            fits.then(|| id.clone())
        };
        self.chosen.set(found.with_untracked(|found| found.lines.iter().filter_map(wanted).collect()));
    }
}

/// Whether no command of it has begun.
fn waits(state: &RunState) -> bool {
    belongs(state, Group::NotSent) || belongs(state, Group::Waiting)
}

/// Begins to choose, while there is something to cancel.
#[component]
pub fn ChooseButton(choosing: Choosing, found: Memo<Found>) -> impl IntoView {
    let open = Memo::new(move |_| {
        found.with(|found| {
            let ours = found.lines.iter().any(|line| matches!(line, Line::Here(_)));
            ours && found.count(Some(Group::Open)) > 0
        })
    });
    view! {
        <Show when=move || open.get() && !choosing.is_on()>
            <Button label=Screens::RunsCancelSeveral id=BEGIN.to_owned() on_press=move || choosing.begin()/>
        </Show>
    }
}

/// What is chosen, and what can be done with it.
#[component]
pub fn ChooseBar(choosing: Choosing, found: Memo<Found>) -> impl IntoView {
    let host = use_host();
    let asked = RwSignal::new(false);
    let count = Memo::new(move |_| choosing.chosen.with(BTreeSet::len));
    let leading = host.leading();
    let off = Signal::derive(move || {
        if !leading.get() {
            Some(t(Screens::RunViewOnlyLeader))
        } else {
            (count.get() == 0).then(|| t(Screens::RunsChosenNone))
        }
    });
    view! {
        <Show when=move || choosing.is_on()>
            <div id=BAR class="runs-choose card" role="group" tabindex="-1" aria-label=t(Screens::RunsChooseTitle)>
                <Button label=Screens::RunsChooseWaiting on_press=move || untrack(|| choosing.choose(host, found, true))/>
                <Button label=Screens::RunsChooseAll on_press=move || untrack(|| choosing.choose(host, found, false))/>
                <Button label=Screens::RunsChooseNone on_press=move || choosing.chosen.update(BTreeSet::clear)/>
                <span class="note" role="status">{move || ts(Screens::RunsChosen, &[Arg::Count(count.get() as u64)])}</span>
                <Button
                    label=Screens::RunsCancelChosen
                    kind=ButtonKind::Danger
                    disabled_because=off
                    on_press=move || asked.set(true)
                />
                <Button label=Screens::RunsChooseEnd on_press=move || choosing.end()/>
            </div>
        </Show>
        <CancelChosen choosing open=asked/>
    }
}

/// The box beside a run, empty where a cancel would do nothing.
#[component]
pub fn ChooseBox(choosing: Choosing, run: Signal<Arc<Run>>) -> impl IntoView {
    let id = StoredValue::new(run.with_untracked(|run| run.id.clone()));
    let offered = Memo::new(move |_| run.with(|run| Fate::of(run).can_cancel()));
    let chosen = Memo::new(move |_| id.with_value(|id| choosing.chosen.with(|chosen| chosen.contains(id))));
    let name = move || {
        run.with(|run| {
            ts(
                Screens::RunsChooseOne,
                &[Arg::Text(&glance::device_name(run)), Arg::Text(&glance::title(run))],
            )
        })
    };
    view! {
        <td role="cell" class="runs-box">
            <Show when=move || offered.get() || chosen.get()>
                <label>
                    <input
                        type="checkbox"
                        aria-label=name
                        prop:checked=move || chosen.get()
                        on:change=move |_| id.with_value(|id| choosing.turn(id))
                    />
                </label>
            </Show>
        </td>
    }
}

#[cfg(test)]
mod tests {
    use defender::{ApiError, Response, Timestamp};

    use super::*;

    #[test]
    fn a_cancel_is_asked_once_and_only_where_it_can_do_something() {
        let at = Timestamp::default();
        let asked = Cancel::Asked { at, comment: "no".to_owned() };
        let accepted = Cancel::Accepted { asked: at, at };
        let refused = Cancel::Refused {
            asked: at,
            error: ApiError::from_response(&Response { status: 400, headers: Vec::new(), body: Vec::new() }),
        };
        for (over, queued, cancel, fate) in [
            (false, true, None, Fate::Withdrawn),
            (false, false, None, Fate::Asked),
            (false, false, Some(&refused), Fate::Asked),
            (false, false, Some(&asked), Fate::AskedBefore),
            (false, false, Some(&accepted), Fate::AskedBefore),
            (true, false, None, Fate::Ended),
            (true, false, Some(&accepted), Fate::Ended),
        ] {
            assert_eq!(Fate::from(over, queued, cancel), fate, "{over} {queued} {cancel:?}");
        }
    }
}
