use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, Node};

use super::{Attribute, Take, Value, View};
use leptos::prelude::document;

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element that is being made.
#[derive(Clone, Debug)]
pub struct Element(web_sys::Element);

/// An element of HTML.
#[expect(clippy::expect_used, reason = "names of elements come from the page's own source")]
pub fn element(name: &str) -> Element {
    Element(document().create_element(name).expect("an element's name"))
}

/// An element of a drawing.
#[expect(clippy::expect_used, reason = "names of elements come from the page's own source")]
pub fn drawing(name: &str) -> Element {
    Element(document().create_element_ns(Some(SVG), name).expect("an element's name"))
}

impl Element {
    /// Sets an attribute to a text.
    pub fn set(&self, name: &str, value: &str) {
        // Fails for names that are none; these come from the page's own source.
        let _ = self.0.set_attribute(name, value);
    }

    /// Sets or removes an attribute.
    pub fn set_or_remove(&self, name: &str, value: Option<&str>) {
        match value {
            Some(value) => self.set(name, value),
            None => drop(self.0.remove_attribute(name)),
        }
    }

    /// An attribute of any kind.
    pub fn attribute(&self, name: &'static str, value: impl Attribute) {
        let element = self.clone();
        value.follow(Box::new(move |value: Value| element.set_or_remove(name, value.as_deref())));
    }

    /// One style. The policy of the page forbids `style` attributes, not this.
    pub fn style(&self, name: &'static str, value: impl Attribute) {
        let element = self.0.clone();
        value.follow(Box::new(move |value: Value| {
            let style = element.unchecked_ref::<web_sys::HtmlElement>().style();
            let _ = style.set_property(name, value.as_deref().unwrap_or_default());
        }));
    }

    /// A property of the object: what a field holds, whether a box is checked or a choice selected.
    pub fn property(&self, name: &'static str, value: impl Attribute) {
        let element = self.0.clone();
        value.follow(Box::new(move |value: Value| {
            let value = match (name, value) {
                ("checked" | "selected", value) => value.is_some().into(),
                (_, value) => JsValue::from_str(value.as_deref().unwrap_or_default()),
            };
            let _ = js_sys::Reflect::set(&element, &JsValue::from_str(name), &value);
        }));
    }

    /// Listens as long as the element is there.
    pub fn on<E: JsCast + 'static>(&self, name: &str, mut hear: impl FnMut(E) + 'static) {
        self.listen(name, Box::new(move |event: Event| hear(event.unchecked_into())));
    }

    fn listen(&self, name: &str, mut hear: Box<dyn Take<Event>>) {
        // Freed by the browser together with the element.
        let hear = Closure::<dyn FnMut(Event)>::new(move |event| hear.take_in(event)).into_js_value();
        let _ = self.0.add_event_listener_with_callback(name, hear.unchecked_ref());
    }

    /// Adds what comes next in it.
    pub fn add(&self, child: View) {
        let _ = self.0.append_child(child.node());
    }

    /// The element as the browser knows it.
    pub(super) fn raw(&self) -> &web_sys::Element {
        &self.0
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        element.0.into()
    }
}
