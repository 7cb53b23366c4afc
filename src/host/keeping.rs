//! How long runs are kept in this browser, what is kept, and all of it as one file.

use std::fmt::Write as _;

use defender::Timestamp;
use engine::Record;
use serde_json::{Map, Value};

use super::Host;
use super::front::WIPED;
use super::memory::Memory;
use crate::browser::channel::Channel;
use crate::browser::database::{self, Database, DatabaseError, Store};
use crate::browser::{settings_store, site};

/// How long runs are kept after their end, unless somebody says otherwise.
pub const DAYS: u32 = 30;
/// The longest that can be chosen.
pub const DAYS_MAX: u32 = 3_650;
/// Under which the choice is kept.
const KEY: &str = "keep-days";
/// All databases of this page begin so.
pub const DATABASES: &str = "liveline.";
const DAY_MS: i64 = 86_400_000;

/// For how many days runs are kept after their end.
pub fn days() -> u32 {
    let kept = settings_store::get(KEY).and_then(|days| days.parse().ok());
    kept.filter(|days| (1..=DAYS_MAX).contains(days)).unwrap_or(DAYS)
}

/// Removes those of these records whose runs have been over for longer than they are kept.
pub(super) async fn forget_outdated(memory: &Memory, records: &mut Vec<Record>, now: Timestamp) {
    let outdated = records.iter().filter(|record| is_outdated(record, now));
    let keys: Vec<String> = outdated.map(|record| record.key.clone()).collect();
    // What cannot be removed now is removed another time.
    if !keys.is_empty() && memory.forget_runs(&keys).await.is_ok() {
        records.retain(|record| !keys.contains(&record.key));
    }
}

/// Whether a run has been over for longer than it is kept.
fn is_outdated(record: &Record, now: Timestamp) -> bool {
    record
        .facts()
        .and_then(|facts| facts.over_since)
        .is_some_and(|at| now.ms_since(at) > i64::from(days()) * DAY_MS)
}

/// What one shelf holds of this tenant and account.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holding {
    /// How many.
    pub count: u64,
    /// Bytes of keys and values.
    pub bytes: u64,
    /// The oldest that has a time.
    pub since: Option<Timestamp>,
}

impl Holding {
    fn of<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        pairs.into_iter().fold(Self::default(), |sum, (key, value)| Self {
            count: sum.count + 1,
            bytes: sum.bytes + (key.len() + value.len()) as u64,
            since: None,
        })
    }
}

/// What this browser keeps of this tenant and account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holdings {
    /// Runs with what was observed of them.
    pub runs: Holding,
    /// The draft and saved sequences.
    pub drafts: Holding,
    /// The demo tenant's log.
    pub demo: Holding,
    /// Choices of the analyst.
    pub settings: Holding,
}

impl Host {
    /// Keeps runs for so many days from now on, and removes from the store those that are older. What is on the screen stays
    /// until the page is opened anew: nothing that is under way is disturbed.
    pub async fn keep_for(self, days: u32) {
        // A choice that cannot be kept holds for nothing: then nothing else is kept either.
        let _ = settings_store::set(KEY, &days.to_string());
        let memory = self.front().memory();
        // What cannot be read or removed now is removed another time.
        if let Ok(mut records) = memory.records().await {
            forget_outdated(&memory, &mut records, self.now().get_untracked()).await;
        }
    }

    /// What is kept.
    pub async fn holdings(self) -> Result<Holdings, DatabaseError> {
        let memory = self.front().memory();
        let records = memory.records().await?;
        let mut runs =
            Holding::of(records.iter().map(|record| (record.key.as_str(), record.bytes.as_slice())));
        runs.since = records.iter().filter_map(|record| Some(record.facts()?.requested_at)).min();
        let drafts = memory.drafts().await?;
        let demo = memory.raw_log().await?;
        let settings = settings_store::all();
        let bytes = |pairs: &[(String, Vec<u8>)]| {
            Holding::of(pairs.iter().map(|(key, value)| (key.as_str(), value.as_slice())))
        };
        Ok(Holdings {
            runs,
            drafts: bytes(&drafts),
            demo: bytes(&demo),
            settings: Holding::of(settings.iter().map(|(key, value)| (key.as_str(), value.as_bytes()))),
        })
    }
}

/// Removes the stores of this page whose names begin so, whosever they are; the tabs that have them open begin anew.
pub async fn wipe_all(prefix: &str) -> Result<(), DatabaseError> {
    let names = database::names(prefix).await?;
    database::delete_all(prefix).await?;
    for channel in names.iter().filter_map(|name| Channel::open(name, |_| {})) {
        channel.say(WIPED);
    }
    Ok(())
}

/// All that this page keeps in this browser, of every tenant and account, as JSON.
pub async fn export() -> Result<String, DatabaseError> {
    let mut databases = Map::new();
    for name in database::names(DATABASES).await? {
        let database = Database::open(&name, || {}).await?;
        let mut stores = Map::new();
        for store in Store::ALL {
            let pairs = database.all(store, "").await?;
            let pairs = pairs.into_iter().map(|(key, value)| (key, readable(&value)));
            stores.insert(store.name().to_owned(), Value::Object(pairs.collect()));
        }
        database.close();
        databases.insert(name, Value::Object(stores));
    }
    let settings = settings_store::all().into_iter().map(|(key, value)| (key, Value::String(value)));
    let all = [
        ("format", Value::from("liveline-local-data")),
        ("version", Value::from(1)),
        ("build", site::build().map_or(Value::Null, Value::String)),
        ("databases", Value::Object(databases)),
        ("settings", Value::Object(settings.collect())),
    ];
    let all: Map<String, Value> = all.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Ok(Value::Object(all).to_string())
}

/// What is JSON stays JSON, what is text is text, anything else is told in hexadecimal digits.
fn readable(bytes: &[u8]) -> Value {
    if let Ok(value) = serde_json::from_slice(bytes) {
        return value;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Value::String(text.to_owned()),
        Err(_) => {
            let mut digits = String::from("hex:");
            bytes.iter().for_each(|byte| {
                let _ = write!(digits, "{byte:02x}");
            });
            Value::String(digits)
        }
    }
}
