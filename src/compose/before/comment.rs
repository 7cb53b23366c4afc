use crate::dom::prelude::*;
use sequence::{Diagnostic, Edit, Place, Rule};
use words::{Arg, Message};

use crate::compose::composer::use_composer;
use crate::compose::places::COMMENT;
use crate::compose::steps::{Findings, lines};
use crate::host::use_host;
use crate::language::ts;
use crate::ui::Field;

const TAG: &str = "comment-tag";
const FOUND: &str = "comment-findings";

/// The comment, what is wrong with it, and what is appended to it.
#[component]
pub fn Comment() -> impl IntoView {
    let composer = use_composer();
    let host = use_host();
    let (comment, devices, summary) = (composer.comment(), composer.devices(), composer.summary());
    let tag = move || {
        devices.with(|devices| {
            let first = host.tag_for(devices.first()?)?.to_string();
            let message = if devices.len() == 1 { Message::ComposeTag } else { Message::ComposeTags };
            Some(ts(message, &[Arg::Text(&first)]))
        })
    };
    let found = Memo::new(move |_| {
        // That there is none yet stands where it keeps Run off.
        let tell = |found: &&Diagnostic| found.place == Place::Comment && found.rule != Rule::MissingComment;
        summary.with(|summary| summary.around.iter().filter(tell).cloned().collect::<Vec<_>>())
    });
    let underlines = move || {
        comment.with(|text| {
            found.with(|found| found.iter().flat_map(|found| lines(text, found)).collect::<Vec<_>>())
        })
    };
    let described_by =
        move || Some(if found.with(Vec::is_empty) { TAG.to_owned() } else { format!("{FOUND} {TAG}") });
    view! {
        <div class="step-field">
            <Field
                label=Message::ComposeComment
                id=COMMENT
                value=comment
                required=true
                underlines=Signal::derive(underlines)
                described_by=Signal::derive(described_by)
                on_input=move |text| composer.write(Edit::SetComment(text))
                on_leave=Callback::new(move |()| composer.pause())
            />
            <Findings place=Place::Comment found id=FOUND.to_owned()/>
            <p class="muted" id=TAG>{tag}</p>
        </div>
    }
}
