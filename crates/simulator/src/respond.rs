use defender::{ApiError, Response, RetryAfter, Timestamp};

use crate::stamp::http_date;

/// A header as it stands in a [`Response`].
pub(crate) fn header(name: &str, value: impl Into<String>) -> (String, String) {
    (name.to_owned(), value.into())
}

/// An answer with a JSON body, or with none. `correlation` is the id that support would ask for.
pub(crate) fn respond(status: u16, body: Option<String>, correlation: &str, now: Timestamp) -> Response {
    let mut headers = vec![header("date", http_date(now)), header("request-id", correlation)];
    if body.is_some() {
        headers.push(header("content-type", "application/json; odata.metadata=minimal"));
    }
    let body = body.map(String::into_bytes).unwrap_or_default();
    Response { status, headers, body }
}

/// A refusal in the API's form (contract 4).
pub(crate) fn refuse(refusal: &ApiError, correlation: &str, now: Timestamp) -> Response {
    let refusal = ApiError { target: correlation.to_owned(), ..refusal.clone() };
    let mut response = respond(refusal.status, Some(refusal.to_json().to_string()), correlation, now);
    match refusal.retry_after {
        Some(RetryAfter::Seconds(seconds)) => {
            response.headers.push(header("retry-after", seconds.to_string()));
        }
        Some(RetryAfter::At(moment)) => response.headers.push(header("retry-after", http_date(moment))),
        None => {}
    }
    response
}
