//! The rows of a list of runs, of which only those around the window are in the document.

use std::sync::Arc;

use crate::dom::prelude::*;
use leptos::prelude::SetValue;
use leptos::task::spawn_local;
use web_sys::HtmlElement;

use super::choosing::Choosing;
use super::found::Line;
use super::pieces::{self, Moves, Shown};
use crate::browser::frame::NextFrame;
use crate::browser::listener::Listener;
use crate::browser::resized::Resized;
use crate::browser::{address, boxes};
use crate::ui::{Heights, Piece};

/// A row's height before one was measured, in px.
const ROW_PX: f64 = 53.0;
/// The head of the table is the first row.
const HEAD_ROWS: usize = 1;
/// So many rows come into the document in a frame: those of a slow computer stay short.
const AT_ONCE: usize = 6;
/// So much of the window's height is drawn above and below it.
const AROUND: f64 = 0.5;

/// How many rows the table has, its head included.
pub fn row_count(lines: usize) -> String {
    (lines + HEAD_ROWS).to_string()
}

/// The rows as the body of a table. `row` draws one.
#[component]
pub fn WindowedRows(
    lines: Memo<Arc<Vec<Line>>>,
    row: fn(&Line, Choosing) -> View,
    choosing: Choosing,
) -> impl IntoView {
    let sight = Sight {
        body: NodeRef::new(),
        shown: RwSignal::new(Shown::default()),
        heights: StoredValue::new(Heights::new(0, ROW_PX)),
        asked: NextFrame::new(),
        wished: StoredValue::new(None),
        stays: StoredValue::new(None),
        wide: StoredValue::new(0.0),
    };
    sight.begin(lines);
    let line = move |at: usize| sight.shown.with_untracked(|shown| shown.lines.get(at).cloned());
    let key = move |piece: &Piece| match piece {
        Piece::Row(at) => line(*at).map_or_else(String::new, |line| line.key()),
        Piece::Space(rows) => format!("{} {}", rows.start, rows.end),
    };
    let draw = move |piece: Piece| match piece {
        Piece::Row(at) => line(at).map_or_else(|| ().into_view(), |line| row(&line, choosing)),
        Piece::Space(rows) => {
            let height = sight.heights.with_value(|heights| heights.of(&rows));
            view! {
                <tr class="runs-space" aria-hidden="true">
                    <td style:height=format!("{height:.1}px")></td>
                </tr>
            }
        }
    };
    view! {
        <tbody role="rowgroup" node_ref=sight.body>
            <For each=move || sight.shown.with(Shown::pieces) key children=draw/>
        </tbody>
    }
}

/// What is in sight. Copies are the same.
#[derive(Clone, Copy)]
struct Sight {
    body: NodeRef<HtmlElement>,
    shown: RwSignal<Shown>,
    heights: StoredValue<Heights>,
    /// A frame is asked for.
    asked: NextFrame,
    /// The row that is to be where it was when the list was left.
    wished: StoredValue<Option<(usize, f64)>>,
    /// The row that is to stay where it is on the screen, and where that is: px below the window's upper edge.
    stays: StoredValue<Option<(usize, f64)>>,
    /// How wide the list was when its rows were measured, in px.
    wide: StoredValue<f64>,
}

impl Sight {
    fn begin(self, lines: Memo<Arc<Vec<Line>>>) {
        StoredValue::new_local((
            [
                Listener::capturing(&window(), "scroll", move |_| self.ask()),
                Listener::new(&window(), "resize", move |_| self.ask()),
                Listener::capturing(&document(), "click", move |_| self.keep_place()),
                Listener::new(&document(), "focusin", move |_| self.hold()),
            ],
            Resized::of(&[], move || self.ask()),
        ));
        effect(move || {
            let lines = lines.get();
            untrack(|| self.change(lines));
        });
        self.find_place();
    }

    /// Another list, or the same one with other lines: what is looked at stays where it is.
    fn change(self, lines: Arc<Vec<Line>>) {
        let was = self.shown.get_untracked();
        let moves = Moves::of(&was.lines, &lines);
        let heights = self.heights.with_value(|heights| heights.moved(lines.len(), |row| moves.now(row)));
        let begins = self.body.get().is_none_or(|body| boxes::top(&body) >= 0.0);
        let first = self.first_in_sight().filter(|_| !begins);
        self.stays.set_value(first.and_then(|(row, px)| Some((moves.now(row)?, px))));
        let top = heights.top(self.stays.get_value().map_or(was.drawn.start, |(row, _)| row));
        let drawn = heights.within(top, top + boxes::window_height());
        self.heights.set_value(heights);
        let held = was.held.and_then(|row| moves.now(row));
        self.shown.set(Shown { lines, drawn, held });
        self.settle_later();
        self.ask();
    }

    /// Who comes back finds the list where it was left.
    fn find_place(self) {
        let Some(kept) = address::kept() else { return };
        let Some((px, key)) = kept.split_once(' ') else { return };
        let found = |shown: &Shown| shown.lines.iter().position(|line| line.key() == key);
        let (Some(row), Ok(px)) = (self.shown.with_untracked(found), px.parse::<f64>()) else { return };
        let drawn = self.heights.with_value(|heights| {
            let top = heights.top(row) - px;
            heights.within(top, top + boxes::window_height())
        });
        // The screen begins at its top, and takes the focus, before the next frame.
        self.wished.set_value(Some((row, px)));
        self.shown.update(|shown| shown.drawn = drawn);
    }

