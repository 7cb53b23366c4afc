use engine::{Event, Record};

use super::{Ahead, Night};
use crate::Fault;

/// What becomes of a write, unless the page dies before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Done,
    /// Nothing is written.
    Failed,
    /// It is said to have failed, and is there.
    Untold,
    /// It is said to have failed, and so many thousandths of it are there.
    Torn(u32),
}

/// The slowest disk.
const LATE_MS: i64 = 20_000;

/// Writes on their way to the store.
impl Night {
    pub(super) fn write(&mut self, record: Record) {
        let fate = if self.is_calm { Fate::Done } else { self.fate() };
        let mut took_ms = self.dice.between(1, 60);
        if !self.is_calm && self.dice.hits(self.plan.late_writes) {
            self.meet(Fault::WriteLate);
            took_ms += self.dice.between(1_000, LATE_MS);
        }
        let at = (self.now + took_ms).max(self.store.busy_until);
        self.store.busy_until = at;
        self.plan_at(at, Ahead::Write(record, fate));
    }

    fn fate(&mut self) -> Fate {
        let (fate, fault) = if self.plan.disk_full_ms.is_some_and(|from| self.now >= from) {
            (Fate::Failed, Fault::WriteFailed)
        } else if !self.dice.hits(self.plan.not_stored) {
            return Fate::Done;
        } else if self.dice.hits(self.plan.untold) {
            (Fate::Untold, Fault::WriteUntold)
        } else if self.dice.hits(self.plan.torn) {
            (Fate::Torn(self.dice.below(1_000)), Fault::WriteTorn)
        } else {
            (Fate::Failed, Fault::WriteFailed)
        };
        self.meet(fault);
        fate
    }

    /// A write ended; the engine hears of it, and the other tab looks.
    pub(super) fn written(&mut self, record: Record, fate: Fate) {
        let (id, key) = (record.id, record.key.clone());
        self.put(record, fate);
        if fate == Fate::Done {
            self.unwritten.remove(&key);
            self.tell(Event::Stored(id));
        } else {
            self.unwritten.insert(key);
            self.tell(Event::NotStored(id));
        }
        self.other_tab_looks();
    }

    /// What is in the store afterwards.
    pub(super) fn put(&mut self, record: Record, fate: Fate) {
        match fate {
            Fate::Done | Fate::Untold => {
                self.checker.stored(&record.key);
                self.store.put(record);
            }
            Fate::Failed => {}
            Fate::Torn(share) => self.store.tear(record, share),
        }
    }
}
