//! The sequences that this browser keeps. Each version is a file of its own under a key that says when it was saved.

use std::cmp::Reverse;

use defender::Timestamp;
use sequence::file::{self, Sequence};

use super::Host;
use crate::browser::clock;
use crate::browser::database::DatabaseError;

/// All that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shelf {
    /// Newest first.
    pub kept: Vec<Kept>,
    /// Entries that this version of the page cannot read: they stay where they are.
    pub unreadable: usize,
}

/// One version of a sequence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its key in the store.
    key: String,
    /// From 1, counted for each name.
    pub version: u32,
    /// When it was saved.
    pub at: Timestamp,
    /// What was saved.
    pub sequence: Sequence,
}

impl Shelf {
    /// Reads all of it.
    pub async fn read(host: Host) -> Result<Self, DatabaseError> {
        Ok(Self::of(host.kept().await?))
    }

    /// Of the entries of the store: a key and a file each.
    pub fn of(entries: Vec<(String, Vec<u8>)>) -> Self {
        let mut shelf = Self::default();
        for (key, bytes) in entries {
            match Kept::read(key, &bytes) {
                Some(kept) => shelf.kept.push(kept),
                None => shelf.unreadable += 1,
            }
        }
        shelf.kept.sort_by_key(|kept| Reverse(kept.at));
        shelf
    }

    /// The newest version of each sequence.
    pub fn newest(&self) -> Vec<&Kept> {
        let mut newest: Vec<&Kept> = Vec::new();
        for kept in &self.kept {
            if !newest.iter().any(|known| known.sequence.name == kept.sequence.name) {
                newest.push(kept);
            }
        }
        newest
    }

    /// All versions of a sequence, newest first.
    pub fn versions<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Kept> {
        self.kept.iter().filter(move |kept| kept.sequence.name == name)
    }

    /// Keeps another version; gives its number.
    pub async fn keep(&self, host: Host, sequence: &Sequence) -> Result<u32, DatabaseError> {
        let version = self.versions(&sequence.name).next().map_or(0, |kept| kept.version) + 1;
        // Keys sort as text; two tabs do not save in the same millisecond.
        let key = format!("{:015}.{version}", clock::now().ms());
        host.keep(&key, file::write(std::slice::from_ref(sequence)).into_bytes()).await?;
        Ok(version)
    }

    /// Removes a sequence with all its versions.
    pub async fn forget(&self, host: Host, name: &str) -> Result<(), DatabaseError> {
        let keys: Vec<String> = self.versions(name).map(|kept| kept.key.clone()).collect();
        host.forget(&keys).await
    }
}

impl Kept {
    fn read(key: String, bytes: &[u8]) -> Option<Self> {
        let (at, version) = key.split_once('.')?;
        let (at, version) = (Timestamp::from_ms(at.parse().ok()?), version.parse().ok()?);
        let sequences = file::read(std::str::from_utf8(bytes).ok()?).ok()?;
        let [sequence] = <[Sequence; 1]>::try_from(sequences).ok()?;
        Some(Self { key, version, at, sequence })
    }

    /// Whether name, description, tags or a text of a step holds all these words.
    pub fn fits(&self, words: &str) -> bool {
        let Sequence { name, description, tags, steps, .. } = &self.sequence;
        let texts = steps
            .iter()
            .flat_map(|step| step.command.fields().iter().filter_map(|field| step.command.text(*field)));
        let all: Vec<String> = [name.as_str(), description.as_str()]
            .into_iter()
            .chain(tags.iter().map(String::as_str))
            .chain(texts)
            .map(str::to_lowercase)
            .collect();
        words.to_lowercase().split_whitespace().all(|word| all.iter().any(|text| text.contains(word)))
    }
}
