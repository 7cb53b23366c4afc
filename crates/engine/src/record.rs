use crate::RecordId;

/// One record of the browser's store: JSON with a version. Holds no token and no result link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The number of this storing; of no matter when records are read back.
    pub id: RecordId,
    /// Its place: what was stored there before is replaced.
    pub key: String,
    /// JSON in UTF-8.
    pub bytes: Vec<u8>,
}

/// Why a record was kept aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// Made by a later version of this page.
    #[error("the record has version {0}, this page knows up to {max}", max = VERSION)]
    Newer(u64),
    /// Not what this page writes.
    #[error("the record is damaged")]
    Damaged,
}

/// The version that this page writes.
pub(crate) const VERSION: u64 = 1;
