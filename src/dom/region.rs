use leptos::prelude::{Owner, on_cleanup};
use web_sys::Node;

use super::{Give, View, effect, fragment, view};

/// A part of a view that is drawn anew whenever a signal that `draw` read has changed. What belonged to the last
/// drawing, its signals and effects, ends before.
pub fn region(mut draw: Box<dyn Give<View>>) -> View {
    let (start, end) = (view::text(""), view::text(""));
    let all = fragment([start.clone(), end.clone()]);
    let owner = Owner::new();
    let kept = owner.clone();
    effect(move || {
        let drawn = owner.with_cleanup(|| draw.give());
        clear(start.node(), end.node());
        insert_before(&drawn, end.node());
    });
    // An effect that read nothing is gone now; what it drew lives on.
    on_cleanup(move || drop(kept));
    all
}

/// Removes everything between two nodes of one parent.
pub(super) fn clear(start: &Node, end: &Node) {
    let Some(parent) = start.parent_node() else { return };
    while let Some(node) = start.next_sibling().filter(|node| node != end) {
        let _ = parent.remove_child(&node);
    }
}

/// Puts a view before a node.
pub(super) fn insert_before(view: &View, next: &Node) {
    if let Some(parent) = next.parent_node() {
        let _ = parent.insert_before(view.node(), Some(next));
    }
}
