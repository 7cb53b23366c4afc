//! The icon of the browser's tab. The release has one a standing; `index.html` names them.

use leptos::prelude::document;

/// What the icon tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing.
    Plain,
    /// A run is not over.
    Running,
    /// A run failed while nobody looked.
    Failed,
}

/// Shows it.
pub fn show(standing: Standing) {
    let Ok(Some(link)) = document().query_selector("link[rel=icon]") else { return };
    let name = match standing {
        Standing::Plain => "data-plain",
        Standing::Running => "data-running",
        Standing::Failed => "data-failed",
    };
    if let Some(address) = link.get_attribute(name) {
        // The tab keeps its icon where it cannot be changed.
        let _ = link.set_attribute("href", &address);
    }
}
