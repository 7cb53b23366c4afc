//! What the system says that somebody prefers.

use leptos::prelude::window;

/// Whether somebody wants no motion: then only what comes of it is shown.
pub fn no_motion() -> bool {
    has("(prefers-reduced-motion: reduce)")
}

/// Whether somebody wants dark pages.
pub fn dark() -> bool {
    has("(prefers-color-scheme: dark)")
}

fn has(preference: &str) -> bool {
    window().match_media(preference).ok().flatten().is_some_and(|query| query.matches())
}
