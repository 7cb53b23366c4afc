//! Answers that are not what the contract says, through every decoder: cut, of the wrong types, doubled, of another page.
//! What can be used is used, what cannot is named, and nothing is made up.

#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

use defender::{ApiError, BodyKind, Content, Decoded, Oddity, Response, RunBody, answers, calls};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const ID: &str = "6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0001";
const OTHER: &str = "6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0002";
const DEVICE: &str = "0f3c5a7e9b1d2f4061728394a5b6c7d8e9f00112";

fn answer(status: u16, body: impl Into<Vec<u8>>) -> Response {
    Response { status, headers: Vec::new(), body: body.into() }
}

/// Whether a decoder took the answer for what it asked, and how many things it found odd.
type Taken = Result<usize, ApiError>;

fn taken<T>(decoded: Result<Decoded<T>, ApiError>) -> Taken {
    decoded.map(|decoded| decoded.oddities.len())
}

type Decode = fn(&Response) -> Taken;

/// Every decoder of an answer, by its name.
const DECODERS: [(&str, Decode); 9] = [
    ("run", |response| taken(answers::run(response))),
    ("cancel", |response| taken(answers::cancel(response))),
    ("action", |response| taken(answers::action(response))),
    ("actions", |response| taken(answers::actions(response))),
    ("result link", |response| taken(answers::result_link(response))),
    ("library", |response| taken(answers::library(response))),
    ("upload", |response| taken(answers::upload(response))),
    ("devices", |response| taken(answers::devices(response))),
    ("device", |response| taken(answers::device(response))),
];

/// An answer of each kind as the contract has it.
fn whole() -> Value {
    let command = json!({
        "index": 0, "startTime": "2026-03-04T09:15:52.3Z", "endTime": "2026-03-04T09:16:52.3Z", "commandStatus": "Completed",
        "errors": ["a"], "command": { "type": "GetFile", "params": [{ "key": "Path", "value": "C:\\a" }] },
    });
    json!({
        "id": ID, "type": "LiveResponse", "title": null, "requestor": "a@b", "requestorComment": "c", "status": "Pending",
        "machineId": DEVICE, "computerDnsName": "d", "creationDateTimeUtc": "2026-03-04T09:15:52.3Z",
        "lastUpdateDateTimeUtc": "2026-03-04T09:15:52.3Z", "errorHResult": 0, "commands": [command],
        "fileName": "a.ps1", "sha256": "00", "description": "", "creationTime": "2026-03-04T09:15:52.3Z",
        "lastUpdatedTime": "2026-03-04T09:15:52.3Z", "createdBy": "a", "hasParameters": false,
        "healthStatus": "Active", "onboardingStatus": "Onboarded", "osPlatform": "Windows11", "machineTags": ["a"],
        "ipAddresses": [{ "ipAddress": "10.0.0.1", "type": "Ethernet" }], "lastSeen": "2026-03-04T09:15:52.3Z",
    })
}

/// As an entity, as a list, as a link.
fn bodies() -> [String; 3] {
    let entity = whole();
    let list = json!({ "@odata.context": "x", "@odata.count": 2, "value": [entity.clone(), entity.clone()] });
    let link = json!({ "@odata.context": "x", "value": "https://a.example/b?c=d&amp;e=f" });
    [entity.to_string(), list.to_string(), link.to_string()]
}

/// Any JSON.
fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        Just(Value::from("2026-13-40T99:99:99Z")),
        Just(Value::from(ID)),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec(("[a-zA-Z@.]{0,10}", inner), 0..4)
                .prop_map(|pairs| Value::Object(pairs.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// The places of a value, as paths.
fn places(value: &Value, path: &str, found: &mut Vec<String>) {
    found.push(path.to_owned());
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| {
            places(value, &format!("{path}/{}", key.replace('~', "~0").replace('/', "~1")), found);
        }),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, value)| places(value, &format!("{path}/{at}"), found));
        }
        _ => {}
    }
}

