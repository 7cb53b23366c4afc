use crate::dom::prelude::*;
use words::{Message, Screens};

use super::filter::{Filter, Found};
use super::row::RunRow;
use crate::language::t;
use crate::route::Route;
use crate::ui::{Empty, More, PAGE, TableFrame};

/// The runs found, a page at a time.
#[component]
pub fn List(filter: Memo<Filter>, found: Memo<Found>) -> impl IntoView {
    let pages = RwSignal::new(1_usize);
    let count = Memo::new(move |_| found.with(|found| found.runs.len()));
    let none = Memo::new(move |_| count.get() == 0);
    let shown =
        move || found.with(|found| found.runs.iter().take(pages.get() * PAGE).cloned().collect::<Vec<_>>());
    let more = Memo::new(move |_| count.get().saturating_sub(pages.get() * PAGE));
    move || {
        if none.get() {
            return view! { <Nothing filter/> };
        }
        view! {
            <div class="card runs-list">
                <TableFrame label=Message::NavRuns>
                    <table role="table">
                        <thead role="rowgroup">
                            <tr role="row">
                                {HEADS.map(|head| view! { <th scope="col" role="columnheader">{t(head)}</th> }).collect_view()}
                            </tr>
                        </thead>
                        <tbody role="rowgroup">
                            <For each=shown key=ToString::to_string let:id><RunRow id/></For>
                        </tbody>
                    </table>
                </TableFrame>
            </div>
            <More left=more pages said=Screens::RunsLeft/>
        }
    }
}

const HEADS: [Screens; 7] = [
    Screens::RunViewDevice,
    Screens::RunViewState,
    Screens::RunsSequence,
    Screens::RunViewSent,
    Screens::RunsProgress,
    Screens::RunsElapsed,
    Screens::RunsWhy,
];

/// No run at all, or none that is wanted.
#[component]
fn Nothing(filter: Memo<Filter>) -> impl IntoView {
    move || {
        if filter.with(|filter| *filter == Filter::default()) {
            view! {
                <div class="card">
                    <Empty title=Screens::RunsNone text=Screens::RunsNoneText>
                        <a class="button" data-kind="primary" href=Route::compose().href()>{t(Message::OpenCompose)}</a>
                    </Empty>
                </div>
            }
        } else {
            view! {
                <div class="card">
                    <Empty title=Screens::RunsNoneSuch text=Screens::RunsNoneSuchText>
                        <a class="button" data-kind="plain" href=Route::runs().href()>{t(Screens::RunsClear)}</a>
                    </Empty>
                </div>
            }
        }
    }
}
