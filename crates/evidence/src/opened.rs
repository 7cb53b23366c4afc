//! The bundle read again: what this page writes, and nothing else. All of it is proven before any of it is used: what is
//! taken for a recording is taken for evidence.

use std::collections::BTreeMap;

use archive::{UnzipError, unzip};
use serde_json::Value;

use crate::manifest::VERSION;
use crate::recording::{self, Recording};

/// No bundle that is read is larger, in bytes.
pub const BUNDLE_MAX: usize = 256 << 20;
/// No file of it that is JSON is.
const JSON_MAX: usize = 8 << 20;

const MANIFEST: &str = "manifest.json";
const SUMS: &str = "SHA256SUMS";

/// Why a bundle was not read. Names are those of files in it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// Not a zip file, or one without our manifest.
    #[error("not an evidence bundle")]
    NotABundle,
    /// The bundle, or a part of it that has to be understood, is larger than the page takes.
    #[error("too large")]
    TooLarge,
    /// The zip file lost a piece.
    #[error("the file is cut off or damaged")]
    Broken,
    /// Another program packed it.
    #[error("{0} is compressed or encrypted")]
    NotStored(String),
    /// The bytes of a file are not those that were packed.
    #[error("{0} is damaged")]
    Damaged(String),
    /// Made by a later version of this page.
    #[error("the bundle has version {0}, this page knows up to {VERSION}")]
    Newer(u64),
    /// A file that is listed is not there.
    #[error("{0} is missing")]
    Missing(String),
    /// A file is there, and not listed, or there twice.
    #[error("{0} does not belong to it")]
    Unlisted(String),
    /// Files that do not have the SHA-256 that is listed: somebody changed them.
    #[error("changed: {0:?}")]
    Changed(Vec<String>),
    /// A file that is whole and does not say what it should.
    #[error("{0} is not understood")]
    Odd(String),
}

impl From<UnzipError> for ReadError {
    fn from(error: UnzipError) -> Self {
        match error {
            UnzipError::NotZip => Self::NotABundle,
            UnzipError::Broken => Self::Broken,
            UnzipError::NotStored(name) => Self::NotStored(name),
            UnzipError::Damaged(name) => Self::Damaged(name),
            UnzipError::Twice(name) => Self::Unlisted(name),
        }
    }
}

/// A bundle of which nothing is proven yet: first its files are hashed, which the caller does in slices.
#[derive(Clone, Debug)]
pub struct Opened<'a> {
    files: BTreeMap<&'a str, &'a [u8]>,
    manifest: Value,
    version: u64,
}

impl<'a> Opened<'a> {
    /// Opens the file.
    ///
    /// # Errors
    /// When it is not a bundle of this page's version.
    pub fn of(file: &'a [u8]) -> Result<Self, ReadError> {
        if file.len() > BUNDLE_MAX {
            return Err(ReadError::TooLarge);
        }
        let entries = unzip(file).map_err(|error| match error {
            // Any other zip file: packing ours anew would not help.
            UnzipError::NotStored(_) if !names_our_lists(file) => ReadError::NotABundle,
            error => error.into(),
        })?;
        let files: BTreeMap<_, _> = entries.into_iter().collect();
        let manifest = files.get(MANIFEST).ok_or(ReadError::NotABundle)?;
        let manifest: Value = serde_json::from_slice(small(manifest)?).map_err(|_| ReadError::NotABundle)?;
        match manifest.pointer("/liveline/evidence").and_then(Value::as_u64) {
            Some(version @ 1..=VERSION) => Ok(Self { files, manifest, version }),
            Some(newer) if newer > VERSION => Err(ReadError::Newer(newer)),
            _ => Err(ReadError::NotABundle),
        }
    }

