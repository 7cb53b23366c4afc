//! The keyboard's place in the page. A node that was moved has lost it; it is found again by its id.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::dom::prelude::*;

/// Moves the focus to the element with this id, if it is there.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.focus();
    }
}

/// The same once the page has been drawn anew.
pub fn focus_after_drawing(id: impl Into<String>) {
    let id = id.into();
    once_drawn(move || focus(&id));
}

/// What has the focus now has it again once the page has been drawn anew, if it is still there.
pub fn keep_focus_while_drawing() {
    if let Some(element) = document().active_element().filter(|element| !element.id().is_empty()) {
        focus_after_drawing(element.id());
    }
}

/// Scrolls no further than it takes to see the element with this id.
pub fn reveal(id: &str) {
    if let Some(element) = element(id) {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// Whether an event comes from where somebody types or chooses by typing.
pub fn is_typing(event: &Event) -> bool {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    match target.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => !matches!(target.get_attribute("type").as_deref(), Some("radio" | "checkbox" | "file")),
        _ => target.is_content_editable(),
    }
}

/// The element with this id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}
