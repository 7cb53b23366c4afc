//! What is composed, from visit to visit and from tab to tab: the leader's in the database, and each tab's own until it is there.

use leptos::task::spawn_local;

use super::Host;
use super::front::Front;
use crate::browser::tab_store;

impl Host {
    /// The draft of the last visit, as bytes of its author's choice.
    pub async fn load_draft(self) -> Option<Vec<u8>> {
        let front = self.front();
        front.draft().await
    }

    /// The draft that the last leader left, for who takes the lead; and whether this tab has one of its own.
    pub async fn left_draft(self) -> (Option<Vec<u8>>, bool) {
        let front = self.front();
        front.left_draft().await
    }

    /// What was composed in this tab before anybody signed in.
    pub fn early_draft(self) -> Option<Vec<u8>> {
        self.front().early_draft()
    }

    /// Keeps the draft. A tab that does not lead keeps it for itself, and leaves the leader's alone.
    pub fn save_draft(self, bytes: Vec<u8>) {
        self.front().save_draft(bytes);
    }
}

impl Front {
    /// A draft of nobody: it is this tab's, and of whoever signs in there.
    fn early_draft(&self) -> Option<Vec<u8>> {
        tab_store::get(&self.setup.early_key()?).map(String::into_bytes)
    }

    /// The draft of the last visit.
    async fn draft(&self) -> Option<Vec<u8>> {
        if let Some(late) = tab_store::get(&self.setup.tab_key()).map(String::into_bytes) {
            self.save_draft(late.clone());
            return Some(late);
        }
        self.memory().draft().await.ok().flatten()
    }

    /// What the last leader left, and whether this tab has a draft of its own beside it.
    async fn left_draft(&self) -> (Option<Vec<u8>>, bool) {
        let has_own = tab_store::get(&self.setup.tab_key()).is_some();
        (self.memory().draft().await.ok().flatten(), has_own)
    }

    fn save_draft(&self, bytes: Vec<u8>) {
        if self.wiped.get() {
            return;
        }
        // At once, since a page that is left ends before its database does. What a tab composes that only follows is
        // its own: the leader's draft stays as it is.
        let key = self.setup.tab_key();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let _ = tab_store::set(&key, &text);
        if !self.entered.get_untracked() || !self.leading.get_untracked() {
            return;
        }
        let (memory, early) = (self.memory(), self.setup.early_key());
        // A browser that keeps nothing was reported at the start; the draft lives on in the page.
        spawn_local(async move {
            if memory.store_draft(bytes).await.is_ok() {
                // What was composed meanwhile is not stored yet.
                let is_stored = tab_store::get(&key).is_some_and(|kept| kept == text);
                let own = is_stored.then_some(key);
                [own, early].iter().flatten().for_each(|key| tab_store::remove(key));
            }
        });
    }
}
