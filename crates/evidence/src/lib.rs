//! What leaves the page about runs: the evidence bundle, the note for a case, the query that verifies a run, the table of
//! runs. A run, its outputs and who asks go in, bytes and texts come out; the same go out whenever the same go in, since no
//! clock is read; and a bundle comes in again as a recording ([`Opened`]). The words are the caller's ([`Words`]). Section numbers are those of `docs/contract.md`.

mod bundle;
mod case;
mod clean;
mod csv;
mod html;
mod manifest;
mod note;
mod opened;
mod query;
mod recording;
mod report;
mod words;

pub use archive::TooLarge;
pub use bundle::{bundle, file_name};
pub use case::{Case, File, Left, Missing, Output};
pub use csv::csv;
pub use html::escape;
pub use note::case_note;
pub use opened::{BUNDLE_MAX, Opened, ReadError};
pub use query::query;
pub use recording::{Kept, Recording};
pub use words::{Label, Words};
