use serde_json::{Map, Value};

use crate::Timestamp;

/// A script or file of the tenant's live response library (contract 3.6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LibraryFile {
    /// Its name, with extension.
    pub name: String,
    /// SHA-256 as 64 hex characters; empty when missing.
    pub sha256: String,
    /// Free text.
    pub description: Option<String>,
    /// When it was first uploaded.
    pub created: Option<Timestamp>,
    /// When it was last replaced.
    pub updated: Option<Timestamp>,
    /// Who uploaded it.
    pub created_by: Option<String>,
    /// Whether the uploader said that it takes parameters.
    pub has_parameters: bool,
    /// What the uploader says of them.
    pub parameters: Option<String>,
    /// Fields that this page does not know, as they came.
    pub other: Map<String, Value>,
}

impl LibraryFile {
    /// From so many bytes on it is doubtful whether the API takes a file: its own page says 20 MB, others say
    /// 250 MB (contract 2).
    pub const DOUBTFUL_BYTES: u64 = 20_000_000;
    /// No source knows of a file with more bytes (contract 2). Of the two meanings of *MB* the larger one.
    pub const LARGEST_BYTES: u64 = 250 << 20;

    /// Whether it goes by this name. Clients compare names without case; whether the API does is not known
    /// (contract 6).
    pub fn is_called(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }
}
