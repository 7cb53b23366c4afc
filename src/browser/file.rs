//! Files that the analyst hands to the page: chosen in a field, or dropped.

use js_sys::Uint8Array;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, File, FileList, HtmlInputElement};

use super::listener::Listener;

/// The browser cannot read it: a folder, or a file that changed since or that another program holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the file could not be read")]
pub struct ReadRefused;

/// A file on the analyst's computer. Nothing of it was read yet.
#[derive(Clone, Debug)]
pub struct LocalFile(File);

impl LocalFile {
    /// Its name there, without folders.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// How many bytes it has.
    pub fn size(&self) -> u64 {
        self.0.size() as u64
    }

    /// All of its bytes.
    pub async fn read(&self) -> Result<Vec<u8>, ReadRefused> {
        let buffer = JsFuture::from(self.0.array_buffer()).await.map_err(|_| ReadRefused)?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}

/// The files of a field that was just changed. The field is emptied, so that the same file can be chosen again.
pub fn chosen(event: &Event) -> Vec<LocalFile> {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let files = input.as_ref().and_then(HtmlInputElement::files).map(|files| all(&files)).unwrap_or_default();
    if let Some(input) = input {
        input.set_value("");
    }
    files
}

/// The files that were just dropped.
pub fn dropped(event: &Event) -> Vec<LocalFile> {
    let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    transfer.and_then(|transfer| transfer.files()).map(|files| all(&files)).unwrap_or_default()
}

/// Whether files are dragged, and not a text or one of the page's own parts.
pub fn is_dragged(event: &Event) -> bool {
    let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    transfer.is_some_and(|transfer| transfer.types().includes(&"Files".into(), 0))
}

/// Lets files be dropped where they are just dragged over.
pub fn welcome(event: &Event) {
    take(event, "copy");
}

/// A file that is dropped where nothing takes it would open in the page's place: from now on nothing comes of it there.
pub fn refuse_elsewhere() {
    for event in ["dragover", "drop"] {
        Listener::capturing(&window(), event, |event| take(&event, "none")).forever();
    }
}

fn take(event: &Event, effect: &str) {
    if is_dragged(event) {
        event.prevent_default();
        if let Some(transfer) = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer) {
            transfer.set_drop_effect(effect);
        }
    }
}

fn all(files: &FileList) -> Vec<LocalFile> {
    (0..files.length()).filter_map(|index| files.item(index)).map(LocalFile).collect()
}
