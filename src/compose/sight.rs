//! A long list draws whole only the rows in sight and as much around; the others are plain text of the same height, so
//! that the page can be searched, copied and scrolled as if all were there.

use std::cell::Cell;
use std::rc::Rc;

use sequence::StepId;
use wasm_bindgen::JsCast;
use web_sys::{HtmlCollection, HtmlElement};

use super::composer::Composer;
use super::step_signals::Drawn;
use crate::browser::listener::Listener;
use crate::dom::prelude::*;

/// A list that is no longer than this is drawn whole.
const SHORT: usize = 40;

/// A list with one row for each step of the draft.
#[derive(Clone, Copy)]
pub struct Rows {
    /// The rows' parent, which is positioned.
    pub list: NodeRef<HtmlElement>,
    /// Draws a step's row.
    pub draw: fn(Composer, StepId, Drawn),
}

/// Follows scrolling, of the page and of what scrolls in it, and the order of the steps.
pub fn follow(composer: Composer, rows: Rows) {
    let sight = Sight { composer, rows, whole: StoredValue::new(Vec::new()) };
    let asked = Rc::new(Cell::new(false));
    let ask = move || {
        if !asked.replace(true) {
            let asked = Rc::clone(&asked);
            request_animation_frame(move || {
                asked.set(false);
                sight.look();
            });
        }
    };
    let (on_scroll, on_resize) = (ask.clone(), ask.clone());
    StoredValue::new_local([
        Listener::capturing(&window(), "scroll", move |_| on_scroll()),
        Listener::new(&window(), "resize", move |_| on_resize()),
    ]);
    effect(move || {
        composer.order().track();
        ask();
    });
}

#[derive(Clone, Copy)]
struct Sight {
    composer: Composer,
    rows: Rows,
    /// The rows that are drawn whole.
    whole: StoredValue<Vec<StepId>>,
}

impl Sight {
    fn look(self) {
        let Some(list) = self.rows.list.get() else { return };
        let order = self.composer.order().get_untracked();
        let rows = Elements(list.children());
        let (first, last) = if order.len() <= SHORT { (0, order.len()) } else { in_sight(&list, &rows) };
        let mut whole: Vec<StepId> = order.get(first..last).unwrap_or_default().to_vec();
        let before = self.whole.try_update_value(std::mem::take).unwrap_or_default();
        // All are read before the first is drawn anew.
        let mut leaving = Vec::new();
        for step in before.into_iter().filter(|step| !whole.contains(step)).collect::<Vec<_>>() {
            let Some(row) = order.iter().position(|known| *known == step).and_then(|place| rows.get(place))
            else {
                continue;
            };
            if row.matches(":focus-within, [data-lifted]").unwrap_or(false) {
                whole.push(step);
            } else {
                leaving.push((step, row.offset_height()));
            }
        }
        for (step, height_px) in leaving {
            (self.rows.draw)(self.composer, step, Drawn::AsText { height_px: Some(height_px) });
        }
        for step in &whole {
            (self.rows.draw)(self.composer, *step, Drawn::Whole);
        }
        self.whole.try_update_value(|shown| *shown = whole);
    }
}

/// The places from the first row that reaches into the window, or a window's height around, to the last.
fn in_sight(list: &HtmlElement, rows: &Elements) -> (usize, usize) {
    let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default() as i32;
    let top = list.get_bounding_client_rect().top() as i32;
    let (from, to) = (-top - height, -top + 2 * height);
    (rows.above(|row| row.offset_top() + row.offset_height() < from), rows.above(|row| row.offset_top() < to))
}

struct Elements(HtmlCollection);

impl Elements {
    fn get(&self, place: usize) -> Option<HtmlElement> {
        self.0.item(u32::try_from(place).ok()?)?.dyn_into().ok()
    }

    /// How many rows at the beginning are above something: by halving.
    fn above(&self, is_above: impl Fn(&HtmlElement) -> bool) -> usize {
        let (mut low, mut high) = (0, self.0.length() as usize);
        while low < high {
            let middle = low.midpoint(high);
            if self.get(middle).is_some_and(|row| is_above(&row)) { low = middle + 1 } else { high = middle }
        }
        low
    }
}
