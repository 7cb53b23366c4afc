//! A list read with the answer before in mind, or a little at a time, is the list read as a whole.
#![allow(clippy::unwrap_used, missing_docs)]

use std::sync::Arc;

use defender::{
    ActionHead, ApiError, Decoded, Elements, KnownActions, ListedAction, Page, Response, answers,
};
use proptest::prelude::*;

fn response(body: &str) -> Response {
    Response { status: 200, headers: Vec::new(), body: body.as_bytes().to_vec() }
}

/// What is read without anything known.
fn fresh(response: &Response) -> Result<Decoded<Page<Arc<str>>>, ApiError> {
    answers::actions(response).map(|Decoded { value, oddities }| {
        let items = value.items.iter().map(|item| item.raw.into()).collect();
        Decoded { value: Page { items, next_link: value.next_link, count: value.count }, oddities }
    })
}

/// What a list shows of an answer, read a little at a time: the actions' heads and what follows the page.
fn in_parts(response: &Response) -> Option<(Vec<ActionHead>, Option<String>)> {
    let mut elements = Elements::of(response)?;
    let heads = elements.by_ref().flatten().collect();
    Some((heads, elements.end()?.value.next_link))
}

/// The same of the answer as a whole.
fn in_one(response: &Response) -> Result<(Vec<ActionHead>, Option<String>), ApiError> {
    let page = answers::actions(response)?.value;
    Ok((page.items.iter().filter_map(|item| Some(item.decode()?.value.into())).collect(), page.next_link))
}

fn element(number: u8, state: u8) -> String {
    let text = ["Pending", "In\\\"Progress", "{\\\\", "],", "Память 🎉"][usize::from(state % 5)];
    format!(
        r#"{{"id":"6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0{number:03}","type":"LiveResponse","status":"{text}","commands":[{{"errors":["{state}"]}}]}}"#
    )
}

/// An answer; `odd` makes it strange in one of several ways.
fn body(elements: &[(u8, u8)], odd: u8) -> String {
    let elements: Vec<String> = elements.iter().map(|(number, state)| element(*number, *state)).collect();
    let all = elements.join(if odd == 1 { " , " } else { "," });
    match odd {
        2 => format!("{{\"value\":[{all},7,\"x],\",null]}}"),
        3 => format!("{{\"value\":[{all}],\"@odata.nextLink\":\"/api/x\",\"@odata.count\":\"many\"}}"),
        4 => format!("{{\"value\":[{all}]"),
        5 => format!("{{\"value\":[{all}]}}}}"),
        6 => format!("\u{feff}{{\"@odata.context\":\"x\",\"value\":[{all}]}}\n"),
        7 => format!("{{\"value\":[{all}],\"value\":[]}}"),
        8 => format!("{{\"value\":[{all},{{\"id\":}}]}}"),
        9 => "<html>".to_owned(),
        10 => format!("{{\"value\":[{all},]}}"),
        11 => format!("{{\"value\":[{all} ]}}"),
        _ => format!("{{\"@odata.context\":\"x\",\"value\":[{all}]}}"),
    }
}

