use crate::dom::prelude::*;
use defender::LibraryFile;
use words::{Arg, Screens};

use super::form::Form;
use super::listing::Listing;
use crate::app::use_preferences;
use crate::host::use_host;
use crate::language::{t, ts};
use crate::ui::{CopyButton, Icon, IconButton, exact, size};

/// So much of a hash is enough to tell files apart at a glance; the whole one is copied.
const HASH: usize = 12;

/// The id of a file's delete button.
pub fn delete_id(name: &str) -> String {
    format!("library-delete-{name}")
}

/// One file in the list.
#[component]
pub fn FileRow(name: String, listing: Listing, asked: RwSignal<Option<LibraryFile>>) -> impl IntoView {
    let preferences = use_preferences();
    let called = name.clone();
    let file = Memo::new(move |_| listing.file(&called));
    let text = move |pick: fn(&LibraryFile) -> Option<String>| file.with(|file| file.as_ref().and_then(pick));
    let updated = move || file.with(|file| file.as_ref().and_then(|file| file.updated.or(file.created)));
    let by = move || text(|file| file.created_by.clone()).unwrap_or_else(|| t(Screens::LibraryNobody));
    let moment = move || updated().map_or_else(|| "–".to_owned(), |at| preferences.day_and_time(at));
    let head = |message: Screens| t(message);
    view! {
        <tr role="row">
            <th scope="row" role="rowheader" class="library-name">{exact(&name)}</th>
            <td role="cell" class="library-description">
                {move || text(|file| file.description.clone()).map(|said| exact(&said))}
            </td>
            <td role="cell" data-head=head(Screens::LibraryHash)><Hash name=name.clone() file/></td>
            <td role="cell" data-head=head(Screens::LibraryParameters)>
                {move || file.with(|file| file.as_ref().map(parameters))}
            </td>
            <td role="cell" class="library-by" data-head=head(Screens::LibraryBy)>{by}</td>
            <td role="cell" class="runs-time" data-head=head(Screens::LibraryUpdated)>{moment}</td>
            <td role="cell" class="library-deeds"><DeleteButton name file asked/></td>
        </tr>
    }
}

/// The beginning of the hash, the whole one to copy, and the size where this page sent the file itself: the API
/// does not tell it.
#[component]
fn Hash(name: String, file: Memo<Option<LibraryFile>>) -> impl IntoView {
    let form = Form::of_page();
    let hash = Memo::new(move |_| {
        file.with(|file| file.as_ref().map(|file| file.sha256.clone()).unwrap_or_default())
    });
    let short =
        move || hash.with(|hash| hash.get(..HASH).map_or_else(|| hash.clone(), |start| format!("{start}…")));
    let bytes = move || {
        let bytes = hash.with(|hash| form.size_of(hash))?;
        Some(view! { <span class="note">{size(bytes)}</span> })
    };
    move || {
        if hash.with(String::is_empty) {
            return "–".into_view();
        }
        let label = ts(Screens::LibraryCopyHash, &[Arg::Text(&name)]);
        view! {
            <span class="library-hash">
                <code title=move || hash.get()>{short}</code>
                <CopyButton label text=move |()| hash.get_untracked()/>
                {bytes}
            </span>
        }
    }
}

#[component]
fn DeleteButton(
    name: String,
    file: Memo<Option<LibraryFile>>,
    asked: RwSignal<Option<LibraryFile>>,
) -> impl IntoView {
    let leading = use_host().leading();
    let id = delete_id(&name);
    let label = move || {
        let delete = ts(Screens::LibraryDelete, &[Arg::Text(&name)]);
        if leading.get() { delete } else { format!("{delete} {}", t(Screens::LibraryOnlyLeader)) }
    };
    view! {
        <IconButton
            label
            id
            icon=Icon::Bin
            off=Signal::derive(move || !leading.get())
            on_press=move || asked.set(file.get_untracked())
        />
    }
}

/// What its uploader said of them.
fn parameters(file: &LibraryFile) -> String {
    match file.parameters.as_deref().map(str::trim) {
        Some(text) if !text.is_empty() => text.to_owned(),
        _ if file.has_parameters => t(Screens::LibraryTakesSome),
        _ => t(Screens::LibraryTakesNone),
    }
}
