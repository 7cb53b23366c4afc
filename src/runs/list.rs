use std::sync::Arc;

use crate::dom::prelude::*;
use words::{Message, Screens};

use super::choosing::Choosing;
use super::filter::Filter;
use super::found::{Found, Line};
use super::row::RunRow;
use super::tenant_row::TenantRow;
use super::window::{WindowedRows, row_count};
use crate::language::t;
use crate::route::Route;
use crate::ui::{Empty, TableFrame};

/// The runs found.
#[component]
pub fn List(filter: Memo<Filter>, found: Memo<Found>, choosing: Choosing) -> impl IntoView {
    let lines = Memo::new(move |_| found.with(|found| Arc::clone(&found.lines)));
    let none = Memo::new(move |_| lines.with(|lines| lines.is_empty()));
    let tenant = Memo::new(move |_| filter.with(|filter| filter.tenant));
    move || {
        if none.get() {
            return view! { <Nothing filter/> };
        }
        let tenant = tenant.get();
        let heads = if tenant { &TENANT_HEADS[..] } else { &HEADS };
        let box_head = choosing.is_on().then(|| view! { <th scope="col" role="columnheader" class="runs-box"><span class="unseen">{t(Screens::RunsChosenHead)}</span></th> });
        let heads = heads.iter().map(|(head, wide)| {
            view! { <th scope="col" role="columnheader" data-wide=*wide>{t(*head)}</th> }
        });
        let row: fn(&Line, Choosing) -> View = if tenant { tenant_row } else { run_row };
        view! {
            <div class="card runs-list">
                <TableFrame label=Message::NavRuns>
                    <table role="table" aria-rowcount=move || row_count(lines.with(|lines| lines.len()))>
                        <thead role="rowgroup">
                            <tr role="row" aria-rowindex="1">
                                {box_head}
                                {heads.collect_view()}
                            </tr>
                        </thead>
                        <WindowedRows lines row choosing/>
                    </table>
                </TableFrame>
            </div>
        }
    }
}

fn run_row(line: &Line, choosing: Choosing) -> View {
    match line.clone() {
        Line::Here(id) => view! { <RunRow id choosing/> },
        line => view! { <TenantRow line choosing/> },
    }
}

fn tenant_row(line: &Line, choosing: Choosing) -> View {
    let line = line.clone();
    view! { <TenantRow line choosing/> }
}

/// Names of the columns, and how wide each is.
const HEADS: [(Screens, &str); 7] = [
    (Screens::RunViewDevice, "wide"),
    (Screens::RunViewState, "wide"),
    (Screens::RunsSequence, "rest"),
    (Screens::RunViewSent, "time"),
    (Screens::RunsProgress, "short"),
    (Screens::RunsElapsed, "short"),
    (Screens::RunsWhy, "rest"),
];

const TENANT_HEADS: [(Screens, &str); 6] = [
    (Screens::RunViewDevice, "wide"),
    (Screens::RunViewState, "wide"),
    (Screens::RunViewBy, "wide"),
    (Screens::RunViewSent, "time"),
    (Screens::EvidenceComment, "rest"),
    (Screens::RunsInBrowser, "wide"),
];

/// No run at all, or none that is wanted.
#[component]
fn Nothing(filter: Memo<Filter>) -> impl IntoView {
    move || {
        let (all, tenant) = filter.with(|filter| (filter.without(), filter.tenant));
        let narrowed = filter.with(|filter| *filter != all);
        let is_batch = filter.with(|filter| filter.batch.is_some() && filter.show.is_none());
        let (title, text) = match () {
            () if is_batch => (Screens::RunsNoBatch, Screens::RunsNoBatchText),
            () if filter.with(Filter::ends_before_it_begins) => (Screens::RunsNoneSuch, Screens::RunsNoDay),
            () => (Screens::RunsNoneSuch, Screens::RunsNoneSuchText),
        };
        if tenant && !narrowed {
            view! {
                <div class="card"><Empty title=Screens::RunsTenantNone text=Screens::RunsTenantNoneText/></div>
            }
        } else if !narrowed {
            view! {
                <div class="card">
                    <Empty title=Screens::RunsNone text=Screens::RunsNoneText>
                        <a class="button" data-kind="primary" href=Route::compose().href()>{t(Screens::OpenCompose)}</a>
                    </Empty>
                </div>
            }
        } else {
            view! {
                <div class="card">
                    <Empty title text>
                        <a class="button" data-kind="plain" href=all.route().href()>{t(Screens::RunsClear)}</a>
                    </Empty>
                </div>
            }
        }
    }
}
