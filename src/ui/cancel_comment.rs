use crate::dom::prelude::*;
use words::Screens;

use crate::language::t;

/// The comment that goes with a cancel of one run or of several.
#[component]
pub fn CancelComment(label: Screens, comment: RwSignal<String>) -> impl IntoView {
    view! {
        <div class="run-comment">
            <label for="cancel-comment">{t(label)}</label>
            <textarea
                id="cancel-comment"
                rows="2"
                autofocus
                aria-required="true"
                prop:value=move || comment.get()
                on:input=move |event| comment.set(event_target_value(&event))
            ></textarea>
        </div>
    }
}
