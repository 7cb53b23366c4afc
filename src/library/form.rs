//! What was typed and chosen for an upload. It outlives the screen: whoever looks at a run and comes back, or
//! changes the language, finds it as it was.

use std::sync::Arc;

use crate::dom::prelude::*;
use defender::{ApiError, LibraryFile};

use super::said::Said;

/// The upload that is being prepared, and how the last one ended. Copies are the same.
#[derive(Clone, Copy)]
pub struct Form {
    /// The file.
    pub chosen: RwSignal<Option<Chosen>>,
    /// The name of the only file that was taken, when several were dropped.
    pub one_of_many: RwSignal<Option<String>>,
    /// The name that it shall have in the library.
    pub name: RwSignal<String>,
    /// What is said of it there.
    pub said: RwSignal<Said>,
    /// Which file may be replaced: see [`Existing::key`](super::existing::Existing::key).
    pub consent: RwSignal<Option<String>>,
    /// Name and size of what is on its way.
    pub sending: RwSignal<Option<(String, u64)>>,
    /// How the last one ended.
    pub ended: RwSignal<Option<Ended>>,
    /// Hashes and sizes of what was uploaded in this visit.
    sizes: RwSignal<Vec<(String, u64)>>,
}

/// A file of the analyst's computer.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen {
    /// Unlike any other choice's.
    pub number: u64,
    /// Its name there.
    pub name: String,
    /// In bytes.
    pub size: u64,
    /// What is in it.
    pub content: Content,
}

/// What is in a chosen file.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// It is being read and hashed.
    Reading,
    /// It was read: these bytes are sent, whatever becomes of the file.
    Read {
        /// All of it.
        bytes: Arc<Vec<u8>>,
        /// Their SHA-256, 64 lower-case hex characters.
        sha256: String,
    },
    /// The browser could not read it.
    Unreadable,
    /// More than any source allows; it was not read.
    TooLarge,
}

/// An upload that is over, as far as it is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Ended {
    /// Its name in the library.
    pub name: String,
    /// What was computed of its bytes.
    pub sha256: String,
    /// How.
    pub how: How,
}

/// How an upload ended.
#[derive(Clone, Debug, PartialEq)]
pub enum How {
    /// The tenant took it and says so.
    Taken(LibraryFile),
    /// The tenant did not take it.
    Refused(ApiError),
    /// Nothing left: there was no token for it.
    NotSent,
    /// It may have been taken: no answer came, or one that does not say.
    Unclear(Option<ApiError>),
}

thread_local! {
    static FORM: Form = owner_of_page().with(Form::new);
}

/// The owner that lives as long as the page: of it are all others.
fn owner_of_page() -> Owner {
    let mut owner = Owner::current().unwrap_or_default();
    while let Some(parent) = owner.parent() {
        owner = parent;
    }
    owner
}

impl Form {
    /// The one of this page.
    pub fn of_page() -> Self {
        FORM.with(|form| *form)
    }

    fn new() -> Self {
        Self {
            chosen: RwSignal::default(),
            one_of_many: RwSignal::default(),
            name: RwSignal::default(),
            said: RwSignal::default(),
            consent: RwSignal::default(),
            sending: RwSignal::default(),
            ended: RwSignal::default(),
            sizes: RwSignal::default(),
        }
    }

    /// Makes it as it was before a file was chosen.
    pub fn clear(self) {
        self.chosen.set(None);
        self.one_of_many.set(None);
        self.consent.set(None);
        self.name.set(String::new());
        self.said.set(Said::default());
    }

    /// A file was removed: that it was taken is of no use any more.
    pub fn removed(self, name: &str) {
        let is_it = |ended: &Ended| matches!(&ended.how, How::Taken(file) if file.is_called(name));
        if self.ended.with_untracked(|ended| ended.as_ref().is_some_and(is_it)) {
            self.ended.set(None);
        }
    }

    /// Remembers how large a file with this hash is.
    pub fn remember_size(self, sha256: &str, bytes: u64) {
        self.sizes.update(|sizes| sizes.push((sha256.to_ascii_lowercase(), bytes)));
    }

    /// How large a file with this hash is, if it was uploaded in this visit.
    pub fn size_of(self, sha256: &str) -> Option<u64> {
        let is = |(known, _): &&(String, u64)| known.eq_ignore_ascii_case(sha256);
        self.sizes.with(|sizes| sizes.iter().find(is).map(|(_, bytes)| *bytes))
    }
}
