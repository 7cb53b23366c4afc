//! A file is chosen: it is read and hashed before anything can be sent, and what the library says of a file of its
//! name is taken over into empty fields, since an upload overwrites all of it.

use std::cell::Cell;
use std::sync::Arc;

use crate::dom::prelude::*;
use defender::LibraryFile;
use leptos::task::spawn_local;

use super::form::{Chosen, Content, Form};
use super::listing::Listing;
use super::name;
use crate::browser::file::LocalFile;
use crate::browser::focus::focus_after_drawing;
use crate::browser::hash;

thread_local! {
    static CHOICES: Cell<u64> = const { Cell::new(0) };
}

/// Takes the first of these files, unless one is just being sent.
pub fn choose(form: Form, listing: Listing, files: Vec<LocalFile>) {
    let several = files.len() > 1;
    let Some(file) = files.into_iter().next() else { return };
    if form.sending.with_untracked(Option::is_some) {
        return;
    }
    let number = CHOICES.get() + 1;
    CHOICES.set(number);
    let (called, size) = (file.name(), file.size());
    form.ended.set(None);
    form.consent.set(None);
    form.one_of_many.set(several.then(|| called.clone()));
    form.name.set(called.clone());
    if let Some(known) = untrack(|| listing.called(&called)) {
        take_over(form, known);
    }
    let too_large = size > LibraryFile::LARGEST_BYTES;
    let content = if too_large { Content::TooLarge } else { Content::Reading };
    form.chosen.set(Some(Chosen { number, name: called, size, content }));
    focus_after_drawing(name::FIELD);
    if !too_large {
        spawn_local(async move { read(form, number, file).await });
    }
}

/// Nothing that was typed is overwritten.
fn take_over(form: Form, known: LibraryFile) {
    if form.description.with_untracked(String::is_empty) {
        form.description.set(known.description.unwrap_or_default());
    }
    if form.parameters.with_untracked(String::is_empty) && known.has_parameters {
        form.takes.set(true);
        form.parameters.set(known.parameters.unwrap_or_default());
    }
}

async fn read(form: Form, number: u64, file: LocalFile) {
    let content = match file.read().await {
        Ok(bytes) => {
            let sha256 = hash::sha256(&bytes).await;
            Content::Read { bytes: Arc::new(bytes), sha256 }
        }
        Err(_) => Content::Unreadable,
    };
    // Another file may have been chosen meanwhile.
    if form.chosen.with_untracked(|chosen| chosen.as_ref().is_some_and(|chosen| chosen.number == number)) {
        form.chosen.update(|chosen| {
            if let Some(chosen) = chosen {
                chosen.content = content;
            }
        });
    }
}
