use defender::ApiError;

/// Something that is read from the tenant.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading<T> {
    /// Nobody asked.
    NotAsked,
    /// On its way.
    Loading,
    /// There.
    Ready(T),
    /// Not to be had, and why.
    Failed(Trouble),
}

/// Why something could not be read from the tenant.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The tenant said no.
    #[error(transparent)]
    Refused(#[from] ApiError),
    /// The storage behind a result link said no.
    #[error("{0}")]
    Storage(ApiError),
    /// No answer came.
    #[error("no answer")]
    NoAnswer,
    /// What stands before the page's own server did not let it through: it did not reach the tenant.
    #[error("the front door's session has ended")]
    FrontDoor,
    /// There is no token for it.
    #[error("no token for it")]
    NoToken,
    /// The answer is larger than is taken.
    #[error("the answer is too large")]
    TooLarge,
    /// The link leads to a host that holds no results.
    #[error("the link leads elsewhere")]
    OddLink,
    /// A person stopped it.
    #[error("stopped")]
    Stopped,
    /// There is a network, and no page is let read the storage (contract 5).
    #[error("the storage lets no page read it")]
    NotReadable,
    /// This page's own policy does not let it ask the storage.
    #[error("the page's policy forbids the storage")]
    Forbidden,
}

impl<T> Reading<T> {
    /// What was read, once it is there.
    pub const fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(value) => Some(value),
            _ => None,
        }
    }

    /// Why it is not to be had.
    pub const fn trouble(&self) -> Option<&Trouble> {
        match self {
            Self::Failed(trouble) => Some(trouble),
            _ => None,
        }
    }
}
