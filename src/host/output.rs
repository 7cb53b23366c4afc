use std::sync::Arc;

use defender::Secret;
use defender::content::ScriptResult;
use engine::{Intent, RunId};

use super::{Host, Trouble};
use crate::dom::ArcRwSignal;

/// What is known of a command's output.
#[derive(Clone, Debug, PartialEq)]
pub enum OutputState {
    /// Nobody asked.
    NotAsked,
    /// On its way.
    Loading,
    /// Its bytes are coming.
    Coming(Arrived),
    /// A link by which the browser saves it without this page. It is a secret that ends after half an hour (contract 3.4).
    Link(Secret<String>),
    /// A script's transcript, and the same as it came.
    Script(Arc<ScriptResult>, Arc<CollectedFile>),
    /// Text that is no transcript, and the same as it came.
    Text(Arc<str>, Arc<CollectedFile>),
    /// A collected file.
    File(Arc<CollectedFile>),
    /// The tenant has an output, and there is nothing in it.
    Empty,
    /// Not to be had, and why.
    Failed(Trouble),
}

/// How much of an output has come, in bytes as they travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arrived {
    /// So far.
    pub bytes: u64,
    /// Of so many, where the storage said it.
    pub of: Option<u64>,
}

impl OutputState {
    /// Whether it is on its way.
    pub const fn is_coming(&self) -> bool {
        matches!(self, Self::Loading | Self::Coming(_))
    }

    /// About how many bytes it holds: what is text is held as it came as well.
    pub fn bytes(&self) -> usize {
        match self {
            Self::Script(_, file) | Self::Text(_, file) => 2 * file.bytes.len(),
            Self::File(file) => file.bytes.len(),
            _ => 0,
        }
    }
}

/// A file that a device gave, to the byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CollectedFile {
    /// Sanitised: what it is saved under.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// SHA-256 of `bytes`, 64 lower-case hex characters.
    pub sha256: String,
    /// Whether `bytes` are still compressed, since they could not be inflated whole.
    pub compressed: bool,
}

impl Host {
    /// What a command left.
    pub fn output(self, run: &RunId, index: u32) -> ArcRwSignal<OutputState> {
        self.front().output(run, index)
    }

    /// Asks for what a command left. A tab that follows cannot ask, and says so by its being not asked for.
    pub fn fetch_output(self, run: &RunId, index: u32) {
        if self.begins_to_load(run, index) {
            self.intend(Intent::FetchOutput { run: run.clone(), index });
        }
    }

    /// Whether it is asked for.
    fn begins_to_load(self, run: &RunId, index: u32) -> bool {
        let leads = self.front().leading.get_untracked();
        self.output(run, index).set(if leads { OutputState::Loading } else { OutputState::NotAsked });
        leads
    }

    /// Stops what is coming; nothing of it is kept.
    pub fn stop_output(self, run: &RunId, index: u32) {
        self.read(|back| back.stop_output(run, index));
    }

    /// Somebody looks at outputs of these runs from now on; what is kept of others may go.
    pub fn look_at_outputs(self, of: &[RunId]) {
        self.read(|back| back.let_outputs_go(of));
    }

    /// Asks for a link by which the browser saves what a command left.
    pub fn link_output(self, run: &RunId, index: u32) {
        if self.begins_to_load(run, index) {
            self.read(|back| back.link_output(run, index));
        }
    }

    /// Takes what a person saved by such a link, after it was found to be that.
    pub fn hand_output(self, run: &RunId, index: u32, bytes: Vec<u8>) {
        self.read(|back| back.hand_output(run, index, bytes));
    }
}
