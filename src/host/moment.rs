use defender::{CommandStatus, Timestamp};
use engine::RunState;

/// A moment that the demo can go back to.
#[derive(Clone, Debug, PartialEq)]
pub struct Moment {
    /// By it the moment is asked for. Later ones have higher numbers.
    pub number: u64,
    /// By the demo's clock.
    pub at: Timestamp,
    /// What had just changed.
    pub change: Change,
    /// How much more had.
    pub more: usize,
}

/// What had changed.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// The page was opened, or took the lead.
    Opened,
    /// The tenant's library is another one.
    Library,
    /// A run stands otherwise.
    Run {
        /// Its device's name.
        device: String,
        /// How it stands.
        state: RunState,
    },
    /// A command of a run does.
    Command {
        /// The device's name.
        device: String,
        /// The command's place, from 0.
        place: usize,
        /// How it stands, in the API's words.
        status: CommandStatus,
    },
}
