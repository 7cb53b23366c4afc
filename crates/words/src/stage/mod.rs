//! The texts of what shows the demo to a room: the time bar, moments, the presenter's tools and window.

mod en;
#[cfg(feature = "russian")]
mod ru;

crate::text::texts! {
    /// A text of what shows the demo. What its placeholders hold stands in its line here.
    pub enum Stage after crate::Told::END;
    // The time bar.
    Time,
    Pace,
    Pause,
    ToNext,
    Back,
    BackHint,
    Follows,
    Earlier,
    EarlierTitle,
    EarlierText,
    /// `{0}`: the moment.
    BackDone,
    Present,
    PresentHint,
    // What changed at a moment.
    ChangeOpened,
    ChangeLibrary,
    /// `{0}`: the device, `{1}`: the run's state.
    ChangeRun,
    /// `{0}`: the device, `{1}`: the step, `{2}`: the API's word.
    ChangeCommand,
    // The same for states that have words. Placeholders as there.
    ChangeStarted,
    ChangeCompleted,
    ChangeFailed,
    /// `{0}`: the first change, `{1}`: how many more.
    ChangeMore,
    // What comes. `{0}`: the device, `{1}`: the step.
    ComingWakes,
    ComingPortalEnds,
    ComingTakenUp,
    ComingTimesOut,
    ComingStarts,
    ComingCompletes,
    ComingFails,
    ComingCanceled,
    ComingOver,
    ComingLook,
    ComingSend,
    ComingOther,
    // The presenter's tools.
    Tools,
    ToolCurtain,
    ToolLarger,
    ToolKeys,
    ToolNames,
    ToolWindow,
    ToolAgain,
    ToolAgainHint,
    CurtainText,
    /// Which keys.
    CurtainLift,
    WindowBlocked,
    // The presenter's window.
    WindowTitle,
    WindowText,
    WindowAlone,
    WindowOpen,
    WindowNow,
    WindowStory,
    /// `{0}`: what is to be done.
    WindowNextStep,
    WindowComing,
    WindowNothing,
    WindowMoments,
    WindowCurtainDown,
    /// After a start over.
    BegunAnew,
    // Names.
    NamesTitle,
    NamesText,
    NamesFile,
    NamesTaken,
    NamesTake,
    NamesGiveUp,
    NamesRead,
    NamesUnreadable,
    NamesNotStored,
    /// `{0}`: line, `{1}`: column, `{2}`: what.
    NamesAt,
    NamesNotJson,
    NamesShape,
    NamesUnknown,
    NamesNoName,
    NamesTwice,
}
