//! The rows of a long list as they stand in the document: in groups (`For`'s `groups`).

use wasm_bindgen::JsCast;
use web_sys::{HtmlCollection, HtmlElement};

/// All rows of a list. Places are asked by `offset…`, which no transform moves, and only where they are needed.
pub struct Rows(Vec<Group>);

struct Group {
    element: HtmlElement,
    rows: HtmlCollection,
}

/// Where a row is in its list, in px.
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
    /// The rows that are in the list now.
    pub fn of(list: &HtmlElement) -> Self {
        let group = |element: HtmlElement| Group { rows: element.children(), element };
        Self(elements(&list.children()).map(group).collect())
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.0.iter().map(Group::len).sum()
    }

    /// The row at a place, from 0.
    pub fn get(&self, place: usize) -> Option<HtmlElement> {
        let (group, place) = self.find(place)?;
        group.get(place)
    }

    /// Where the row at a place is.
    pub fn edges(&self, place: usize) -> Option<Edges> {
        let (group, place) = self.find(place)?;
        group.edges(place)
    }

    /// How many rows at the beginning are above something: by halving, of the groups and then of one group's rows.
    pub fn above(&self, is_above: impl Fn(Edges) -> bool) -> usize {
        let is_whole = |group: &Group| group.edges(group.len().wrapping_sub(1)).is_none_or(&is_above);
        let whole = self.0.partition_point(is_whole);
        let (before, rest) = self.0.split_at(whole);
        let inside = rest.first().map_or(0, |group| {
            let places: Vec<usize> = (0..group.len()).collect();
            places.partition_point(|place| group.edges(*place).is_some_and(&is_above))
        });
        before.iter().map(Group::len).sum::<usize>() + inside
    }

    fn find(&self, mut place: usize) -> Option<(&Group, usize)> {
        for group in &self.0 {
            if place < group.len() {
                return Some((group, place));
            }
            place -= group.len();
        }
        None
    }
}

impl Group {
    fn len(&self) -> usize {
        self.rows.length() as usize
    }

    fn get(&self, place: usize) -> Option<HtmlElement> {
        self.rows.item(u32::try_from(place).ok()?)?.dyn_into().ok()
    }

    fn edges(&self, place: usize) -> Option<Edges> {
        let row = self.get(place)?;
        Some(Edges { top: self.element.offset_top() + row.offset_top(), height: row.offset_height() })
    }
}

fn elements(all: &HtmlCollection) -> impl Iterator<Item = HtmlElement> {
    js_sys::Array::from(all).into_iter().filter_map(|element| element.dyn_into().ok())
}
