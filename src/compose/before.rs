//! Before you send: the sequence in plain words, what waits and why, the comment, Run.

mod counts;
mod read_back;
mod run;

use crate::dom::prelude::*;
use sequence::Edit;
use words::{Arg, Message};

use super::composer::use_composer;
use super::places::COMMENT;
use super::send::Sender;
use crate::host::use_host;
use crate::language::{t, ts};
use crate::ui::Field;
use counts::Counts;
use read_back::SaidBack;
use run::Run;

const TAG: &str = "comment-tag";

/// The panel.
#[component]
pub fn BeforeSending(sender: Sender) -> impl IntoView {
    let composer = use_composer();
    let host = use_host();
    let devices = composer.devices();
    let tag = move || {
        devices.with(|devices| {
            let first = host.tag_for(devices.first()?)?.to_string();
            let message = if devices.len() == 1 { Message::ComposeTag } else { Message::ComposeTags };
            Some(ts(message, &[Arg::Text(&first)]))
        })
    };
    view! {
        <section class="panel compose-before" aria-labelledby="before-title">
            <header class="panel-head">
                <h2 id="before-title">{t(Message::ComposeBefore)}</h2>
                <Counts/>
            </header>
            <div class="panel-body">
                <SaidBack/>
                <Field
                    label=Message::ComposeComment
                    id=COMMENT
                    value=composer.comment()
                    required=true
                    described_by=Signal::from(Some(TAG.to_owned()))
                    on_input=move |text| composer.write(Edit::SetComment(text))
                    on_leave=Callback::new(move |()| composer.pause())
                />
                <p class="muted" id=TAG>{tag}</p>
                <Run sender/>
            </div>
        </section>
    }
}
