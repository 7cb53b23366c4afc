//! One function a call of the API: what came back, decoded, or the typed failure. An answer that is a
//! success but cannot be used is a failure too, with its status and what its body was.

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::error::{body_kind, body_text};
use crate::fields::Fields;
use crate::{
    ActionId, ApiError, BodyKind, Decoded, Device, ErrorCode, LibraryFile, MachineAction, Oddity, Response,
    Secret,
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
/// [`find_by_tag`](crate::calls::find_by_tag). 404 means none, like an empty list (contract 3.7).
pub fn devices(response: &Response) -> Result<Decoded<Page<Device>>, ApiError> {
    if response.status == 404 {
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
        body,
    }
}
