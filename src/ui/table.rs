use crate::dom::prelude::*;

use super::Label;

/// A table that scrolls sideways in its own frame where the screen is narrow, also by keyboard.
#[component]
pub fn TableFrame(
    /// What the table holds.
    #[prop(into)]
    label: Label,
    /// The table.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="table-frame" role="region" tabindex="0" aria-label=label>
            {children()}
        </div>
    }
}
