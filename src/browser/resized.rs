use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;

/// Tells when the page becomes higher or lower, whatever makes it so; dropping it ends that.
pub struct Resized {
    observer: ResizeObserver,
    _told: Closure<dyn FnMut()>,
}

impl Resized {
    /// Calls `told` now and at each change. `None` in a browser that cannot tell.
    pub fn new(told: impl FnMut() + 'static) -> Option<Self> {
        let told = Closure::wrap(Box::new(told) as Box<dyn FnMut()>);
        let observer = ResizeObserver::new(told.as_ref().unchecked_ref()).ok()?;
        observer.observe(&*document().body()?);
        Some(Self { observer, _told: told })
    }
}

impl Drop for Resized {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
