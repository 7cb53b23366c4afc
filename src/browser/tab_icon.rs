//! The icon of the browser's tab. The release has one a standing; `index.html` names them.

use std::cell::Cell;

use leptos::prelude::document;
use leptos::task::spawn_local;

use super::fetch;

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

thread_local! {
    static WANTED: Cell<Standing> = const { Cell::new(Standing::Plain) };
}

/// Shows it, once the host gives the icon: a front door whose session has ended would lead the browser elsewhere for it.
pub fn show(standing: Standing) {
    WANTED.set(standing);
    let Ok(Some(link)) = document().query_selector("link[rel=icon]") else { return };
    let name = match standing {
        Standing::Plain => "data-plain",
        Standing::Running => "data-running",
        Standing::Failed => "data-failed",
    };
    let Some(address) = link.get_attribute(name) else { return };
    spawn_local(async move {
        if fetch::is_there(&address).await && WANTED.get() == standing {
            // The tab keeps its icon where it cannot be changed.
            let _ = link.set_attribute("href", &address);
        }
    });
}
