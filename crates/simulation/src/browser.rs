use std::collections::{BTreeMap, BTreeSet};

use engine::Record;

/// The store of a browser: what is in it survives a crash. Writes end in the order in which they began.
#[derive(Debug, Default)]
pub(crate) struct Store {
    records: BTreeMap<String, Vec<u8>>,
    /// Of which only a part is there.
    torn: BTreeSet<String>,
    /// When the last write that began will end.
    pub busy_until: i64,
}

impl Store {
    pub(crate) fn put(&mut self, record: Record) {
        self.torn.remove(&record.key);
        self.records.insert(record.key, record.bytes);
    }

    /// Leaves only so many thousandths of a record; what was there before is gone.
    pub(crate) fn tear(&mut self, mut record: Record, share: u32) {
        let share = usize::try_from(share.min(999)).unwrap_or(0);
        record.bytes.truncate(record.bytes.len() * share / 1_000);
        self.torn.insert(record.key.clone());
        self.records.insert(record.key, record.bytes);
    }

    /// All records, as a fresh page reads them.
    pub(crate) fn read(&self) -> Vec<Record> {
        let records = self.records.iter();
        records
            .map(|(key, bytes)| Record { id: engine::RecordId(0), key: key.clone(), bytes: bytes.clone() })
            .collect()
    }

    /// Whether a run has a whole record.
    pub(crate) fn holds(&self, run: &engine::RunId) -> bool {
        let key = key(run);
        self.records.contains_key(&key) && !self.torn.contains(&key)
    }

    /// The keys of records of which only a part is there.
    pub(crate) const fn torn(&self) -> &BTreeSet<String> {
        &self.torn
    }
}

/// Under which a run is stored.
pub(crate) fn key(run: &engine::RunId) -> String {
    format!("run/{run}")
}
