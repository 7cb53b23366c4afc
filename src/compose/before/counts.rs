use leptos::prelude::*;
use words::{Arg, Message};

use crate::compose::composer::use_composer;
use crate::language::{t, ts};

/// How many errors and warnings there are.
#[component]
pub fn Counts() -> impl IntoView {
    let summary = use_composer().summary();
    let counts = Memo::new(move |_| summary.with(|summary| (summary.errors as u64, summary.warnings as u64)));
    let part = |tone: &'static str, message, count| {
        (count > 0).then(|| view! { <span data-tone=tone>{ts(message, &[Arg::Count(count)])}</span> })
    };
    view! {
        <p class="counts">
            {move || match counts.get() {
                (0, 0) => view! { <span data-tone="good">{t(Message::ComposeNothingWrong)}</span> }.into_any(),
                (errors, warnings) => view! {
                    {part("bad", Message::ComposeErrors, errors)}
                    {part("caution", Message::ComposeWarnings, warnings)}
                }.into_any(),
            }}
        </p>
    }
}
