use defender::{CommandKind, DeviceId};

use crate::file::{SavedFile, SavedStep, Sequence};
use crate::{Field, FixKind, Parameter, Rule, RuleOff, Said, Step, StepCommand, StepId};

/// What the analyst does to a draft. An edit that cannot be done (a step that is gone, a position beyond the
/// end) does what is nearest to it or nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Adds a step; a position beyond the end means the end.
    Insert {
        /// Position of the new step, from 0.
        at: usize,
        /// What it does.
        command: StepCommand,
    },
    /// Deletes a step.
    Remove(StepId),
    /// Moves a step.
    Move {
        /// Which.
        id: StepId,
        /// Its position afterwards, from 0.
        to: usize,
    },
    /// Adds a copy right behind a step.
    Duplicate(StepId),
    /// Switches a step off or on again.
    Toggle(StepId),
    /// Puts these steps in the place of all; those of no known identity are new. What made them of the draft says so in
    /// its deed ([`crate::together`]).
    Rearrange {
        /// All steps afterwards.
        steps: Vec<Step>,
        /// What was done.
        deed: Deed,
        /// The place of the step that shall have the focus, from 0.
        focus: Option<usize>,
    },
    /// Types into a step.
    SetText {
        /// Which step.
        id: StepId,
        /// Which of its fields.
        field: Field,
        /// The whole text afterwards.
        text: String,
    },
    /// Notes the library files that it is saved with.
    SetFiles(Vec<SavedFile>),
    /// Says something of the sequence.
    Describe(Said),
    /// Types the sequence's name.
    SetName(String),
    /// Types the comment.
    SetComment(String),
    /// Chooses devices; those already chosen stay where they are.
    ChooseDevices(Vec<DeviceId>),
    /// Takes devices out.
    RemoveDevices(Vec<DeviceId>),
    /// Puts other work in the place of all this: an opened sequence, a run to be repeated.
    ReplaceAll {
        /// The name.
        name: String,
        /// The steps, which get new identities.
        commands: Vec<StepCommand>,
        /// The comment.
        comment: String,
        /// The devices; `None` keeps the chosen ones.
        devices: Option<Vec<DeviceId>>,
    },
    /// Puts a kept sequence in the place of name, steps and comment. The devices stay.
    Open(Box<Sequence>),
    /// Adds the steps of a sequence that was brought in behind the last one. What it says of library files and parameters
    /// holds where nothing was said of them here.
    Append {
        /// The steps, which get new identities.
        steps: Vec<SavedStep>,
        /// The library files that it was saved with.
        files: Vec<SavedFile>,
        /// What is said of its parameters.
        parameters: Vec<Parameter>,
    },
    /// Puts the steps in the order that the API asks for; see [`crate::crossings`] for what that may change.
    Arrange,
    /// Switches a rule off, or gives another reason. Nothing without a reason, and nothing for a rule that has to be on.
    SwitchRuleOff(RuleOff),
    /// Switches a rule on again.
    SwitchRuleOn(Rule),
}

/// What was done, undone or done again: what a screen reader is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    /// A step was added. Positions count from 0.
    Inserted(CommandKind, usize),
    /// A step was deleted.
    Removed(CommandKind, usize),
    /// A step was moved.
    Moved(CommandKind, usize, usize),
    /// A step was copied; the position is the copy's.
    Duplicated(CommandKind, usize),
    /// A step was switched off.
    SwitchedOff(CommandKind, usize),
    /// A step was switched on.
    SwitchedOn(CommandKind, usize),
    /// Several steps were moved as one: how many, where the first of them stood and stands. Positions count from 0.
    SeveralMoved {
        /// How many.
        count: usize,
        /// Where the first stood.
        from: usize,
        /// Where the first stands.
        to: usize,
    },
    /// Several steps were copied: how many.
    SeveralDuplicated(usize),
    /// Several steps were switched on or off.
    SeveralSwitched {
        /// How many.
        count: usize,
        /// Whether they are on.
        on: bool,
    },
    /// Several steps were deleted: how many.
    SeveralRemoved(usize),
    /// A step's field was typed into.
    Typed(Field, usize),
    /// The sequence was renamed.
    Renamed,
    /// The comment was typed.
    Commented,
    /// Devices were chosen: how many.
    DevicesChosen(usize),
    /// Devices were taken out: how many.
    DevicesRemoved(usize),
    /// A fix was applied.
    Fixed(FixKind),
    /// All was replaced.
    Replaced,
    /// Steps were added behind the last one: how many.
    Appended(usize),
    /// The steps were put in the order that the API asks for.
    Arranged,
    /// Something was said of the sequence: what it is for, its parameters.
    Described,
    /// All that was done was taken back at once: how many entries of the history.
    TakenBack(usize),
    /// The library's files were noted as they are.
    FilesNoted,
    /// A rule was switched off, or got another reason.
    RuleSwitchedOff,
    /// A rule was switched on again.
    RuleSwitchedOn,
}

/// What a change touched, so that only that is checked and drawn again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Touched {
    /// The text or the switch of one step.
    Step(StepId),
    /// Which steps there are, or their order: this one came, went or moved, the others are the same.
    Steps(StepId),
    /// The name or the comment.
    Texts,
    /// The chosen devices: the context has to be made anew.
    Devices,
    /// Anything.
    All,
}

/// One change of the draft, as reported by the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Change {
    /// What was done.
    pub deed: Deed,
    /// What it touched.
    pub touched: Touched,
    /// The step that should have the focus now: added, moved, brought back or typed into.
    pub focus: Option<StepId>,
}
