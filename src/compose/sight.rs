//! A long list draws whole only the rows in sight and as much around; the others are plain text of the same height, so
//! that the page can be searched, copied and scrolled as if all were there.

use sequence::StepId;
use web_sys::HtmlElement;

use super::composer::Composer;
use super::drag::{Drag, use_drag};
use super::renew::renew;
use super::rows::Rows;
use super::step_signals::{Drawn, StepSignals};
use crate::browser::boxes;
use crate::browser::frame::NextFrame;
use crate::browser::listener::Listener;
use crate::dom::prelude::*;

/// A list that is no longer than this is drawn whole.
const SHORT: usize = 40;

/// While a long list scrolls, so many rows are drawn anew in a frame, those in the middle first.
const AT_ONCE: usize = 2;

/// A list with one row for each step of the draft.
#[derive(Clone, Copy)]
pub struct StepRows {
    /// The parent of the rows' groups, which are positioned as it is.
    pub list: NodeRef<HtmlElement>,
    /// How much of a step's row is drawn.
    pub drawn: fn(&StepSignals) -> &ArcRwSignal<Drawn>,
}

/// Follows scrolling, of the page and of what scrolls in it, and the order of the steps.
pub fn follow(composer: Composer, rows: StepRows) {
    let drag = use_drag();
    let sight = Sight { composer, drag, rows, whole: StoredValue::new(Vec::new()), asked: NextFrame::new() };
    StoredValue::new_local([
        Listener::capturing(&window(), "scroll", move |_| sight.ask()),
        Listener::new(&window(), "resize", move |_| sight.ask()),
    ]);
    effect(move || {
        composer.order().track();
        sight.ask();
    });
}

#[derive(Clone, Copy)]
struct Sight {
    composer: Composer,
    drag: Drag,
    rows: StepRows,
    /// The rows that are drawn whole.
    whole: StoredValue<Vec<StepId>>,
    /// A frame is asked for.
    asked: NextFrame,
}

impl Sight {
    fn ask(self) {
        self.asked.ask(move || self.look());
    }

    fn is_whole(self, step: StepId) -> bool {
        let signals = self.composer.step(step);
        signals
            .is_some_and(|signals| (self.rows.drawn)(&signals).with_untracked(|drawn| *drawn == Drawn::Whole))
    }

    fn draw(self, step: StepId, drawn: Drawn) {
        if let Some(signals) = self.composer.step(step) {
            renew((self.rows.drawn)(&signals), drawn);
        }
    }

    fn look(self) {
        // A list that scrolls under something dragged has no frame to lose: the text stands for its rows until then.
        if self.drag.is_going() {
            return self.ask();
        }
        let Some(list) = self.rows.list.get() else { return };
        let order = self.composer.order().get_untracked();
        let rows = Rows::of(&list);
        let short = order.len() <= SHORT;
        let (first, last) = if short { (0, order.len()) } else { in_sight(&list, &rows) };
        let mut whole = self.whole.try_update_value(std::mem::take).unwrap_or_default();
        // A step that went and came back between two looks is a row of text again.
        whole.retain(|step| self.is_whole(*step));
        let at_once = if short || whole.is_empty() { usize::MAX } else { AT_ONCE };
        let seen = order.get(first..last).unwrap_or_default();
        let coming: Vec<StepId> = from_the_middle(seen).filter(|step| !whole.contains(step)).collect();
        // All are read before the first is drawn anew.
        let leaving: Vec<(StepId, Option<i32>)> = whole
            .iter()
            .filter(|step| !seen.contains(step))
            .filter_map(|step| {
                let row = order.iter().position(|known| known == step).and_then(|place| rows.get(place));
                let held = |row: &HtmlElement| row.matches(":focus-within, [data-lifted]").unwrap_or(false);
                (!row.as_ref().is_some_and(held)).then(|| (*step, row.map(|row| row.offset_height())))
            })
            .collect();
        for (step, height_px) in leaving.iter().take(at_once) {
            self.draw(*step, Drawn::AsText { height_px: *height_px });
            whole.retain(|known| known != step);
        }
        for step in coming.iter().take(at_once) {
            self.draw(*step, Drawn::Whole);
            whole.push(*step);
        }
        self.whole.try_update_value(|shown| *shown = whole);
        if leaving.len().max(coming.len()) > at_once {
            self.ask();
        }
    }
}

fn from_the_middle(steps: &[StepId]) -> impl Iterator<Item = StepId> {
    let middle = steps.len() / 2;
    let places = (0..=middle).flat_map(move |far| [middle + far, middle.wrapping_sub(far + 1)]);
    places.filter_map(|place| steps.get(place).copied())
}

/// The places from the first row that reaches into the window, or a window's height around, to the last.
fn in_sight(list: &HtmlElement, rows: &Rows) -> (usize, usize) {
    let height = boxes::window_height() as i32;
    let top = list.get_bounding_client_rect().top() as i32;
    let (from, to) = (-top - height, -top + 2 * height);
    (rows.above(|row| row.bottom() < from), rows.above(|row| row.top < to))
}