#[test]
fn what_the_contract_has_is_taken_by_its_decoders() {
    let [entity, list, link] = bodies();
    // A device's id has another form.
    let (device, devices) = (entity.replace(ID, DEVICE), list.replace(ID, DEVICE));
    for (name, decode) in DECODERS {
        let body = match name {
            "device" => &device,
            "devices" => &devices,
            "actions" | "library" => &list,
            "result link" => &link,
            _ => &entity,
        };
        assert_eq!(decode(&answer(200, body.as_bytes())), Ok(0), "{name}");
    }
}

#[test]
fn an_answer_that_is_cut_is_refused_at_every_byte() {
    for body in bodies() {
        for end in 0..body.len() {
            let cut = answer(200, &body.as_bytes()[..end]);
            for (name, decode) in DECODERS {
                let error = decode(&cut).unwrap_err();
                assert_eq!(error.status, 200, "{name}, {end} bytes");
            }
        }
    }
}

#[test]
fn a_page_or_an_error_is_no_success_whatever_its_status() {
    let error = json!({ "error": { "code": "Forbidden", "message": "no" } }).to_string();
    for status in [200, 201, 202] {
        for body in ["<!DOCTYPE html><title>Sign in</title>", "  \n<html></html>", "\u{feff}<html></html>"] {
            for (name, decode) in DECODERS {
                let refused = decode(&answer(status, body)).unwrap_err();
                assert_eq!((refused.status, refused.body), (status, BodyKind::Html), "{name}: {body}");
            }
        }
        for (name, decode) in DECODERS {
            let refused = decode(&answer(status, error.as_bytes())).unwrap_err();
            assert_eq!((refused.code.as_str(), refused.message.as_str()), ("Forbidden", "no"), "{name}");
        }
    }
}

/// Texts on which readers of JSON differ: no object of ours, whatever a reader makes of them.
const NO_OBJECT: [&[u8]; 38] = [
    b"",
    b" ",
    b"null",
    b"true",
    b"0",
    b"-1e999",
    b"\"text\"",
    b"[]",
    b"[1,]",
    b"[,1]",
    b"{",
    b"}",
    b"{}",
    b"{,}",
    b"{\"id\"}",
    b"{\"id\":}",
    b"{\"id\" \"a\"}",
    b"{id:1}",
    b"{'id':1}",
    b"{\"id\":1,}",
    b"{\"id\":1}}",
    b"{\"id\":1} x",
    b"{\"id\":01}",
    b"{\"id\":.5}",
    b"{\"id\":1.}",
    b"{\"id\":0x1}",
    b"{\"id\":NaN}",
    b"{\"id\":Infinity}",
    b"{\"id\":\"\\u12\"}",
    b"{\"id\":\"\\x41\"}",
    b"{\"id\":\"\n\"}",
    b"{\"id\":\"\xff\"}",
    b"{\"id\":\"\\ud800\"}",
    b"/* a */{}",
    b"// a\n{}",
    b"\xef\xbb\xbf\xef\xbb\xbf{}",
    b"\0",
    b"\xfe\xff\0{\0}",
];

#[test]
fn what_is_no_object_of_ours_is_refused_by_all() {
    for text in NO_OBJECT {
        for (name, decode) in DECODERS {
            let told = decode(&answer(200, text));
            assert!(told.is_err(), "{name}: {:?} as {told:?}", String::from_utf8_lossy(text));
        }
        assert!(RunBody::from_json(text).is_err(), "{:?}", String::from_utf8_lossy(text));
    }
    let deep = "[".repeat(100_000);
    let nested = format!("{{\"id\":\"{ID}\",\"more\":{deep}");
    for (name, decode) in DECODERS {
        assert!(decode(&answer(200, nested.as_bytes())).is_err(), "{name}");
    }
}

