use crate::dom::prelude::*;
use words::{Message, Screens};

use super::choosing::Choosing;
use super::filter::Filter;
use super::found::{Found, Line};
use super::row::RunRow;
use super::tenant_row::TenantRow;
use crate::language::t;
use crate::route::Route;
use crate::ui::{Empty, More, PAGE, TableFrame};

/// The runs found, a page at a time.
#[component]
pub fn List(filter: Memo<Filter>, found: Memo<Found>, choosing: Choosing) -> impl IntoView {
    let pages = RwSignal::new(1_usize);
    let count = Memo::new(move |_| found.with(|found| found.lines.len()));
    let none = Memo::new(move |_| count.get() == 0);
    let shown =
        move || found.with(|found| found.lines.iter().take(pages.get() * PAGE).cloned().collect::<Vec<_>>());
    let tenant = Memo::new(move |_| filter.with(|filter| filter.tenant));
    let more = Memo::new(move |_| count.get().saturating_sub(pages.get() * PAGE));
    move || {
        if none.get() {
            return view! { <Nothing filter/> };
        }
        let tenant = tenant.get();
        let heads = if tenant { &TENANT_HEADS[..] } else { &HEADS };
        let box_head = choosing.is_on().then(|| view! { <th scope="col" role="columnheader"><span class="unseen">{t(Screens::RunsChosenHead)}</span></th> });
        let heads = heads.iter().map(|head| view! { <th scope="col" role="columnheader">{t(*head)}</th> });
        let row = move |line| match line {
            Line::Here(id) if !tenant => view! { <RunRow id choosing/> },
            line => view! { <TenantRow line choosing/> },
        };
        view! {
            <div class="card runs-list">
                <TableFrame label=Message::NavRuns>
                    <table role="table">
                        <thead role="rowgroup">
                            <tr role="row">
                                {box_head}
                                {heads.collect_view()}
                            </tr>
                        </thead>
                        <tbody role="rowgroup">
                            <For each=shown key=Line::key let:line>{row(line)}</For>
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

const TENANT_HEADS: [Screens; 6] = [
    Screens::RunViewDevice,
    Screens::RunViewState,
    Screens::RunViewBy,
    Screens::RunViewSent,
    Screens::EvidenceComment,
    Screens::RunsInBrowser,
];

/// No run at all, or none that is wanted.
#[component]
fn Nothing(filter: Memo<Filter>) -> impl IntoView {
    move || {
        let (all, tenant) = filter.with(|filter| (filter.without(), filter.tenant));
        let narrowed = filter.with(|filter| *filter != all);
        if tenant && !narrowed {
            view! {
                <div class="card"><Empty title=Screens::RunsTenantNone text=Screens::RunsTenantNoneText/></div>
            }
        } else if !narrowed {
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
                        <a class="button" data-kind="plain" href=all.route().href()>{t(Screens::RunsClear)}</a>
                    </Empty>
                </div>
            }
        }
    }
}
