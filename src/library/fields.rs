use crate::dom::prelude::*;
use words::Screens;

use super::form::Form;
use super::name::NameField;
use super::said::Said;
use crate::language::t;

/// What is said of it: typed, or as the library says it of the file that would be replaced.
#[component]
pub fn Fields(form: Form) -> impl IntoView {
    let said = form.said;
    view! {
        <NameField form/>
        <Text
            id="library-description"
            label=Screens::LibraryDescriptionField
            value=Signal::derive(move || said.with(Said::description))
            on_input=move |text| said.update(|said| said.type_description(text))
        />
        <label class="library-check">
            <input
                type="checkbox"
                prop:checked=move || said.with(Said::takes)
                on:change=move |_| said.update(Said::turn_takes)
            />
            <span>{t(Screens::LibraryTakes)}</span>
        </label>
        <Show when=move || said.with(Said::takes)>
            <Text
                id="library-parameters"
                label=Screens::LibraryParametersField
                value=Signal::derive(move || said.with(Said::parameters))
                on_input=move |text| said.update(|said| said.type_parameters(text))
            />
        </Show>
    }
}

#[component]
fn Text(
    id: &'static str,
    label: Screens,
    value: Signal<String>,
    #[prop(into)] on_input: Callback<String>,
) -> impl IntoView {
    view! {
        <div class="run-comment">
            <label for=id>{t(label)}</label>
            <input
                id=id
                autocomplete="off"
                prop:value=move || value.get()
                on:input=move |event| on_input.run(event_target_value(&event))
            />
        </div>
    }
}
