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
use crate::ui::{Button, Icon, IconMark, More, PAGE};

/// A value that is longer is cut: as text it is there whole.
const VALUE_BYTES: usize = 400;

/// So many more values open at once.
const OPEN_MAX: usize = 2_000;

/// A value in sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Row {
    number: usize,
    /// How deep it lies, from 1.
    depth: usize,
    /// Its place in its array, from 0.
    index: Option<usize>,
}

/// JSON, value by value: what has something in it opens.
#[component]
pub fn TreeView(reader: Reader, opened: Arc<Opened>, title: Screens) -> impl IntoView {
    let (text, tree) = (opened.text.clone()?, opened.tree.clone()?);
    let open = RwSignal::new(BTreeSet::from([0]));
    let pages = RwSignal::new(2);
    let known = Arc::clone(&tree);
    let rows = Memo::new(move |_| {
        let most = pages.get() * PAGE;
        open.with(|open| rows(&known, open, most))
    });
    let left = Memo::new(move |_| rows.with(|(_, left)| *left));
    let wished = RwSignal::new(0);
    // What was closed, or is not drawn yet, cannot have the keyboard.
    let at = Memo::new(move |_| {
        let wished = wished.get();
        rows.with(|(rows, _)| rows.binary_search_by_key(&wished, |row| row.number).map_or(0, |_| wished))
    });
    let walk = Walk { open, rows, wished, at, tree: StoredValue::new(Arc::clone(&tree)), reader };
    Some(view! {
        {(tree.opening() > 1).then(|| view! { <All walk all=tree.opening()/> })}
        <ul class="output-tree" role="tree" aria-label=t(title) on:keydown=move |event| walk.key(&event)>
            <For
                each=move || rows.with(|(rows, _)| rows.clone())
                key=|row| row.number
                children=move |row| draw_row(walk, &tree, &text, row)
            />
        </ul>
        <More left pages said=Screens::ViewerLeft/>
    })
}

/// Opens or closes all at once: of very many the first ones, and says so.
#[component]
fn All(walk: Walk, all: usize) -> impl IntoView {
    // How many were open when it was said that these are not all.
    let some = RwSignal::new(None);
    let count = Memo::new(move |_| walk.open.with(BTreeSet::len));
    watch(move || count.get(), move |now, _| some.update(|some| *some = some.filter(|some| some == now)));
    let because = |is: bool, why| is.then(|| t(why));
    let all_open = Signal::derive(move || because(count.get() == all, Screens::ViewerAllOpen));
    let none_open = Signal::derive(move || {
        because(walk.open.with(|open| open.iter().all(|number| *number == 0)), Screens::ViewerNoneOpen)
    });
    let open_all = move || {
        let now = walk.open_more();
        some.set((now < all).then_some(now));
    };
    let said = move || {
        let counts = [some.get()?, all].map(|count| Arg::Count(count as u64));
        Some(ts(Screens::ViewerOpenedSome, &counts))
    };
    view! {
        <div class="output-parts">
            <Button label=Screens::ViewerOpenAll disabled_because=all_open on_press=open_all/>
            <Button label=Screens::ViewerCloseAll disabled_because=none_open on_press=move || walk.close_all()/>
            <span class="note" role="status">{said}</span>
        </div>
    }
}

/// The rows that are open, `most` of them, and how many there are besides.
fn rows(tree: &Tree, open: &BTreeSet<usize>, most: usize) -> (Vec<Row>, usize) {
    let (mut rows, mut all) = (Vec::new(), 0);
    // What is open here: where it ends, and the place of its next value when it is an array.
    let mut around: Vec<(usize, Option<usize>)> = Vec::new();
    let mut number = 0;
    while let Some(value) = tree.get(number) {
        while around.last().is_some_and(|(end, _)| *end <= number) {
            around.pop();
        }
        all += 1;
        let depth = around.len() + 1;
        let index = around.last_mut().and_then(|(_, next)| next.as_mut()).map(|next| {
            *next += 1;
            *next - 1
        });
        if rows.len() < most {
            rows.push(Row { number, depth, index });
        }
        if open.contains(&number) {
            around.push((value.next, (value.kind == Kind::Array).then_some(0)));
            number += 1;
        } else {
            number = value.next;
        }
    }
    (rows, all - all.min(most))
}