    fn keep_place(self) {
        let Some((row, px)) = self.first_in_sight() else { return };
        let key = self.shown.with_untracked(|shown| shown.lines.get(row).map(Line::key));
        if let Some(key) = key {
            address::keep(&format!("{px:.0} {key}"));
        }
    }

    fn ask(self) {
        self.asked.ask(move || self.look());
    }

    /// Draws what has come into sight.
    fn look(self) {
        if let Some(wished) = self.wished.try_update_value(Option::take).flatten() {
            self.stays.set_value(Some(wished));
        }
        self.settle();
        let Some(body) = self.body.get() else { return };
        let (top, height) = (-boxes::top(&body), boxes::window_height());
        let around = AROUND * height;
        let (seen, wanted) = self.heights.with_value(|heights| {
            (heights.within(top, top + height), heights.within(top - around, top + height + around))
        });
        let drawn = self.shown.with_untracked(|shown| pieces::next(&shown.drawn, &seen, &wanted, AT_ONCE));
        if drawn != wanted {
            self.ask();
        }
        let held = self.held(&body);
        if self.shown.with_untracked(|shown| shown.drawn != drawn || shown.held != held) {
            self.stays.set_value(self.first_in_sight());
            self.shown.update(|shown| (shown.drawn, shown.held) = (drawn, held));
            self.settle_later();
        }
    }

    /// The rows beside the one that has the focus are there before the next key is pressed, however long a frame takes.
    fn hold(self) {
        let Some(body) = self.body.get() else { return };
        let held = self.held(&body);
        if self.shown.with_untracked(|shown| shown.held != held) {
            self.shown.update(|shown| shown.held = held);
            self.settle_later();
        }
    }

    /// The row that has the focus.
    fn held(self, body: &HtmlElement) -> Option<usize> {
        let focused = document().active_element();
        self.rows(body).find(|(_, row)| row.contains(focused.as_deref())).map(|(row, _)| row)
    }

    /// Once the rows are drawn, and before the browser shows them.
    fn settle_later(self) {
        spawn_local(async move { self.settle() });
    }

    /// Measures what is drawn, gives its height to what is not, and leaves what is looked at where it was.
    fn settle(self) {
        // The view may be gone.
        let Some(body) = self.body.get() else { return };
        let wide = f64::from(body.offset_width());
        if self.wide.try_update_value(|known| std::mem::replace(known, wide)) != Some(wide) {
            self.forget();
        }
        let mut moved = 0.0;
        for (row, element) in self.rows(&body) {
            let px = boxes::height(&element);
            moved +=
                self.heights.try_update_value(|heights| heights.measure(row, px)).unwrap_or_default().abs();
            let index = (row + 1 + HEAD_ROWS).to_string();
            if element.get_attribute("aria-rowindex").as_ref() != Some(&index) {
                let _ = element.set_attribute("aria-rowindex", &index);
            }
        }
        if moved > 0.5 {
            self.give_space(&body);
        }
        let stays = self.stays.try_update_value(Option::take).flatten();
        let Some((row, px)) = stays else { return };
        if let Some((_, element)) = self.rows(&body).find(|(place, _)| *place == row) {
            let away = boxes::top(&element) - px;
            if away.abs() >= 1.0 {
                window().scroll_by_with_x_and_y(0.0, away);
            }
        }
    }

    /// Rows of another width have other heights: one that is drawn tells of the rest.
    fn forget(self) {
        let Some(body) = self.body.get() else { return };
        let measured: Vec<f64> = self.rows(&body).map(|(_, row)| boxes::height(&row)).collect();
        let guess =
            if measured.is_empty() { ROW_PX } else { measured.iter().sum::<f64>() / measured.len() as f64 };
        let rows = self.shown.with_untracked(|shown| shown.lines.len());
        self.heights.set_value(Heights::new(rows, guess));
        if self.stays.with_value(Option::is_none) && boxes::top(&body) < 0.0 {
            self.stays.set_value(self.first_in_sight());
        }
        self.give_space(&body);
    }

    fn give_space(self, body: &HtmlElement) {
        for (piece, element) in self.drawn(body) {
            if let (Piece::Space(rows), Some(cell)) = (piece, boxes::children(&element).next()) {
                let height = self.heights.with_value(|heights| heights.of(&rows));
                let _ = cell.style().set_property("height", &format!("{height:.1}px"));
            }
        }
    }

    /// The first row that reaches into the window, and how far below its upper edge it begins, in px.
    fn first_in_sight(self) -> Option<(usize, f64)> {
        let body = self.body.get()?;
        let height = boxes::window_height();
        let seen = |(_, row): &(usize, HtmlElement)| {
            let top = boxes::top(row);
            top < height && top + boxes::height(row) > 0.0
        };
        self.rows(&body).find(seen).map(|(place, row)| (place, boxes::top(&row)))
    }

    fn rows(self, body: &HtmlElement) -> impl Iterator<Item = (usize, HtmlElement)> + use<> {
        self.drawn(body).filter_map(|(piece, element)| match piece {
            Piece::Row(row) => Some((row, element)),
            Piece::Space(_) => None,
        })
    }

    /// What stands in the document, piece by piece.
    fn drawn(self, body: &HtmlElement) -> impl Iterator<Item = (Piece, HtmlElement)> + use<> {
        self.shown.with_untracked(Shown::pieces).into_iter().zip(boxes::children(body))
    }
}
