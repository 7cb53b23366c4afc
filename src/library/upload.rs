use crate::dom::prelude::*;
use web_sys::{Event, HtmlInputElement};
use words::{Arg, Message, Screens};

use super::about::About;
use super::choice::choose;
use super::ended::UploadEnded;
use super::existing::{Existing, ExistingWarning};
use super::fields::Fields;
use super::form::{Chosen, Content, Form};
use super::listing::Listing;
use super::name::problem;
use super::send::{send, sending, why_not};
use crate::browser::file;
use crate::host::use_host;
use crate::language::{t, ts};
use crate::ui::{Button, ButtonKind, Icon};

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
    effect(move || {
        let existing = Existing::of(form, listing);
        form.name.with(|name| form.said.update(|said| said.follow(name, existing)));
    });
    view! {
        <section class="card library-upload" aria-labelledby="library-upload" data-over=move || over.get().then_some("true")>
            <h2 id="library-upload">{t(Screens::LibraryUpload)}</h2>
            <p class="note">{t(Screens::LibraryUploadHint)}</p>
            <Choose form any over/>
            <Show when=move || any.get()>
                <About form/>
                <Fields form/>
                <ExistingWarning form listing draft/>
                <Send form listing/>
            </Show>
            <UploadEnded form/>
        </section>
    }
}

/// The way to a file: a button, or dropping it.
#[component]
fn Choose(form: Form, any: Memo<bool>, over: Signal<bool>) -> impl IntoView {
    let input = NodeRef::<HtmlInputElement>::new();
    let leading = use_host().leading();
    let off = move || match leading.get() {
        true => sending(form),
        false => Some(t(Screens::LibraryOnlyLeader)),
    };
    let label = move || t(if any.get() { Screens::LibraryChooseOther } else { Screens::LibraryChoose });
    let hint = move || match form.one_of_many.get() {
        _ if over.get() => t(Screens::LibraryDropHere),
        Some(name) => ts(Screens::LibraryOneFile, &[Arg::Text(&name)]),
        None => t(Screens::LibraryDrop),
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
                on:change=move |event: Event| choose(form, file::chosen(&event))
            />
        </div>
    }
}

/// Sends it, or says why not.
#[component]
fn Send(form: Form, listing: Listing) -> impl IntoView {
    let host = use_host();
    let why = Memo::new(move |_| why_not(form, listing, host));
    // What is wrong with name and file stands beside them.
    let told = Memo::new(move |_| {
        let file = |chosen: &Option<Chosen>| {
            chosen.as_ref().is_some_and(|c| matches!(c.content, Content::Unreadable | Content::TooLarge))
        };
        form.name.with(|text| problem(text).is_some()) || form.chosen.with(file)
    });
    view! {
        <div class="actions">
            <Button
                label=Screens::LibrarySend
                kind=ButtonKind::Primary
                disabled_because=Signal::derive(move || why.get())
                on_press=move || send(form, listing, host)
            />
            <Button
                label=Message::Cancel
                disabled_because=Signal::derive(move || sending(form))
                on_press=move || form.clear()
            />
            <p class="note">{move || why.get().filter(|_| !told.get()).unwrap_or_default()}</p>
        </div>
    }
}