fn draw_row(walk: Walk, tree: &Arc<Tree>, text: &Arc<str>, Row { number, depth, index }: Row) -> View {
    let Some(value) = tree.get(number) else { return ().into_view() };
    let index = index.map(|index| view! { <span class="tree-index">{index}</span> ": " });
    let name = value.name(text).map(|name| view! { <span class="tree-name">{shown(name)}</span> ": " });
    let count = [Arg::Count(value.children as u64)];
    let (kind, what) = match value.kind {
        Kind::Object => ("object", ts(Screens::ViewerFields, &count).into_view()),
        Kind::Array => ("array", ts(Screens::ViewerItems, &count).into_view()),
        Kind::String => ("string", shown(value.text(text))),
        Kind::Word => ("word", shown(value.text(text))),
    };
    let opens = value.children > 0;
    let is_open = Memo::new(move |_| walk.open.with(|open| open.contains(&number)));
    let (tree, text) = (Arc::clone(tree), Arc::clone(text));
    let preview = move || {
        (opens && !is_open.get())
            .then(|| view! { " " <span class="tree-preview">{shown(&tree.preview(&text, number))}</span> })
    };
    view! {
        <li
            role="treeitem"
            id=walk.id(number)
            aria-level=depth.to_string()
            aria-expanded=move || opens.then(|| is_open.get().to_string())
            tabindex=move || if walk.at.get() == number { "0" } else { "-1" }
            data-kind=kind
            style:--depth=depth.min(30).to_string()
            on:click=move |_| {
                walk.wished.set(number);
                walk.turn(number);
            }
            on:focus=move |_| walk.wished.set(number)
        >
            {opens.then(|| view! { <IconMark icon=Icon::Chevron/> })}
            {index}
            {name}
            <span class="tree-value">{what}</span>
            {preview}
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
    /// Where it is to be.
    wished: RwSignal<usize>,
    /// Where it is.
    at: Memo<usize>,
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

    /// Opens values that are closed, the first ones; says how many are open then.
    fn open_more(self) -> usize {
        let mut open = self.open.get_untracked();
        self.tree.with_value(|tree| open_more(tree, &mut open, OPEN_MAX));
        let now = open.len();
        self.open.set(open);
        now
    }

    /// Closes all below the root.
    fn close_all(self) {
        self.open.update(|open| open.retain(|number| *number == 0));
    }

    /// The keys of a tree: <https://www.w3.org/WAI/ARIA/apg/patterns/treeview/>.
    fn key(self, event: &KeyboardEvent) {
        // Those are the browser's: back and forward.
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let at = self.at.get_untracked();
        let is_open = self.open.with_untracked(|open| open.contains(&at));
        let rows = self.rows.with_untracked(|(rows, _)| rows.clone());
        let place = rows.iter().position(|row| row.number == at).unwrap_or_default();
        let depth = rows.get(place).map_or(0, |row| row.depth);
        let above = || rows.iter().take(place).rev().find(|row| row.depth < depth);
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
        if let Some(row) = to {
            self.wished.set(row.number);
            focus::focus(&self.id(row.number));
        }
    }
}

/// Opens `most` values more, each after what it is in.
fn open_more(tree: &Tree, open: &mut BTreeSet<usize>, most: usize) {
    let closed = tree.opening().saturating_sub(open.len()).min(most);
    let opens = |number: &usize| tree.get(*number).is_some_and(|value| value.children > 0);
    let more: Vec<_> =
        (0..tree.len()).filter(|number| opens(number) && !open.contains(number)).take(closed).collect();
    open.extend(more);
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn what_is_open_is_shown_in_order() {
        let tree = Tree::of(r#"{"a":[1,{"b":2}],"c":{},"d":3}"#).unwrap();
        let seen = |open: &[usize], most| {
            let (rows, left) = rows(&tree, &open.iter().copied().collect(), most);
            (rows.into_iter().map(|row| (row.number, row.depth)).collect::<Vec<_>>(), left)
        };
        assert_eq!(seen(&[], 9), (vec![(0, 1)], 0));
        assert_eq!(seen(&[0], 9), (vec![(0, 1), (1, 2), (5, 2), (6, 2)], 0));
        assert_eq!(seen(&[0, 1, 3], 9), (vec![(0, 1), (1, 2), (2, 3), (3, 3), (4, 4), (5, 2), (6, 2)], 0));
        assert_eq!(seen(&[0, 1], 3), (vec![(0, 1), (1, 2), (2, 3)], 3));
        assert_eq!(seen(&[1, 3], 9).0, [(0, 1)], "what is in something closed is closed");
    }

    #[test]
    fn what_is_in_an_array_has_its_place() {
        let tree = Tree::of(r#"[[5,{"b":2}],{"a":[7]},3]"#).unwrap();
        let open = (0..tree.len()).collect();
        let places: Vec<_> = rows(&tree, &open, 9).0.into_iter().map(|row| row.index).collect();
        let expected = [None, Some(0), Some(0), Some(1), None, Some(1), None, Some(0), Some(2)];
        assert_eq!(places, expected);
    }

    #[test]
    fn all_are_opened_some_at_a_time() {
        let tree = Tree::of(r#"[[5,{"b":2}],{"a":[7]},3,[]]"#).unwrap();
        let mut open = BTreeSet::from([0]);
        for expected in [vec![0, 1, 3], vec![0, 1, 3, 5, 6], vec![0, 1, 3, 5, 6]] {
            open_more(&tree, &mut open, 2);
            assert_eq!(open.iter().copied().collect::<Vec<_>>(), expected);
        }
    }
}
