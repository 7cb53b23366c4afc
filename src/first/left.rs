//! What somebody did to the first look, to be done again in the builder: texts are typed, what was pressed is pressed,
//! and the focus stays where it was.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
    KeyboardEvent,
};

use crate::browser::focus::is_typing;
use crate::browser::listener::Listener;
use crate::dom::prelude::*;

/// What can be used on the screen.
const USED: &str = ".compose button, .compose input, .compose textarea, .compose select, .compose [tabindex]";

thread_local! {
    static PRESSED: RefCell<Vec<Pressed>> = const { RefCell::new(Vec::new()) };
}

/// What waits for the builder.
enum Pressed {
    /// A button.
    Button(Name),
    /// A key that was not typed into a field.
    Key(KeyboardEvent),
}

/// By what a thing is found again: its kind, and its id or its words.
#[derive(PartialEq, Eq)]
struct Name(String, String);

impl Name {
    fn of(element: &Element) -> Self {
        let said = element.get_attribute("aria-label").or_else(|| element.text_content());
        let id = Some(element.id()).filter(|id| !id.is_empty());
        Self(element.tag_name(), id.or(said).unwrap_or_default())
    }

    fn find(&self) -> Option<Element> {
        used().into_iter().find(|element| Self::of(element) == *self)
    }
}

/// Listens for as long as the first look is there.
pub fn begin() {
    let click = |event: Event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let button = target.and_then(|target| target.closest(".compose button").ok().flatten());
        if let Some(button) = button.filter(|button| !button.has_attribute("aria-disabled")) {
            PRESSED.with_borrow_mut(|pressed| pressed.push(Pressed::Button(Name::of(&button))));
        }
    };
    let key = |event: Event| {
        let Ok(key) = event.dyn_into::<KeyboardEvent>() else { return };
        // Enter and blank press what has the focus, Tab walks: the browser does that.
        let is_own =
            matches!(key.key().as_str(), "Tab" | "Enter" | " ") && !key.ctrl_key() && !key.meta_key();
        let is_typed = is_typing(&key) && !key.ctrl_key() && !key.meta_key();
        if !is_own && !is_typed {
            PRESSED.with_borrow_mut(|pressed| pressed.push(Pressed::Key(key)));
        }
    };
    StoredValue::new_local([
        Listener::new(&document(), "click", click),
        Listener::new(&document(), "keydown", key),
    ]);
}

/// What the first look is left with.
pub struct Left {
    texts: Vec<(Name, String)>,
    focused: Option<(Name, Option<(u32, u32)>)>,
}

impl Left {
    /// As it is now.
    pub fn here() -> Self {
        let typed =
            |element: Element| Some((Name::of(&element), text(&element).filter(|text| !text.is_empty())?));
        let focused = document().active_element().filter(|element| used().contains(element));
        let focused = focused.map(|element| (Name::of(&element), selection(&element)));
        Self { texts: used().into_iter().filter_map(typed).collect(), focused }
    }

    /// The same in the builder, which is drawn by now.
    pub fn go_on(self) {
        for (name, text) in self.texts {
            if let Some(field) = name.find() {
                set_text(&field, &text);
                let rises = EventInit::new();
                rises.set_bubbles(true);
                for kind in ["input", "change"] {
                    if let Ok(event) = Event::new_with_event_init_dict(kind, &rises) {
                        let _ = field.dispatch_event(&event);
                    }
                }
            }
        }
        if let Some((name, selected)) = self.focused
            && let Some(element) = name.find().and_then(|element| element.dyn_into::<HtmlElement>().ok())
        {
            let _ = element.focus();
            select(&element, selected);
        }
        for pressed in PRESSED.take() {
            match pressed {
                Pressed::Button(name) => {
                    if let Some(button) = name.find().and_then(|button| button.dyn_into::<HtmlElement>().ok())
                    {
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
    }
}

/// All that can be used, in order.
fn used() -> Vec<Element> {
    let Ok(found) = document().query_selector_all(USED) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
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
