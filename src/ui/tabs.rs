use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::Label;
use crate::browser::focus::focus;

/// Tabs over one panel each. Arrow keys, Home and End choose; only the chosen tab is in the order of the keyboard.
#[component]
pub fn Tabs<T>(
    /// What they are tabs of.
    #[prop(into)]
    label: Label,
    /// Begins the ids of tabs and panels; unlike any other's.
    name: &'static str,
    /// The tabs and their words.
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
    let order: Vec<T> = choices.iter().map(|(choice, _)| *choice).collect();
    let keys = move |event: KeyboardEvent| {
        let now = order.iter().position(|choice| *choice == value.get_untracked()).unwrap_or(0);
        let last = order.len().saturating_sub(1);
        let next = match event.key().as_str() {
            "ArrowRight" => if now < last { now + 1 } else { 0 },
            "ArrowLeft" => now.checked_sub(1).unwrap_or(last),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        if let Some(choice) = order.get(next) {
            on_choose.run(*choice);
            focus(&tab_id(name, next));
        }
    };
    let tabs = choices
        .into_iter()
        .enumerate()
        .map(|(index, (choice, words))| {
            let chosen = move || value.get() == choice;
            view! {
                <button
                    type="button"
                    role="tab"
                    class="tab"
                    id=tab_id(name, index)
                    aria-controls=panel_id(name)
                    aria-selected=move || chosen().to_string()
                    tabindex=move || if chosen() { "0" } else { "-1" }
                    on:click=move |_| on_choose.run(choice)
                >
                    {move || words.text()}
                </button>
            }
        })
        .collect_view();
    view! {
        <div class="tabs" role="tablist" aria-label=move || label.text() on:keydown=keys>
            {tabs}
        </div>
    }
}

/// What the chosen tab of [`Tabs`] shows.
#[component]
pub fn TabPanel(
    /// The name given to the tabs.
    name: &'static str,
    /// What it shows, in words.
    #[prop(into)]
    label: Label,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    view! {
        <div role="tabpanel" class="tab-panel" id=panel_id(name) tabindex="0" aria-label=move || label.text()>
            {children()}
        </div>
    }
}

fn tab_id(name: &str, index: usize) -> String {
    format!("{name}-tab-{index}")
}

fn panel_id(name: &str) -> String {
    format!("{name}-panel")
}
