use sequence::json::Fault as JsonFault;
use sequence::{Position, Problem};

/// Why a story could not be read, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {}, column {}: {problem:?}", at.line, at.column)]
pub struct StoryError {
    /// The first place that does not fit.
    pub at: Position,
    /// What is wrong there.
    pub problem: StoryProblem,
}

/// What is wrong in a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoryProblem {
    /// It is no JSON, of another format or version, lacks a key or has a strange one.
    Json(Problem),
    /// A word of a closed list is another one. With those that there are.
    NotOneOf {
        /// Of which list.
        what: What,
        /// What stands there.
        found: String,
        /// What could.
        known: Vec<&'static str>,
    },
    /// A text is empty, or lacks a language.
    NoText,
    /// An id with other than 1 to 40 letters from a to z, digits and `-`.
    Id(String),
    /// A number outside of what makes sense.
    Outside {
        /// The least.
        least: u64,
        /// The most.
        most: u64,
    },
    /// The tenant has no such device.
    NoDevice(String),
    /// The tenant's library has no such file.
    NoFile(String),
    /// No library file can be called that (contract 3.6).
    NoName(String),
    /// A device or a library file that stands there before.
    Twice(String),
    /// A script that nothing tells what it prints: it is none of the day's own.
    NoOutput(String),
    /// A story without steps, or without an end to a step.
    Empty,
    /// A step that waits for something, and neither points at a control nor says what *do it for me* does.
    NoAct,
}

/// A closed list of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Controls of the page: role and name.
    Control,
    /// What ends a step.
    Condition,
    /// Screens.
    Screen,
    /// Days of the tenant.
    Day,
    /// Systems of devices.
    System,
    /// Things that go wrong.
    Trouble,
    /// States of a run.
    RunState,
    /// States of a command.
    CommandState,
    /// Commands.
    Command,
}

/// A problem at a byte offset.
#[derive(Debug)]
pub(crate) struct Fault {
    pub(crate) at: usize,
    pub(crate) problem: StoryProblem,
}

impl Fault {
    pub(crate) const fn new(at: usize, problem: StoryProblem) -> Self {
        Self { at, problem }
    }

    pub(crate) fn in_text(self, text: &str) -> StoryError {
        StoryError { at: Position::of(text, self.at), problem: self.problem }
    }
}

impl From<JsonFault> for Fault {
    fn from(fault: JsonFault) -> Self {
        Self { at: fault.at, problem: StoryProblem::Json(fault.problem) }
    }
}
