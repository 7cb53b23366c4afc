//! HTTP as bytes: what no well-behaved client would send can be sent, too.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use defender::Request;
use serde_json::Value;

/// A request.
pub struct Ask {
    head: String,
    body: Vec<u8>,
}

/// What came back. Status 0: the connection ended without a byte.
#[derive(Clone)]
pub struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Ask {
    pub fn new(method: &str, target: &str) -> Self {
        Self {
            head: format!("{method} {target} HTTP/1.1\r\nhost: api\r\nconnection: close\r\n"),
            body: Vec::new(),
        }
    }

    /// A call of the API.
    pub fn of(request: &Request) -> Self {
        let mut ask = Self::new(request.method.as_str(), &request.target());
        for (name, value) in &request.headers {
            ask = ask.header(name, value);
        }
        ask.body(&request.body)
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.head.push_str(&format!("{name}: {value}\r\n"));
        self
    }

    pub fn bearer(self, token: &str) -> Self {
        self.header("authorization", &format!("Bearer {token}"))
    }

    pub fn json(self, body: &str) -> Self {
        self.header("content-type", "application/json").body(body.as_bytes())
    }

    pub fn body(mut self, body: &[u8]) -> Self {
        self.body = body.to_vec();
        if body.is_empty() { self } else { self.header("content-length", &body.len().to_string()) }
    }

    /// Sends it to `http://host:port` and waits until the connection ends.
    pub fn send(self, address: &str) -> Answer {
        let mut stream = connect(address);
        let bytes = [self.head.as_bytes(), b"\r\n", &self.body].concat();
        // A server may answer and leave before all is written.
        let _gone = stream.write_all(&bytes);
        let mut answer = Vec::new();
        let _reset = stream.read_to_end(&mut answer);
        Answer::read(&answer)
    }

    /// The bytes, for a connection that is not made here.
    pub fn bytes(self) -> Vec<u8> {
        [self.head.as_bytes(), b"\r\n", &self.body].concat()
    }
}

pub fn connect(address: &str) -> TcpStream {
    let stream = TcpStream::connect(address.trim_start_matches("http://")).unwrap();
    // Not how long a thing may take: only so that a test that waits for nothing ends.
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream
}

impl Answer {
    pub fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
        let Some(end) = end else { return Self { status: 0, headers: Vec::new(), body: bytes.to_vec() } };
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let mut lines = head.split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let header = |line: &str| {
            let (name, value) = line.split_once(": ").unwrap_or((line, ""));
            (name.to_ascii_lowercase(), value.to_owned())
        };
        let headers: Vec<_> = lines.map(header).collect();
        let chunked = headers.iter().any(|(name, value)| name == "transfer-encoding" && value == "chunked");
        let body = &bytes[end + 4..];
        Self { status, headers, body: if chunked { joined(body) } else { body.to_vec() } }
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    pub fn headers_that_start(&self, start: &str) -> usize {
        self.headers.iter().filter(|(name, _)| name.starts_with(start)).count()
    }

    pub fn text(&self) -> String {
        format!("{} {}", self.status, String::from_utf8_lossy(&self.body))
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    /// The error's code, after its form was looked at: `{"error":{"code","message","target"}}`.
    pub fn code(&self) -> String {
        let body = self.json();
        let error = body["error"].as_object().unwrap_or_else(|| panic!("no error: {}", self.text()));
        let names: Vec<&str> = error.keys().map(String::as_str).collect();
        assert_eq!(
            (names.as_slice(), body.as_object().unwrap().len()),
            (["code", "message", "target"].as_slice(), 1)
        );
        assert!(error.values().all(Value::is_string), "{}", self.text());
        assert!(error["target"].as_str().is_some_and(|target| target.len() == 36), "{}", self.text());
        assert!(self.header("content-type").unwrap().starts_with("application/json"));
        error["code"].as_str().unwrap().to_owned()
    }

    /// For looking at 401 and the like in one line.
    pub fn refused(&self) -> (u16, String) {
        (self.status, self.code())
    }
}

fn joined(mut chunks: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = chunks.windows(2).position(|two| two == b"\r\n") {
        let len = usize::from_str_radix(std::str::from_utf8(&chunks[..end]).unwrap(), 16).unwrap();
        if len == 0 || chunks.len() < end + 4 + len {
            break;
        }
        body.extend_from_slice(&chunks[end + 2..end + 2 + len]);
        chunks = &chunks[end + 4 + len..];
    }
    body
}
