use crate::dom::prelude::*;
use words::{Arg, Message};

use super::filter::{Filter, Found};
use super::row::RunRow;
use crate::language::{t, ts};
use crate::route::Route;
use crate::ui::{Button, Empty, TableFrame};

/// So many rows are drawn at once; more on request.
const PAGE: usize = 100;

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
                                {HEADS.map(|head| view! { <th scope="col" role="columnheader">{move || t(head)}</th> }).collect_view()}
                            </tr>
                        </thead>
                        <tbody role="rowgroup">
                            <For each=shown key=ToString::to_string let:id><RunRow id/></For>
                        </tbody>
                    </table>
                </TableFrame>
            </div>
            <Show when=move || { more.get() > 0 }>
                <div class="runs-more">
                    <Button
                        label=move || ts(Message::RunsMore, &[Arg::Count(more.get().min(PAGE) as u64)])
                        on_press=move || pages.update(|pages| *pages += 1)
                    />
                    <span class="note">{move || ts(Message::RunsLeft, &[Arg::Count(more.get() as u64)])}</span>
                </div>
            </Show>
        }
    }
}

const HEADS: [Message; 7] = [
    Message::RunViewDevice,
    Message::RunViewState,
    Message::RunsSequence,
    Message::RunViewSent,
    Message::RunsProgress,
    Message::RunsElapsed,
    Message::RunsWhy,
];

/// No run at all, or none that is wanted.
#[component]
fn Nothing(filter: Memo<Filter>) -> impl IntoView {
    move || {
        if filter.with(|filter| *filter == Filter::default()) {
            view! {
                <div class="card">
                    <Empty title=Message::RunsNone text=Message::RunsNoneText>
                        <a class="button" data-kind="primary" href=Route::compose().href()>{t(Message::OpenCompose)}</a>
                    </Empty>
                </div>
            }
        } else {
            view! {
                <div class="card">
                    <Empty title=Message::RunsNoneSuch text=Message::RunsNoneSuchText>
                        <a class="button" data-kind="plain" href=Route::runs().href()>{t(Message::RunsClear)}</a>
                    </Empty>
                </div>
            }
        }
    }
}
