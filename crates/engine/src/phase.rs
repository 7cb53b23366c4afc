use defender::{ActionId, ActionStatus, ApiError, Timestamp};

use crate::{RequestId, RunId};

/// Where a run is in its life. A phase owns what only it has.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// Not sent.
    Queued {
        /// What holds this very run back; what holds all back is asked from [`crate::Engine::why`].
        hold: Hold,
    },
    /// The request is on its way.
    Sending {
        /// Its number.
        request: RequestId,
        /// When it left.
        since: Timestamp,
    },
    /// The request may have arrived, its answer did not.
    Unanswered {
        /// When it left.
        since: Timestamp,
        /// What the search for it says.
        search: Search,
    },
    /// The tenant has it.
    Watched {
        /// The action.
        action: ActionId,
        /// When this became known.
        since: Timestamp,
        /// Set while the tenant says that it does not know the action, longer than is normal.
        missing: Option<Timestamp>,
    },
    /// The tenant said no; nothing ran.
    Refused {
        /// In the tenant's words.
        error: ApiError,
        /// When.
        at: Timestamp,
    },
    /// Taken back before it was sent.
    Withdrawn {
        /// When.
        at: Timestamp,
    },
    /// Nothing will change any more.
    Finished {
        /// The action.
        action: ActionId,
        /// Its final state.
        outcome: ActionStatus,
    },
}

/// What holds one queued run back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hold {
    /// Nothing of its own.
    None,
    /// Its intent is being stored; it is sent when that is done.
    Storing,
    /// The browser could not store its intent.
    NotStored {
        /// When it is tried again.
        next: Timestamp,
    },
    /// Another run of this page has the device.
    OtherRun,
    /// The device was busy when it was sent.
    DeviceBusy {
        /// The action that has it, when the tenant named it.
        action: Option<ActionId>,
        /// When it is tried again.
        next: Timestamp,
        /// How many times it was busy.
        refusals: u32,
    },
}

/// Why a run is not sent yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Its turn comes at once.
    NextTurn,
    /// Its intent is being stored.
    Storing,
    /// The browser could not store its intent; a person may send without.
    NotStored,
    /// The minute's sends are used up.
    MinuteQuota {
        /// When the next one may leave.
        next: Timestamp,
        /// Runs before this one.
        ahead: usize,
    },
    /// The tenant said 429.
    ToldToWait {
        /// Until when.
        until: Timestamp,
    },
    /// All sessions are taken.
    SessionsFull {
        /// How many are taken, as far as this page knows.
        taken: u32,
        /// How many of them by runs that wait for their device.
        waiting: u32,
    },
    /// The device is busy.
    DeviceBusy {
        /// The action that has it, when the tenant named it.
        action: Option<ActionId>,
        /// When it is tried again.
        next: Timestamp,
    },
    /// Another run of this page has the device.
    OtherRun(RunId),
    /// Somebody pressed pause, or the queue was found after a long time and asks.
    Paused(Pause),
    /// No network.
    Offline,
    /// What stands before the page's own server does not let this browser through.
    FrontDoor,
    /// Requests got no answer lately; one that only reads is tried first.
    Unreachable,
    /// No token.
    SignedOut,
    /// Another page leads; what it waits for there is not known here.
    Elsewhere,
}

/// Why the queue stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pause {
    /// A person asked.
    Asked,
    /// It was left long ago, or a crash lies between.
    Left,
}

/// What the search for an unanswered send says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Search {
    /// Going on.
    Looking,
    /// The tenant's list does not have it. Only a person decides now.
    NotFound {
        /// When the list said so.
        at: Timestamp,
    },
    /// A person let it be.
    GivenUp,
}

/// What became of a wish to cancel. Kept beside the phase: it may be asked before the action is known, and
/// remains true afterwards.
#[derive(Clone, Debug, PartialEq)]
pub enum Cancel {
    /// Asked, and not answered yet.
    Asked {
        /// When.
        at: Timestamp,
        /// The comment.
        comment: String,
    },
    /// The tenant took the request. Whether it came in time, the commands say.
    Accepted {
        /// When it was asked.
        asked: Timestamp,
        /// When the tenant said so.
        at: Timestamp,
    },
    /// The tenant said no, mostly since it had ended already.
    Refused {
        /// When it was asked.
        asked: Timestamp,
        /// In the tenant's words.
        error: ApiError,
    },
}

/// Why a run went back into the queue after it was sent. Each proves that nothing ran.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Requeued {
    /// 429.
    TooMany,
    /// 401.
    SignedOut,
    /// The device was busy.
    DeviceBusy(Option<ActionId>),
    /// Another action's id came back: our commands were dropped (contract 1.3).
    Dropped(ActionId),
    /// The request never left.
    NeverLeft,
    /// A person sent it again.
    Asked,
}

/// What the search for a command's output is at.
#[derive(Clone, Debug, PartialEq)]
pub enum Output {
    /// The link is wanted, or asked for.
    Asked {
        /// How many requests failed.
        tries: u32,
    },
    /// The link came; the page has it.
    Linked,
    /// The tenant said no.
    Refused(ApiError),
    /// No answer, several times.
    Unanswered,
}
