//! What is selected on the page, and how it gets into the clipboard.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event, HtmlElement, Selection};

/// Whether something within an element is selected.
pub fn is_within(element: &HtmlElement) -> bool {
    let anchor = selected().and_then(|selected| selected.anchor_node());
    anchor.is_some_and(|anchor| element.contains(Some(&anchor)))
}

/// Selects all of an element.
pub fn select(element: &HtmlElement) {
    if let Ok(Some(selection)) = window().get_selection() {
        // Fails for what cannot be in a document.
        let _ = selection.select_all_children(element);
    }
}

/// The selected lines of an element, each an element that `line` finds; one with the attribute `goes_on` belongs to the
/// one before. `None` when less than a line is selected, or other things as well: the browser copies that.
pub fn lines(within: &HtmlElement, line: &str, goes_on: &str) -> Option<String> {
    let selected = selected()?;
    let mut text = String::new();
    let mut count = 0;
    for range in 0..selected.range_count() {
        let range = selected.get_range_at(range).ok()?;
        if !within.contains(range.common_ancestor_container().ok().as_ref()) {
            return None;
        }
        let found = range.clone_contents().ok()?.query_selector_all(line).ok()?;
        for place in 0..found.length() {
            let Some(line) = found.item(place).and_then(|node| node.dyn_into::<Element>().ok()) else {
                continue;
            };
            if count > 0 && !line.has_attribute(goes_on) {
                text.push('\n');
            }
            text.push_str(&line.text_content().unwrap_or_default());
            count += 1;
        }
    }
    (count > 0).then_some(text)
}

/// Lets a *copy* take this text instead of what is selected; says whether it does.
pub fn put(event: &Event, text: &str) -> bool {
    let clipboard = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    let is_put = clipboard.is_some_and(|clipboard| clipboard.set_data("text/plain", text).is_ok());
    if is_put {
        event.prevent_default();
    }
    is_put
}

fn selected() -> Option<Selection> {
    window().get_selection().ok().flatten().filter(|selection| !selection.is_collapsed())
}
