use leptos::prelude::*;
use words::{Arg, Message};

use crate::compose::composer::use_composer;
use crate::language::{t, ts};
use crate::ui::part;

/// How many errors and warnings there are.
#[component]
pub fn Counts() -> impl IntoView {
    let summary = use_composer().summary();
    let counts = Memo::new(move |_| summary.with(|summary| (summary.errors as u64, summary.warnings as u64)));
    let count = |tone: &'static str, message, many| {
        (many > 0).then(|| view! { <span data-tone=tone>{ts(message, &[Arg::Count(many)])}</span> })
    };
    view! {
        <p class="counts">
            {part(move || match counts.get() {
                (0, 0) => view! { <span data-tone="good">{t(Message::ComposeNothingWrong)}</span> }.into_any(),
                (errors, warnings) => view! {
                    {count("bad", Message::ComposeErrors, errors)}
                    {count("caution", Message::ComposeWarnings, warnings)}
                }.into_any(),
            })}
        </p>
    }
}
