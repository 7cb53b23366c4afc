use crate::{FieldName, Screen, Which};

/// A state of the page that a step waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// This screen is open.
    Screen(Screen),
    /// This device is chosen.
    Device(String),
    /// So many devices are chosen, or more.
    Devices(u32),
    /// The sequence has so many steps, or more.
    Commands(u32),
    /// A field of a step, counted from 1, holds this text.
    Field {
        /// Which step.
        of: u32,
        /// Which field.
        name: FieldName,
        /// Its text.
        is: String,
    },
    /// The comment is not empty.
    Comment,
    /// Something in the sequence cannot work as it is.
    Flawed(bool),
    /// Run is on.
    Ready,
    /// So many runs were sent, or more.
    Runs(u32),
    /// The step's run is in one of these states.
    Run(Vec<RunWord>),
    /// A command of the step's run, counted from 1, is in this state of the API.
    Command {
        /// Which command.
        of: u32,
        /// The API's word.
        is: &'static str,
    },
    /// What this command of the step's run left is open.
    Output(u32),
    /// So many runs are not sent yet, or more.
    Queued(u32),
    /// The minute's run calls are used up.
    QuotaFull,
    /// What has the device of the step's run is watched here, or nothing has it any more.
    Watched,
    /// The step's control was pressed.
    Pressed,
    /// Somebody read the step and went on.
    Read,
}

/// How a run stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunWord {
    /// Not sent yet.
    NotSent,
    /// On its way, or without an answer so far.
    Sending,
    /// Its device is busy.
    Busy,
    /// Waiting for the device.
    Waiting,
    /// A command is running.
    Running,
    /// All commands completed.
    Completed,
    /// A command failed.
    Failed,
    /// Timed out.
    TimedOut,
    /// A cancel is on its way.
    CancelAsked,
    /// Canceled.
    Canceled,
    /// Refused.
    Refused,
}

impl RunWord {
    /// Whether it stays so for good.
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Completed | Self::Failed | Self::TimedOut | Self::Canceled | Self::Refused)
    }

    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::NotSent,
        Self::Sending,
        Self::Busy,
        Self::Waiting,
        Self::Running,
        Self::Completed,
        Self::Failed,
        Self::TimedOut,
        Self::CancelAsked,
        Self::Canceled,
        Self::Refused,
    ];

    /// Its word in a story.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotSent => "not sent",
            Self::Sending => "sending",
            Self::Busy => "busy",
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Completed => "completed",
            Self::Failed => "failed",
            Self::TimedOut => "timed out",
            Self::CancelAsked => "cancel asked",
            Self::Canceled => "canceled",
            Self::Refused => "refused",
        }
    }
}

/// What the page knows of itself, for conditions.
pub trait Facts {
    /// The open screen.
    fn screen(&self) -> Screen;
    /// The chosen devices, without domain.
    fn devices(&self) -> Vec<String>;
    /// How many steps the sequence has.
    fn commands(&self) -> usize;
    /// A field's text; `None` when there is no such step or field.
    fn field(&self, of: u32, name: FieldName) -> Option<String>;
    /// The comment as typed.
    fn comment(&self) -> String;
    /// Whether an error was found in the sequence.
    fn is_flawed(&self) -> bool;
    /// Whether Run is on.
    fn is_ready(&self) -> bool;
    /// How many runs were sent.
    fn runs(&self) -> usize;
    /// How a run stands; `None` when there is none.
    fn run(&self, which: &Which) -> Option<RunWord>;
    /// The API's word for how a run's command stands.
    fn command(&self, which: &Which, of: u32) -> Option<String>;
    /// Whether what a command left is open.
    fn output(&self, which: &Which, of: u32) -> bool;
    /// How many runs are not sent yet.
    fn queued(&self) -> usize;
    /// Whether the minute's run calls are used up.
    fn is_quota_full(&self) -> bool;
    /// Whether what has the device of a run is watched, or nothing has it.
    fn is_watched(&self, which: &Which) -> bool;
    /// Whether the step's control was pressed.
    fn was_pressed(&self) -> bool;
    /// Whether somebody went on from the step.
    fn was_read(&self) -> bool;
}

impl Condition {
    /// Whether it holds, for a step about this run.
    pub fn holds(&self, which: &Which, facts: &dyn Facts) -> bool {
        let at_least = |count: usize, wanted: u32| u32::try_from(count).is_ok_and(|count| count >= wanted);
        match self {
            Self::Screen(screen) => facts.screen() == *screen,
            Self::Device(name) => facts.devices().iter().any(|chosen| chosen.eq_ignore_ascii_case(name)),
            Self::Devices(count) => at_least(facts.devices().len(), *count),
            Self::Commands(count) => at_least(facts.commands(), *count),
            // The library's names are the same in any case.
            Self::Field { of, name: name @ (FieldName::File | FieldName::Script), is } => {
                facts.field(*of, *name).is_some_and(|text| text.eq_ignore_ascii_case(is))
            }
            Self::Field { of, name, is } => facts.field(*of, *name).is_some_and(|text| text == *is),
            Self::Comment => !facts.comment().trim().is_empty(),
            Self::Flawed(flawed) => facts.is_flawed() == *flawed,
            Self::Ready => facts.is_ready(),
            Self::Runs(count) => at_least(facts.runs(), *count),
            Self::Run(words) => facts.run(which).is_some_and(|word| words.contains(&word)),
            Self::Command { of, is } => facts.command(which, *of).is_some_and(|status| status == *is),
            Self::Output(of) => facts.output(which, *of),
            Self::Queued(count) => at_least(facts.queued(), *count),
            Self::QuotaFull => facts.is_quota_full(),
            Self::Watched => facts.is_watched(which),
            Self::Pressed => facts.was_pressed(),
            Self::Read => facts.was_read(),
        }
    }
}
