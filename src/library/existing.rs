use crate::dom::prelude::*;
use defender::LibraryFile;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use words::{Arg, Screens};

use super::form::{Content, Form};
use super::listing::Listing;
use super::whose::{Users, whose};
use crate::app::use_preferences;
use crate::language::{t, ts};
use crate::ui::{Tone, answer};

/// What the library has under the name of an upload.
#[derive(Clone, Debug, PartialEq)]
pub enum Existing {
    /// Nothing.
    None,
    /// Nobody knows: the library was not read.
    NotKnown,
    /// This file.
    Is(LibraryFile),
}

impl Existing {
    /// Under the name that stands in the form; tracks both.
    pub fn of(form: Form, listing: Listing) -> Self {
        if listing.files.with(Option::is_none) {
            return Self::NotKnown;
        }
        form.name.with(|name| listing.called(name)).map_or(Self::None, Self::Is)
    }

    /// What a consent to replace is given for: this file with this content. When either changes it is asked anew.
    pub fn key(&self, name: &str) -> String {
        match self {
            Self::Is(file) => format!("{} {}", file.name, file.sha256),
            Self::None | Self::NotKnown => name.to_owned(),
        }
    }

    /// Whether the analyst ticked that it may be replaced; tracks the form.
    pub fn is_given_up(&self, form: Form) -> bool {
        let key = form.name.with(|name| self.key(name));
        *self != Self::None && form.consent.with(|consent| consent.as_ref() == Some(&key))
    }
}

/// The warning that an upload replaces a file, with whose it is and who uses it, and the box to be ticked.
#[component]
pub fn ExistingWarning(form: Form, listing: Listing, draft: Callback<String, Vec<usize>>) -> impl IntoView {
    let existing = Memo::new(move |_| Existing::of(form, listing));
    watch(
        move || existing.get(),
        |now, before| {
            if let (Existing::Is(file), false) = (now, matches!(before, Existing::Is(_))) {
                answer(ts(Screens::LibraryExists, &[Arg::Text(&file.name)]));
            }
        },
    );
    move || match existing.get() {
        Existing::None => ().into_view(),
        Existing::NotKnown => view! {
            <div class="library-warning" data-tone=Tone::Caution.word()>
                <p>{t(Screens::LibraryNotKnown)}</p>
                <Consent form existing label=Screens::LibraryReplaceIfAny/>
            </div>
        },
        Existing::Is(file) => view! {
            <div class="library-warning" data-tone=Tone::Caution.word()>
                <About form file draft/>
                <Consent form existing label=Screens::LibraryReplace/>
            </div>
        },
    }
}

#[component]
fn About(form: Form, file: LibraryFile, draft: Callback<String, Vec<usize>>) -> impl IntoView {
    let preferences = use_preferences();
    let (name, hash) = (file.name.clone(), file.sha256.clone());
    let title = ts(Screens::LibraryExists, &[Arg::Text(&file.name)]);
    let same = move || {
        form.chosen.with(|chosen| match chosen.as_ref().map(|chosen| &chosen.content) {
            Some(Content::Read { sha256, .. }) => sha256.eq_ignore_ascii_case(&hash),
            _ => false,
        })
    };
    let shown = file.sha256.clone();
    view! {
        <p><b>{title}</b></p>
        <p>{move || whose(&file, preferences)}</p>
        {(!shown.is_empty()).then(|| view! { <p>{t(Screens::LibraryHash)} " " <code>{shown}</code></p> })}
        {move || same().then(|| view! { <p>{t(Screens::LibrarySame)}</p> })}
        <p>{t(Screens::LibraryExistsText)}</p>
        <p>{t(Screens::LibraryExistsSaid)}</p>
        <Users name draft/>
    }
}

#[component]
fn Consent(form: Form, existing: Memo<Existing>, label: Screens) -> impl IntoView {
    let ticked = move || existing.with(|existing| existing.is_given_up(form));
    let tick = move |event: web_sys::Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let key = form.name.with_untracked(|name| existing.with_untracked(|existing| existing.key(name)));
        form.consent.set(input.is_some_and(|input| input.checked()).then_some(key));
    };
    view! {
        <label class="library-check">
            <input type="checkbox" prop:checked=ticked on:change=tick/>
            <span>{t(label)}</span>
        </label>
    }
}
