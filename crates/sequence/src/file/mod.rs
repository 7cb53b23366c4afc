//! Sequences in a file: one documented JSON format (`docs/sequence-format.md`). It never holds devices.

mod read;
mod sequence;
mod write;

pub use read::read;
pub use sequence::{SavedFile, SavedStep, Sequence};
pub use write::write;
pub(crate) use write::{write_compact, write_parameter};

/// The format's name, which a file says first.
pub const FORMAT: &str = "liveline-sequences";

/// The version that is written, and the latest that is read.
pub const VERSION: u64 = 1;
