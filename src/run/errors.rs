use crate::dom::prelude::*;
use defender::Cause;
use words::{Message, Screens};

use crate::language::t;
use crate::refusal::Explanation;
use crate::ui::{CopyButton, exact};

/// Error texts of a command, whole, as the API wrote them; above them what they mean, where they ended the run.
#[component]
pub fn CommandErrors(errors: Vec<String>, cause: Option<Cause>) -> impl IntoView {
    let all = errors.join("\n");
    let texts = errors
        .into_iter()
        .map(|text| view! { <pre class="run-error-text">{exact(&text)}</pre> })
        .collect_view();
    view! {
        {cause.map(|cause| view! { <Explanation cause said=None/> })}
        <div class="run-error" data-tone="bad">
            <p class="run-error-head">
                <b>{t(Screens::RunViewErrors)}</b>
                <CopyButton label=Message::RunViewCopyErrors text=move |()| all.clone()/>
            </p>
            {texts}
        </div>
    }
}
