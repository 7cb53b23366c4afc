//! One function a call of the API: what came back, decoded, or the typed failure. An answer that is a
//! success but cannot be used is a failure too, with its status and what its body was.

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::error::{body_kind, body_text};
use crate::fields::Fields;
use crate::{
    ActionHead, ActionId, ApiError, BodyKind, Decoded, Device, ErrorCode, LibraryFile, MachineAction, Oddity,
    Response, Secret,
};

/// One page of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Page<T> {
    /// What could be used of it, in the order of the answer.
    pub items: Vec<T>,
    /// For [`calls::next_page`](crate::calls::next_page); `None` on the last page.
    pub next_link: Option<String>,
    /// How many there are on all pages, if it was asked.
    pub count: Option<u64>,
}

/// An action of a list, not yet decoded: most answers to polling repeat the one before byte for byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListedAction<'r> {
    /// Its JSON, exactly as it stands in the answer.
    pub raw: &'r str,
}

/// The answer to [`calls::run`](crate::calls::run). Any 2xx means accepted (contract 1.3).
pub fn run(response: &Response) -> Result<Decoded<MachineAction>, ApiError> {
    action(response)
}

/// The answer to [`calls::cancel`](crate::calls::cancel): the action, which need not be cancelled yet.
pub fn cancel(response: &Response) -> Result<Decoded<MachineAction>, ApiError> {
    action(response)
}

/// The answer to [`calls::action`](crate::calls::action).
pub fn action(response: &Response) -> Result<Decoded<MachineAction>, ApiError> {
    entity(response, MachineAction::read)
}

/// The answer to [`calls::actions`](crate::calls::actions).
pub fn actions(response: &Response) -> Result<Decoded<Page<ListedAction<'_>>>, ApiError> {
    list(response, |raw, _| Some(ListedAction { raw }))
}

/// The answer to [`calls::result_link`](crate::calls::result_link). Only `https` links are taken; which
/// hosts are allowed is not decided here.
pub fn result_link(response: &Response) -> Result<Decoded<Secret<String>>, ApiError> {
    entity(response, |mut fields| {
        let link = fields.text("value")?.trim().replace("&amp;", "&");
        let https = link.get(..8).is_some_and(|scheme| scheme.eq_ignore_ascii_case("https://"));
        (https && link.bytes().all(|byte| byte.is_ascii_graphic() || !byte.is_ascii()))
            .then(|| Secret::new(link))
    })
}

/// The answer to [`calls::library`](crate::calls::library).
pub fn library(response: &Response) -> Result<Decoded<Page<LibraryFile>>, ApiError> {
    list(response, |raw, place| element(raw, place, LibraryFile::read))
}

/// The answer to [`calls::upload`](crate::calls::upload).
pub fn upload(response: &Response) -> Result<Decoded<LibraryFile>, ApiError> {
    entity(response, LibraryFile::read)
}

/// The answer to [`calls::delete_library_file`](crate::calls::delete_library_file).
pub fn deleted(response: &Response) -> Result<(), ApiError> {
    success(response)
}

/// The answer to [`calls::devices`](crate::calls::devices), [`find_by_ip`](crate::calls::find_by_ip) and
/// [`find_by_tag`](crate::calls::find_by_tag). The API's own 404 means none, like an empty list (contract 3.7), and so
/// does one with nothing in it; one of the relay, or a page of a site where no API is, stays an error.
pub fn devices(response: &Response) -> Result<Decoded<Page<Device>>, ApiError> {
    if response.status == 404 {
        let error = ApiError::from_response(response);
        let is_none = matches!(error.code, ErrorCode::NotFound | ErrorCode::ResourceNotFound);
        if !is_none && error.body != BodyKind::Empty {
            return Err(error);
        }
        let none = Page { items: Vec::new(), next_link: None, count: None };
        return Ok(Decoded { value: none, oddities: Vec::new() });
    }
    list(response, |raw, place| element(raw, place, Device::read))
}

/// The answer to [`calls::device`](crate::calls::device).
pub fn device(response: &Response) -> Result<Decoded<Device>, ApiError> {
    entity(response, Device::read)
}

impl ListedAction<'_> {
    /// The action's id; `None` when the element has none and is of no use.
    pub fn id(&self) -> Option<ActionId> {
        #[derive(Deserialize)]
        struct OnlyId {
            #[serde(alias = "ID")]
            id: String,
        }
        ActionId::new(&serde_json::from_str::<OnlyId>(self.raw).ok()?.id)
    }

    /// What a list shows of it; `None` when the element is no object or has no id.
    pub fn head(&self) -> Option<ActionHead> {
        ActionHead::first(self.raw)?.0
    }

    /// The whole action; `None` when the element is no object or has no id.
    pub fn decode(&self) -> Option<Decoded<MachineAction>> {
        let mut oddities = Vec::new();
        let place = Place { text: String::new(), oddities: &mut oddities };
        let value = element(self.raw, place, MachineAction::read)?;
        Some(Decoded { value, oddities })
    }
}

