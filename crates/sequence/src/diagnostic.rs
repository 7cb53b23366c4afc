use std::ops::Range;

use defender::System;

use crate::{Edit, Field, Rule, StepId};

/// What is wrong, where, and how it can be repaired. The rule and its values are the message; the words are
/// said elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which rule found it.
    pub rule: Rule,
    /// Whether it keeps Run off.
    pub severity: Severity,
    /// What it is about.
    pub place: Place,
    /// The offending characters: UTF-8 byte ranges of the field's text on character boundaries, sorted, not
    /// overlapping. Empty when it is about the place as a whole.
    pub spans: Vec<Range<usize>>,
    /// What its message fills in.
    pub values: Values,
    /// Repairs, the best first.
    pub fixes: Vec<Fix>,
    /// Why its rule is off in this draft; `None` while it is on. Never one of an error.
    pub off: Option<String>,
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Not proven, or may be meant: Run stays on.
    Warning,
    /// The contract names a refusal, or no device could resolve it: Run is off.
    Error,
}

/// What a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A field of a step.
    Field(StepId, Field),
    /// A step as a whole: its position.
    Step(StepId),
    /// The list of steps.
    Steps,
    /// The comment.
    Comment,
    /// The chosen devices.
    Devices,
    /// The number of devices, typed to confirm it.
    Confirmation,
}

/// What a message fills in; which of them a rule gives stands in its file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    /// What was found: characters, a word, a name.
    pub found: String,
    /// How many, how long.
    pub count: usize,
    /// The systems that it concerns, when it does not concern all chosen devices. Empty otherwise.
    pub systems: Vec<System>,
    /// The names of the chosen devices with one of these systems.
    pub devices: Vec<String>,
}

/// A repair. Applying it is an ordinary edit in the undo history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it does, for its label.
    pub kind: FixKind,
    /// How sure it is.
    pub certainty: Certainty,
    /// The edit.
    pub edit: Edit,
}

/// How sure a fix is; ordered, so that "fix all" can take what is certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// A guess that waits for a click.
    Offered,
    /// What was meant is plain.
    Certain,
}

/// What a fix does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FixKind {
    /// Takes quotes away.
    RemoveQuotes,
    /// Takes characters away that cannot be seen or cannot be meant.
    RemoveCharacters,
    /// Writes `\t` where a parser made a tab of it, and its like.
    RestoreBackslashes,
    /// Takes blanks away at both ends.
    TrimBlanks,
    /// Writes ordinary blanks for special ones.
    PlainBlanks,
    /// Writes straight quotes for typographic ones.
    StraightQuotes,
    /// One backslash for two.
    SingleBackslashes,
    /// Backslashes for slashes.
    Backslashes,
    /// Slashes for backslashes.
    Slashes,
    /// A blank for a line break.
    JoinLines,
    /// The file's name alone.
    NameOnly,
    /// Takes the step to its place in the order.
    MoveStep,
    /// Notes a library file as it is now.
    AcceptFile,
}

impl FixKind {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::RemoveQuotes,
        Self::RemoveCharacters,
        Self::RestoreBackslashes,
        Self::TrimBlanks,
        Self::PlainBlanks,
        Self::StraightQuotes,
        Self::SingleBackslashes,
        Self::Backslashes,
        Self::Slashes,
        Self::JoinLines,
        Self::NameOnly,
        Self::MoveStep,
        Self::AcceptFile,
    ];
}

impl Diagnostic {
    /// Whether it keeps Run off.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// Whether it asks for a second look: its rule is on, and does not keep Run off.
    pub fn is_warning(&self) -> bool {
        self.severity == Severity::Warning && self.off.is_none()
    }
}

impl Place {
    /// The step it belongs to, if it does to one.
    pub const fn step(self) -> Option<StepId> {
        match self {
            Self::Field(id, _) | Self::Step(id) => Some(id),
            Self::Steps | Self::Comment | Self::Devices | Self::Confirmation => None,
        }
    }

    /// The field that gets the focus, if it is one.
    pub const fn field(self) -> Option<Field> {
        match self {
            Self::Field(_, field) => Some(field),
            Self::Comment => Some(Field::Comment),
            Self::Step(_) | Self::Steps | Self::Devices | Self::Confirmation => None,
        }
    }
}
