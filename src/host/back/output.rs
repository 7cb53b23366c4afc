//! What commands leave: fetched on demand, kept for this visit only.

use std::rc::Rc;
use std::sync::Arc;

use defender::content::{Content, safe_file_name};
use defender::{ApiError, Command, Response};
use engine::{Output, RunId};

use super::inner::Inner;
use crate::browser::hash;
use crate::browser::inflate::{self, InflatedEnd};
use crate::host::{CollectedFile, OutputState, Trouble};

/// The most that is inflated in the page: beyond it the compressed file is offered as it came.
const INFLATED_MAX: usize = 256 << 20;

impl Inner {
    /// The path that a GetFile asked for.
    pub(super) fn collected_path(self: &Rc<Self>, run: &RunId, index: u32) -> Option<String> {
        let engine = self.engine.borrow();
        let run = engine.run(run)?;
        let reported =
            run.last().and_then(|action| action.commands.iter().find(|report| report.index == index));
        match reported?.command.as_ref()? {
            Command::GetFile { path } => Some(path.clone()),
            _ => None,
        }
    }
}

/// Why the engine has no link; `None` while it has, or is asking.
pub(super) fn trouble(output: &Output) -> Option<Trouble> {
    match output {
        Output::Asked { .. } | Output::Linked => None,
        Output::Refused(error) => Some(Trouble::Refused(error.clone())),
        Output::Unanswered => Some(Trouble::NoAnswer),
    }
}

/// Whether the storage takes the link no more: it ends after half an hour (contract 3.4).
pub(super) const fn link_ended(response: &Response) -> bool {
    response.status == 403
}

/// Opens what stood behind a result link. `path` is set for a collected file.
pub(super) async fn read(response: Response, path: Option<String>) -> OutputState {
    if !(200..300).contains(&response.status) {
        return OutputState::Failed(Trouble::Storage(ApiError::from_response(&response)));
    }
    let bytes = response.body;
    // A collected file is looked at by whoever opens it: read as text here, a long one would hold the page for nothing.
    if let Some(path) = path.as_ref().filter(|_| !bytes.is_empty() && !Content::is_packed(&bytes)) {
        return plain_file(safe_file_name(path), bytes, false).await;
    }
    match Content::of(&bytes) {
        Content::Gzip { name } => file(bytes, name, path).await,
        Content::Script(script) => {
            let file = kept(format!("{}.json", safe_file_name(&script.script_name)), bytes, false).await;
            OutputState::Script(Arc::new(script), file)
        }
        Content::Text { text, .. } => {
            OutputState::Text(text.into(), kept("output.txt".to_owned(), bytes, false).await)
        }
        Content::Empty => OutputState::Empty,
        Content::Zip | Content::Binary => plain_file("output".to_owned(), bytes, false).await,
    }
}

async fn file(bytes: Vec<u8>, in_header: Option<String>, path: Option<String>) -> OutputState {
    let name = safe_file_name(&path.or(in_header).unwrap_or_default());
    let inflated = inflate::gzip(&bytes, INFLATED_MAX).await;
    if inflated.end == InflatedEnd::Whole {
        plain_file(name, inflated.bytes, false).await
    } else {
        plain_file(format!("{name}.gz"), bytes, true).await
    }
}

async fn plain_file(name: String, bytes: Vec<u8>, compressed: bool) -> OutputState {
    OutputState::File(kept(name, bytes, compressed).await)
}

async fn kept(name: String, bytes: Vec<u8>, compressed: bool) -> Arc<CollectedFile> {
    let sha256 = hash::sha256(&bytes).await;
    Arc::new(CollectedFile { name, bytes, sha256, compressed })
}
