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
            rest.find(['/', '?']).and_then(|at| rest.get(at..)).ok_or(NextLinkError::NotTheApi)?
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
    let plain = path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if !below_api || climbs || !plain || path.contains("//") {
        return Err(NextLinkError::NotTheApi);
    }
    Ok(get(path.to_owned(), tidy(query)))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ActionStatus, Health, NameMatch, Onboarding, Order};

    const ACTION: &str = "6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0001";
    const OTHER_ACTION: &str = "6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0002";
    const DEVICE: &str = "0f3c5a7e9b1d2f4061728394a5b6c7d8e9f00112";

    #[test]
    fn each_call_has_its_address() {
        let action_id = ActionId::new(ACTION).unwrap();
        let device_id = DeviceId::new(DEVICE).unwrap();
        let body = RunBody { commands: Vec::new(), comment: "c".to_owned() };
        let moment: Timestamp = "2026-03-04T09:15:52.19Z".parse().unwrap();
        for (request, expected) in [
            (run(&device_id, &body), format!("POST /api/machines/{DEVICE}/runliveresponse")),
            (action(&action_id), format!("GET /api/machineactions/{ACTION}")),
            (cancel(&action_id, "why"), format!("POST /api/machineactions/{ACTION}/cancel")),
            (
                result_link(&action_id, 3),
                format!("GET /api/machineactions/{ACTION}/GetLiveResponseResultDownloadLink(index=3)"),
            ),
            (actions(&ActionsQuery::default()), "GET /api/machineactions".to_owned()),
            (library(), "GET /api/libraryfiles".to_owned()),
            (delete_library_file("a b.ps1").unwrap(), "DELETE /api/libraryfiles/a%20b.ps1".to_owned()),
            (devices(&DevicesQuery::default()), "GET /api/machines".to_owned()),
            (device("../x?y").unwrap(), "GET /api/machines/..%2Fx%3Fy".to_owned()),
            (
                find_by_ip("10.0.0.1", moment),
                "GET /api/machines/findbyip(ip='10.0.0.1',timestamp=2026-03-04T09:15:52.19Z)".to_owned(),
            ),
            (
                find_by_ip("1')/../x", moment),
                "GET /api/machines/findbyip(ip='1'')%2F..%2Fx',timestamp=2026-03-04T09:15:52.19Z)".to_owned(),
            ),
            (
                find_by_tag("a&b=c", true),
                "GET /api/machines/findbytag?tag=a%26b%3Dc&useStartsWithFilter=true".to_owned(),
            ),
        ] {
            assert_eq!(format!("{} {}", request.method.as_str(), request.target()), expected);
            assert_eq!(request.headers.is_empty(), request.method != Method::Post);
        }
        for name in ["", ".", ".."] {
            assert_eq!((device(name), delete_library_file(name)), (None, None));
        }
    }

    #[test]
    fn a_list_of_actions_can_be_narrowed() {
        let full = ActionsQuery {
            ids: vec![ActionId::new(ACTION).unwrap(), ActionId::new(OTHER_ACTION).unwrap()],
            device: DeviceId::new(DEVICE),
            kind: Some("LiveResponse".to_owned()),
            statuses: vec![ActionStatus::Pending, ActionStatus::InProgress],
            requestor: Some("o'neill@corp.example&x=1".to_owned()),
            created_since: Some("2026-03-04T09:15:52.19Z".parse().unwrap()),
            order: Some(Order::NewestFirst),
            top: Some(100),
            skip: Some(200),
            count: true,
        };
        let expected = [
            &format!("$filter=id in ('{ACTION}','{OTHER_ACTION}') and machineId eq '{DEVICE}'"),
            " and type eq 'LiveResponse' and (status eq 'Pending' or status eq 'InProgress')",
            " and requestor eq 'o''neill@corp.example%26x%3D1'",
            " and creationDateTimeUtc ge 2026-03-04T09:15:52.19Z",
            "&$orderby=creationDateTimeUtc desc&$top=100&$skip=200&$count=true",
        ];
        assert_eq!(actions(&full).query, expected.concat().replace(' ', "%20"));
        let one = ActionsQuery { statuses: vec![ActionStatus::Pending], ..ActionsQuery::default() };
        assert_eq!(actions(&one).query, "$filter=status%20eq%20'Pending'");
    }

    #[test]
    fn a_list_of_devices_can_be_narrowed() {
        let query = DevicesQuery {
            name: Some(NameMatch::StartsWith("WEB'".to_owned())),
            onboarding: Some(Onboarding::Onboarded),
            health: Some(Health::Active),
            top: Some(20),
            skip: None,
        };
        let expected = [
            "$filter=startswith(computerDnsName,'web''')",
            " and onboardingStatus eq 'Onboarded' and healthStatus eq 'Active'&$top=20",
        ];
        assert_eq!(devices(&query).query, expected.concat().replace(' ', "%20"));
    }

    #[test]
    fn a_cancel_says_why() {
        let request = cancel(&ActionId::new(ACTION).unwrap(), "say \"no\"");
        assert_eq!(request.body, br#"{"Comment":"say \"no\""}"#);
        assert_eq!(request.headers, [("content-type".to_owned(), "application/json".to_owned())]);
    }

    #[test]
    fn a_next_link_keeps_its_path_and_query_only() {
        for (link, target) in [
            (
                "https://api-us3.example/api/machineactions?$top=2&$skip=2",
                "/api/machineactions?$top=2&$skip=2",
            ),
            ("HTTPS://host:8443/API/v1.0/machines?$skiptoken=a%2Fb#x", "/API/v1.0/machines?$skiptoken=a%2Fb"),
            ("/api/machines?$filter=a eq 'é'", "/api/machines?$filter=a%20eq%20'%C3%A9'"),
            ("https://host/api/machines?next=/../x", "/api/machines?next=/../x"),
        ] {
            assert_eq!(next_page(link).map(|request| request.target()), Ok(target.to_owned()), "{link}");
        }
    }

    #[test]
    fn a_next_link_cannot_leave_the_api() {
        use NextLinkError::{NotAnAddress, NotTheApi};
        for (link, error) in [
            ("", NotAnAddress),
            ("api/machines", NotAnAddress),
            ("javascript:alert(1)", NotAnAddress),
            ("ftp://host/api/machines", NotAnAddress),
            ("https://host", NotTheApi),
            ("https://host?/api/machines", NotTheApi),
            ("https://host/else", NotTheApi),
            ("https://host/apis/x", NotTheApi),
            ("//host/api/x", NotTheApi),
            ("/api//host/x", NotTheApi),
            ("/api/../secret", NotTheApi),
            ("/api/%2e%2E/secret", NotTheApi),
            ("/api/.%2e/secret", NotTheApi),
            (r"/api/..\secret", NotTheApi),
            ("/api/.\t./secret", NotTheApi),
        ] {
            assert_eq!(next_page(link), Err(error), "{link}");
        }
    }
}
