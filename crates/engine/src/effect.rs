use defender::{ApiError, Request, Secret, Timestamp};

use crate::{Record, RecordError, RequestId, RunId};

/// What shall happen outside.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Send this; its answer returns under the same id.
    Send {
        /// Its number.
        request: RequestId,
        /// The request, without host and token.
        call: Request,
        /// What for.
        purpose: Purpose,
    },
    /// Store this; *stored* or *not stored* returns under its id.
    Store(Record),
    /// The link to what a command left arrived: fetch what it shows, without a token (contract 3.4).
    Open {
        /// The run.
        run: RunId,
        /// The command's own index.
        index: u32,
        /// Anyone who has it can read the output for half an hour.
        link: Secret<String>,
    },
    /// Tell the person.
    Notify(Notice),
}

/// What a request is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To send a run.
    Run(RunId),
    /// To cancel one.
    Cancel(RunId),
    /// To look at the open runs.
    Poll,
    /// To search a run that got no answer.
    Search(RunId),
    /// To get a link to an output.
    Link(RunId, u32),
}

/// What a person is told without having asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The queue of an earlier visit stands and asks: continue, discard?
    QueueLeft {
        /// How many runs were not sent.
        queued: usize,
    },
    /// The browser cannot store. Said once. What was not stored is forgotten with this visit.
    CannotStore,
    /// A record was not understood; it stays where it is.
    KeptAside {
        /// Its key.
        key: String,
        /// Why.
        error: RecordError,
    },
    /// The tenant wants a new sign-in.
    SignInNeeded,
    /// Requests get no answer: no network, or cross-origin calls are refused. Said once.
    Unreachable,
    /// The tenant said 429.
    ToldToWait {
        /// Until when.
        until: Timestamp,
    },
    /// Our commands were dropped by the duplicate trap (contract 1.3); the run is queued again.
    Dropped(RunId),
    /// A run got no answer and is not in the tenant's list: only a person decides.
    NotFound(RunId),
    /// A run was refused.
    Refused(RunId),
    /// A run ended.
    Ended(RunId),
    /// A look at the open runs failed.
    LookFailed(ApiError),
    /// An answer could not be read; runs keep their last known state.
    Unreadable {
        /// What it was the answer to.
        purpose: Purpose,
        /// Its HTTP status.
        status: u16,
        /// The answer as it came, cut after 64 KB.
        raw: String,
    },
    /// No link to an output.
    NoOutput {
        /// The run.
        run: RunId,
        /// The command's own index.
        index: u32,
    },
    /// This browser's clock differs from the tenant's by more than 5 s.
    ClockOff {
        /// How far the tenant's is ahead, in milliseconds.
        ahead_ms: i64,
    },
}

/// The one alarm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WakeUp {
    /// When to send [`Event::Tick`], by this browser's clock.
    pub at: Timestamp,
    /// What for.
    pub why: WakeReason,
}

/// Why the engine wants to be woken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WakeReason {
    /// The next send may leave.
    MinuteQuota,
    /// A wait that the tenant asked for ends.
    ToldToWait,
    /// A busy device is tried again.
    BusyRetry,
    /// Storing is tried again.
    StoreAgain,
    /// A token that was not taken is tried again.
    Token,
    /// The open runs are looked at.
    Poll,
    /// A run without an answer is searched.
    Search,
    /// A cancel is sent.
    Cancel,
    /// A result link is asked for.
    Link,
}
