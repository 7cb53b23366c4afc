use defender::{ActionId, ApiError, DeviceId, Response, RunBody, Timestamp};

use crate::{BatchId, Record, RecordId, RequestId, RunId};

/// What the engine is told.
#[derive(Clone, Debug)]
pub enum Event {
    /// A person wants something.
    Intent(Intent),
    /// The answer to a request, whatever its status.
    Answered {
        /// Which request.
        request: RequestId,
        /// The answer as it came.
        response: Response,
    },
    /// A request that got no answer.
    NotAnswered {
        /// Which request.
        request: RequestId,
        /// What is certain about it.
        failure: Failure,
    },
    /// A record is safe.
    Stored(RecordId),
    /// A record could not be stored.
    NotStored(RecordId),
    /// The records of an earlier visit. Given once, before any intent.
    Restored {
        /// All of this mode, tenant and account.
        records: Vec<Record>,
        /// When the page was last left in order; `None` after a crash, or when nobody knows.
        last_alive: Option<Timestamp>,
        /// Runs that may have gone further than their records say ([`crate::Engine::ahead_of_records`]).
        ahead: Vec<RunId>,
    },
    /// A screen asks for a page of the tenant's actions, out of the same quota.
    ListAsked,
    /// The tenant refused a list that a person asked for: what it says about waiting holds for all reads.
    ListRefused(ApiError),
    /// The alarm rang, or time passed.
    Tick,
    /// A token is there, or is not.
    SignedIn(bool),
    /// The browser has a network, or has none.
    Online(bool),
    /// What stands before the page's own server lets this browser through, or does not.
    FrontDoor(bool),
    /// Somebody looks at the page, or nobody does.
    Visible(bool),
}

/// What a person wants.
#[derive(Clone, Debug)]
pub enum Intent {
    /// Run these, in this order. A run whose id is known already is ignored.
    Run(Vec<NewRun>),
    /// Stop this run: a queued one is withdrawn, a sent one is cancelled through the API.
    Cancel {
        /// Which run.
        run: RunId,
        /// The comment that the API asks for.
        comment: String,
    },
    /// Send nothing more for now.
    Pause,
    /// Go on sending.
    Resume,
    /// Give up a run that is queued (it is withdrawn), stop searching one that got no answer, or asking for one that the
    /// tenant does not know.
    Discard(RunId),
    /// Send a run again that got no answer and was not found, or that was refused.
    SendAgain(RunId),
    /// Send although the browser cannot store; what is sent then is forgotten with this visit.
    SendUnstored,
    /// Watch an action that was not sent from here, or ask anew for one that the tenant did not know.
    Attach(ActionId),
    /// Ask for the link to what a command left.
    FetchOutput {
        /// Which run.
        run: RunId,
        /// The command's own index.
        index: u32,
    },
    /// Look now, as far as the quota allows.
    RefreshNow,
}

/// One sequence for one device, checked and ready to be sent.
#[derive(Clone, Debug)]
pub struct NewRun {
    /// Its run tag.
    pub id: RunId,
    /// The device.
    pub device: DeviceId,
    /// The device's name on the screen.
    pub device_name: String,
    /// The sequence's name on the screen; may be empty.
    pub sequence_name: String,
    /// What is sent, tag included.
    pub body: RunBody,
    /// The batch it belongs to.
    pub batch: Option<BatchId>,
    /// Who asked: the user name that the screen shows.
    pub requested_by: String,
}

/// What is certain about a request without an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Not one byte of it left: it may be sent again.
    NeverLeft,
    /// It may have arrived.
    Unknown,
}
