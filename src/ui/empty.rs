use leptos::prelude::*;

use super::Label;

/// A place where nothing is yet: what belongs here, and how it comes here.
#[component]
pub fn Empty(
    /// What is not there.
    #[prop(into)]
    title: Label,
    /// How it comes here.
    #[prop(into)]
    text: Label,
    /// The way to it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <p class="empty-title">{move || title.text()}</p>
            <p>{move || text.text()}</p>
            {children.map(|children| view! { <div class="actions">{children()}</div> })}
        </div>
    }
}

/// Something did not work: what, why, and the ways out. Spoken when it appears.
#[component]
pub fn Failed(
    /// What did not work.
    #[prop(into)]
    title: Label,
    /// Why, and what to do.
    #[prop(into)]
    text: Label,
    /// The ways out.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="failed" role="alert">
            <p class="empty-title">{move || title.text()}</p>
            <p>{move || text.text()}</p>
            {children.map(|children| view! { <div class="actions">{children()}</div> })}
        </div>
    }
}
