use crate::dom::prelude::*;

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
            <p class="empty-title">{title}</p>
            <p>{text}</p>
            {children.map(|children| view! { <div class="actions">{children()}</div> })}
        </div>
    }
}
