use std::collections::VecDeque;

use axum::extract::Request;
use axum::http::header;
use defender::Timestamp;
use serde_json::{Value, json};

/// So many of the last requests are kept: a night of polling must not fill the memory.
const KEPT: usize = 4_096;

/// What arrived, for tests that ask where a token went. Never a token, never the signature of a link.
#[derive(Debug, Default)]
pub(crate) struct Log {
    last: VecDeque<Seen>,
    /// All that ever arrived.
    count: u64,
}

/// One request. Which port of the two it came to, and what of its head a test may want.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    at: Timestamp,
    port: &'static str,
    method: String,
    path: String,
    query: String,
    bearer: bool,
    cookie: bool,
    origin: Option<String>,
    status: Option<u16>,
}

impl Seen {
    pub(crate) fn api(request: &Request, at: Timestamp) -> Self {
        let query = withheld(request.uri().query().unwrap_or_default());
        Self { query, ..Self::content(request, at) }.on("api")
    }

    /// Without the query: it is the right to read the content.
    pub(crate) fn content(request: &Request, at: Timestamp) -> Self {
        let headers = request.headers();
        Self {
            at,
            port: "content",
            method: request.method().as_str().to_owned(),
            path: withheld(request.uri().path()),
            query: String::new(),
            bearer: headers.contains_key(header::AUTHORIZATION),
            cookie: headers.contains_key(header::COOKIE),
            origin: headers.get(header::ORIGIN).and_then(|value| value.to_str().ok()).map(str::to_owned),
            status: None,
        }
    }

    /// With what it was answered; `None` when it was not.
    pub(crate) fn answered(self, status: Option<u16>) -> Self {
        Self { status, ..self }
    }

    fn on(self, port: &'static str) -> Self {
        Self { port, ..self }
    }

    fn json(&self) -> Value {
        json!({
            "at": self.at.to_string(),
            "port": self.port,
            "method": self.method,
            "path": self.path,
            "query": self.query,
            "bearer": self.bearer,
            "cookie": self.cookie,
            "origin": self.origin,
            "status": self.status,
        })
    }
}

impl Log {
    pub(crate) fn note(&mut self, seen: Seen) {
        self.count += 1;
        if self.last.len() == KEPT {
            self.last.pop_front();
        }
        self.last.push_back(seen);
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }

    pub(crate) fn json(&self) -> Value {
        let requests: Vec<Value> = self.last.iter().map(Seen::json).collect();
        json!({ "count": self.count, "requests": requests })
    }
}

/// A client that puts its token into an address would have it written down here.
fn withheld(text: &str) -> String {
    if text.contains("eyJ") { "[withheld]".to_owned() } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    #[test]
    fn no_secret_is_written_down() {
        let request = |uri: &str| {
            let request = Request::get(uri).header("authorization", "Bearer eyJsecret");
            request.body(Body::empty()).unwrap()
        };
        let mut log = Log::default();
        let at = Timestamp::default();
        log.note(Seen::api(&request("/api/machines?access_token=eyJsecret"), at));
        log.note(Seen::api(&request("/api/eyJsecret"), at));
        log.note(Seen::content(&request("/x?sig=secret"), at).answered(Some(400)));
        let text = log.json().to_string();
        assert!(!text.contains("secret"), "{text}");
        assert!(text.contains("\"bearer\":true") && text.contains("\"status\":400"), "{text}");
    }

    #[test]
    fn only_the_last_ones_are_kept() {
        let request = Request::get("/").body(Body::empty()).unwrap();
        let mut log = Log::default();
        for _ in 0..KEPT + 10 {
            log.note(Seen::api(&request, Timestamp::default()));
        }
        assert_eq!((log.last.len(), log.count), (KEPT, KEPT as u64 + 10));
    }
}
