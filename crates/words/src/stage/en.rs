use super::Stage;

/// What a text says in English. Placeholders as in `message/en.rs`.
pub(super) const fn text(text: Stage) -> &'static str {
    match text {
        // The time bar.
        Stage::Time => "Demo time",
        Stage::Pace => "Pace of the demo",
        Stage::Pause => "Pause",
        Stage::ToNext => "To the next change",
        Stage::Back => "Back",
        Stage::BackHint => "Back to the moment before the last change",
        Stage::Follows => "Time follows the other tab and is controlled there.",
        Stage::Earlier => "Earlier…",
        Stage::EarlierTitle => "Back to an earlier moment",
        Stage::EarlierText => {
            "The tenant, the runs and the meters become as they were. What came later is taken back. What you are composing and what you saved stay as they are. Time stays paused until you resume it."
        }
        Stage::BackDone => "Back at {0}. Time is paused.",
        Stage::Present => "Present",
        Stage::PresentHint => "Tools for showing this page to a room, and their keys",
        // What changed at a moment.
        Stage::ChangeOpened => "The demo was opened",
        Stage::ChangeLibrary => "The library changed",
        Stage::ChangeRun => "{0}: {1}",
        Stage::ChangeCommand => "{0}: step {1} is {2}",
        Stage::ChangeStarted => "{0}: step {1} is running",
        Stage::ChangeCompleted => "{0}: step {1} completed",
        Stage::ChangeFailed => "{0}: step {1} failed",
        Stage::ChangeMore => "{0}, {1|and # more|and # more}",
        // What comes. `{0}`: the device, `{1}`: the step.
        Stage::ComingWakes => "{0} comes back",
        Stage::ComingPortalEnds => "{0}: the portal session ends",
        Stage::ComingTakenUp => "{0} takes up the run",
        Stage::ComingTimesOut => "{0}: the run times out",
        Stage::ComingStarts => "{0}: step {1} starts",
        Stage::ComingCompletes => "{0}: step {1} completes",
        Stage::ComingFails => "{0}: step {1} fails",
        Stage::ComingCanceled => "{0}: the cancel takes effect",
        Stage::ComingOver => "{0}: the run ends",
        Stage::ComingLook => "The page asks how the runs stand",
        Stage::ComingSend => "The page may send again",
        Stage::ComingOther => "The page tries again",
        // The presenter's tools.
        Stage::Tools => "Presenting",
        Stage::ToolCurtain => "Curtain",
        Stage::ToolLarger => "Larger type",
        Stage::ToolKeys => "Show keys",
        Stage::ToolNames => "Names…",
        Stage::ToolWindow => "Presenter’s window",
        Stage::ToolAgain => "Start over",
        Stage::ToolAgainHint => {
            "Removes the runs and the draft of this demo without asking. Saved sequences stay."
        }
        Stage::CurtainText => "A short break. The demo goes on in a moment.",
        Stage::CurtainLift => "Lift the curtain ({0})",
        Stage::WindowBlocked => {
            "The browser did not open the window. Allow it for this page, or open this address: {0}"
        }
        // The presenter's window.
        Stage::WindowTitle => "Presenter’s window",
        Stage::WindowText => {
            "Only you see this. It steers the demo that is open in another tab of this browser."
        }
        Stage::WindowAlone => {
            "No page of this demo answers. Open it in another tab, with “Present” switched on."
        }
        Stage::WindowOpen => "Open the demo in another tab",
        Stage::WindowNow => "Now",
        Stage::WindowStory => "Story",
        Stage::WindowNextStep => "Next: {0}",
        Stage::WindowComing => "What happens next",
        Stage::WindowNothing => "Nothing happens by itself.",
        Stage::WindowMoments => "Back to",
        Stage::WindowCurtainDown => "The curtain is down: the room sees nothing.",
        // Names.
        Stage::NamesTitle => "Names of devices and people",
        Stage::NamesText => {
            "A JSON file gives the demo’s devices and people other names. Taking it, or giving it up, starts the demo over: runs and draft of this demo are removed."
        }
        Stage::NamesFile => "Choose a file…",
        Stage::BegunAnew => "The demo began anew.",
        Stage::NamesTaken => "Other names are in use.",
        Stage::NamesTake => "Take these names and start over",
        Stage::NamesGiveUp => "Back to the demo’s own names",
        Stage::NamesRead => "The file can be taken.",
        Stage::NamesUnreadable => "The file could not be read.",
        Stage::NamesNotStored => {
            "The browser keeps no settings for this page, so the names would be lost at once."
        }
        Stage::NamesAt => "Line {0}, column {1}: {2}",
        Stage::NamesNotJson => "this is not JSON.",
        Stage::NamesShape => "expected {\"devices\": {\"old\": \"new\"}, \"users\": {\"old\": \"new\"}}.",
        Stage::NamesUnknown => "the demo has no “{0}”.",
        Stage::NamesNoName => {
            "nothing can be called “{0}”: letters, digits, hyphens and dots for a device; no spaces for a person."
        }
        Stage::NamesTwice => "“{0}” would be the name of two.",
    }
}
