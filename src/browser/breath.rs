use js_sys::{Array, Promise};
use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;
use web_sys::{PerformanceObserver, PerformanceObserverInit};

use super::clock;

/// Lets the browser handle what waits.
pub async fn take() {
    pause(0).await;
}

/// Lets so many milliseconds pass.
pub async fn pause(ms: i32) {
    let turn = Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms);
    });
    let _ = JsFuture::from(turn).await;
}

/// So long at most [`shown`] waits, in ms: where nobody looks nothing comes to the screen, and not every browser tells of it.
const SHOWN_MS: i32 = 200;

thread_local! {
    static SHOWN: Promise = Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, SHOWN_MS);
        // What is drawn first is the largest so far, and told of when it is seen.
        let kinds = PerformanceObserverInit::new(&Array::of1(&"largest-contentful-paint".into()));
        if let Ok(observer) = PerformanceObserver::new(&resolve) {
            observer.observe(&kinds);
        }
    });
}

/// Waits until what was drawn when this was called first is on the screen.
pub fn shown() -> JsFuture {
    SHOWN.with(|shown| shown.clone().into())
}

/// So long work may go on before the browser handles what waits, in ms.
const WORK_MS: i64 = 10;

/// Long work in short stretches.
pub struct Pace {
    since_ms: i64,
}

impl Pace {
    /// Work begins now.
    pub fn new() -> Self {
        Self { since_ms: clock::monotonic_ms() }
    }

    /// Takes a breath when it is time; says whether it was.
    pub async fn keep(&mut self) -> bool {
        if clock::monotonic_ms() - self.since_ms < WORK_MS {
            return false;
        }
        take().await;
        self.since_ms = clock::monotonic_ms();
        true
    }
}
