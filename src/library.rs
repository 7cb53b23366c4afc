//! The tenant's library (`#/library`): what is in it, putting a file there, removing one. It is shared by the whole
//! tenant, so the screen says whose file is about to change and who uses it. What a name may be is `defender`'s rule.

mod about;
mod choice;
mod delete;
mod drop;
mod ended;
mod existing;
mod fields;
mod filter;
mod find;
mod form;
mod list;
mod listing;
mod name;
mod row;
mod said;
mod send;
mod upload;
mod whose;

use crate::dom::prelude::*;
use words::{Message, Screens};

use crate::host::{Reading, use_host};
use crate::language::t;
use crate::route::Route;
use crate::ui::{Button, Icon};
use delete::Delete;
use find::Find;
use form::Form;
use list::List;
use listing::Listing;
use upload::UploadCard;

/// The files that the address asks for, and the ways to change them.
#[component]
pub fn LibraryScreen(
    /// The address.
    route: Signal<Route>,
    /// The steps of the draft that name a file: their positions from 1.
    draft: Callback<String, Vec<usize>>,
) -> impl IntoView {
    let host = use_host();
    if host.library().with_untracked(|library| *library == Reading::NotAsked) {
        host.load_library();
    }
    let listing = Listing::new(host, route);
    let form = Form::of_page();
    let over = drop::listen(form);
    let asked = RwSignal::new(None);
    let leading = host.leading();
    let busy = move || host.library().with(|library| *library == Reading::Loading);
    view! {
        <section class="library">
            <header class="library-header">
                <h1>{t(Message::NavLibrary)}</h1>
                <div class="actions">
                    <Button label=Screens::LibraryRefresh icon=Icon::Reset on_press=move || host.load_library()/>
                </div>
            </header>
            <Show when=move || !leading.get()>
                <p class="note">{t(Screens::LibraryOnlyLeader)}</p>
            </Show>
            <UploadCard form listing draft over/>
            <Find listing/>
            <div class="library-files" aria-busy=move || busy().then_some("true")><List listing asked/></div>
            <Delete asked listing draft/>
        </section>
    }
}
