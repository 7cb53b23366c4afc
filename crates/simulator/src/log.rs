use defender::{ActionId, Method, Request, Timestamp};

use crate::limits::Kind;

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
    /// A refused upload is kept without its body, which may be large and changed nothing.
    pub(crate) fn new(at: Timestamp, request: &Request, did: Did, counted: bool, spoiled: bool) -> Self {
        let useless = matches!(did, Did::Refused(..)) && Kind::of_unread(request) == Some(Kind::Upload);
        let body = if useless { Vec::new() } else { request.body.clone() };
        let Request { method, path, query, headers, .. } = request;
        let (path, query, headers) = (path.clone(), query.clone(), headers.clone());
        Self { at, request: Request { method: *method, path, query, headers, body }, did, counted, spoiled }
    }

    /// For storing: a line of facts, the headers, an empty line, the body as it is.
    pub fn to_bytes(&self) -> Vec<u8> {
        let (what, status, with) = match &self.did {
            Did::Ran(id) => ("ran", 0, id.as_str()),
            Did::Dropped(id) => ("dropped", 0, id.as_str()),
            Did::Cancelled(id) => ("cancelled", 0, id.as_str()),
            Did::Uploaded(name) => ("uploaded", 0, name.as_str()),
            Did::Deleted(name) => ("deleted", 0, name.as_str()),
            Did::Refused(status, code) => ("refused", *status, code.as_str()),
        };
        let Request { method, path, query, headers, body } = &self.request;
        let (method, counted, spoiled) = (method.as_str(), u8::from(self.counted), u8::from(self.spoiled));
        let mut head =
            format!("{} {method} {path} {query} {what} {status} {with} {counted} {spoiled}\n", self.at);
        for (name, value) in headers {
            for part in [name, ":", value, "\n"] {
                head.push_str(part);
            }
        }
        head.push('\n');
        let mut bytes = head.into_bytes();
        bytes.extend_from_slice(body);
        bytes
    }

    /// What [`to_bytes`](Self::to_bytes) wrote; `None` for anything else.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(2).position(|pair| pair == b"\n\n")?;
        let (head, body) = bytes.split_at_checked(end)?;
        let mut lines = std::str::from_utf8(head).ok()?.split('\n');
        // No fact holds a blank: addresses are percent-encoded, names of library files are plain.
        let mut facts = lines.next()?.split(' ');
        let mut next = || facts.next();
        let at = next()?.parse().ok()?;
        let method = match next()? {
            "POST" => Method::Post,
            "DELETE" => Method::Delete,
            _ => return None,
        };
        let (path, query) = (next()?.to_owned(), next()?.to_owned());
        let (what, status, with) = (next()?, next()?, next()?);
        let did = match what {
            "ran" => Did::Ran(ActionId::new(with)?),
            "dropped" => Did::Dropped(ActionId::new(with)?),
            "cancelled" => Did::Cancelled(ActionId::new(with)?),
            "uploaded" => Did::Uploaded(with.to_owned()),
            "deleted" => Did::Deleted(with.to_owned()),
            "refused" => Did::Refused(status.parse().ok()?, with.to_owned()),
            _ => return None,
        };
        let (counted, spoiled) = (next()? == "1", next()? == "1");
        let mut headers = Vec::new();
        for line in lines {
            let (name, value) = line.split_once(':')?;
            headers.push((name.to_owned(), value.to_owned()));
        }
        let body = body.get(2..)?.to_vec();
        Some(Self { at, request: Request { method, path, query, headers, body }, did, counted, spoiled })
    }
}
