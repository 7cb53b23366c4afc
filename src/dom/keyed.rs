use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use leptos::prelude::{Owner, untrack};
use markup::component;
use web_sys::Node;

use super::{IntoView, View, effect, fragment, view};

/// What tells one row from another.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A number.
    Number(u64),
    /// A text.
    Text(String),
}

impl From<u64> for Key {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Key {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

impl From<String> for Key {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// A list whose rows are known by keys: a row is drawn once, moves with its key, and goes with it.
#[component]
pub fn For<T, I, K, E, F, C, V>(
    /// The list.
    each: E,
    /// A row's key; unlike any other's.
    key: F,
    /// Draws a row.
    children: C,
) -> impl IntoView
where
    T: 'static,
    K: Into<Key>,
    V: IntoView + 'static,
    E: Fn() -> I + 'static,
    I: IntoIterator<Item = T> + 'static,
    F: Fn(&T) -> K + 'static,
    C: Fn(T) -> V + 'static,
{
    let draw = Rc::new(move |row| children(row).into_view());
    list(Box::new(move || {
        let row = |row: T| {
            let draw = Rc::clone(&draw);
            (key(&row).into(), Box::new(move || draw(row)) as Draw)
        };
        each().into_iter().map(row).collect()
    }))
}

/// Draws one row.
type Draw = Box<dyn FnOnce() -> View>;

fn list(each: Box<dyn Fn() -> Vec<(Key, Draw)>>) -> View {
    let end = view::text("");
    let all = fragment([end.clone()]);
    let rows = Rows { shown: RefCell::default(), end: end.node().clone(), owner: Owner::current() };
    let mut places: HashMap<Key, usize> = HashMap::new();
    effect(move || {
        let (keys, draws): (Vec<Key>, Vec<Draw>) = each().into_iter().unzip();
        let kept: Vec<Option<usize>> = keys.iter().map(|key| places.get(key).copied()).collect();
        places = keys.into_iter().enumerate().map(|(place, key)| (key, place)).collect();
        untrack(|| rows.show(&kept, draws));
    });
    all
}

/// The rows in the document.
struct Rows {
    shown: RefCell<Vec<Row>>,
    /// Stands behind the last row.
    end: Node,
    owner: Option<Owner>,
}

/// One row: its nodes from the first to the last.
struct Row {
    first: Node,
    last: Node,
    owner: Owner,
}

impl Rows {
    /// `kept` says of each row of the new list where it stood before; `draws` draws the others.
    fn show(&self, kept: &[Option<usize>], draws: Vec<Draw>) {
        let mut before: Vec<Option<Row>> = self.shown.take().into_iter().map(Some).collect();
        let stays = longest_rise(kept);
        let mut rows: Vec<(Row, bool)> = Vec::with_capacity(kept.len());
        for ((place, was), draw) in kept.iter().enumerate().zip(draws) {
            let row = was.and_then(|was| before.get_mut(was).and_then(Option::take));
            match row {
                Some(row) => rows.push((row, stays.binary_search(&place).is_ok())),
                None => rows.push((self.draw(draw), false)),
            }
        }
        before.into_iter().flatten().for_each(Row::remove);
        if let Some(parent) = self.end.parent_node() {
            put(&parent, &self.end, &rows);
        }
        self.shown.replace(rows.into_iter().map(|(row, _)| row).collect());
    }

    fn draw(&self, draw: Draw) -> Row {
        let owner = self.owner.as_ref().map_or_else(Owner::new, Owner::child);
        let drawn = owner.with(draw);
        if drawn.is_single() {
            let node = drawn.node().clone();
            return Row { first: node.clone(), last: node, owner };
        }
        let (start, end) = (view::text(""), view::text(""));
        let (first, last) = (start.node().clone(), end.node().clone());
        // The fragment keeps the row's nodes together until it is put into its place.
        let _ = fragment([start, drawn, end]);
        Row { first, last, owner }
    }
}

/// Puts rows into their order before `next`; those that stay are there already.
fn put(parent: &Node, next: &Node, rows: &[(Row, bool)]) {
    let mut next = next.clone();
    for (row, stays) in rows.iter().rev() {
        if !stays {
            row.put(parent, &next);
        }
        next.clone_from(&row.first);
    }
}

impl Row {
    fn put(&self, parent: &Node, next: &Node) {
        let mut node = Some(self.first.clone());
        while let Some(this) = node {
            node = if this == self.last { None } else { this.next_sibling() };
            let _ = parent.insert_before(&this, Some(next));
        }
    }

    fn remove(self) {
        self.owner.cleanup();
        let mut node = Some(self.first);
        while let Some(this) = node {
            node = if this == self.last { None } else { this.next_sibling() };
            if let Some(parent) = this.parent_node() {
                let _ = parent.remove_child(&this);
            }
        }
    }
}

/// The places of the longest run of kept rows whose order did not change: they stay where they are, so that as few
/// nodes as possible move and the focus is lost by none that need not move.
fn longest_rise(kept: &[Option<usize>]) -> Vec<usize> {
    // `ends[n]` is the place where the best rise of n + 1 rows ends; `before[place]` the one before it.
    let mut ends: Vec<(usize, usize)> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; kept.len()];
    for (place, was) in kept.iter().enumerate() {
        let Some(was) = *was else { continue };
        let length = ends.partition_point(|(end, _)| *end < was);
        if let (Some(before), Some((_, last))) =
            (before.get_mut(place), length.checked_sub(1).and_then(|last| ends.get(last)))
        {
            *before = Some(*last);
        }
        match ends.get_mut(length) {
            Some(end) => *end = (was, place),
            None => ends.push((was, place)),
        }
    }
    let mut rise = Vec::with_capacity(ends.len());
    let mut place = ends.last().map(|(_, place)| *place);
    while let Some(this) = place {
        rise.push(this);
        place = before.get(this).copied().flatten();
    }
    rise.reverse();
    rise
}

#[cfg(test)]
mod tests {
    use super::longest_rise;

    #[test]
    fn one_row_that_moves_is_the_only_one_that_moves() {
        let rise = |order: &[usize]| longest_rise(&order.iter().copied().map(Some).collect::<Vec<_>>());
        assert_eq!(rise(&[0, 3, 1, 2, 4]), [0, 2, 3, 4]);
        assert_eq!(rise(&[1, 2, 3, 0]), [0, 1, 2]);
        assert_eq!(rise(&[0, 1, 2]), [0, 1, 2]);
        assert_eq!(rise(&[]), [] as [usize; 0]);
    }

    #[test]
    fn fresh_rows_are_put_among_those_that_stay() {
        assert_eq!(longest_rise(&[None, Some(0), None, Some(2), Some(1)]), [1, 4]);
    }
}
