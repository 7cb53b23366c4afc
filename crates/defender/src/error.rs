use crate::Timestamp;

/// An answer that is not a success (contract 4, "Errors").
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("HTTP {status} {code}: {message}", code = code.as_str())]
pub struct ApiError {
    /// The HTTP status. A 2xx stands here when a success had a body that says otherwise.
    pub status: u16,
    /// What kind of refusal.
    pub code: ErrorCode,
    /// Free text of the server, may be empty and may change.
    pub message: String,
    /// The correlation id to give to Microsoft's support; empty when missing.
    pub target: String,
    /// When to ask again, if the answer said so.
    pub retry_after: Option<RetryAfter>,
    /// What the body was.
    pub body: BodyKind,
}

/// The API's error codes (contract 4). A code that is not known is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the names are the API's own
pub enum ErrorCode {
    BadRequest,
    ODataError,
    InvalidInput,
    InvalidRequestBody,
    MissingRequiredParameter,
    OsPlatformNotSupported,
    ClientVersionNotSupported,
    ActiveRequestAlreadyExists,
    Unauthorized,
    Forbidden,
    DisabledFeature,
    DisallowedOperation,
    NotFound,
    ResourceNotFound,
    TooManyRequests,
    InternalServerError,
    /// Any other word, as it was written.
    Other(String),
    /// The body named none.
    None,
}

/// `Retry-After`, in either of its forms (contract 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetryAfter {
    /// Seconds from the answer on.
    Seconds(u32),
    /// A moment of the server's clock.
    At(Timestamp),
}

/// What stood in the body of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyKind {
    /// The API's own form.
    Api,
    /// JSON of another form.
    OtherJson,
    /// Nothing.
    Empty,
    /// A page: a proxy or a sign-in stands between.
    Html,
    /// JSON that ends too early.
    Cut,
    /// Anything else.
    Other,
}

impl ErrorCode {
    /// Reads the word of the wire.
    pub fn parse(text: &str) -> Self {
        match text {
            "" => Self::None,
            "BadRequest" => Self::BadRequest,
            "ODataError" => Self::ODataError,
            "InvalidInput" => Self::InvalidInput,
            "InvalidRequestBody" => Self::InvalidRequestBody,
            "MissingRequiredParameter" => Self::MissingRequiredParameter,
            "OsPlatformNotSupported" => Self::OsPlatformNotSupported,
            "ClientVersionNotSupported" => Self::ClientVersionNotSupported,
            "ActiveRequestAlreadyExists" => Self::ActiveRequestAlreadyExists,
            "Unauthorized" => Self::Unauthorized,
            "Forbidden" => Self::Forbidden,
            "DisabledFeature" => Self::DisabledFeature,
            "DisallowedOperation" => Self::DisallowedOperation,
            "NotFound" => Self::NotFound,
            "ResourceNotFound" => Self::ResourceNotFound,
            "TooManyRequests" => Self::TooManyRequests,
            "InternalServerError" => Self::InternalServerError,
            other => Self::Other(other.to_owned()),
        }
    }

    /// The word of the wire; empty when there was none.
    pub fn as_str(&self) -> &str {
        match self {
            Self::BadRequest => "BadRequest",
            Self::ODataError => "ODataError",
            Self::InvalidInput => "InvalidInput",
            Self::InvalidRequestBody => "InvalidRequestBody",
            Self::MissingRequiredParameter => "MissingRequiredParameter",
            Self::OsPlatformNotSupported => "OsPlatformNotSupported",
            Self::ClientVersionNotSupported => "ClientVersionNotSupported",
            Self::ActiveRequestAlreadyExists => "ActiveRequestAlreadyExists",
            Self::Unauthorized => "Unauthorized",
            Self::Forbidden => "Forbidden",
            Self::DisabledFeature => "DisabledFeature",
            Self::DisallowedOperation => "DisallowedOperation",
            Self::NotFound => "NotFound",
            Self::ResourceNotFound => "ResourceNotFound",
            Self::TooManyRequests => "TooManyRequests",
            Self::InternalServerError => "InternalServerError",
            Self::Other(text) => text,
            Self::None => "",
        }
    }
}
