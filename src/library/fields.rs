use crate::dom::prelude::*;
use words::Screens;

use super::form::Form;
use super::name::NameField;
use crate::language::t;

/// What is typed about it.
#[component]
pub fn Fields(form: Form) -> impl IntoView {
    view! {
        <NameField form/>
        <Text id="library-description" label=Screens::LibraryDescriptionField value=form.description/>
        <label class="library-check">
            <input
                type="checkbox"
                prop:checked=move || form.takes.get()
                on:change=move |_| form.takes.update(|takes| *takes = !*takes)
            />
            <span>{t(Screens::LibraryTakes)}</span>
        </label>
        <Show when=move || form.takes.get()>
            <Text id="library-parameters" label=Screens::LibraryParametersField value=form.parameters/>
        </Show>
    }
}

#[component]
fn Text(id: &'static str, label: Screens, value: RwSignal<String>) -> impl IntoView {
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
