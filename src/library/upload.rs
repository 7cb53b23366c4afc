use crate::dom::prelude::*;
use defender::LibraryFile;
use web_sys::{Event, HtmlInputElement};
use words::{Arg, Message};

use super::choice::choose;
use super::ended::UploadEnded;
use super::existing::ExistingWarning;
use super::form::{Chosen, Content, Form};
use super::listing::Listing;
use super::name::NameField;
use super::send::{send, sending, why_not};
use crate::browser::file;
use crate::host::use_host;
use crate::language::{t, ts};
use crate::ui::{Button, ButtonKind, CopyButton, Icon, size};

/// Puts a file into the library: choosing it, what is said of it, sending it, how that ended.
#[component]
pub fn UploadCard(
    form: Form,
    listing: Listing,
    draft: Callback<String, Vec<usize>>,
    /// Whether a file is just above the page.
    over: Signal<bool>,
) -> impl IntoView {
    let any = Memo::new(move |_| form.chosen.with(Option::is_some));
    view! {
        <section class="card library-upload" aria-labelledby="library-upload" data-over=move || over.get().then_some("true")>
            <h2 id="library-upload">{t(Message::LibraryUpload)}</h2>
            <p class="note">{t(Message::LibraryUploadHint)}</p>
            <Choose form listing any over/>
            <Show when=move || any.get()>
                <About form/>
                <Fields form/>
                <ExistingWarning form listing draft/>
                <Send form listing/>
            </Show>
            <UploadEnded form listing/>
        </section>
    }
}

/// The way to a file: a button, or dropping it.
#[component]
fn Choose(form: Form, listing: Listing, any: Memo<bool>, over: Signal<bool>) -> impl IntoView {
    let input = NodeRef::<HtmlInputElement>::new();
    let leading = use_host().leading();
    let off = move || match leading.get() {
        true => sending(form),
        false => Some(t(Message::LibraryOnlyLeader)),
    };
    let label = move || t(if any.get() { Message::LibraryChooseOther } else { Message::LibraryChoose });
    let hint = move || match form.one_of_many.get() {
        _ if over.get() => t(Message::LibraryDropHere),
        Some(name) => ts(Message::LibraryOneFile, &[Arg::Text(&name)]),
        None => t(Message::LibraryDrop),
    };
    let open = move || {
        if let Some(input) = input.get() {
            input.click();
        }
    };
    view! {
        <div class="library-choose">
            <Button label icon=Icon::Upload disabled_because=Signal::derive(off) on_press=open/>
            <span class="note" role="status">{hint}</span>
            <input
                type="file"
                hidden
                node_ref=input
                on:change=move |event: Event| choose(form, listing, file::chosen(&event))
            />
        </div>
    }
}

/// What is known of the chosen file.
#[component]
fn About(form: Form) -> impl IntoView {
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
            Content::Reading => t(Message::LibraryHashing),
            _ => "–".to_owned(),
        })
        .into_view(),
        Some(sha256) => {
            let text = sha256.clone();
            view! { <code>{sha256}</code> <CopyButton label=Message::RunViewCopyHash text=move |()| text.clone()/> }
        }
    };
    let trouble = move || {
        let (tone, text) = form.chosen.with(|chosen| chosen.as_ref().and_then(trouble))?;
        Some(view! { <p class="library-trouble" data-tone=tone>{text}</p> })
    };
    view! {
        <dl class="facts">
            <div><dt>{t(Message::LibraryFile)}</dt><dd>{move || chosen(|chosen| chosen.name.clone())}</dd></div>
            <div><dt>{t(Message::LibrarySize)}</dt><dd>{move || chosen(|chosen| size(chosen.size))}</dd></div>
            <div><dt>{t(Message::LibraryHash)}</dt><dd class="library-whole">{hashed}</dd></div>
        </dl>
        <div role="status">{trouble}</div>
    }
}

/// What speaks against the file itself.
fn trouble(chosen: &Chosen) -> Option<(&'static str, String)> {
    let with = |message| ts(message, &[Arg::Text(&size(chosen.size))]);
    match chosen.content {
        Content::TooLarge => Some(("bad", with(Message::LibraryTooLarge))),
        Content::Unreadable => Some(("bad", t(Message::LibraryUnreadable))),
        _ if chosen.size > LibraryFile::DOUBTFUL_BYTES => Some(("caution", with(Message::LibraryLarge))),
        _ if chosen.size == 0 => Some(("caution", t(Message::LibraryNoBytes))),
        _ => None,
    }
}

/// What is typed about it.
#[component]
fn Fields(form: Form) -> impl IntoView {
    view! {
        <NameField form/>
        <Text id="library-description" label=Message::LibraryDescriptionField value=form.description/>
        <label class="library-check">
            <input
                type="checkbox"
                prop:checked=move || form.takes.get()
                on:change=move |_| form.takes.update(|takes| *takes = !*takes)
            />
            <span>{t(Message::LibraryTakes)}</span>
        </label>
        <Show when=move || form.takes.get()>
            <Text id="library-parameters" label=Message::LibraryParametersField value=form.parameters/>
        </Show>
    }
}

#[component]
fn Text(id: &'static str, label: Message, value: RwSignal<String>) -> impl IntoView {
    view! {
        <div class="run-comment">
            <label for=id>{t(label)}</label>
            <input
                id=id
                autocomplete="off"
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
}

/// Sends it, or says why not.
#[component]
fn Send(form: Form, listing: Listing) -> impl IntoView {
    let host = use_host();
    let why = Memo::new(move |_| why_not(form, listing, host));
    view! {
        <div class="actions">
            <Button
                label=Message::LibrarySend
                kind=ButtonKind::Primary
                disabled_because=Signal::derive(move || why.get())
                on_press=move || send(form, listing, host)
            />
            <Button
                label=Message::Cancel
                disabled_because=Signal::derive(move || sending(form))
                on_press=move || form.clear()
            />
            <p class="note">{move || why.get().unwrap_or_default()}</p>
        </div>
    }
}
