//! What is looked at stays where it is while rows come, go, or turn out to have other heights.

use std::ops::Range;

use web_sys::HtmlElement;

use super::{Column, LIFTED};
use crate::browser::boxes;
use crate::compose::rows::Rows;
use crate::dom::prelude::*;
use crate::ui::Heights;

impl Column {
    /// Draws the rows of other places. What is looked at stays where it is: most browsers see to that, and only they can while
    /// they scroll by themselves.
    pub(super) fn come(self, list: &HtmlElement, places: Range<usize>) {
        if boxes::keep_places() {
            return self.there.set(places);
        }
        let rows = Rows::of(list);
        let mut rows = rows.all().map(|(_, row)| (boxes::top(row), row.clone()));
        let stays = rows.find(|(top, row)| !row.has_attribute(LIFTED) && top + boxes::height(row) > 0.0);
        self.there.set(places);
        once_drawn(move || {
            let Some((top, row)) = stays.filter(|(_, row)| row.is_connected()) else { return };
            self.scroll_by(boxes::top(&row) - top);
        });
    }

    /// All rows are about to have other heights. Where a text stands for them, the browser cannot know which of its steps is
    /// looked at: the same one is in sight afterwards. Whether it was such a place.
    pub(super) fn stay(self, rows: &Rows, list: &HtmlElement) -> bool {
        let (from, _) = self.in_sight(list);
        if from <= 0.0 {
            return false;
        }
        let place = rows.above(rows.len() / 2, |edges| f64::from(edges.bottom()) <= from);
        let Some(edges) = rows.edges(place).filter(|_| rows.get(place).is_none()) else { return false };
        let part = (from - f64::from(edges.top)) / f64::from(edges.height.max(1));
        let list = list.clone();
        once_drawn(move || {
            let below = |heights: &Heights| heights.top(place) + part * heights.of(&(place..place + 1));
            if let Some(from) = self.heights.try_with_untracked(below) {
                self.scroll_by(from - self.in_sight(&list).0);
            }
        });
        true
    }

    fn scroll_by(self, away: f64) {
        match self.frame.and_then(NodeRef::get) {
            _ if away.abs() < 1.0 => {}
            Some(frame) => frame.set_scroll_top(frame.scroll_top() + away as i32),
            None => window().scroll_by_with_x_and_y(0.0, away),
        }
    }
}
