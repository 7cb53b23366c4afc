use crate::dom::prelude::*;

use super::Label;

/// One of a few choices, all visible: radio buttons side by side.
#[component]
pub fn Segmented<T>(
    /// What is chosen.
    #[prop(into)]
    label: Label,
    /// The group's name in the document; unlike any other's.
    #[prop(into)]
    name: String,
    /// The choices and their words.
    choices: Vec<(T, Label)>,
    /// The chosen one.
    #[prop(into)]
    value: Signal<T>,
    /// Another one was chosen.
    #[prop(into)]
    on_choose: Callback<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let choices = choices
        .into_iter()
        .enumerate()
        .map(|(place, (choice, words))| {
            view! {
                <label class="segment">
                    <input
                        type="radio"
                        id=format!("{name}-{place}")
                        name=name.clone()
                        prop:checked=move || value.get() == choice
                        on:change=move |_| on_choose.run(choice)
                    />
                    <span>{words}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <div class="segmented" role="radiogroup" aria-label=label>
            {choices}
        </div>
    }
}
