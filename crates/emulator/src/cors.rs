//! Leave for scripts of other origins, only where it is asked for: the real API is believed to give none
//! (contract 5).

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;

/// Headers that a script may read besides those that it always may.
const READABLE: &str =
    "www-authenticate, retry-after, request-id, date, content-range, content-disposition, accept-ranges";

/// The answer to the browser's question before a request.
pub(crate) fn preflight() -> Response {
    let mut response = Response::default();
    *response.status_mut() = StatusCode::NO_CONTENT;
    let headers = response.headers_mut();
    allow(headers);
    set(headers, header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, DELETE");
    // A `*` does not stand for `Authorization`.
    set(headers, header::ACCESS_CONTROL_ALLOW_HEADERS, "authorization, content-type, range");
    set(headers, header::ACCESS_CONTROL_MAX_AGE, "600");
    response
}

/// Lets scripts read the answer.
pub(crate) fn allow(headers: &mut HeaderMap) {
    set(headers, header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    set(headers, header::ACCESS_CONTROL_EXPOSE_HEADERS, READABLE);
}

fn set(headers: &mut HeaderMap, name: header::HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}
