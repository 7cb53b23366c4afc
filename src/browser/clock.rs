//! This machine's clocks.

use defender::Timestamp;
use leptos::prelude::window;

/// The wall clock. It may jump.
pub fn now() -> Timestamp {
    Timestamp::from_ms(js_sys::Date::now() as i64)
}

/// Milliseconds since the page opened; never goes back.
pub fn monotonic_ms() -> i64 {
    window().performance().map_or(0, |performance| performance.now() as i64)
}
