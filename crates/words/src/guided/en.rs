use super::Guided;

/// What a text says in English. Placeholders as in `message/en.rs`.
pub(super) const fn text(text: Guided) -> &'static str {
    match text {
        // The guide.
        Guided::Label => "Story: {0}",
        Guided::Step => "{0} of {1}",
        Guided::Minutes => "{0|about # minute|about # minutes}",
        Guided::Do => "Do it for me",
        Guided::Next => "Next",
        Guided::Skip => "Skip",
        Guided::BackHere => "Back to here",
        Guided::Leave => "Leave the story; everything you did stays",
        Guided::Resume => "Go on with the story: {0}",
        Guided::Keys => "F2 leads here and back to the control.",
        Guided::Astray => "This step is elsewhere: {0}.",
        Guided::AstrayEarlier => {
            "What this step needs is not there any more. An earlier step has to be done again."
        }
        Guided::AstrayUndone => "The sequence that the story needs is gone.",
        Guided::AstrayOtherwise => {
            "What is composed is not what the story goes on with. Back to here composes that; Undo brings yours back."
        }
        Guided::AstrayOver => {
            "This run has ended otherwise than the story needs. Back to here leads to where it is sent once more."
        }
        Guided::AstrayPast => {
            "What the story waits for here does not come any more. It can be told from the beginning; its runs are removed."
        }
        Guided::AstrayFolded => "This part of the run is folded away. Back to here opens it.",
        Guided::AstrayGone => "What this step speaks of is not on the screen. Skip it, or go on by yourself.",
        Guided::Failed => "That did not work. Skip this step, or go on by yourself.",
        Guided::Finished => "That is the end of the story",
        Guided::FinishedText => {
            "Everything you did is still here, and goes on. Look around, or take another story."
        }
        Guided::Again => "From the beginning",
        Guided::AgainFailed => "The story could not begin anew: {0}",
        Guided::More => "All stories",
        // The list.
        Guided::ListText => {
            "Each story is played on the simulated tenant of this page: real screens, no account, and nothing leaves the page. A guide points at what to press; it can do each step for you."
        }
        Guided::ListStart => "Start",
        Guided::ListResume => "Go on",
        Guided::ListNew => "Not begun",
        Guided::ListFinished => "Finished",
        Guided::ListOwn => "A story of your own",
        Guided::ListOwnText => {
            "Stories are files: a tenant and the steps through it. Drop one on any screen of the demo, or choose it here."
        }
        Guided::ListFile => "Choose a file…",
        Guided::ListDrop => "Drop the story here",
        Guided::ListUnreadable => "The file could not be read as text.",
        Guided::ListFailed => "The list of stories did not come: {0}",
        // Why a story does not open.
        Guided::Unknown => "There is no story “{0}”. There are: {1}.",
        Guided::Missing => "The story {0} could not be fetched. Check its address, or reload the page.",
        Guided::Elsewhere => "{0} is on another site. A story is taken from this page’s own site only.",
        Guided::Forgotten => {
            "The story that was dropped here belongs to a tab that was closed. Drop its file again."
        }
        Guided::Wrong => "{0} is not a story that can be told here. {1}",
        // What is wrong in one.
        Guided::NoControl => "the page has no control “{0}”. Role and name are one of: {1}.",
        Guided::NoCondition => "nothing called “{0}” ends a step. There are: {1}.",
        Guided::NoScreen => "there is no screen “{0}”. There are: {1}.",
        Guided::NoDay => "the simulated tenant has no day “{0}”. There are: {1}.",
        Guided::NoSystem => "no device has the system “{0}”. There are: {1}.",
        Guided::NoTrouble => "the simulated tenant has no trouble “{0}”. There are: {1}.",
        Guided::NoRunState => "no run is ever “{0}”. There are: {1}.",
        Guided::NoCommandState => "no command is ever “{0}”. There are: {1}.",
        Guided::NoCommand => "there is no command “{0}”. There are: {1}.",
        Guided::NoText => "a text belongs here. Each language of the page has to have one.",
        Guided::NoId => "“{0}” is no id: 1 to 40 letters from a to z, digits and hyphens.",
        Guided::Outside => "a number from {0} to {1} belongs here.",
        Guided::NoDevice => {
            "the story’s tenant has no device “{0}”. Name one that it has, or add it to its devices."
        }
        Guided::NoFile => "the library of the story’s tenant has no “{0}”. Add it to the library.",
        Guided::NoName => "a library file cannot be called “{0}”: letters, digits, “.”, “_” and “-” alone.",
        Guided::Twice => "“{0}” is here twice.",
        Guided::NoOutput => "nothing says what “{0}” prints. Give it at least one entry in “runs”.",
        Guided::Empty => "at least one entry belongs here.",
        Guided::NoAct => {
            "this step waits for something. It needs “at” or “do”, so that it can be done for somebody."
        }
    }
}