fn answer() -> impl Strategy<Value = String> {
    let odd = prop_oneof![6 => Just(0_u8), 4 => 1_u8..12];
    (prop::collection::vec((0_u8..12, 0_u8..5), 0..12), odd, any::<prop::sample::Index>(), 0_u8..12).prop_map(
        |(elements, odd, at, broken)| {
            let mut body = body(&elements, odd).into_bytes();
            // One byte in twelve answers is another one, or the rest is missing.
            let at = at.index(body.len());
            match broken {
                0 => body[at] = b'"',
                1 => body.truncate(at),
                _ => {}
            }
            String::from_utf8_lossy(&body).into_owned()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_known_changes_no_answer(answers in prop::collection::vec(answer(), 1..8)) {
        let mut known = KnownActions::default();
        for body in answers {
            let response = response(&body);
            prop_assert_eq!(known.read(&response), fresh(&response), "{}", body);
        }
    }

    #[test]
    fn a_little_at_a_time_it_is_the_same_or_nothing(body in answer()) {
        let response = response(&body);
        if let Some(read) = in_parts(&response) {
            prop_assert_eq!(Ok(read), in_one(&response), "{}", body);
        }
    }
}

#[test]
fn a_head_is_that_of_the_whole_action_however_it_is_written() {
    let id = r#""id":"6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0001""#;
    for (raw, is_read) in [
        (format!("{{{id}}}"), true),
        (
            format!(
                r#"{{{id},"status":"Succeeded","requestor":"","requestorComment":"\u0430 \"b\"","type":null}}"#
            ),
            true,
        ),
        (
            format!(
                r#"{{{id},"creationDateTimeUtc":"2026-03-04T09:15:52.3110001Z","machineId":"0123456789abcdef0123456789abcdef01234567"}}"#
            ),
            true,
        ),
        (format!(r#"{{{id},"creationDateTimeUtc":"yesterday","machineId":"x"}}"#), true),
        (format!(r#"{{{id},"status":7,"requestor":["x"]}}"#), true),
        (format!(r#"{{{id},"status":"Failed","status":"Pending"}}"#), true),
        (r#"{"ID":"6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0001","computerDnsName":"a.b"}"#.to_owned(), true),
        (format!(r#"{{{id},"commands":[{{"command":{{"type":7}}}},null]}}"#), true),
        (r#"["6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0001",null,null,null,null,null,null,null]"#.to_owned(), false),
        (r#"{"id":"no id"}"#.to_owned(), false),
        ("7".to_owned(), false),
        ("{".to_owned(), false),
    ] {
        let action = ListedAction { raw: &raw };
        assert_eq!(action.head(), action.decode().map(|action| action.value.into()), "{raw}");
        assert_eq!(action.head().is_some(), is_read, "{raw}");
    }
}

#[test]
fn what_repeats_is_the_same_text() {
    let mut known = KnownActions::default();
    let read = |known: &mut KnownActions, elements: &[(u8, u8)]| {
        known.read(&response(&body(elements, 0))).unwrap().value.items
    };
    let first = read(&mut known, &[(1, 0), (2, 0), (3, 0), (4, 0)]);
    // One changed, one ended, one is new, two changed places.
    let second = read(&mut known, &[(9, 0), (2, 1), (4, 0), (3, 0)]);
    let same: Vec<bool> =
        second.iter().map(|item| first.iter().any(|known| Arc::ptr_eq(known, item))).collect();
    assert_eq!(same, [false, false, true, true]);
    let third = read(&mut known, &[(9, 0), (2, 1), (4, 0), (3, 0)]);
    assert!(second.iter().zip(&third).all(|(one, other)| Arc::ptr_eq(one, other)));
}

#[test]
fn what_begins_alike_is_told_apart_by_its_place() {
    let mut known = KnownActions::default();
    let read = |known: &mut KnownActions, numbers: &[u8]| {
        let start = "x".repeat(80);
        let elements: Vec<String> =
            numbers.iter().map(|number| format!("{{\"a\":\"{start}\",\"id\":\"{number}\"}}")).collect();
        known.read(&response(&format!("{{\"value\":[{}]}}", elements.join(",")))).unwrap().value.items
    };
    let mut before = read(&mut known, &[1, 2, 3, 4, 5, 6]);
    // One changed; one more at the front; one in the middle gone; one changed and one gone.
    for (numbers, same) in [
        (vec![1, 20, 3, 4, 5, 6], vec![true, false, true, true, true, true]),
        (vec![0, 1, 20, 3, 4, 5, 6], vec![false, true, true, true, true, true, true]),
        (vec![0, 1, 3, 4, 5, 6], vec![true; 6]),
        (vec![0, 10, 3, 5, 6], vec![true, false, true, true, true]),
    ] {
        let now = read(&mut known, &numbers);
        let kept: Vec<bool> =
            now.iter().map(|item| before.iter().any(|known| Arc::ptr_eq(known, item))).collect();
        assert_eq!(kept, same, "{numbers:?}");
        before = now;
    }
}

#[test]
fn what_the_api_writes_is_read_a_little_at_a_time() {
    let read = |odd| in_parts(&response(&body(&[(1, 0), (2, 3)], odd))).map(|read| read.0.len());
    assert_eq!((read(0), read(3), read(6)), (Some(2), Some(2), Some(2)));
    assert_eq!(in_parts(&response("{\"value\":[]}")).map(|read| read.0.len()), Some(0));
    // A list within something else is not the list.
    for odd in [
        "{\"x\":{\"value\":[7]},\"value\":[]}",
        "{\"x\":\"\\\"value\":[7]\",\"value\":[8]}",
        "{\"value\":[7],\"value\":[]}",
    ] {
        assert_eq!(in_parts(&response(odd)), None, "{odd}");
    }
}

#[test]
fn a_refusal_is_told_whatever_is_known() {
    let mut known = KnownActions::default();
    known.read(&response(&body(&[(1, 0)], 0))).unwrap();
    let refused = Response { status: 429, ..response(&body(&[(1, 0)], 0)) };
    assert_eq!(known.read(&refused).unwrap_err().status, 429);
}
