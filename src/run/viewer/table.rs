use std::sync::Arc;

use crate::dom::prelude::*;
use viewer::{Shown, Table};
use words::{Arg, Screens};

use super::opened::Opened;
use super::pieces::drawn;
use crate::language::ts;
use crate::ui::{More, PAGE, TableFrame};

/// A cell that is longer is cut: as text it is there whole.
const CELL_BYTES: usize = 400;

/// Rows and columns; the first row names the columns.
#[component]
pub fn TableView(opened: Arc<Opened>, title: Screens) -> impl IntoView {
    let (text, table) = (opened.text.clone()?, Arc::new(opened.table.clone()?));
    let body = table.rows().saturating_sub(1);
    let pages = RwSignal::new(1);
    let left = Memo::new(move |_| body.saturating_sub(pages.get() * PAGE));
    let counts = [Arg::Count(body as u64), Arg::Count(table.columns() as u64)];
    let said = if table.has_more() { Screens::ViewerTableFirst } else { Screens::ViewerTableSize };
    let head =
        table.row(&text, 0).iter().map(|cell| view! { <th scope="col">{shown(cell)}</th> }).collect_view();
    Some(view! {
        <p class="output-note">{ts(said, &counts)}</p>
        <div class="output-table">
            <TableFrame label=title>
                <table>
                    <thead><tr><td></td>{head}</tr></thead>
                    <tbody>
                        <For
                            each=move || 0..body.min(pages.get() * PAGE)
                            key=|row| *row
                            children=move |row| draw_row(&table, &text, row)
                        />
                    </tbody>
                </table>
            </TableFrame>
        </div>
        <More left pages said=Screens::ViewerLeft/>
    })
}

fn draw_row(table: &Table, text: &str, row: usize) -> View {
    let cells = table.row(text, row + 1);
    let cells = cells.iter().map(|cell| view! { <td>{shown(cell)}</td> }).collect_view();
    view! { <tr><th scope="row">{row + 1}</th>{cells}</tr> }
}

fn shown(cell: &str) -> View {
    let end = cell.floor_char_boundary(CELL_BYTES);
    let lines = Shown::of(cell.get(..end).unwrap_or_default());
    let rest = (end < cell.len()).then_some("…");
    let drawn = (0..lines.rows()).map(|row| view! { <div>{drawn(&lines, row)}</div> }).collect_view();
    view! { {drawn} {rest} }
}
