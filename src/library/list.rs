use crate::dom::prelude::*;
use defender::{Asked, Cause, LibraryFile};
use words::{Message, Screens};

use super::find;
use super::listing::{Listing, Standing};
use super::row::FileRow;
use crate::account::{Need, PageAccount, page_account};
use crate::browser::focus::focus_after_drawing;
use crate::host::{Trouble, use_host};
use crate::language::t;
use crate::refusal::{Explanation, Refusal};
use crate::route::Route;
use crate::ui::{Button, ButtonKind, Empty, More, PAGE, TableFrame};

const HEADS: [Screens; 7] = [
    Screens::LibraryName,
    Screens::LibraryDescription,
    Screens::LibraryHash,
    Screens::LibraryParameters,
    Screens::LibraryBy,
    Screens::LibraryUpdated,
    Screens::LibraryChanges,
];

/// The list in each of its states.
#[component]
pub fn List(listing: Listing, asked: RwSignal<Option<LibraryFile>>) -> impl IntoView {
    let none = Memo::new(move |_| listing.found.with(Vec::is_empty));
    move || match listing.standing.get() {
        Standing::NotAsked => view! { <NotAsked/> },
        Standing::Loading => view! { <p class="card library-state">{t(Screens::LibraryLoading)}</p> },
        Standing::Failed(trouble) => view! { <Failed trouble/> },
        Standing::Ready if none.get() => view! { <Nothing listing/> },
        Standing::Ready => view! { <Rows listing asked/> },
    }
}

/// A page of files at a time.
#[component]
fn Rows(listing: Listing, asked: RwSignal<Option<LibraryFile>>) -> impl IntoView {
    let pages = RwSignal::new(1_usize);
    let shown = move || {
        listing.found.with(|found| found.iter().take(pages.get() * PAGE).cloned().collect::<Vec<_>>())
    };
    let more = Memo::new(move |_| listing.found.with(Vec::len).saturating_sub(pages.get() * PAGE));
    let heads = HEADS.map(|head| view! { <th scope="col" role="columnheader">{t(head)}</th> });
    view! {
        <div class="card library-list">
            <TableFrame label=Message::NavLibrary>
                <table role="table">
                    <thead role="rowgroup">
                        <tr role="row">{heads.collect_view()}</tr>
                    </thead>
                    <tbody role="rowgroup">
                        <For each=shown key=String::clone let:name><FileRow name listing asked/></For>
                    </tbody>
                </table>
            </TableFrame>
        </div>
        <More left=more pages said=Screens::LibraryLeft/>
    }
}

#[component]
fn NotAsked() -> impl IntoView {
    let host = use_host();
    view! {
        <div class="card">
            <Empty title=Screens::LibraryNotAsked text=Screens::LibraryNotAskedText>
                <Button
                    label=Message::ComposeLoadLibrary
                    kind=ButtonKind::Primary
                    on_press=move || host.load_library()
                />
            </Empty>
        </div>
    }
}

/// A missing permission is told apart: names can still be typed.
#[component]
fn Failed(trouble: Trouble) -> impl IntoView {
    let host = use_host();
    let forbidden = matches!(&trouble, Trouble::Refused(error) if error.status == 403);
    let account = page_account();
    let ask = move || {
        let session = untrack(|| account.and_then(PageAccount::session));
        session.into_iter().for_each(|session| session.allow(Need::Library));
    };
    let title = if forbidden { Screens::LibraryForbidden } else { Screens::LibraryFailed };
    let explained = match trouble {
        Trouble::Refused(error) => view! { <Refusal error asked=Asked::Library/> },
        Trouble::FrontDoor => view! { <p>{t(Message::DoorTitle)}</p> },
        Trouble::NoToken => view! {
            <p>{t(Screens::LibraryNoToken)}</p>
            <Button label=Screens::LibraryAsk kind=ButtonKind::Primary on_press=ask/>
        },
        _ => view! { <Explanation cause=Cause::NoAnswer said=None/> },
    };
    view! {
        <div class="card library-state">
            <div role="alert"><h2>{t(title)}</h2></div>
            {explained}
            <div class="actions">
                <Button label=Message::ComposeTryAgain on_press=move || host.load_library()/>
            </div>
        </div>
    }
}

/// No file at all, or none that fits.
#[component]
fn Nothing(listing: Listing) -> impl IntoView {
    move || {
        if listing.files.with(|files| files.as_ref().is_some_and(|files| files.is_empty())) {
            view! { <div class="card"><Empty title=Screens::LibraryEmpty text=Screens::LibraryEmptyText/></div> }
        } else {
            view! {
                <div class="card">
                    <Empty title=Screens::LibraryNoneSuch text=Screens::LibraryNoneSuchText>
                        // It goes with the filter.
                        <a
                            class="button"
                            data-kind="plain"
                            href=Route::library().href()
                            on:click=move |_| focus_after_drawing(find::FIELD)
                        >
                            {t(Screens::LibraryClear)}
                        </a>
                    </Empty>
                </div>
            }
        }
    }
}
