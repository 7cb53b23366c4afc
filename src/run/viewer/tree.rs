use std::collections::BTreeSet;
use std::sync::Arc;

use crate::dom::prelude::*;
use viewer::{Kind, Shown, Tree};
use web_sys::KeyboardEvent;
use words::{Arg, Screens};

use super::opened::Opened;
use super::pieces::drawn;
use super::reader::Reader;
use crate::browser::focus;
use crate::language::{t, ts};
use crate::ui::{Icon, IconMark, More, PAGE};

/// A value that is longer is cut: as text it is there whole.
const VALUE_BYTES: usize = 400;

/// A value and how deep it lies, from 1.
type Row = (usize, usize);

/// JSON, value by value: what has something in it opens.
#[component]
pub fn TreeView(reader: Reader, opened: Arc<Opened>, title: Screens) -> impl IntoView {
    let (text, tree) = (opened.text.clone()?, Arc::new(opened.tree.clone()?));
    let open = RwSignal::new(BTreeSet::from([0]));
    let pages = RwSignal::new(2);
    let known = Arc::clone(&tree);
    let rows = Memo::new(move |_| {
        let most = pages.get() * PAGE;
        open.with(|open| rows(&known, open, most))
    });
    let left = Memo::new(move |_| rows.with(|(_, left)| *left));
    let walk = Walk { open, rows, at: RwSignal::new(0), tree: StoredValue::new(Arc::clone(&tree)), reader };
    Some(view! {
        <ul class="output-tree" role="tree" aria-label=t(title) on:keydown=move |event| walk.key(&event)>
            <For
                each=move || rows.with(|(rows, _)| rows.clone())
                key=|(number, _)| *number
                children=move |row| draw_row(walk, &tree, &text, row)
            />
        </ul>
        <More left pages said=Screens::ViewerLeft/>
    })
}

/// The rows that are open, `most` of them, and how many there are besides.
fn rows(tree: &Tree, open: &BTreeSet<usize>, most: usize) -> (Vec<Row>, usize) {
    let (mut rows, mut all) = (Vec::new(), 0);
    let mut ends: Vec<usize> = Vec::new();
    let mut number = 0;
    while let Some(value) = tree.get(number) {
        while ends.last().is_some_and(|end| *end <= number) {
            ends.pop();
        }
        all += 1;
        if rows.len() < most {
            rows.push((number, ends.len() + 1));
        }
        if open.contains(&number) {
            ends.push(value.next);
            number += 1;
        } else {
            number = value.next;
        }
    }
    (rows, all - all.min(most))
}

fn draw_row(walk: Walk, tree: &Tree, text: &str, (number, depth): Row) -> View {
    let Some(value) = tree.get(number) else { return ().into_view() };
    let name = value.name(text).map(|name| view! { <span class="tree-name">{shown(name)}</span> ": " });
    let count = [Arg::Count(value.children as u64)];
    let (kind, what) = match value.kind {
        Kind::Object => ("object", ts(Screens::ViewerFields, &count).into_view()),
        Kind::Array => ("array", ts(Screens::ViewerItems, &count).into_view()),
        Kind::String => ("string", shown(value.text(text))),
        Kind::Word => ("word", shown(value.text(text))),
    };
    let opens = value.children > 0;
    view! {
        <li
            role="treeitem"
            id=walk.id(number)
            aria-level=depth.to_string()
            aria-expanded=move || opens.then(|| walk.open.with(|open| open.contains(&number)).to_string())
            tabindex=move || if walk.at.get() == number { "0" } else { "-1" }
            data-kind=kind
            style:--depth=depth.min(30).to_string()
            on:click=move |_| {
                walk.at.set(number);
                walk.turn(number);
            }
            on:focus=move |_| walk.at.set(number)
        >
            {opens.then(|| view! { <IconMark icon=Icon::Chevron/> })}
            {name}
            <span class="tree-value">{what}</span>
        </li>
    }
}

/// What was written, safe to look at, and cut when it is long.
fn shown(text: &str) -> View {
    let end = text.floor_char_boundary(VALUE_BYTES);
    let line = Shown::of(text.get(..end).unwrap_or_default());
    let rest = (end < text.len()).then_some("…");
    let rows = (0..line.rows()).map(|row| drawn(&line, row)).collect_view();
    view! { {rows} {rest} }
}

/// Where the keyboard is in a tree. Copies are the same.
#[derive(Clone, Copy)]
struct Walk {
    open: RwSignal<BTreeSet<usize>>,
    rows: Memo<(Vec<Row>, usize)>,
    at: RwSignal<usize>,
    tree: StoredValue<Arc<Tree>>,
    reader: Reader,
}

impl Walk {
    fn id(self, number: usize) -> String {
        self.reader.id(&format!("value-{number}"))
    }

    fn opens(self, number: usize) -> bool {
        self.tree.with_value(|tree| tree.get(number).is_some_and(|value| value.children > 0))
    }

    fn turn(self, number: usize) {
        if self.opens(number) {
            self.open.update(|open| {
                if !open.remove(&number) {
                    open.insert(number);
                }
            });
        }
    }

    /// The keys of a tree: <https://www.w3.org/WAI/ARIA/apg/patterns/treeview/>.
    fn key(self, event: &KeyboardEvent) {
        let at = self.at.get_untracked();
        let is_open = self.open.with_untracked(|open| open.contains(&at));
        let rows = self.rows.with_untracked(|(rows, _)| rows.clone());
        let place = rows.iter().position(|(number, _)| *number == at).unwrap_or_default();
        let depth = rows.get(place).map_or(0, |(_, depth)| *depth);
        let above = || rows.iter().take(place).rev().find(|(_, higher)| *higher < depth);
        let to = match event.key().as_str() {
            "ArrowDown" => rows.get(place + 1),
            "ArrowUp" => place.checked_sub(1).and_then(|place| rows.get(place)),
            "Home" => rows.first(),
            "End" => rows.last(),
            "ArrowRight" if self.opens(at) && is_open => rows.get(place + 1),
            "ArrowLeft" if !(self.opens(at) && is_open) => above(),
            "ArrowRight" | "ArrowLeft" | "Enter" | " " => {
                if event.key() != "ArrowRight" || self.opens(at) {
                    self.turn(at);
                }
                None
            }
            _ => return,
        };
        event.prevent_default();
        if let Some((number, _)) = to {
            self.at.set(*number);
            focus::focus(&self.id(*number));
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn what_is_open_is_shown_in_order() {
        let tree = Tree::of(r#"{"a":[1,{"b":2}],"c":{},"d":3}"#).unwrap();
        let seen = |open: &[usize], most| rows(&tree, &open.iter().copied().collect(), most);
        assert_eq!(seen(&[], 9), (vec![(0, 1)], 0));
        assert_eq!(seen(&[0], 9), (vec![(0, 1), (1, 2), (5, 2), (6, 2)], 0));
        assert_eq!(seen(&[0, 1, 3], 9), (vec![(0, 1), (1, 2), (2, 3), (3, 3), (4, 4), (5, 2), (6, 2)], 0));
        assert_eq!(seen(&[0, 1], 3), (vec![(0, 1), (1, 2), (2, 3)], 3));
        assert_eq!(seen(&[1, 3], 9).0, [(0, 1)], "what is in something closed is closed");
    }
}
