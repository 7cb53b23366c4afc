//! The answers that say no. Their `target` is filled where they are written.

use defender::{ApiError, BodyKind, DeviceId, ErrorCode, RetryAfter};

pub(crate) fn refusal(status: u16, code: ErrorCode, message: impl Into<String>) -> ApiError {
    let (message, target) = (message.into(), String::new());
    ApiError { status, code, message, target, retry_after: None, claims: false, body: BodyKind::Api }
}

pub(crate) fn bad(message: impl Into<String>) -> ApiError {
    refusal(400, ErrorCode::BadRequest, message)
}

pub(crate) fn invalid(message: impl Into<String>) -> ApiError {
    refusal(400, ErrorCode::InvalidInput, message)
}

pub(crate) fn missing(parameter: &str) -> ApiError {
    let message = format!("Parameter {parameter} is missing.");
    refusal(400, ErrorCode::MissingRequiredParameter, message)
}

pub(crate) fn too_many(what: &str, retry_after: u32) -> ApiError {
    let refusal = refusal(429, ErrorCode::TooManyRequests, format!("Too many requests: {what}."));
    ApiError { retry_after: Some(RetryAfter::Seconds(retry_after)), ..refusal }
}

pub(crate) fn unknown_device(id: &DeviceId) -> ApiError {
    refusal(404, ErrorCode::ResourceNotFound, format!("Machine {id} was not found"))
}

pub(crate) fn unknown(what: &str) -> ApiError {
    refusal(404, ErrorCode::ResourceNotFound, format!("{what} was not found"))
}

/// Names the blocker where the tenant does (contract 1.3).
pub(crate) fn active(blocker: Option<&str>) -> ApiError {
    let named = blocker.map(|id| format!(", active action id: {id}")).unwrap_or_default();
    refusal(400, ErrorCode::ActiveRequestAlreadyExists, format!("Action is already in progress{named}"))
}
