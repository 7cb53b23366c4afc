//! What a page that leads a tenant leaves for the next one, beside the records: when it was left, and which runs may be
//! further than their records. It stands where the browser keeps settings, which mostly works when the store does not.

use std::cell::{Cell, RefCell};

use defender::Timestamp;
use engine::RunId;

use crate::browser::settings_store;
use crate::host::Starting;
use crate::host::starting::kept_moment;

/// Where one person's pages leave it, whoever signs in later.
pub(super) struct LastWord {
    left_key: String,
    ahead_key: String,
    /// What is noted of runs, once this page has read what the one before left: until then it leaves nothing of its own.
    noted: RefCell<Option<Vec<RunId>>>,
    /// Whether this page knows what is stored. One that does not has no word for it: the next one asks.
    knows: Cell<bool>,
}

impl LastWord {
    /// That of the person whose page it is now.
    pub(super) fn of(setup: &Starting) -> Self {
        Self {
            left_key: setup.clock_key(),
            ahead_key: setup.ahead_key(),
            noted: RefCell::default(),
            knows: Cell::default(),
        }
    }

    /// When the page that led this tenant was left; `None` while one leads, and after a crash, which leaves no word.
    pub(super) fn left_at(&self) -> Option<Timestamp> {
        kept_moment(&self.left_key)
    }

    /// Runs that may be further than their records.
    pub(super) fn ahead(&self) -> Vec<RunId> {
        let kept = settings_store::get(&self.ahead_key).unwrap_or_default();
        kept.split_whitespace().map(RunId::new).collect()
    }

    /// This page leads from now on, and lives; `knows` says whether it could read what is stored. A browser that keeps no settings
    /// has nothing to forget.
    pub(super) fn lives(&self, knows: bool) {
        self.knows.set(knows);
        self.noted.replace(Some(self.ahead()));
        let _ = settings_store::set(&self.left_key, "");
    }

    /// The page goes, and the next one may go on. A browser that keeps no settings lets a queue ask.
    pub(super) fn leave(&self, now: Timestamp) {
        if self.noted.borrow().is_none() || !self.knows.get() {
            return;
        }
        let _ = settings_store::set(&self.left_key, &now.ticks().to_string());
    }

    /// This page leads no more, and leaves nothing of its own.
    pub(super) fn over(&self) {
        self.noted.replace(None);
    }

    /// Notes which runs may be further than their records.
    pub(super) fn note(&self, ahead: Vec<RunId>) {
        if self.noted.borrow().as_ref().is_none_or(|noted| *noted == ahead) {
            return;
        }
        let text: Vec<&str> = ahead.iter().map(RunId::as_str).collect();
        // Where that is not kept either, a queue still asks before anything of it leaves.
        let _ = settings_store::set(&self.ahead_key, &text.join(" "));
        self.noted.replace(Some(ahead));
    }
}
