use std::collections::BTreeMap;

use engine::Record;

/// The store of a browser: what is in it survives a crash. Writes end in the order in which they began.
#[derive(Debug, Default)]
pub(crate) struct Store {
    records: BTreeMap<String, Vec<u8>>,
    /// When the last write that began will end.
    pub busy_until: i64,
}

impl Store {
    pub(crate) fn put(&mut self, record: Record) {
        self.records.insert(record.key, record.bytes);
    }

    /// All records, as a fresh page reads them.
    pub(crate) fn read(&self) -> Vec<Record> {
        let records = self.records.iter();
        records
            .map(|(key, bytes)| Record { id: engine::RecordId(0), key: key.clone(), bytes: bytes.clone() })
            .collect()
    }

    /// Whether a run has a record.
    pub(crate) fn holds(&self, run: &engine::RunId) -> bool {
        self.records.contains_key(&format!("run/{run}"))
    }
}
