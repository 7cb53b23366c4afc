//! From the checked draft to its runs.

use crate::dom::prelude::*;
use sequence::{Diagnostic, Ready, WhyNot};
use words::Message;

use super::composer::{Composer, use_composer};
use super::places::go_to;
use crate::app::{Router, use_router};
use crate::chunks::Arrival;
use crate::host::{Host, use_host};
use crate::language::{saying, t};
use crate::route::Route;
use crate::ui::answer;

/// Sends, or says why not. Copies are the same.
#[derive(Clone, Copy)]
pub struct Sender {
    composer: Composer,
    host: Host,
    router: Router,
}

impl Sender {
    /// The one of this screen.
    pub fn new() -> Self {
        Self { composer: use_composer(), host: use_host(), router: use_router() }
    }

    /// Why nobody can run anything from here, whatever is composed.
    pub fn forbidden(self) -> Option<String> {
        if !self.host.leading().get() {
            return Some(t(Message::ComposeNotLeading));
        }
        self.host.lacks_live_response().then(|| t(Message::AccountLacksLiveResponse))
    }

    /// Why Run is off, in a sentence; `None` while it is on.
    pub fn why_not(self) -> Option<String> {
        if let Some(why) = self.forbidden() {
            return Some(why);
        }
        if let Some(message) = self.host.not_entered() {
            return Some(t(message));
        }
        match self.host.tenant().get() {
            Arrival::Here(()) => {}
            Arrival::Coming => return Some(t(Message::ComposeTenantComing)),
            Arrival::Missing(_) => return Some(t(Message::ComposeTenantMissing)),
        }
        self.composer.order().track(); // sentences name positions
        self.composer.summary().with(|summary| summary.missing.first().map(|first| self.say(first)))
    }

    /// What is missing, in a line.
    pub fn say(self, missing: &Diagnostic) -> String {
        let lines = self.composer.with_draft(|draft| saying(|words| words.blocked([missing], draft)));
        lines.into_iter().next().unwrap_or_default()
    }

    /// One run for each device, then on to them. With something missing: to what is missing. Whether parameters have to
    /// be filled in first.
    pub(super) fn run(self) -> bool {
        if let Some(why) = untrack(|| self.why_not()) {
            answer(why);
            let first = self
                .composer
                .summary()
                .with_untracked(|summary| summary.missing.first().map(|first| first.place));
            first.into_iter().for_each(|place| go_to(self.composer, place));
            return false;
        }
        match self.composer.ready() {
            Ok(ready) => self.send(ready),
            Err(why) => return why == WhyNot::Unfilled,
        }
        false
    }

    /// Sends what was checked, and goes on to the runs.
    pub fn send(self, ready: Ready) {
        let name = self.composer.name().get_untracked();
        let runs = self.host.send(ready, &name);
        // The next sending is confirmed anew.
        self.composer.confirm(String::new());
        match runs.as_slice() {
            [] => answer(t(Message::RunNoTag)),
            [only] => self.router.push(Route::run(only.as_str())),
            // A batch is called by its first run.
            [first, ..] => self.router.push(Route::Batch { id: first.as_str().to_owned(), show: None }),
        }
    }
}
