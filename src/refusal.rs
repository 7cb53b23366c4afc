//! What a server said when it refused, for every screen that asks something of it.

use crate::dom::prelude::*;
use defender::ApiError;
use words::{Arg, Message};

use crate::language::{t, ts};
use crate::ui::CopyButton;

/// A refusal as the server said it.
#[component]
pub fn ServerError(error: ApiError) -> impl IntoView {
    let code = error.code.as_str().to_owned();
    let message = if error.message.is_empty() { None } else { Some(error.message.clone()) };
    let target = if error.target.is_empty() { None } else { Some(error.target.clone()) };
    let whole = whole(&error);
    view! {
        <div class="run-error" data-tone="bad">
            <p class="run-error-head">
                <b>{move || ts(Message::RunViewHttp, &[Arg::Count(u64::from(error.status)), Arg::Text(&code)])}</b>
                <CopyButton label=Message::RunViewCopyErrors text=move |()| whole.clone()/>
            </p>
            {message.map(|message| view! { <pre class="run-error-text">{message}</pre> })}
            {target.map(|target| view! {
                <p class="note">{t(Message::RunViewCorrelation)} " " <code>{target}</code></p>
            })}
        </div>
    }
}

fn whole(error: &ApiError) -> String {
    let mut text = error.to_string();
    if !error.target.is_empty() {
        text.push_str(" (");
        text.push_str(&error.target);
        text.push(')');
    }
    text
}
