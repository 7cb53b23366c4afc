use crate::dom::prelude::*;
use leptos::task::spawn_local;
use words::Message;

use super::{Icon, IconButton, Label, toast};
use crate::browser::clipboard;
use crate::language::t;

/// Copies a text and says whether that worked.
#[component]
pub fn CopyButton(
    /// What is copied, in words: *Copy the action id*.
    #[prop(into)]
    label: Label,
    /// The text at the moment of pressing.
    #[prop(into)]
    text: Callback<(), String>,
) -> impl IntoView {
    view! { <IconButton label icon=Icon::Copy on_press=move || copy_text(text.run(()))/> }
}

/// Copies and says whether that worked.
pub fn copy_text(text: String) {
    spawn_local(async move {
        let said = match clipboard::copy(&text).await {
            Ok(()) => Message::Copied,
            Err(_) => Message::CopyRefused,
        };
        toast(t(said));
    });
}
