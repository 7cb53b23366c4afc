//! What the engine tells without being asked. It comes with the tenant, behind the builder.

mod en;
#[cfg(feature = "russian")]
mod ru;

crate::text::texts! {
    /// A text of what the engine tells. What its placeholders hold stands in its line here.
    pub enum Told after crate::Desk::END;
    /// `{0}`: how many.
    QueueLeft,
    CannotStore,
    /// `{0}`: the record.
    KeptAside,
    /// `{0}`: the record.
    KeptAsideNewer,
    /// `{0}`: the record.
    KeptAsideMode,
    SignIn,
    Unreachable,
    /// `{0}`: until when.
    ToldToWait,
    /// `{0}`: a run’s id.
    Dropped,
    /// `{0}`: a run’s id.
    NotFound,
    /// `{0}`: a run’s id; `{1}`: device.
    Refused,
    /// `{0}`: a run’s id; `{1}`: device; `{2}`: state.
    Ended,
    /// `{0}`: how many; `{1}`: how many of them badly.
    EndedMany,
    /// `{0}`: how many runs.
    TabFailed,
    /// `{0}`: what the tenant said.
    LookFailed,
    /// `{0}`: the HTTP status.
    Unreadable,
    /// `{0}`: a run’s id; `{1}`: the step’s number.
    NoOutput,
    /// A file is above the builder.
    DropHere,
    /// `{0}`: a duration.
    ClockFast,
    /// `{0}`: a duration.
    ClockSlow,
}
