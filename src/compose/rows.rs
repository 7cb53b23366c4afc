//! The list of cards as it stands in the document: rows, and texts that stand for many (`Column`).

use std::cell::Cell;

use web_sys::HtmlElement;

use super::column::REST;
use crate::browser::boxes;
use crate::ui::first_of;

/// The list, place by place. Places are asked by `offset…`, which no transform moves, only where they are needed, and once.
pub struct Rows(Vec<Part>);

struct Part {
    element: HtmlElement,
    /// The first place, from 0.
    from: usize,
    /// How many steps it stands for; `None`: it is the row of one.
    steps: Option<usize>,
    /// Its top and its height, once they were asked for.
    place: Cell<Option<(i32, i32)>>,
}

/// Where a step is in its list, in px.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edges {
    /// From the list's upper edge to the row's.
    pub top: i32,
    /// The row's height.
    pub height: i32,
}

impl Edges {
    /// From the list's upper edge to the row's lower edge.
    pub const fn bottom(self) -> i32 {
        self.top + self.height
    }

    /// From the list's upper edge to the row's middle.
    pub const fn middle(self) -> i32 {
        self.top + self.height / 2
    }
}

impl Rows {
    /// What is in the list now.
    pub fn of(list: &HtmlElement) -> Self {
        let mut from = 0;
        let part = |element: HtmlElement| {
            let steps = element.get_attribute(REST).and_then(|steps| steps.parse().ok());
            let part = Part { element, from, steps, place: Cell::new(None) };
            from += part.len();
            part
        };
        Self(boxes::children(list).map(part).collect())
    }

    /// Something in it may have become higher or lower.
    pub fn forget_places(&self) {
        for part in &self.0 {
            part.place.set(None);
        }
    }

    /// How many steps.
    pub fn len(&self) -> usize {
        self.0.last().map_or(0, |last| last.from + last.len())
    }

    /// The row at a place, from 0, if it has one.
    pub fn get(&self, place: usize) -> Option<&HtmlElement> {
        self.part(place).filter(|part| part.steps.is_none()).map(|part| &part.element)
    }

    /// How far two rows are apart, in px.
    pub fn gap(&self) -> i32 {
        let mut rows = self.all().zip(self.all().skip(1)).filter(|((one, _), (next, _))| one + 1 == *next);
        let gap = rows
            .next()
            .and_then(|((one, _), (next, _))| Some(self.edges(next)?.top - self.edges(one)?.bottom()));
        gap.unwrap_or_default()
    }

    /// All rows, with their places.
    pub fn all(&self) -> impl Iterator<Item = (usize, &HtmlElement)> {
        self.0.iter().filter(|part| part.steps.is_none()).map(|part| (part.from, &part.element))
    }

    /// Where the step at a place is; in a text about where its row would be.
    pub fn edges(&self, place: usize) -> Option<Edges> {
        let part = self.part(place)?;
        let (top, height) = part.place();
        let (Ok(before), Ok(all)) = (i32::try_from(place - part.from), i32::try_from(part.len())) else {
            return None;
        };
        Some(Edges { top: top + height * before / all, height: height / all })
    }

    /// How high each row is, with what parts it from the next, in px, by its place.
    pub fn heights(&self) -> Vec<(usize, i32)> {
        let (mut heights, mut below) = (Vec::new(), None);
        for part in self.0.iter().rev() {
            let (top, height) = part.place();
            // One that is not shown has no place.
            let with_gap = below.filter(|_| height > 0).map_or(height, |below| below - top);
            if height > 0 {
                below = Some(top);
            }
            if part.steps.is_none() {
                heights.push((part.from, with_gap));
            }
        }
        heights
    }

    /// How many steps at the beginning are above something: probably about so many.
    pub fn above(&self, about: usize, is_above: impl Fn(Edges) -> bool) -> usize {
        first_of(self.len(), about, |place| !self.edges(place).is_some_and(&is_above))
    }

    fn part(&self, place: usize) -> Option<&Part> {
        let after = self.0.partition_point(|part| part.from <= place);
        self.0.get(after.checked_sub(1)?).filter(|part| place < part.from + part.len())
    }
}

impl Part {
    fn len(&self) -> usize {
        self.steps.unwrap_or(1)
    }

    fn place(&self) -> (i32, i32) {
        let known = self.place.get();
        let place = known.unwrap_or_else(|| (self.element.offset_top(), self.element.offset_height()));
        self.place.set(Some(place));
        place
    }
}
