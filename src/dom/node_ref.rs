use std::marker::PhantomData;

use leptos::prelude::{GetValue, LocalStorage, SetValue, StoredValue};
use wasm_bindgen::JsCast;

use super::Element;

/// Remembers an element of a view: `<input node_ref=input/>`. Copies are the same.
#[derive(Debug)]
pub struct NodeRef<E> {
    element: StoredValue<Option<web_sys::Element>, LocalStorage>,
    kind: PhantomData<fn() -> E>,
}

impl<E> Clone for NodeRef<E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E> Copy for NodeRef<E> {}

impl<E: JsCast> NodeRef<E> {
    /// Of nothing yet.
    pub fn new() -> Self {
        Self { element: StoredValue::new_local(None), kind: PhantomData }
    }

    /// The element; `None` before it is made and after the view is gone.
    pub fn get(self) -> Option<E> {
        self.element.try_get_value().flatten().and_then(|element| element.dyn_into().ok())
    }

    /// Called by `view!`.
    pub fn hold(self, element: &Element) {
        self.element.set_value(Some(element.raw().clone()));
    }
}
