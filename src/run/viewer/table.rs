use std::sync::Arc;

use crate::dom::prelude::*;
use viewer::Shown;
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
    let grid = opened.grid.as_ref()?;
    let body = grid.rows().saturating_sub(1);
    let pages = RwSignal::new(1);
    let left = Memo::new(move |_| body.saturating_sub(pages.get() * PAGE));
    let counts = [Arg::Count(body as u64), Arg::Count(grid.columns() as u64)];
    let said = if grid.has_more() { Screens::ViewerTableFirst } else { Screens::ViewerTableSize };
    let head =
        cells(&opened, 0).iter().map(|cell| view! { <th scope="col">{shown(cell)}</th> }).collect_view();
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
                            children=move |row| draw_row(&opened, row)
                        />
                    </tbody>
                </table>
            </TableFrame>
        </div>
        <More left pages said=Screens::ViewerLeft/>
    })
}

fn cells(opened: &Opened, row: usize) -> Vec<String> {
    let grid = opened.grid.as_ref().zip(opened.text.as_deref());
    grid.map(|(grid, text)| grid.row(text, row)).unwrap_or_default()
}

fn draw_row(opened: &Opened, row: usize) -> View {
    let cells = cells(opened, row + 1);
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
