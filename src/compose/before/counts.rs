use crate::dom::prelude::*;
use words::{Arg, Message};

use crate::compose::composer::use_composer;
use crate::language::{t, ts};

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
            {move || match counts.get() {
                (0, 0) => view! { <span data-tone="good">{t(Message::ComposeNothingWrong)}</span> },
                (errors, warnings) => view! {
                    {count("bad", Message::ComposeErrors, errors)}
                    {count("caution", Message::ComposeWarnings, warnings)}
                },
            }}
        </p>
    }
}
