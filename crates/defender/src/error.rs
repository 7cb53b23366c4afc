use serde_json::{Value, json};

use crate::{ActionId, Response, Timestamp};

/// An answer that is not a success (contract 4, "Errors").
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// Whether the answer asks the sign-in to prove more: a claims challenge.
    pub claims: bool,
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

impl std::error::Error for ApiError {}

impl std::fmt::Display for ApiError {
    /// What there is of status, code and message.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "HTTP {}", self.status)?;
        if self.code != ErrorCode::None {
            write!(f, " {}", self.code.as_str())?;
        }
        if self.message.is_empty() { Ok(()) } else { write!(f, ": {}", self.message) }
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
            claims: response.header("www-authenticate").is_some_and(|header| header.contains("claims=\"")),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn error(status: u16, headers: &[(&str, &str)], body: &str) -> ApiError {
        let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        ApiError::from_response(&Response { status, headers, body: body.as_bytes().to_vec() })
    }

    #[test]
    fn every_kind_of_body_gives_a_typed_error() {
        use BodyKind::{Api, Cut, Empty, Html, Other, OtherJson};
        let code = |text: &str| ErrorCode::Other(text.to_owned());
        for (body, kind, code, message) in [
            (r#"{"error":{"code":"Forbidden","message":"no"}}"#, Api, ErrorCode::Forbidden, "no"),
            ("\u{feff}{\"error\":{\"code\":\"New\",\"message\":\"\"}}", Api, code("New"), ""),
            (r#"{"error":{"code":7}}"#, OtherJson, ErrorCode::None, ""),
            (r#"{"statusCode":401,"message":"expired"}"#, OtherJson, ErrorCode::None, "expired"),
            (
                r#"{"error":"invalid_token","error_description":"expired"}"#,
                OtherJson,
                code("invalid_token"),
                "expired",
            ),
            ("[1]", OtherJson, ErrorCode::None, ""),
            ("", Empty, ErrorCode::None, ""),
            (" \r\n", Empty, ErrorCode::None, ""),
            ("<!DOCTYPE html><title>Sign in</title>", Html, ErrorCode::None, ""),
            ("\n<html>", Html, ErrorCode::None, ""),
            (r#"{"error":{"code":"TooManyRequests","mess"#, Cut, ErrorCode::TooManyRequests, ""),
            (r#"{"error":{"code":"Forbidden","message":"a\"b","tar"#, Cut, ErrorCode::Forbidden, "a\"b"),
            (r#"{"error":{"co"#, Cut, ErrorCode::None, ""),
            ("upstream timed out", Other, ErrorCode::None, ""),
        ] {
            let error = error(400, &[], body);
            assert_eq!((error.body, &error.code, error.message.as_str()), (kind, &code, message), "{body}");
        }
        let binary = Response { status: 502, headers: Vec::new(), body: vec![0xff, 0xfe] };
        assert_eq!(ApiError::from_response(&binary).body, Other);
    }

    #[test]
    fn when_to_ask_again() {
        let at = |text: &str| RetryAfter::At(text.parse().unwrap());
        for (value, expected) in [
            ("20", Some(RetryAfter::Seconds(20))),
            (" 0 ", Some(RetryAfter::Seconds(0))),
            ("99999999999", Some(RetryAfter::Seconds(u32::MAX))),
            ("Wed, 04 Mar 2026 09:15:52 GMT", Some(at("2026-03-04T09:15:52Z"))),
            ("-5", None),
            ("1.5", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(error(429, &[("retry-after", value)], "").retry_after, expected, "{value}");
        }
        assert_eq!(error(429, &[], "").retry_after, None);
    }

    #[test]
    fn the_blocking_action_is_found_in_the_message() {
        const ID: &str = "6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0002";
        for (code, message, found) in [
            (
                "ActiveRequestAlreadyExists",
                format!("Action is already in progress, active action id: {ID}"),
                true,
            ),
            ("ActiveRequestAlreadyExists", format!("уже идёт «{ID}»."), true),
            ("ActiveRequestAlreadyExists", "Action is already in progress".to_owned(), false),
            ("ActiveRequestAlreadyExists", String::new(), false),
            ("BadRequest", format!("see {ID}"), false),
        ] {
            let body = json!({ "error": { "code": code, "message": message } }).to_string();
            assert_eq!(
                error(400, &[], &body).blocking_action(),
                ActionId::new(ID).filter(|_| found),
                "{message}"
            );
        }
    }

    #[test]
    fn an_error_is_written_as_it_is_read() {
        let original = ApiError {
            status: 403,
            code: ErrorCode::DisabledFeature,
            message: "off".to_owned(),
            target: "43f4cb08".to_owned(),
            retry_after: None,
            claims: false,
            body: BodyKind::Api,
        };
        assert_eq!(error(403, &[], &original.to_json().to_string()), original);
        assert_eq!(original.to_string(), "HTTP 403 DisabledFeature: off");
        assert_eq!(error(200, &[], "<html>").to_string(), "HTTP 200");
    }
}
