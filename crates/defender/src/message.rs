use std::fmt;

use crate::{RetryAfter, Timestamp};

/// The HTTP methods that the API uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Reads.
    Get,
    /// Runs, cancels, uploads.
    Post,
    /// Removes a library file.
    Delete,
}

/// A request as a value: everything but host and token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The method.
    pub method: Method,
    /// Percent-encoded, from `/api/…` on.
    pub path: String,
    /// Percent-encoded, without `?`; empty when there is none.
    pub query: String,
    /// Names in lower case. Never holds a token.
    pub headers: Vec<(String, String)>,
    /// Empty when there is none.
    pub body: Vec<u8>,
}

/// An answer as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// Names in lower case; only what the page may read.
    pub headers: Vec<(String, String)>,
    /// Decoded from its transfer coding, otherwise untouched.
    pub body: Vec<u8>,
}

impl Method {
    /// As on the request line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Delete => "DELETE",
        }
    }
}

impl Response {
    /// The first header of that name (given in lower case).
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// The server's clock when it answered, in whole seconds; `None` when the page may not read it.
    pub fn date(&self) -> Option<Timestamp> {
        Timestamp::from_http_date(self.header("date")?)
    }

    /// When to ask again (contract 2).
    pub fn retry_after(&self) -> Option<RetryAfter> {
        let text = self.header("retry-after")?.trim();
        if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Some(RetryAfter::Seconds(text.parse().unwrap_or(u32::MAX)));
        }
        Timestamp::from_http_date(text).map(RetryAfter::At)
    }
}

impl Request {
    /// Path and query, as they follow the host.
    pub fn target(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) }
    }
}

// A body may be output or hold a result link: lengths are enough for a log.
impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Response {{ status: {}, body: {} bytes }}", self.status, self.body.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_of_the_server_is_read_from_its_date() {
        for (value, expected) in [
            ("Wed, 04 Mar 2026 09:15:52 GMT", "2026-03-04T09:15:52Z".parse().ok()),
            ("2026-03-04T09:15:52Z", None),
        ] {
            let headers = vec![("date".to_owned(), value.to_owned())];
            let response = Response { status: 200, headers, body: Vec::new() };
            assert_eq!(response.date(), expected, "{value}");
        }
    }

    #[test]
    fn a_log_does_not_get_the_body() {
        let response = Response { status: 200, headers: Vec::new(), body: b"a link".to_vec() };
        assert_eq!(format!("{response:?}"), "Response { status: 200, body: 6 bytes }");
    }
}
