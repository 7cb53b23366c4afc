//! The tenant's own live response actions: read when somebody asks, a page at a time, since they cost of the quota that
//! watching lives on. Never by themselves.

use std::rc::Rc;
use std::sync::Arc;

use defender::{ActionsQuery, ApiError, Elements, Order, Response, answers, calls};
use engine::{Event, Intent, Phase, Run, bears_tag};
use leptos::task::spawn_local;

use super::inner::Inner;
use super::tenant::For;
use crate::browser::breath::{self, Pace};
use crate::host::listed::joined;
use crate::host::{Listed, ListedRun, Older, Reading, Trouble};

/// A page may hold 10,000 actions: after so many it is asked whether the browser may draw.
const SLICE: usize = 10;

impl Inner {
    /// Asks for the newest actions, or for those after the oldest that was read.
    pub(super) fn load_actions(self: &Rc<Self>, older: bool) {
        let listed = self.listed.get_untracked();
        if !self.front.leading.get_untracked() || listed.standing == Reading::Loading {
            return;
        }
        let call = match listed.older {
            Older::Page(call) if older => call,
            _ if older => return,
            _ => calls::actions(&ActionsQuery {
                kind: Some("LiveResponse".to_owned()),
                order: Some(Order::NewestFirst),
                ..ActionsQuery::default()
            }),
        };
        self.listed.update(|listed| listed.standing = Reading::Loading);
        self.turn(Event::ListAsked);
        let (inner, era) = (Rc::clone(self), self.era.get());
        let arrived = move |answer| spawn_local(inner.take_actions(answer, older, era));
        self.send_to_tenant(call, For::Reader(Box::new(arrived)));
        self.settle();
    }

    async fn take_actions(self: Rc<Self>, answer: Result<Response, Trouble>, older: bool, era: u32) {
        let read = self.read_page(answer, older).await;
        // Somebody went back in the demo meanwhile.
        if era != self.era.get() {
            return;
        }
        match read {
            Ok(listed) => {
                let lost = self.engine.borrow().runs().any(|run| is_lost_one_of(run, &listed));
                self.listed.set(listed);
                // The list proves that there is one: the engine finds it by the same way as ever.
                if lost {
                    self.turn(Event::Intent(Intent::RefreshNow));
                }
            }
            Err(trouble) => {
                if let Trouble::Refused(error) = &trouble {
                    self.turn(Event::ListRefused(error.clone()));
                }
                self.listed.update(|listed| listed.standing = Reading::Failed(trouble));
            }
        }
    }

    /// A page beside what was read before it. Joining and drawing are each a task of its own.
    async fn read_page(&self, answer: Result<Response, Trouble>, older: bool) -> Result<Listed, Trouble> {
        let now = self.time();
        let (page, further) = decoded(&answer?).await.map_err(Trouble::Refused)?;
        let known = self.listed.with_untracked(|listed| (listed.runs.clone(), listed.read));
        let (known, read) = if older { known } else { (Default::default(), Some(now)) };
        breath::take().await;
        let runs = joined(&known, page).into();
        breath::take().await;
        Ok(Listed { runs, read, older: further, standing: Reading::Ready(()) })
    }
}

/// Whether a run of which nobody knows what became is in the list, by its tag.
fn is_lost_one_of(run: &Run, listed: &Listed) -> bool {
    let has_it = |seen: &Arc<ListedRun>| {
        (seen.device.is_none() || seen.device == run.device) && bears_tag(&seen.comment, &run.id)
    };
    matches!(run.phase, Phase::Unanswered { .. }) && listed.runs.iter().any(has_it)
}

/// What a page says, and what comes after it.
async fn decoded(response: &Response) -> Result<(Vec<ListedRun>, Older), ApiError> {
    if let Some(read) = decoded_in_parts(response).await {
        return Ok(read);
    }
    let page = answers::actions(response)?.value;
    let mut runs = Vec::with_capacity(page.items.len());
    let mut pace = Pace::new();
    for slice in page.items.chunks(SLICE) {
        runs.extend(slice.iter().filter_map(|item| ListedRun::of(item.head()?)));
        pace.keep().await;
    }
    Ok((runs, older(page.next_link.as_deref())))
}

/// The same for an answer that is written as usual, and is never held all at once.
async fn decoded_in_parts(response: &Response) -> Option<(Vec<ListedRun>, Older)> {
    let mut elements = Elements::of(response)?;
    let mut runs = Vec::new();
    let mut pace = Pace::new();
    for head in elements.by_ref() {
        runs.extend(head.and_then(ListedRun::of));
        if runs.len().is_multiple_of(SLICE) {
            pace.keep().await;
        }
    }
    let next_link = elements.end()?.value.next_link;
    Some((runs, older(next_link.as_deref())))
}

/// The link's host is dropped: the next page comes from where this one came from.
fn older(next_link: Option<&str>) -> Older {
    match next_link.map(calls::next_page) {
        None => Older::None,
        Some(Ok(call)) => Older::Page(call),
        Some(Err(_)) => Older::Elsewhere,
    }
}
