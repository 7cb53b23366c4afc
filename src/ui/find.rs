use crate::dom::prelude::*;

use super::{Icon, IconMark, Label};

/// A field that narrows a list while it is typed in.
#[component]
pub fn FindField(
    /// By what it finds.
    #[prop(into)]
    label: Label,
    /// Its text.
    #[prop(into)]
    value: Signal<String>,
    /// The text was changed.
    #[prop(into)]
    on_input: Callback<String>,
    /// For finding it again.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    let hint = label.clone();
    view! {
        <label class="runs-find">
            <span class="unseen">{label}</span>
            <IconMark icon=Icon::Search/>
            <input
                id=id
                type="search"
                autocomplete="off"
                spellcheck="false"
                placeholder=hint
                prop:value=move || value.get()
                on:input=move |event| on_input.run(event_target_value(&event))
            />
        </label>
    }
}
