use serde_json::{Value, json};

use crate::{ActionId, Response, Timestamp};

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

impl ApiError {
    /// Reads a refusal, whatever its body is. Gateways before the API write forms of their own.
    pub fn from_response(response: &Response) -> Self {
        let body = body_kind(&response.body);
        let text = body_text(&response.body).unwrap_or_default();
        let value = if body == BodyKind::Cut {
            salvaged(text)
        } else {
            serde_json::from_str(text).unwrap_or_default()
        };
        let inner = value.get("error").filter(|inner| inner.is_object()).unwrap_or(&value);
        let pick = |names: &[&str]| {
            let found = names.iter().find_map(|name| inner.get(name)?.as_str());
            found.unwrap_or_default().to_owned()
        };
        Self {
            status: response.status,
            code: ErrorCode::parse(&pick(&["code", "error"])),
            message: pick(&["message", "error_description", "Message"]),
            target: pick(&["target"]),
            retry_after: response.retry_after(),
            body,
        }
    }

    /// The action that keeps the device busy, where the message names it (contract 1.3).
    pub fn blocking_action(&self) -> Option<ActionId> {
        if self.code != ErrorCode::ActiveRequestAlreadyExists {
            return None;
        }
        (0..self.message.len()).find_map(|at| ActionId::new(self.message.get(at..at + 36)?))
    }

    /// The body as the API writes it.
    pub fn to_json(&self) -> Value {
        json!({ "error": { "code": self.code.as_str(), "message": self.message, "target": self.target } })
    }
}

/// The text of a body, without a byte order mark; `None` when it is not UTF-8.
pub(crate) fn body_text(body: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(body).ok()?;
    Some(text.strip_prefix('\u{feff}').unwrap_or(text))
}

pub(crate) fn body_kind(body: &[u8]) -> BodyKind {
    let Some(text) = body_text(body).map(str::trim) else { return BodyKind::Other };
    if text.is_empty() {
        return BodyKind::Empty;
    }
    if text.starts_with('<') {
        return BodyKind::Html;
    }
    match serde_json::from_str::<Value>(text) {
        Ok(value) if value.pointer("/error/code").is_some_and(Value::is_string) => BodyKind::Api,
        Ok(_) => BodyKind::OtherJson,
        Err(error) if error.is_eof() => BodyKind::Cut,
        Err(_) => BodyKind::Other,
    }
}

/// What a cut error body still says: its strings up to the cut.
fn salvaged(text: &str) -> Value {
    let pick = |name: &str| {
        let mark = format!("\"{name}\":");
        let rest = text.get(text.find(&mark)? + mark.len()..)?.trim_start();
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<String>();
        values.next()?.ok()
    };
    json!({ "code": pick("code"), "message": pick("message"), "target": pick("target") })
}
