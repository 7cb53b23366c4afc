//! The keyboard's place outlives what held it. An element that goes leaves the focus nowhere: the next Tab would begin at the page's
//! upper edge. So it goes to what stood beside it, or around it.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement};

use super::listener::Listener;
use crate::dom::prelude::*;

/// What the Tab key stops at.
const STOPS: &str =
    "a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex=\"0\"]";

thread_local! {
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
}

/// What has the focus, and where it stands: what is beside it and around it, inner things first.
struct Held {
    element: Element,
    around: Vec<Around>,
}

struct Around {
    next: Option<Element>,
    previous: Option<Element>,
    parent: Element,
}

/// Keeps it from here on, for as long as the page lives.
pub fn keep() {
    Listener::capturing(&document(), "focusin", |event| HELD.set(held(&event))).forever();
    // Whoever presses beside everything takes the focus away on purpose.
    Listener::capturing(&document(), "pointerdown", |_| HELD.set(None)).forever();
    // Some browsers tell when what has the focus is about to go; where none does, the next key finds it gone.
    Listener::capturing(&document(), "focusout", |_| once_drawn(return_it)).forever();
    Listener::capturing(&document(), "keydown", |_| return_it()).forever();
}

fn held(event: &Event) -> Option<Held> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let (mut around, mut inner) = (Vec::new(), element.clone());
    while let Some(parent) = inner.parent_element() {
        around.push(Around {
            next: inner.next_element_sibling(),
            previous: inner.previous_element_sibling(),
            parent: parent.clone(),
        });
        inner = parent;
    }
    Some(Held { element, around })
}

/// Gives the focus to what is nearest to where it was, if that is gone.
fn return_it() {
    // At nearly every key it is where it was: that is asked first.
    let is_gone = HELD.with_borrow(|held| held.as_ref().is_some_and(|held| !held.element.is_connected()));
    if !is_gone || document().active_element().is_some_and(|element| element.tag_name() != "BODY") {
        return;
    }
    let Some(held) = HELD.take() else { return };
    let places = held
        .around
        .into_iter()
        .flat_map(|Around { next, previous, parent }| [next, previous, Some(parent)].into_iter().flatten());
    if let Some(stop) = places.filter(|place| place.is_connected()).find_map(|place| first_stop(&place)) {
        let still = FocusOptions::new();
        still.set_prevent_scroll(true);
        let _ = stop.focus_with_options(&still);
    }
}

fn first_stop(place: &Element) -> Option<HtmlElement> {
    let is_shown = |stop: &HtmlElement| stop.offset_width() > 0;
    if place.matches(STOPS).unwrap_or(false)
        && let Some(stop) = place.dyn_ref::<HtmlElement>().filter(|stop| is_shown(stop))
    {
        return Some(stop.clone());
    }
    let stops = place.query_selector_all(STOPS).ok()?;
    (0..stops.length()).filter_map(|at| stops.get(at)?.dyn_into().ok()).find(is_shown)
}