#[test]
fn doubled_ids_and_names_lose_nothing_and_make_nothing_up() {
    let list = json!({ "value": [whole(), whole(), { "id": OTHER }, { "id": 7 }, {}, 7, null] }).to_string();
    let response = answer(200, list);
    let page = answers::actions(&response).unwrap().value;
    let ids: Vec<_> = page.items.iter().filter_map(|item| item.id()).collect();
    assert_eq!(ids.iter().map(|id| id.as_str()).collect::<Vec<_>>(), [ID, ID, OTHER]);
    let devices = answers::devices(&response);
    // An action's id is no device's.
    assert!(devices.is_ok_and(|devices| devices.value.items.is_empty() && devices.oddities.len() >= 7));
    // Of a name that stands twice the last counts, as everywhere in the page.
    let twice =
        format!("{{\"id\":\"{OTHER}\",\"status\":\"Failed\",\"id\":\"{ID}\",\"status\":\"Pending\"}}");
    let action = answers::action(&answer(200, twice)).unwrap().value;
    assert_eq!((action.id.as_str(), action.status.as_str()), (ID, "Pending"));
}

#[test]
fn links_that_are_no_links_are_not_taken() {
    for link in [
        "",
        "http://a.example/",
        "javascript:alert(1)",
        "data:text/html,x",
        "//a.example/",
        "ftp://a.example/",
        " https://a.example/\u{202e}",
        "https://a.example/ b",
        "https://a.example/\nb",
        "file:///c:/",
    ] {
        let body = json!({ "value": link }).to_string();
        let is_taken = answers::result_link(&answer(200, body)).is_ok();
        let expected = link == " https://a.example/\u{202e}";
        assert_eq!(is_taken, expected, "{link:?}");
    }
    for other in [
        json!({ "value": 7 }),
        json!({ "value": ["https://a.example/"] }),
        json!({ "link": "https://a.example/" }),
    ] {
        assert!(answers::result_link(&answer(200, other.to_string())).is_err(), "{other}");
    }
}

proptest! {
    #[test]
    fn one_wrong_thing_loses_no_more_than_itself(place in any::<prop::sample::Index>(), wrong in value()) {
        let mut entity = whole();
        let mut found = Vec::new();
        places(&entity, "", &mut found);
        let path = place.get(&found).clone();
        prop_assume!(!path.is_empty() && path != "/id");
        *entity.pointer_mut(&path).unwrap() = wrong;
        let decoded = answers::action(&answer(200, entity.to_string())).unwrap();
        prop_assert_eq!(decoded.value.id.as_str(), ID);
        for oddity in &decoded.oddities {
            let (Oddity::WrongType { field } | Oddity::BadTimestamp { field } | Oddity::Unusable { field }) = oddity;
            prop_assert!(!field.is_empty());
        }
        // In a list it takes its neighbour with it as little.
        let list = json!({ "value": [entity, whole()] }).to_string();
        let response = answer(200, list);
        let page = answers::actions(&response).unwrap().value;
        prop_assert_eq!(page.items.last().and_then(|item| item.decode()).map(|d| d.oddities.len()), Some(0));
    }

    #[test]
    fn any_json_is_survived_by_every_decoder(status in 100_u16..600, body in value(), inner in value()) {
        let wrapped = json!({ "id": ID, "value": [body.clone(), inner.clone()], "commands": inner, "error": body });
        for body in [body.to_string(), wrapped.to_string()] {
            for (_, decode) in DECODERS {
                if let Ok(odd) = decode(&answer(status, body.as_bytes())) {
                    prop_assert!((200..300).contains(&status) || status == 404 && odd == 0);
                }
            }
            let _ = (Content::of(body.as_bytes()), RunBody::from_json(body.as_bytes()), calls::next_page(&body));
        }
    }

    #[test]
    fn flipped_bytes_are_survived_by_every_decoder(which in 0_usize..3, at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut body = bodies()[which].clone().into_bytes();
        let at = at.index(body.len());
        body[at] = byte;
        for (_, decode) in DECODERS {
            if let Err(error) = decode(&answer(200, body.clone())) {
                prop_assert_eq!(error.status, 200);
            }
        }
    }
}
