//! What this browser keeps of one tenant: run records, the draft, the demo tenant's log.

use engine::{Record, RecordId};
use simulator::LogEntry;

use crate::browser::database::{Database, DatabaseError, Put, Store};

const DRAFT: &str = "draft";
/// What the keys of saved sequences begin with.
const KEPT: &str = "kept/";

/// The store of one mode, tenant and account. Without a database everything fails with the reason why there
/// is none, and the page works on for this visit.
#[derive(Clone)]
pub(super) struct Memory(Result<Database, DatabaseError>);

impl Memory {
    /// The one of a page on which nobody has signed in.
    pub(super) const fn none() -> Self {
        Self(Err(DatabaseError::Closed))
    }

    /// Opens the store of that name. `closed` is called when another tab's newer page, or the browser, closes it.
    pub(super) async fn open(name: &str, closed: impl Fn() + 'static) -> Self {
        Self(Database::open(name, closed).await)
    }

    /// Stores run records and what the demo tenant's log gained, all or none. One transaction each: what is
    /// stored later is also written later.
    pub(super) async fn store(
        &self,
        records: Vec<Record>,
        log: Vec<(usize, LogEntry)>,
    ) -> Result<(), DatabaseError> {
        let record = |record: Record| Put { store: Store::Runs, key: record.key, value: record.bytes };
        let entry = |(number, entry): (usize, LogEntry)| Put {
            store: Store::Demo,
            key: format!("{number:08}"), // keys sort as text
            value: entry.to_bytes(),
        };
        let all: Vec<Put> = records.into_iter().map(record).chain(log.into_iter().map(entry)).collect();
        self.database()?.write(&all).await
    }

    /// Makes what is stored the state of an earlier moment: exactly these run records, and no more of the demo tenant's
    /// log than its first `log` entries.
    pub(super) async fn go_back(&self, records: Vec<Record>, log: usize) -> Result<(), DatabaseError> {
        let database = self.database()?;
        let runs = database.all(Store::Runs, "").await?.into_iter();
        let vanished = runs.filter(|(key, _)| records.iter().all(|record| record.key != *key));
        let entries = database.all(Store::Demo, "").await?.into_iter().skip(log);
        let gone: Vec<(Store, String)> = vanished
            .map(|(key, _)| (Store::Runs, key))
            .chain(entries.map(|(key, _)| (Store::Demo, key)))
            .collect();
        let put = |record: Record| Put { store: Store::Runs, key: record.key, value: record.bytes };
        database.exchange(&gone, &records.into_iter().map(put).collect::<Vec<_>>()).await
    }

    /// Removes runs, the demo tenant's log and the draft. Saved sequences stay.
    pub(super) async fn start_over(&self) -> Result<(), DatabaseError> {
        self.go_back(Vec::new(), 0).await?;
        self.database()?.remove(Store::Drafts, &[DRAFT.to_owned()]).await
    }

    /// All run records.
    pub(super) async fn records(&self) -> Result<Vec<Record>, DatabaseError> {
        let pairs = self.database()?.all(Store::Runs, "").await?;
        let record = |(key, bytes)| Record { id: RecordId(0), key, bytes };
        Ok(pairs.into_iter().map(record).collect())
    }

    /// The demo tenant's log. What follows a damaged entry is left out: it may rest on it.
    pub(super) async fn log(&self) -> Result<Vec<LogEntry>, DatabaseError> {
        let pairs = self.database()?.all(Store::Demo, "").await?;
        let entry = |(_, bytes): (String, Vec<u8>)| LogEntry::from_bytes(&bytes);
        Ok(pairs.into_iter().map_while(entry).collect())
    }

    /// The same log as it is stored.
    pub(super) async fn raw_log(&self) -> Result<Vec<(String, Vec<u8>)>, DatabaseError> {
        self.database()?.all(Store::Demo, "").await
    }

    /// The draft and all saved sequences as they are stored.
    pub(super) async fn drafts(&self) -> Result<Vec<(String, Vec<u8>)>, DatabaseError> {
        self.database()?.all(Store::Drafts, "").await
    }

    /// Removes run records.
    pub(super) async fn forget_runs(&self, keys: &[String]) -> Result<(), DatabaseError> {
        self.database()?.remove(Store::Runs, keys).await
    }

    /// Keeps the draft.
    pub(super) async fn store_draft(&self, bytes: Vec<u8>) -> Result<(), DatabaseError> {
        let put = Put { store: Store::Drafts, key: DRAFT.to_owned(), value: bytes };
        self.database()?.write(&[put]).await
    }

    /// The draft of the last visit.
    pub(super) async fn draft(&self) -> Result<Option<Vec<u8>>, DatabaseError> {
        self.database()?.get(Store::Drafts, DRAFT).await
    }

    /// Keeps a saved sequence.
    pub(super) async fn keep(&self, key: &str, value: Vec<u8>) -> Result<(), DatabaseError> {
        self.database()?.write(&[Put { store: Store::Drafts, key: format!("{KEPT}{key}"), value }]).await
    }

    /// Removes saved sequences.
    pub(super) async fn forget(&self, keys: &[String]) -> Result<(), DatabaseError> {
        let keys: Vec<String> = keys.iter().map(|key| format!("{KEPT}{key}")).collect();
        self.database()?.remove(Store::Drafts, &keys).await
    }

    /// All saved sequences, in the order of their keys.
    pub(super) async fn kept(&self) -> Result<Vec<(String, Vec<u8>)>, DatabaseError> {
        let pairs = self.database()?.all(Store::Drafts, KEPT).await?;
        let own = |key: String| key.strip_prefix(KEPT).map(str::to_owned).unwrap_or(key);
        Ok(pairs.into_iter().map(|(key, value)| (own(key), value)).collect())
    }

    /// Closes it, so that it can be deleted.
    pub(super) fn close(&self) {
        if let Ok(database) = &self.0 {
            database.close();
        }
    }

    fn database(&self) -> Result<&Database, DatabaseError> {
        self.0.as_ref().map_err(Clone::clone)
    }
}
