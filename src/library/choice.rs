//! A file is chosen: it is read and hashed before anything can be sent.

use std::cell::Cell;
use std::sync::Arc;

use defender::LibraryFile;
use leptos::task::spawn_local;
use words::{Arg, Screens};

use super::form::{Chosen, Content, Form};
use super::name;
use crate::browser::file::LocalFile;
use crate::browser::focus::focus_after_drawing;
use crate::browser::hash;
use crate::language::ts;
use crate::ui::toast;

thread_local! {
    static CHOICES: Cell<u64> = const { Cell::new(0) };
}

/// Takes the first of these files, unless one is just being sent.
pub fn choose(form: Form, files: Vec<LocalFile>) {
    let several = files.len() > 1;
    let Some(file) = files.into_iter().next() else { return };
    if let Some((sent, _)) = form.sending.get_untracked() {
        return toast(ts(Screens::LibraryBusy, &[Arg::Text(&sent), Arg::Text(&file.name())]));
    }
    let number = CHOICES.get() + 1;
    CHOICES.set(number);
    let (called, size) = (file.name(), file.size());
    form.ended.set(None);
    form.consent.set(None);
    form.one_of_many.set(several.then(|| called.clone()));
    form.name.set(called.clone());
    let too_large = size > LibraryFile::LARGEST_BYTES;
    let content = if too_large { Content::TooLarge } else { Content::Reading };
    form.chosen.set(Some(Chosen { number, name: called, size, content }));
    focus_after_drawing(name::FIELD);
    if !too_large {
        spawn_local(async move { read(form, number, file).await });
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
