use defender::{ActionId, Request, Timestamp};

/// One POST or DELETE that reached the tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogEntry {
    /// When it arrived, by the clock handed in.
    pub at: Timestamp,
    /// The request.
    pub request: Request,
    /// What the tenant did.
    pub did: Did,
    /// Whether it counted toward a limit: not when it was turned away before.
    pub counted: bool,
    /// Whether its answer was lost on the way back, or came as an error or with a broken body.
    pub spoiled: bool,
}

/// What a request changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Did {
    /// A run: this action was made.
    Ran(ActionId),
    /// A run within about a second of another one: answered with the other's id, its own commands
    /// dropped (contract 1.3).
    Dropped(ActionId),
    /// A cancel that was accepted; it may still come too late.
    Cancelled(ActionId),
    /// A library file of that name was placed.
    Uploaded(String),
    /// A library file was removed.
    Deleted(String),
    /// Nothing: refused with that HTTP status and code.
    Refused(u16, String),
}
