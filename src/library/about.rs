use crate::dom::prelude::*;
use defender::LibraryFile;
use words::{Arg, Screens};

use super::form::{Chosen, Content, Form};
use crate::language::{t, ts};
use crate::ui::{CopyButton, size};

/// What is known of the chosen file.
#[component]
pub fn About(form: Form) -> impl IntoView {
    let chosen = move |look: fn(&Chosen) -> String| {
        form.chosen.with(|chosen| chosen.as_ref().map(look).unwrap_or_default())
    };
    let hash = Memo::new(move |_| {
        form.chosen.with(|chosen| match chosen.as_ref().map(|chosen| &chosen.content) {
            Some(Content::Read { sha256, .. }) => Some(sha256.clone()),
            _ => None,
        })
    });
    let hashed = move || match hash.get() {
        None => chosen(|chosen| match chosen.content {
            Content::Reading => t(Screens::LibraryHashing),
            _ => "–".to_owned(),
        })
        .into_view(),
        Some(sha256) => {
            let text = sha256.clone();
            view! { <code>{sha256}</code> <CopyButton label=Screens::RunViewCopyHash text=move |()| text.clone()/> }
        }
    };
    let trouble = move || {
        let (tone, text) = form.chosen.with(|chosen| chosen.as_ref().and_then(trouble))?;
        Some(view! { <p class="library-trouble" data-tone=tone>{text}</p> })
    };
    view! {
        <dl class="facts">
            <div><dt>{t(Screens::LibraryFile)}</dt><dd>{move || chosen(|chosen| chosen.name.clone())}</dd></div>
            <div><dt>{t(Screens::LibrarySize)}</dt><dd>{move || chosen(|chosen| size(chosen.size))}</dd></div>
            <div><dt>{t(Screens::LibraryHash)}</dt><dd class="library-whole">{hashed}</dd></div>
        </dl>
        <div role="status">{trouble}</div>
    }
}

/// What speaks against the file itself.
fn trouble(chosen: &Chosen) -> Option<(&'static str, String)> {
    let with = |message| ts(message, &[Arg::Text(&size(chosen.size))]);
    match chosen.content {
        Content::TooLarge => Some(("bad", with(Screens::LibraryTooLarge))),
        Content::Unreadable => Some(("bad", t(Screens::LibraryUnreadable))),
        _ if chosen.size > LibraryFile::DOUBTFUL_BYTES => Some(("caution", with(Screens::LibraryLarge))),
        _ if chosen.size == 0 => Some(("caution", t(Screens::LibraryNoBytes))),
        _ => None,
    }
}
