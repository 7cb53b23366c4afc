use defender::{ApiError, BodyKind, ErrorCode};

/// What the tenant said when it did not do what it was asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refusal {
    /// The HTTP status.
    pub status: u16,
    /// Its code, as it was written; may be empty.
    pub code: String,
    /// Its words; may be empty.
    pub message: String,
    /// The correlation id to give to Microsoft's support (contract 4); may be empty.
    pub target: String,
}

impl Refusal {
    /// The refusal as an answer: all that is not kept of it is as if it was not there.
    pub(crate) fn error(&self) -> ApiError {
        ApiError {
            status: self.status,
            code: ErrorCode::parse(&self.code),
            message: self.message.clone(),
            target: self.target.clone(),
            retry_after: None,
            claims: false,
            body: BodyKind::Api,
        }
    }
}

impl From<&ApiError> for Refusal {
    fn from(error: &ApiError) -> Self {
        Self {
            status: error.status,
            code: error.code.as_str().to_owned(),
            message: error.message.clone(),
            target: error.target.clone(),
        }
    }
}
