use std::cell::Cell;
use std::rc::Rc;

use defender::Timestamp;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::clock;

/// Browsers count a timer's delay in 31 bits.
const DELAY_MS_MAX: i64 = i32::MAX as i64;

/// One timer. Setting it replaces what was set before, so nothing ticks while nothing is due.
#[derive(Clone)]
pub struct Alarm {
    timer: Rc<Cell<Option<i32>>>,
    ring: Rc<Closure<dyn Fn()>>,
}

impl Alarm {
    /// Calls `ring` when the moment that is set has come, and now and then too early: whoever is called
    /// looks at the clock and sets it again.
    pub fn new(ring: impl Fn() + 'static) -> Self {
        Self { timer: Rc::default(), ring: Rc::new(Closure::new(ring)) }
    }

    /// Rings at this moment of the wall clock, at once if it is past; `None` silences it.
    pub fn set(&self, at: Option<Timestamp>) {
        let window = window();
        if let Some(timer) = self.timer.take() {
            window.clear_timeout_with_handle(timer);
        }
        let Some(at) = at else { return };
        // A millisecond more: browsers round down and would ring before the moment.
        let delay = (at.ms_since(clock::now()) + 1).clamp(0, DELAY_MS_MAX) as i32;
        let ring = self.ring.as_ref().as_ref().unchecked_ref();
        self.timer.set(window.set_timeout_with_callback_and_timeout_and_arguments_0(ring, delay).ok());
    }
}
