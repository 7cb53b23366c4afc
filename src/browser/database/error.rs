use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// Why the browser did not store or read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DatabaseError {
    /// Private windows and strict settings forbid it.
    #[error("the browser does not let this page store anything")]
    Denied,
    /// The disk or the page's share of it is full.
    #[error("the browser's storage is full")]
    Full,
    /// Another tab holds an older one open and does not close it.
    #[error("another tab holds the database")]
    Blocked,
    /// Made by a newer page than this one.
    #[error("the database is from a newer version of this page")]
    Newer,
    /// Closed: by another tab's newer page, or by the browser.
    #[error("the database was closed")]
    Closed,
    /// Anything else, in the browser's own words.
    #[error("{name}: {message}")]
    Other {
        /// The exception's name.
        name: String,
        /// The exception's text.
        message: String,
    },
}

impl DatabaseError {
    pub(super) fn from_js(why: JsValue) -> Self {
        let Some(why) = why.dyn_ref::<DomException>() else {
            return Self::Other { name: "Error".to_owned(), message: format!("{why:?}") };
        };
        match why.name().as_str() {
            "SecurityError" | "NotAllowedError" => Self::Denied,
            "QuotaExceededError" => Self::Full,
            "VersionError" => Self::Newer,
            "InvalidStateError" | "AbortError" => Self::Closed,
            _ => Self::Other { name: why.name(), message: why.message() },
        }
    }
}
