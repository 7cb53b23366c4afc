//! What somebody did to the first look, to be done again in the builder: texts are typed, what was pressed is pressed,
//! and the focus stays where it was.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
    KeyboardEvent, MouseEvent,
};

use crate::browser::focus::is_typing;
use crate::browser::listener::Listener;
use crate::dom::prelude::*;

/// What can be used on the screen.
const USED: &str = ".compose button, .compose input, .compose textarea, .compose select, .compose [tabindex]";
/// What a field tells of when somebody changes it.
const CHANGES: [&str; 2] = ["input", "change"];

thread_local! {
    static TYPED: RefCell<Vec<(Name, String)>> = const { RefCell::new(Vec::new()) };
    static PRESSED: RefCell<Vec<Pressed>> = const { RefCell::new(Vec::new()) };
    /// The button on which the mouse is down: let go over the builder, it would be pressed in neither.
    static HELD: RefCell<Option<Name>> = const { RefCell::new(None) };
}

/// What waits for the builder.
enum Pressed {
    /// A button.
    Button(Name),
    /// A key that was not typed into a field.
    Key(KeyboardEvent),
}

/// By what a thing is found again: its kind, and its id or its words.
#[derive(Clone, PartialEq, Eq)]
struct Name(String, String);

impl Name {
    fn of(element: &Element) -> Self {
        let said = element.get_attribute("aria-label").or_else(|| element.text_content());
        let id = Some(element.id()).filter(|id| !id.is_empty());
        Self(element.tag_name(), id.or(said).unwrap_or_default())
    }

    fn find(&self) -> Option<HtmlElement> {
        let found = document().query_selector_all(USED).ok()?;
        let mut all = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<HtmlElement>().ok());
        all.find(|element| Self::of(element) == *self)
    }
}

/// Listens for as long as the first look is there. What was typed into an earlier one stands in it.
pub fn begin() {
    let changed = |event: Event| {
        let Some(field) = target(&event).filter(is_here) else { return };
        let (name, text) = (Name::of(&field), text(&field).unwrap_or_default());
        TYPED.with_borrow_mut(|typed| {
            typed.retain(|(known, _)| *known != name);
            typed.push((name, text));
        });
    };
    let click = |event: Event| {
        if let Some(button) = button(&event) {
            PRESSED.with_borrow_mut(|pressed| pressed.push(Pressed::Button(button)));
        }
    };
    let down = |event: Event| {
        let is_first = event.dyn_ref::<MouseEvent>().is_some_and(|event| event.button() == 0);
        HELD.set(button(&event).filter(|_| is_first));
    };
    let key = |event: Event| {
        let Ok(key) = event.dyn_into::<KeyboardEvent>() else { return };
        // Of the keys with Ctrl one is for the builder: in a field the browser does what the others ask for.
        let is_asked = match key.ctrl_key() || key.meta_key() {
            true => key.code() == "Slash",
            // Enter and blank press what has the focus, Tab walks: the browser does that, too.
            false => !matches!(key.key().as_str(), "Tab" | "Enter" | " ") && !is_typing(&key),
        };
        if is_asked {
            PRESSED.with_borrow_mut(|pressed| pressed.push(Pressed::Key(key)));
        }
    };
    StoredValue::new_local([
        Listener::new(&document(), "input", changed),
        Listener::new(&document(), "change", changed),
        Listener::new(&document(), "mousedown", down),
        Listener::new(&document(), "mouseup", |_| HELD.set(None)),
        Listener::new(&document(), "click", click),
        Listener::new(&document(), "keydown", key),
    ]);
    once_drawn(|| {
        for (name, text) in TYPED.with_borrow(Clone::clone) {
            if let Some(field) = name.find() {
                set_text(&field, &text);
            }
        }
    });
}

/// Does all of it in the builder, which is about to be drawn.
pub fn hand_over() {
    let focused = document().active_element().filter(is_here);
    let focused = focused.map(|element| (Name::of(&element), selection(&element)));
    once_drawn(move || {
        TYPED.take().into_iter().for_each(type_in);
        if let Some((name, selected)) = focused
            && let Some(element) = name.find()
        {
            let _ = element.focus();
            select(&element, selected);
        }
        let held = HELD.take().map(Pressed::Button);
        PRESSED.take().into_iter().chain(held).for_each(press);
    });
}

fn type_in((name, text): (Name, String)) {
    let Some(field) = name.find() else { return };
    set_text(&field, &text);
    let rises = EventInit::new();
    rises.set_bubbles(true);
    for kind in CHANGES {
        if let Ok(event) = Event::new_with_event_init_dict(kind, &rises) {
            let _ = field.dispatch_event(&event);
        }
    }
}

fn press(pressed: Pressed) {
    match pressed {
        Pressed::Button(name) => {
            if let Some(button) = name.find() {
                button.click();
            }
        }
        // Where the focus is now.
        Pressed::Key(key) => {
            if let Some(focused) = document().active_element() {
                let _ = focused.dispatch_event(&key);
            }
        }
    }
}

/// Whether it is in the first look, and not in the builder.
fn is_here(element: &Element) -> bool {
    element.closest("[data-first]").is_ok_and(|look| look.is_some())
}

/// The button of an event, if it can be pressed.
fn button(event: &Event) -> Option<Name> {
    let button = target(event)?.closest(".compose button").ok().flatten()?;
    (!button.has_attribute("aria-disabled")).then(|| Name::of(&button))
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// What is typed in a field, or chosen; `None` for anything else.
fn text(element: &Element) -> Option<String> {
    let input = element.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    let area = || element.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value);
    let choice = || element.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value);
    input.or_else(area).or_else(choice)
}

fn set_text(element: &Element, text: &str) {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.set_value(text);
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(text);
    } else if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        select.set_value(text);
    }
}

fn selection(element: &Element) -> Option<(u32, u32)> {
    let (from, to) = match element.dyn_ref::<HtmlInputElement>() {
        Some(input) => (input.selection_start(), input.selection_end()),
        None => {
            let area = element.dyn_ref::<HtmlTextAreaElement>()?;
            (area.selection_start(), area.selection_end())
        }
    };
    from.ok().flatten().zip(to.ok().flatten())
}

fn select(element: &Element, selected: Option<(u32, u32)>) {
    let Some((from, to)) = selected else { return };
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        let _ = input.set_selection_range(from, to);
    } else if let Some(area) = element.dyn_ref::<HtmlTextAreaElement>() {
        let _ = area.set_selection_range(from, to);
    }
}
