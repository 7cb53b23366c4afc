//! From the form to the tenant and back.

use std::sync::Arc;

use crate::dom::prelude::*;
use defender::{ApiError, LibraryFile, Upload};
use leptos::task::spawn_local;
use words::{Arg, Screens};

use super::existing::Existing;
use super::form::{Content, Ended, Form, How};
use super::listing::Listing;
use super::{ended, name};
use crate::browser::breath;
use crate::host::{Host, Trouble};
use crate::language::{t, ts};
use crate::ui::{answer, size};

/// Why nothing can be sent, in a sentence; `None` while it can. Tracks everything that it looks at.
pub fn why_not(form: Form, listing: Listing, host: Host) -> Option<String> {
    if !host.leading().get() {
        return Some(t(Screens::LibraryOnlyLeader));
    }
    if form.sending.with(Option::is_some) {
        return sending(form);
    }
    let content = form.chosen.with(|chosen| match chosen.as_ref().map(|chosen| &chosen.content) {
        None => Some(t(Screens::LibraryNoFile)),
        Some(Content::Reading) => Some(t(Screens::LibraryStillHashing)),
        Some(Content::Unreadable) => Some(t(Screens::LibraryUnreadable)),
        Some(Content::TooLarge) => {
            let bytes = chosen.as_ref().map_or(0, |chosen| chosen.size);
            Some(ts(Screens::LibraryTooLarge, &[Arg::Text(&size(bytes))]))
        }
        Some(Content::Read { .. }) => None,
    });
    content.or_else(|| form.name.with(|text| name::problem(text))).or_else(|| {
        let existing = Existing::of(form, listing);
        let kept = matches!(existing, Existing::Is(_)) && !existing.is_given_up(form);
        kept.then(|| t(Screens::LibraryNotReplaced))
    })
}

/// What is on its way, in a sentence.
pub fn sending(form: Form) -> Option<String> {
    let (name, bytes) = form.sending.get()?;
    Some(ts(Screens::LibrarySending, &[Arg::Text(&name), Arg::Text(&size(bytes))]))
}

/// Sends it. What was typed stays until the tenant has taken it.
pub fn send(form: Form, listing: Listing, host: Host) {
    if let Some(why) = untrack(|| why_not(form, listing, host)) {
        answer(why);
        return;
    }
    let chosen = form.chosen.get_untracked();
    let Some(Content::Read { bytes, sha256 }) = chosen.map(|chosen| chosen.content) else { return };
    let name = form.name.get_untracked();
    let replace = untrack(|| Existing::of(form, listing).is_given_up(form));
    form.ended.set(None);
    form.sending.set(Some((name.clone(), bytes.len() as u64)));
    untrack(|| sending(form)).into_iter().for_each(answer);
    spawn_local(async move {
        // A large body takes a while to write; first it is said that it is under way.
        breath::take().await;
        let size = bytes.len() as u64;
        let upload = upload(form, &bytes, name.clone(), replace);
        let left = host.upload(&upload, move |answered| {
            let how = how(answered);
            if matches!(how, How::Taken(_)) {
                form.remember_size(&sha256, size);
                form.clear();
            }
            form.sending.set(None);
            ended::end(form, Ended { name, sha256, how });
        });
        if !left {
            form.sending.set(None);
            answer(t(Screens::LibraryOnlyLeader));
        }
    });
}

fn upload(form: Form, bytes: &Arc<Vec<u8>>, name: String, replace: bool) -> Upload {
    let said = form.said.get_untracked();
    Upload {
        name,
        content: bytes.as_ref().clone(),
        description: said.description(),
        parameters: said.takes().then(|| said.parameters()),
        replace,
    }
}

/// Only an answer of the API itself, with a status from 400 to 499, says that nothing was done.
fn how(answered: Result<LibraryFile, Trouble>) -> How {
    match answered {
        Ok(file) => How::Taken(file),
        Err(Trouble::Refused(error)) if is_refusal(&error) => How::Refused(error),
        Err(Trouble::Refused(error)) => How::Unclear(Some(error)),
        Err(Trouble::NoToken | Trouble::FrontDoor) => How::NotSent,
        Err(_) => How::Unclear(None),
    }
}

/// Whether it says that nothing was done; a gateway that lost patience (408) does not.
pub fn is_refusal(error: &ApiError) -> bool {
    (400..500).contains(&error.status) && error.status != 408
}

#[cfg(test)]
mod tests {
    use defender::{BodyKind, ErrorCode};

    use super::*;

    #[test]
    fn only_a_clear_no_is_a_refusal() {
        for (status, refused) in
            [(400, true), (403, true), (413, true), (429, true), (408, false), (500, false), (200, false)]
        {
            let error = ApiError {
                status,
                code: ErrorCode::None,
                message: String::new(),
                target: String::new(),
                retry_after: None,
                claims: false,
                body: BodyKind::Empty,
            };
            assert_eq!(matches!(how(Err(Trouble::Refused(error))), How::Refused(_)), refused, "{status}");
        }
        assert_eq!(how(Err(Trouble::NoAnswer)), How::Unclear(None));
        assert_eq!(how(Err(Trouble::NoToken)), How::NotSent);
    }
}
