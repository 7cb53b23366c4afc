use std::sync::Arc;

use crate::dom::prelude::*;
use defender::LibraryFile;

use super::filter;
use crate::host::{Host, Reading, Trouble};
use crate::route::Route;

/// How far the list is.
#[derive(Clone, Debug, PartialEq)]
pub enum Standing {
    /// Nobody asked for it.
    NotAsked,
    /// It is being read, and nothing is known yet.
    Loading,
    /// It is there; perhaps it is being read again.
    Ready,
    /// It cannot be had, and why.
    Failed(Trouble),
}

/// What is known of the library, and what of it the address asks for. Copies are the same.
#[derive(Clone, Copy)]
pub struct Listing {
    /// What the address looks for.
    pub find: Memo<Option<String>>,
    /// All files, by name. While they are read again: as they were.
    pub files: Memo<Option<Arc<Vec<LibraryFile>>>>,
    /// The names of those that fit, in that order.
    pub found: Memo<Vec<String>>,
    /// How far the list is.
    pub standing: Memo<Standing>,
}

impl Listing {
    /// Of this page's tenant.
    pub fn new(host: Host, route: Signal<Route>) -> Self {
        let library = host.library();
        // While another screen is on its way the address is another's: the last text stays.
        let find = Memo::new(move |last: Option<&Option<String>>| match route.get() {
            Route::Library { find } => find,
            _ => last.cloned().flatten(),
        });
        let files = Memo::new(move |last: Option<&Option<Arc<Vec<LibraryFile>>>>| {
            library.with(|library| match library {
                Reading::Ready(files) => Some(Arc::new(filter::sorted(files))),
                Reading::Loading => last.cloned().flatten(),
                Reading::NotAsked | Reading::Failed(_) => None,
            })
        });
        let found = Memo::new(move |_| {
            let wanted = find.with(|find| find.as_deref().unwrap_or_default().to_lowercase());
            files.with(|files| {
                let all = files.iter().flat_map(|files| files.iter());
                all.filter(|file| filter::holds(file, &wanted)).map(|file| file.name.clone()).collect()
            })
        });
        let standing = Memo::new(move |_| {
            let known = files.with(Option::is_some);
            library.with(|library| match library {
                Reading::NotAsked => Standing::NotAsked,
                Reading::Loading if !known => Standing::Loading,
                Reading::Loading | Reading::Ready(_) => Standing::Ready,
                Reading::Failed(trouble) => Standing::Failed(trouble.clone()),
            })
        });
        Self { find, files, found, standing }
    }

    /// The file that goes by this name, as clients compare names; tracks the list.
    pub fn called(self, name: &str) -> Option<LibraryFile> {
        self.files.with(|files| files.as_ref()?.iter().find(|file| file.is_called(name)).cloned())
    }

    /// The file of exactly this name; tracks the list.
    pub fn file(self, name: &str) -> Option<LibraryFile> {
        self.files.with(|files| files.as_ref()?.iter().find(|file| file.name == name).cloned())
    }
}
