use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// Tells when the page, or some of its elements, become higher, lower, wider or narrower, whatever makes it so; dropping it ends that.
pub struct Resized {
    observer: ResizeObserver,
    _told: Closure<dyn FnMut()>,
}

impl Resized {
    /// Calls `told` soon, and at each change of the page or of one of these. `None` in a browser that cannot tell.
    pub fn of(elements: &[&Element], told: impl FnMut() + 'static) -> Option<Self> {
        let told = Closure::wrap(Box::new(told) as Box<dyn FnMut()>);
        let observer = ResizeObserver::new(told.as_ref().unchecked_ref()).ok()?;
        observer.observe(&*document().body()?);
        for element in elements {
            observer.observe(element);
        }
        Some(Self { observer, _told: told })
    }
}

impl Drop for Resized {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
