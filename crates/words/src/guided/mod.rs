//! The texts of the stories: their list, the guide, and why one could not be read. What a story itself says stands in its
//! own data.

mod en;
#[cfg(feature = "russian")]
mod ru;

crate::text::texts! {
    /// A text of the stories. What its placeholders hold stands in its line here.
    pub enum Guided after crate::Stage::END;
    // The guide. `{0}`: the story's title.
    Label,
    /// `{0}`: step, `{1}`: of how many.
    Step,
    /// `{0}`: minutes.
    Minutes,
    Do,
    Next,
    Skip,
    BackHere,
    Leave,
    /// `{0}`: the story's title.
    Resume,
    Keys,
    /// `{0}`: a screen.
    Astray,
    AstrayEarlier,
    AstrayUndone,
    AstrayOtherwise,
    AstrayOver,
    AstrayPast,
    AstrayFolded,
    AstrayGone,
    Failed,
    Finished,
    FinishedText,
    Again,
    AgainFailed,
    More,
    // The list.
    ListText,
    ListStart,
    ListResume,
    ListNew,
    ListFinished,
    ListOwn,
    ListOwnText,
    ListFile,
    ListDrop,
    ListUnreadable,
    ListFailed,
    // Why a story does not open.
    /// `{0}`: asked for, `{1}`: known.
    Unknown,
    /// `{0}`: the file.
    Missing,
    /// `{0}`: the address.
    Elsewhere,
    Forgotten,
    /// `{0}`: the story, `{1}`: what is wrong.
    Wrong,
    // What is wrong in one, behind line and column. `{0}`: what stands there, `{1}`: what could.
    NoControl,
    NoCondition,
    NoScreen,
    NoDay,
    NoSystem,
    NoTrouble,
    NoRunState,
    NoCommandState,
    NoCommand,
    NoText,
    /// `{0}`: the id.
    NoId,
    /// `{0}`: the least, `{1}`: the most.
    Outside,
    /// `{0}`: the device.
    NoDevice,
    /// `{0}`: the file.
    NoFile,
    /// `{0}`: the name.
    NoName,
    /// `{0}`: the name.
    Twice,
    /// `{0}`: the script.
    NoOutput,
    Empty,
    NoAct,
}