/// Where an element stands, and where to say what is odd about it.
struct Place<'o> {
    text: String,
    oddities: &'o mut Vec<Oddity>,
}

#[derive(Deserialize)]
struct Envelope<'r> {
    #[serde(borrow)]
    value: Vec<&'r RawValue>,
    #[serde(borrow, rename = "@odata.nextLink")]
    next_link: Option<&'r RawValue>,
    #[serde(borrow, rename = "@odata.count")]
    count: Option<&'r RawValue>,
}

fn list<'r, T>(
    response: &'r Response,
    read: impl Fn(&'r str, Place<'_>) -> Option<T>,
) -> Result<Decoded<Page<T>>, ApiError> {
    success(response)?;
    let envelope = body_text(&response.body).and_then(|text| serde_json::from_str::<Envelope<'_>>(text).ok());
    let envelope = envelope.ok_or_else(|| unusable(response))?;
    let mut oddities = Vec::new();
    let next_link = option(envelope.next_link, "@odata.nextLink", &mut oddities);
    let count = option(envelope.count, "@odata.count", &mut oddities);
    let mut items = Vec::with_capacity(envelope.value.len());
    for (index, raw) in envelope.value.into_iter().enumerate() {
        let place = Place { text: format!("value[{index}]"), oddities: &mut oddities };
        match read(raw.get(), place) {
            Some(item) => items.push(item),
            None => oddities.push(Oddity::Unusable { field: format!("value[{index}]") }),
        }
    }
    Ok(Decoded { value: Page { items, next_link, count }, oddities })
}

fn option<T: for<'v> Deserialize<'v>>(
    raw: Option<&RawValue>,
    field: &str,
    oddities: &mut Vec<Oddity>,
) -> Option<T> {
    let value = serde_json::from_str(raw?.get()).ok();
    if value.is_none() {
        oddities.push(Oddity::WrongType { field: field.to_owned() });
    }
    value
}

fn element<T>(raw: &str, place: Place<'_>, read: fn(Fields<'_>) -> Option<T>) -> Option<T> {
    let Ok(Value::Object(map)) = serde_json::from_str(raw) else { return None };
    let text = if place.text.is_empty() { String::new() } else { format!("{}.", place.text) };
    read(Fields::new(map, text, place.oddities))
}

