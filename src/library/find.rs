use crate::dom::prelude::*;
use words::{Arg, Screens};

use super::listing::{Listing, Standing};
use crate::app::use_router;
use crate::language::ts;
use crate::route::Route;
use crate::ui::FindField;

/// The search field's id.
pub const FIELD: &str = "library-find";

/// Narrows the list by a text, which the address keeps, and says how many files are left.
#[component]
pub fn Find(listing: Listing) -> impl IntoView {
    let router = use_router();
    let text = move || listing.find.get().unwrap_or_default();
    let typed = move |text: String| {
        router.replace(Route::Library { find: Some(text).filter(|text| !text.is_empty()) })
    };
    let count = move || {
        if listing.standing.get() != Standing::Ready {
            return String::new();
        }
        let all = listing.files.with(|files| files.as_ref().map_or(0, |files| files.len()));
        let found = listing.found.with(Vec::len);
        match listing.find.with(Option::is_some) {
            true => ts(Screens::LibraryCountOf, &[Arg::Count(found as u64), Arg::Count(all as u64)]),
            false => ts(Screens::LibraryCount, &[Arg::Count(all as u64)]),
        }
    };
    view! {
        <div class="library-filter">
            <FindField label=Screens::LibraryFind value=Signal::derive(text) on_input=typed id=FIELD/>
            <p class="note" role="status">{count}</p>
        </div>
    }
}
