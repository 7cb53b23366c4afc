use std::collections::BTreeSet;

use crate::clock::Steady;
use crate::index::Key;
use crate::record;
use crate::{Effect, Engine, Hold, Notice, Phase, Record, RecordId, RunId};

/// How long until storing is tried again.
const AGAIN_MS: i64 = 10_000;

impl Engine {
    /// Stores a run as it is now.
    pub(crate) fn store(&mut self, key: Key) {
        let Some(record) = self.record(key, false) else { return };
        self.storing.insert(record.id, key);
        self.emit(Effect::Store(record));
    }

    /// Stores that a run is about to leave. It leaves when *stored* comes back for this.
    pub(crate) fn store_intent(&mut self, key: Key) {
        let Some(record) = self.record(key, true) else { return };
        self.intents.insert(record.id, key);
        self.emit(Effect::Store(record));
    }

    pub(crate) fn stored(&mut self, t: Steady, id: RecordId) {
        self.cannot_store = false;
        // What a person did without while it was not to be had is kept to again.
        self.send_unstored = false;
        if let Some(key) = self.intents.remove(&id) {
            self.unstored.remove(&key);
            self.intent_stored(t, key);
        } else if let Some(key) = self.storing.remove(&id) {
            self.unstored.remove(&key);
        }
    }

    pub(crate) fn not_stored(&mut self, t: Steady, id: RecordId) {
        if !self.cannot_store {
            self.cannot_store = true;
            self.notify(Notice::CannotStore);
        }
        let again = t.saturating_add(AGAIN_MS);
        if let Some(key) = self.intents.remove(&id) {
            if self.hold(key) == Some(&Hold::Storing) {
                return self.intent_not_stored(key, again);
            }
            // It left all the same.
            self.unstored.insert(key);
            self.store_again.get_or_insert(again);
        } else if let Some(key) = self.storing.remove(&id) {
            self.unstored.insert(key);
            self.store_again.get_or_insert(again);
        }
    }

    /// A person lets runs leave although nothing can be stored.
    pub(crate) fn send_unstored(&mut self) {
        self.send_unstored = true;
        let held: Vec<Key> = self.index.later.iter().map(|(_, key)| *key).collect();
        for key in held {
            if self.hold(key).is_some_and(|hold| matches!(hold, Hold::NotStored { .. })) {
                self.set_hold(key, Hold::None);
            }
        }
    }

    /// Tries again what could not be stored.
    pub(crate) fn store_due(&mut self, t: Steady) {
        if self.store_again.is_none_or(|at| at > t) {
            return;
        }
        self.store_again = None;
        for key in std::mem::take(&mut self.unstored) {
            // A run whose intent is on its way to the store is not overwritten.
            if !self.hold(key).is_some_and(|hold| *hold == Hold::Storing) {
                self.store(key);
            }
        }
    }

    /// Runs that may be further than what is stored of them says: such as left unstored, and, while nothing can be stored,
    /// all that changed; and those of an earlier visit whose records could not be read in this one. The next visit searches for
    /// those that its records call queued (`Event::Restored`).
    pub fn ahead_of_records(&self) -> Vec<RunId> {
        let left = self.intents.values().copied().filter(|key| self.hold(*key).is_none());
        let changed = self.storing.values().copied().filter(|_| self.cannot_store);
        let keys: BTreeSet<Key> = self.unstored.iter().copied().chain(left).chain(changed).collect();
        let own = keys.into_iter().filter_map(|key| Some(self.at(key)?.id.clone()));
        self.ahead_unread.iter().cloned().chain(own).collect()
    }

    /// Whether the next visit may go on with what waits without asking: nobody stopped it.
    pub const fn goes_on(&self) -> bool {
        self.paused.is_none()
    }

    /// Every run as it would be stored now: to replace all that is stored.
    pub fn records(&self) -> Vec<Record> {
        let record = |run: &crate::Run| Record {
            id: RecordId(0),
            key: record::key(&run.id),
            bytes: record::write(run, None, self.demo),
        };
        self.runs().map(record).collect()
    }

    pub(crate) fn hold(&self, key: Key) -> Option<&Hold> {
        match &self.at(key)?.phase {
            Phase::Queued { hold } => Some(hold),
            _ => None,
        }
    }

    fn record(&mut self, key: Key, leaving: bool) -> Option<Record> {
        let bytes = record::write(self.at(key)?, leaving.then_some(self.now), self.demo);
        let key = record::key(&self.at(key)?.id);
        self.last_record += 1;
        Some(Record { id: RecordId(self.last_record), key, bytes })
    }
}
