//! A story that somebody brings along: read where it lies, and opened only when it is whole.

use crate::dom::prelude::*;
use leptos::task::spawn_local;
use words::Guided;

use super::guide::Guide;
use super::panel::open;
use super::source::{DROPPED, keep_dropped};
use crate::browser::file::LocalFile;
use crate::language::t;
use crate::ui::take_dropped;

/// Takes files that are dropped anywhere on the page. Gives whether one is just above it.
pub fn listen(refused: RwSignal<Option<String>>) -> Signal<bool> {
    take_dropped(Box::new(move |files| take(files, refused)))
}

/// Opens the first of these files as a story, or says what is wrong with it: nothing of it is used then.
pub fn take(files: Vec<LocalFile>, refused: RwSignal<Option<String>>) {
    let Some(file) = files.into_iter().next() else { return };
    spawn_local(async move {
        let bytes = file.read().await.ok();
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        let Some(text) = text else {
            refused.set(Some(t(Guided::ListUnreadable)));
            return;
        };
        if let Err(why) = open_dropped(&file.name(), &text) {
            refused.set(Some(why));
        }
    });
}

/// Opens the text of a file as a story, or says what is wrong with it.
pub fn open_dropped(name: &str, text: &str) -> Result<(), String> {
    Guide::of(name, text)?;
    if !keep_dropped(text) {
        return Err(t(Guided::Forgotten));
    }
    open(DROPPED);
    Ok(())
}
