//! One function a call of the API: what is asked, as a [`Request`] without host and token.

use crate::encode::json_string;
use crate::odata::{actions_query, devices_query, quoted};
use crate::percent::{encode_query, encode_segment};
use crate::{ActionId, ActionsQuery, DeviceId, DevicesQuery, Method, Request, RunBody, Timestamp, Upload};

/// Text that is no link to a further page of this API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NextLinkError {
    /// Neither `https://host/…` nor `/…`.
    #[error("the link to the next page is not an address")]
    NotAnAddress,
    /// The path is not below `/api/`, or climbs.
    #[error("the link to the next page leaves the API")]
    NotTheApi,
}

/// Runs the commands on the device (contract 1).
pub fn run(device: &DeviceId, body: &RunBody) -> Request {
    json_post(format!("/api/machines/{device}/runliveresponse"), body.to_json())
}

/// One action (contract 3.1). In its first two minutes it may not be found.
pub fn action(action: &ActionId) -> Request {
    get(format!("/api/machineactions/{action}"), String::new())
}

/// A list of actions (contract 3.2).
pub fn actions(query: &ActionsQuery) -> Request {
    get("/api/machineactions".to_owned(), actions_query(query))
}

/// The page that an answer's `@odata.nextLink` names. Its host is dropped: the link may name another one
/// than the page talks to (contract 1.1), and a token must not follow it.
pub fn next_page(next_link: &str) -> Result<Request, NextLinkError> {
    let link = next_link.split('#').next().unwrap_or_default();
    let target = match link.split_once("://") {
        Some((scheme, rest))
            if scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http") =>
        {
            rest.find('/').and_then(|at| rest.get(at..)).ok_or(NextLinkError::NotTheApi)?
        }
        _ if link.starts_with('/') => link,
        _ => return Err(NextLinkError::NotAnAddress),
    };
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let below_api = path.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("/api/"));
    // Browsers take `\` for `/` and `%2e` for `.` before they send.
    let climbs = path.split(['/', '\\']).any(|part| {
        let part = part.to_ascii_lowercase().replace("%2e", ".");
        part == "." || part == ".."
    });
    if !below_api || climbs || path.contains('\\') || path.contains("//") {
        return Err(NextLinkError::NotTheApi);
    }
    Ok(get(tidy(path), tidy(query)))
}

/// Asks to cancel an action that is not final (contract 3.3).
pub fn cancel(action: &ActionId, comment: &str) -> Request {
    let body = format!("{{\"Comment\":{}}}", json_string(comment));
    json_post(format!("/api/machineactions/{action}/cancel"), body.into_bytes())
}

/// A link to what a command left, for 30 minutes (contract 3.4). `index` is the command's own.
pub fn result_link(action: &ActionId, index: u32) -> Request {
    let path = format!("/api/machineactions/{action}/GetLiveResponseResultDownloadLink(index={index})");
    get(path, String::new())
}

/// The tenant's library (contract 3.6).
pub fn library() -> Request {
    get("/api/libraryfiles".to_owned(), String::new())
}

/// Puts a file into the library (contract 3.6).
pub fn upload(upload: &Upload) -> Request {
    let (content_type, body) = crate::multipart::write(upload);
    post("/api/libraryfiles".to_owned(), content_type, body)
}

/// Removes a library file (contract 3.6). `None` for a name that no address can hold: empty, `.`, `..`.
pub fn delete_library_file(name: &str) -> Option<Request> {
    let path = format!("/api/libraryfiles/{}", encode_segment(name)?);
    Some(Request { method: Method::Delete, ..get(path, String::new()) })
}

/// A list of devices (contract 3.7).
pub fn devices(query: &DevicesQuery) -> Request {
    get("/api/machines".to_owned(), devices_query(query))
}

/// One device by its id or its DNS name (contract 3.7). `None` for a name that no address can hold:
/// empty, `.`, `..`.
pub fn device(id_or_name: &str) -> Option<Request> {
    Some(get(format!("/api/machines/{}", encode_segment(id_or_name)?), String::new()))
}

/// The devices that had this address within 15 minutes of `at`, at most 30 days ago (contract 3.7).
pub fn find_by_ip(ip: &str, at: Timestamp) -> Request {
    let path = format!("/api/machines/findbyip(ip={},timestamp={at})", encode_query(&quoted(ip)));
    get(path, String::new())
}

/// The devices with this tag, or with a tag that starts so (contract 3.7).
pub fn find_by_tag(tag: &str, starts_with: bool) -> Request {
    let query = format!("tag={}&useStartsWithFilter={starts_with}", encode_query(tag));
    get("/api/machines/findbytag".to_owned(), query)
}

fn get(path: String, query: String) -> Request {
    Request { method: Method::Get, path, query, headers: Vec::new(), body: Vec::new() }
}

fn json_post(path: String, body: Vec<u8>) -> Request {
    post(path, "application/json".to_owned(), body)
}

fn post(path: String, content_type: String, body: Vec<u8>) -> Request {
    let headers = vec![("content-type".to_owned(), content_type)];
    Request { method: Method::Post, path, query: String::new(), headers, body }
}

/// Encodes only what an address cannot hold; a server's own encoding stays as it is.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_graphic() {
            out.push(char::from(byte));
        } else {
            crate::percent::push(&mut out, byte);
        }
    }
    out
}
