//! Where elements stand on the screen.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// How wide a letter of the fixed face is, of its height.
const LETTER: f64 = 0.6;
/// What stands before each line, in letters.
const GUTTER: usize = 7;
/// The size of letters in outputs, of the page's.
const SMALL: f64 = 0.8125;

/// How many letters fit into a line of an element, about.
pub fn columns(element: &HtmlElement) -> usize {
    let letter_px = 16.0 * SMALL * LETTER;
    ((f64::from(element.client_width()) / letter_px) as usize).saturating_sub(GUTTER).max(10)
}

/// How high the elements below one are, in px.
pub fn heights(element: &HtmlElement, each: &str) -> Vec<f64> {
    all(element, each).map(|element| element.get_bounding_client_rect().height()).collect()
}

/// The first and the last of the elements below one that are in its sight, by their place.
pub fn in_sight(element: &HtmlElement, each: &str) -> Option<(usize, usize)> {
    let frame = element.get_bounding_client_rect();
    let mut seen = None;
    for (place, element) in all(element, each).enumerate() {
        let place_on_screen = element.get_bounding_client_rect();
        if place_on_screen.bottom() > frame.top() + 1.0 && place_on_screen.top() < frame.bottom() - 1.0 {
            seen = Some((seen.map_or(place, |(first, _)| first), place));
        }
    }
    seen
}

/// How far below an element's upper edge one of those below it begins, and how high that is, in px: by its place.
pub fn nth(element: &HtmlElement, each: &str, place: usize) -> Option<(f64, f64)> {
    let on_screen = all(element, each).nth(place)?.get_bounding_client_rect();
    Some((on_screen.top() - top(element), on_screen.height()))
}

/// The elements that stand directly below one.
pub fn children(element: &HtmlElement) -> impl Iterator<Item = HtmlElement> + use<> {
    let next = |element: &Element| element.next_element_sibling();
    std::iter::successors(element.first_element_child(), next).filter_map(|child| child.dyn_into().ok())
}

/// Whether the browser itself leaves in place what is looked at when something above it becomes higher or lower.
pub fn keep_places() -> bool {
    web_sys::css::supports("(overflow-anchor: auto)").unwrap_or(false)
}

/// From the window's upper edge to an element's, in px.
pub fn top(element: &HtmlElement) -> f64 {
    element.get_bounding_client_rect().top()
}

/// How high an element is, in px.
pub fn height(element: &HtmlElement) -> f64 {
    element.get_bounding_client_rect().height()
}

/// How wide the window is, in px.
pub fn window_width() -> f64 {
    window().inner_width().ok().and_then(|width| width.as_f64()).unwrap_or_default()
}

/// How high the window is, in px.
pub fn window_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}

fn all(element: &HtmlElement, each: &str) -> impl Iterator<Item = Element> {
    let found = element.query_selector_all(each).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |place| found.as_ref()?.item(place)?.dyn_into().ok())
}