    /// The contents that have to be hashed, in order: all but the list of hashes.
    pub fn contents(&self) -> impl Iterator<Item = &'a [u8]> {
        self.hashed().map(|(_, content)| content)
    }

    /// The recording, given the SHA-256 of each of the contents, as 64 lower-case hex characters.
    ///
    /// # Errors
    /// When a file is missing, is one too many, was changed, or is not understood.
    pub fn recording(&self, hashes: &[String]) -> Result<Recording, ReadError> {
        self.prove(hashes)?;
        recording::read(&self.manifest, self)
    }

    /// Whether the manifest tells what happened by the clock of the browser that wrote it.
    pub(crate) const fn has_browser_times(&self) -> bool {
        self.version == 1
    }

    /// The content of a file of the bundle.
    pub(crate) fn file(&self, name: &str) -> Result<&'a [u8], ReadError> {
        self.files.get(name).copied().ok_or_else(|| ReadError::Missing(name.to_owned()))
    }

    /// The files whose names begin so, in the order of their names.
    pub(crate) fn files_below(&self, folder: &str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        self.files
            .iter()
            .filter(move |(name, _)| name.starts_with(folder))
            .map(|(name, content)| (*name, *content))
    }

    fn hashed(&self) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        self.files.iter().filter(|(name, _)| **name != SUMS).map(|(name, content)| (*name, *content))
    }

    /// Both lists name exactly the files that are there, with the hashes that they have.
    fn prove(&self, hashes: &[String]) -> Result<(), ReadError> {
        let mut there: Hashes<'_> =
            self.hashed().map(|(name, _)| name).zip(hashes.iter().map(String::as_str)).collect();
        let sums = str::from_utf8(self.file(SUMS)?).ok().and_then(|sums| {
            once(sums.lines().map(|line| line.split_once("  ").map(|(sha256, name)| (name, sha256))))
        });
        let mut changed = differing(&there, &sums.ok_or_else(|| ReadError::Odd(SUMS.to_owned()))?)?;
        let listed = self.manifest.get("files").and_then(Value::as_array).and_then(|files| {
            once(files.iter().map(|file| Some((file.get("name")?.as_str()?, file.get("sha256")?.as_str()?))))
        });
        there.remove(MANIFEST);
        changed.extend(differing(&there, &listed.ok_or_else(|| ReadError::Odd(MANIFEST.to_owned()))?)?);
        changed.sort_unstable();
        changed.dedup();
        if changed.is_empty() { Ok(()) } else { Err(ReadError::Changed(changed)) }
    }
}

/// Whether a zip file of whatever kind has the lists of a bundle: names are never compressed.
fn names_our_lists(file: &[u8]) -> bool {
    let names = |name: &str| file.windows(name.len()).any(|bytes| bytes == name.as_bytes());
    names(MANIFEST) && names(SUMS)
}

/// SHA-256 by the file's name.
type Hashes<'h> = BTreeMap<&'h str, &'h str>;

/// A list that names each file once; `None` when it does not, or when something of it is not understood.
fn once<'h>(lines: impl Iterator<Item = Option<(&'h str, &'h str)>>) -> Option<Hashes<'h>> {
    let mut hashes = Hashes::new();
    for line in lines {
        let (name, sha256) = line?;
        if hashes.insert(name, sha256).is_some() {
            return None;
        }
    }
    Some(hashes)
}

/// The files that have another hash than the one listed.
fn differing(there: &Hashes<'_>, listed: &Hashes<'_>) -> Result<Vec<String>, ReadError> {
    if let Some(name) = listed.keys().find(|name| !there.contains_key(*name)) {
        return Err(ReadError::Missing((*name).to_owned()));
    }
    if let Some(name) = there.keys().find(|name| !listed.contains_key(*name)) {
        return Err(ReadError::Unlisted((*name).to_owned()));
    }
    let differs = there.iter().filter(|(name, sha256)| listed.get(*name) != Some(sha256));
    Ok(differs.map(|(name, _)| (*name).to_owned()).collect())
}

/// JSON that is small enough to be understood.
pub(crate) fn small(content: &[u8]) -> Result<&[u8], ReadError> {
    if content.len() > JSON_MAX { Err(ReadError::TooLarge) } else { Ok(content) }
}
