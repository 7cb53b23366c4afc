use defender::{ActionId, Method, Request, Timestamp};
use serde_json::{Value, json};

use crate::dice::hex;

/// One POST or DELETE that reached the tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogEntry {
    /// When it arrived, by the clock handed in.
    pub at: Timestamp,
    /// The request.
    pub request: Request,
    /// What the tenant did.
    pub did: Did,
    /// Whether it counted toward a limit: not when it was turned away before.
    pub counted: bool,
    /// Whether its answer was lost on the way back, or came as an error or with a broken body.
    pub spoiled: bool,
}

/// What a request changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Did {
    /// A run: this action was made.
    Ran(ActionId),
    /// A run within about a second of another one: answered with the other's id, its own commands
    /// dropped (contract 1.3).
    Dropped(ActionId),
    /// A cancel that was accepted; it may still come too late.
    Cancelled(ActionId),
    /// A library file of that name was placed.
    Uploaded(String),
    /// A library file was removed.
    Deleted(String),
    /// Nothing: refused with that HTTP status and code.
    Refused(u16, String),
}

impl LogEntry {
    /// For storing; [`from_json`](Self::from_json) reads it.
    pub fn to_json(&self) -> Value {
        let (what, with, status) = match &self.did {
            Did::Ran(id) => ("ran", id.as_str(), 0),
            Did::Dropped(id) => ("dropped", id.as_str(), 0),
            Did::Cancelled(id) => ("cancelled", id.as_str(), 0),
            Did::Uploaded(name) => ("uploaded", name.as_str(), 0),
            Did::Deleted(name) => ("deleted", name.as_str(), 0),
            Did::Refused(status, code) => ("refused", code.as_str(), *status),
        };
        let Request { method, path, query, headers, body } = &self.request;
        let body = match std::str::from_utf8(body) {
            Ok(text) => json!({ "text": text }),
            Err(_) => json!({ "hex": hex(body) }),
        };
        json!({
            "at": self.at.to_string(), // a number of ticks would not survive JavaScript
            "method": method.as_str(),
            "path": path,
            "query": query,
            "headers": headers,
            "body": body,
            "did": [what, with, status],
            "counted": self.counted,
            "spoiled": self.spoiled,
        })
    }

    /// What [`to_json`](Self::to_json) wrote; `None` for anything else.
    pub fn from_json(value: &Value) -> Option<Self> {
        let text = |name: &str| value.get(name)?.as_str().map(str::to_owned);
        let method = match value.get("method")?.as_str()? {
            "POST" => Method::Post,
            "DELETE" => Method::Delete,
            _ => return None,
        };
        let header =
            |pair: &Value| Some((pair.get(0)?.as_str()?.to_owned(), pair.get(1)?.as_str()?.to_owned()));
        let body = value.get("body")?;
        let body = match body.get("text") {
            Some(text) => text.as_str()?.as_bytes().to_vec(),
            None => unhex(body.get("hex")?.as_str()?)?,
        };
        let did = value.get("did")?;
        let with = did.get(1)?.as_str()?;
        let did = match did.get(0)?.as_str()? {
            "ran" => Did::Ran(ActionId::new(with)?),
            "dropped" => Did::Dropped(ActionId::new(with)?),
            "cancelled" => Did::Cancelled(ActionId::new(with)?),
            "uploaded" => Did::Uploaded(with.to_owned()),
            "deleted" => Did::Deleted(with.to_owned()),
            "refused" => Did::Refused(u16::try_from(did.get(2)?.as_u64()?).ok()?, with.to_owned()),
            _ => return None,
        };
        Some(Self {
            at: value.get("at")?.as_str()?.parse().ok()?,
            request: Request {
                method,
                path: text("path")?,
                query: text("query")?,
                headers: value.get("headers")?.as_array()?.iter().map(header).collect::<Option<_>>()?,
                body,
            },
            did,
            counted: value.get("counted")?.as_bool()?,
            spoiled: value.get("spoiled")?.as_bool()?,
        })
    }
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> = text.chars().map(|c| u8::try_from(c.to_digit(16)?).ok()).collect::<Option<_>>()?;
    let byte = |pair: &[u8]| Some((pair.first()? << 4) | pair.get(1)?);
    digits.chunks(2).map(byte).collect()
}
