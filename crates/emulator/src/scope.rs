//! Which permission a call needs (contract 3 and 4).

use defender::{Call, CallError, Method, Request};

const RUN: &[&str] = &["Machine.LiveResponse"];
const READ: &[&str] = &["Machine.Read", "Machine.ReadWrite"];
const LIBRARY: &[&str] = &["Library.Manage"];

/// Delegated scopes of which one is enough; none for an address that is no resource.
pub(crate) fn needed(request: &Request, call: &Result<Call, CallError>) -> &'static [&'static str] {
    match call {
        Ok(call) => of_call(call),
        Err(_) => of_address(request.method, &request.path),
    }
}

fn of_call(call: &Call) -> &'static [&'static str] {
    match call {
        Call::Run { .. } | Call::Cancel { .. } | Call::ResultLink { .. } => RUN,
        Call::Action(_) | Call::Actions(_) => READ,
        Call::Devices(_) | Call::Device(_) | Call::FindByIp { .. } | Call::FindByTag { .. } => READ,
        // There is no scope that only reads the library (contract 3.6).
        Call::Library | Call::Upload(_) | Call::DeleteLibraryFile(_) => LIBRARY,
    }
}

/// For a request that will be refused anyway: whoever lacks the permission hears of that first.
fn of_address(method: Method, path: &str) -> &'static [&'static str] {
    let path = path.to_ascii_lowercase();
    let mut parts = path.split('/').skip(1).skip_while(|part| matches!(*part, "api" | "v1.0"));
    match (method, parts.next()) {
        (Method::Post, Some("machines" | "machineactions")) => RUN,
        (_, Some("machineactions")) if path.contains("/getliveresponseresult") => RUN,
        (_, Some("machines" | "machineactions")) => READ,
        (_, Some("libraryfiles")) => LIBRARY,
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use defender::{ActionId, DeviceId, RunBody, Upload, calls};

    use super::*;

    fn of(request: &Request) -> &'static [&'static str] {
        needed(request, &Call::read(request))
    }

    #[test]
    fn each_call_needs_its_own() {
        let action = ActionId::new("6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0001").unwrap();
        let device = DeviceId::new("0f3c5a7e9b1d2f4061728394a5b6c7d8e9f00112").unwrap();
        let run = RunBody { commands: Vec::new(), comment: String::new() };
        let upload = Upload {
            name: "a.ps1".to_owned(),
            content: Vec::new(),
            description: String::new(),
            parameters: None,
            replace: false,
        };
        for (request, scopes) in [
            (calls::run(&device, &run), RUN),
            (calls::cancel(&action, "why"), RUN),
            (calls::result_link(&action, 0), RUN),
            (calls::action(&action), READ),
            (calls::actions(&Default::default()), READ),
            (calls::devices(&Default::default()), READ),
            (calls::device("web").unwrap(), READ),
            (calls::find_by_ip("10.0.0.1", defender::Timestamp::default()), READ),
            (calls::find_by_tag("a", false), READ),
            (calls::library(), LIBRARY),
            (calls::upload(&upload), LIBRARY),
            (calls::delete_library_file("a.ps1").unwrap(), LIBRARY),
        ] {
            assert_eq!(of(&request), scopes, "{request:?}");
            // Broken so that it is no call any more, it asks for no less.
            let broken = Request { query: "%".to_owned(), body: b"{".to_vec(), ..request };
            assert_eq!(of(&broken), scopes, "{broken:?}");
        }
    }

    #[test]
    fn an_address_that_is_no_resource_needs_none() {
        for path in ["/", "/api", "/api/alerts", "/machines.html"] {
            assert_eq!(of(&Request { path: path.to_owned(), ..calls::library() }), [""; 0], "{path}");
        }
    }
}
