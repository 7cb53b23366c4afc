use std::fmt;

use defender::ActionId;

/// The id of a run: its run tag (`LL-7Q3FKD`), reserved before sending and unique also when it is not put
/// into the comment; for an attached run the action's id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RunId(String);

/// What binds the runs of one sequence that went to several devices.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BatchId(String);

/// The number of one request; its answer comes back under it. Never used twice by one engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RequestId(pub u64);

/// The number of one storing; *stored* and *not stored* come back under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(pub u64);

impl RunId {
    /// An own run's id is the text of its tag, `LL-7Q3FKD`.
    pub fn new(tag: &str) -> Self {
        Self(tag.to_owned())
    }

    /// An attached run is called by its action.
    pub fn attached(action: &ActionId) -> Self {
        Self(action.as_str().to_owned())
    }

    /// The text, as it stands in addresses and records.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl BatchId {
    /// Any text that is unique in this browser.
    pub fn new(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RunId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for BatchId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
