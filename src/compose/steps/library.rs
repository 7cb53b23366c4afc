use crate::dom::prelude::*;
use defender::ApiError;
use words::{Arg, Message};

use crate::host::{Reading, Trouble, use_host};
use crate::language::{t, ts};

/// So much of a hash is enough to tell files apart at a glance.
const HASH: usize = 6;

/// What the library says of a name, and the way to ask it. That a name is missing is a finding's to say.
#[component]
pub fn InLibrary(name: Memo<String>) -> impl IntoView {
    let host = use_host();
    let library = host.library();
    let load = move |label: Message| {
        view! {
            <button type="button" class="link" on:click=move |_| host.load_library()>
                {t(label)}
            </button>
        }
    };
    let state = move || {
        library.with(|library| match library {
            Reading::NotAsked if !host.entered().get() => ().into_view(),
            Reading::NotAsked => load(Message::ComposeLoadLibrary),
            Reading::Loading => t(Message::ComposeLibraryLoading).into_view(),
            // Where it is the permission that is missing, to ask again is of no use.
            Reading::Failed(Trouble::Refused(ApiError { status: 403, .. })) => {
                t(Message::ComposeLibraryFailed).into_view()
            }
            Reading::Failed(_) => {
                view! { {t(Message::ComposeLibraryFailed)} " " {load(Message::ComposeTryAgain)} }
            }
            Reading::Ready(files) => name
                .with(|name| files.iter().find(|file| file.name.eq_ignore_ascii_case(name)))
                .map(|file| {
                    let hash = file.sha256.get(..HASH).unwrap_or(&file.sha256);
                    ts(Message::ComposeInLibrary, &[Arg::Text(hash)])
                })
                .into_view(),
        })
    };
    view! { <p class="in-library">{state}</p> }
}
