use std::sync::Arc;

use crate::dom::prelude::*;
use defender::{Asked, LibraryFile};
use words::{Arg, Message, Screens};

use super::form::{Ended, Form, How};
use crate::host::{Reading, use_host};
use crate::language::{t, ts};
use crate::refusal::Refusal;
use crate::ui::{Icon, IconButton, Tone, answer};

/// The library's list, as it is read.
type List = Reading<Arc<Vec<LibraryFile>>>;

/// Shows how an upload ended, and speaks it.
pub fn end(form: Form, ended: Ended) {
    // The list that is there is from before: the next one tells.
    answer(said(&ended, &List::Loading).1);
    form.ended.set(Some(ended));
}

/// How the last upload ended: the tenant's hash against the one computed here, its refusal as it said it, or, where nobody
/// knows whether the file arrived, what the list tells.
#[component]
pub fn UploadEnded(form: Form) -> impl IntoView {
    let list = use_host().library();
    effect(move || {
        let arrived = form.ended.with(|ended| list.with(|list| arrived(ended.as_ref()?, list)));
        // That is the tenant's word, which holds whatever comes later.
        arrived.into_iter().for_each(|ended| form.ended.set(Some(ended)));
    });
    move || form.ended.get().map(|ended| view! { <Told form ended list/> })
}

#[component]
fn Told(form: Form, ended: Ended, list: Signal<List>) -> impl IntoView {
    let error = match &ended.how {
        How::Refused(error) | How::Unclear(Some(error)) => Some(error.clone()),
        How::Taken(_) | How::NotSent | How::Unclear(None) => None,
    };
    let told = Memo::new(move |_| list.with(|list| said(&ended, list)));
    watch(move || told.get(), |(_, text), _| answer(text.clone()));
    view! {
        <div class="library-ended" data-tone=move || told.with(|(tone, _)| tone.word())>
            <div>
                <p>{move || told.get().1}</p>
                {error.map(|error| view! { <Refusal error asked=Asked::Library/> })}
            </div>
            <IconButton label=Message::Dismiss icon=Icon::Close on_press=move || form.ended.set(None)/>
        </div>
    }
}

/// An upload of which nobody knew whether it arrived, when the list has it as it was sent.
fn arrived(ended: &Ended, list: &List) -> Option<Ended> {
    if !matches!(ended.how, How::Unclear(_)) {
        return None;
    }
    let Ended { name, sha256, .. } = ended.clone();
    let file = called(list.ready()?, &name)?;
    let is_it = file.sha256.eq_ignore_ascii_case(&sha256);
    is_it.then(|| Ended { how: How::Taken(file.clone()), name, sha256 })
}

fn called<'a>(files: &'a [LibraryFile], name: &str) -> Option<&'a LibraryFile> {
    files.iter().find(|file| file.is_called(name))
}

fn said(ended: &Ended, list: &List) -> (Tone, String) {
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
        How::Unclear(_) => match arrived(ended, list) {
            Some(ended) => said(&ended, list),
            None => (Tone::Caution, with(unclear(name, list))),
        },
    }
}

/// What the list tells of a file that may have arrived, and is not in it as it was sent.
fn unclear(name: &str, list: &List) -> Screens {
    match list {
        Reading::NotAsked | Reading::Loading => Screens::LibraryUnclear,
        Reading::Failed(_) => Screens::LibraryUnclearUnread,
        Reading::Ready(files) => match called(files, name) {
            None => Screens::LibraryUnclearMissing,
            Some(file) if file.sha256.is_empty() => Screens::LibraryUnclearUnsaid,
            Some(_) => Screens::LibraryUnclearOther,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::host::Trouble;

    const HASH: &str = "ab12";

    fn ended() -> Ended {
        Ended { name: "new.ps1".to_owned(), sha256: HASH.to_owned(), how: How::Unclear(None) }
    }

    fn list(files: &[(&str, &str)]) -> List {
        let file = |&(name, sha256): &(&str, &str)| LibraryFile {
            name: name.to_owned(),
            sha256: sha256.to_owned(),
            description: None,
            created: None,
            updated: None,
            created_by: None,
            has_parameters: false,
            parameters: None,
            other: Default::default(),
        };
        Reading::Ready(Arc::new(files.iter().map(file).collect()))
    }

    #[test]
    fn the_list_tells_what_became_of_an_upload_without_an_answer() {
        for (list, told) in [
            (List::Loading, Screens::LibraryUnclear),
            (List::Failed(Trouble::NoAnswer), Screens::LibraryUnclearUnread),
            (list(&[("other.ps1", HASH)]), Screens::LibraryUnclearMissing),
            (list(&[("new.ps1", "")]), Screens::LibraryUnclearUnsaid),
            (list(&[("new.ps1", "cd34")]), Screens::LibraryUnclearOther),
        ] {
            assert_eq!(unclear("new.ps1", &list), told);
            assert_eq!(arrived(&ended(), &list), None, "{told:?}");
        }
        let list = list(&[("New.ps1", "AB12")]);
        assert_eq!(said(&ended(), &list).0, Tone::Good);
        let found = arrived(&ended(), &list).unwrap();
        assert_eq!(said(&found, &List::Loading), said(&ended(), &list), "whatever comes later");
    }

    #[test]
    fn what_the_tenant_said_is_not_asked_of_the_list() {
        let sent = Ended { how: How::NotSent, ..ended() };
        assert_eq!(arrived(&sent, &list(&[("new.ps1", HASH)])), None);
    }
}
