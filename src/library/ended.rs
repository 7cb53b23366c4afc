use crate::dom::prelude::*;
use defender::{Asked, LibraryFile};
use words::{Arg, Message, Screens};

use super::form::{Ended, Form, How};
use super::listing::Listing;
use crate::language::{t, ts};
use crate::refusal::Refusal;
use crate::ui::{Icon, IconButton, Tone, answer};

/// Shows how an upload ended, and speaks it.
pub fn end(form: Form, ended: Ended) {
    answer(said(&ended).1);
    form.ended.set(Some(ended));
}

/// How the last upload ended: the tenant's hash against the one computed here, or its refusal as it said it.
#[component]
pub fn UploadEnded(form: Form, listing: Listing) -> impl IntoView {
    move || {
        form.ended.get().map(|ended| {
            let (tone, text) = said(&ended);
            let error = match &ended.how {
                How::Refused(error) | How::Unclear(Some(error)) => Some(error.clone()),
                How::Taken(_) | How::NotSent | How::Unclear(None) => None,
            };
            view! {
                <div class="library-ended" data-tone=tone.word()>
                    <div>
                        <p>{text}</p>
                        {error.map(|error| view! { <Refusal error asked=Asked::Library/> })}
                        <Arrived ended listing/>
                    </div>
                    <IconButton label=Message::Dismiss icon=Icon::Close on_press=move || form.ended.set(None)/>
                </div>
            }
        })
    }
}

/// Where nobody knows whether a file arrived, the list may tell.
#[component]
fn Arrived(ended: Ended, listing: Listing) -> impl IntoView {
    let Ended { name, sha256, how } = ended;
    let unclear = matches!(how, How::Unclear(_));
    let called = name.clone();
    let there = Memo::new(move |_| {
        let is = |file: LibraryFile| file.sha256.eq_ignore_ascii_case(&sha256);
        unclear && listing.called(&called).is_some_and(is)
    });
    move || there.get().then(|| view! { <p><b>{ts(Screens::LibraryArrived, &[Arg::Text(&name)])}</b></p> })
}

fn said(ended: &Ended) -> (Tone, String) {
    let Ended { name, sha256, how } = ended;
    let with = |message| ts(message, &[Arg::Text(name)]);
    match how {
        How::Taken(file) if file.sha256.eq_ignore_ascii_case(sha256) => {
            (Tone::Good, with(Screens::LibraryTaken))
        }
        How::Taken(file) if file.sha256.is_empty() => (Tone::Caution, with(Screens::LibraryTakenUnsaid)),
        How::Taken(file) => {
            let args = [Arg::Text(name), Arg::Text(sha256), Arg::Text(&file.sha256)];
            (Tone::Bad, ts(Screens::LibraryTakenOther, &args))
        }
        How::NotSent => (Tone::Bad, t(Message::AccountNoToken)),
        How::Refused(_) => (Tone::Bad, with(Screens::LibraryRefused)),
        How::Unclear(_) => (Tone::Caution, with(Screens::LibraryUnclear)),
    }
}