fn entity<T>(response: &Response, read: fn(Fields<'_>) -> Option<T>) -> Result<Decoded<T>, ApiError> {
    success(response)?;
    let mut oddities = Vec::new();
    let place = Place { text: String::new(), oddities: &mut oddities };
    let value = body_text(&response.body).and_then(|text| element(text, place, read));
    let value = value.ok_or_else(|| unusable(response))?;
    Ok(Decoded { value, oddities })
}

fn success(response: &Response) -> Result<(), ApiError> {
    if (200..300).contains(&response.status) { Ok(()) } else { Err(ApiError::from_response(response)) }
}

fn unusable(response: &Response) -> ApiError {
    let body = match body_kind(&response.body) {
        BodyKind::Api => return ApiError::from_response(response),
        other => other,
    };
    ApiError {
        status: response.status,
        code: ErrorCode::None,
        message: String::new(),
        target: String::new(),
        retry_after: response.retry_after(),
        claims: false,
        body,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ActionStatus, Onboarding};

    const ID: &str = "6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0001";
    const DEVICE: &str = "0f3c5a7e9b1d2f4061728394a5b6c7d8e9f00112";

    fn ok(body: &str) -> Response {
        Response { status: 200, headers: Vec::new(), body: body.as_bytes().to_vec() }
    }

    #[test]
    fn half_an_action_is_used_and_the_rest_named() {
        let body = format!(
            r#"{{"ID":"{ID}","status":"Paused","machineId":"short","requestor":7,"cancellationComment":"",
                "lastUpdateTimeUtc":"2026-03-04T09:15:52.3Z","creationDateTimeUtc":"yesterday","externalID":"x",
                "commands":[
                    {{"commandStatus":"Odd","startTime":0,"errors":["a",1],"command":{{"type":"dir","params":[]}}}},
                    "no object",
                    {{"index":"5","new":true,"command":{{"type":"GetFile","params":[{{"key":"Path","value":"p"}}]}}}}
                ]}}"#
        );
        let Decoded { value: action, oddities } = action(&ok(&body)).unwrap();
        assert_eq!(action.status, ActionStatus::Other("Paused".to_owned()));
        assert_eq!((action.device, action.requestor, action.cancel_comment), (None, None, None));
        assert_eq!(action.updated, "2026-03-04T09:15:52.3Z".parse().ok());
        assert_eq!(action.other["externalId"], "x");
        let [first, second] = action.commands.as_slice() else { panic!("{:?}", action.commands) };
        assert_eq!((first.index, first.command.as_ref(), first.errors.len()), (0, None, 1));
        assert_eq!(first.other["command"]["type"], "dir");
        assert_eq!((second.index, &second.other["new"]), (2, &Value::Bool(true)));
        let wrong = |field: &str| Oddity::WrongType { field: field.to_owned() };
        let unusable = |field: &str| Oddity::Unusable { field: field.to_owned() };
        assert_eq!(
            oddities,
            [
                unusable("commands[1]"),
                wrong("commands[0].startTime"),
                unusable("commands[0].errors[1]"),
                wrong("commands[2].index"),
                wrong("machineId"),
                wrong("requestor"),
                Oddity::BadTimestamp { field: "creationDateTimeUtc".to_owned() },
            ]
        );
    }

    #[test]
    fn a_success_that_cannot_be_used_is_a_typed_failure() {
        use BodyKind::{Cut, Empty, Html, Other, OtherJson};
        for (body, kind) in [
            ("", Empty),
            ("<html>", Html),
            ("{\"id\":\"6b1f", Cut),
            ("{}", OtherJson),
            ("{\"id\":17}", OtherJson),
            ("[]", OtherJson),
            ("OK", Other),
        ] {
            for error in [
                run(&ok(body)).map(drop),
                actions(&ok(body)).map(drop),
                result_link(&ok(body)).map(drop),
                devices(&ok(body)).map(drop),
                upload(&ok(body)).map(drop),
            ] {
                let error = error.unwrap_err();
                assert_eq!((error.status, error.body, error.code), (200, kind, ErrorCode::None), "{body}");
            }
        }
        let refused = r#"{"error":{"code":"Forbidden","message":"no"}}"#;
        assert_eq!(action(&ok(refused)).unwrap_err().code, ErrorCode::Forbidden);
    }

    #[test]
    fn a_list_keeps_the_text_of_its_elements() {
        let element = format!("{{ \"id\" : \"{ID}\",\"status\":\"Pending\" }}");
        let body = format!(r#"{{"@odata.count":"many","@odata.nextLink":"/api/x","value":[{element}, 7]}}"#);
        let response = ok(&body);
        let Decoded { value: page, oddities } = actions(&response).unwrap();
        assert_eq!((page.next_link.as_deref(), page.count), (Some("/api/x"), None));
        assert_eq!(oddities, [Oddity::WrongType { field: "@odata.count".to_owned() }]);
        let [first, second] = page.items.as_slice() else { panic!("{page:?}") };
        assert_eq!((first.raw, first.id()), (element.as_str(), ActionId::new(ID)));
        assert_eq!(first.decode().unwrap().value.status, ActionStatus::Pending);
        assert_eq!((second.raw, second.id(), second.decode()), ("7", None, None));
    }

    #[test]
    fn devices_without_id_are_left_out_and_named() {
        let body = format!(
            r#"{{"value":[{{"id":"{DEVICE}","onboardingstatus":"onboarded","rbacGroupId":"75","rbacGroupName":3}},
                {{"computerDnsName":"nameless"}}]}}"#
        );
        let Decoded { value: page, oddities } = devices(&ok(&body)).unwrap();
        assert_eq!(page.items.len(), 1);
        assert_eq!(page.items[0].onboarding, Onboarding::Onboarded);
        assert_eq!(page.items[0].other["rbacGroupId"], "75");
        assert_eq!(
            oddities,
            [
                Oddity::WrongType { field: "value[0].rbacGroupName".to_owned() },
                Oddity::Unusable { field: "value[1]".to_owned() }
            ]
        );
    }

    #[test]
    fn no_devices_is_no_failure() {
        let none = Response { status: 404, ..ok(r#"{"error":{"code":"NotFound"}}"#) };
        assert_eq!(devices(&none).unwrap().value.items, []);
        assert_eq!(devices(&ok(r#"{"value":[]}"#)).unwrap().value.items, []);
        assert_eq!(device(&none).unwrap_err().status, 404);
    }

    #[test]
    fn only_https_links_are_results() {
        for (link, expected) in [
            ("https://b.example/x?a=1&amp;b=2", Some("https://b.example/x?a=1&b=2")),
            (" HTTPS://b.example/x ", Some("HTTPS://b.example/x")),
            ("http://b.example/x", None),
            ("javascript:alert(1)", None),
            ("https://b.example/a b", None),
            (r"https://b.example/\u0000", None),
            ("", None),
        ] {
            let answer = result_link(&ok(&format!("{{\"value\":\"{link}\"}}")));
            assert_eq!(answer.ok().map(|link| link.value.reveal().clone()).as_deref(), expected, "{link}");
        }
    }

    #[test]
    fn nothing_comes_back_from_a_delete() {
        let gone = Response { status: 204, ..ok("") };
        assert_eq!(deleted(&gone), Ok(()));
        assert_eq!(deleted(&Response { status: 404, ..ok("") }).unwrap_err().body, BodyKind::Empty);
    }
}
