use crate::dom::prelude::*;

use super::Label;

/// A field for several lines of text that comes from elsewhere, as it came.
#[component]
pub fn Paste(
    /// What it takes.
    #[prop(into)]
    label: Label,
    /// Its id in the document; unlike any other's.
    id: &'static str,
    /// The id of what is said about the text.
    described_by: &'static str,
    /// Its text.
    value: RwSignal<String>,
    /// Shown while it is empty.
    #[prop(optional, into)]
    hint: Option<Label>,
) -> impl IntoView {
    view! {
        <label for=id>{label}</label>
        <textarea
            id=id
            class="paste"
            rows="6"
            spellcheck="false"
            autocomplete="off"
            autocapitalize="off"
            placeholder=hint.map(|hint| hint.text().into_owned())
            aria-describedby=described_by
            prop:value=move || value.get()
            on:input=move |event| value.set(event_target_value(&event))
        ></textarea>
    }
}
