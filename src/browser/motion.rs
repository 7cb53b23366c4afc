//! Whether things may move by themselves.

use leptos::prelude::window;

/// Whether somebody wants no motion: then only what comes of it is shown.
pub fn is_unwanted() -> bool {
    let still = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    still.is_some_and(|still| still.matches())
}
