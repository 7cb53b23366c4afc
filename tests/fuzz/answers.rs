//! Every decoder of an answer of the API, and what tells results apart. The first byte chooses the status.
#![no_main]

use std::sync::Arc;

use defender::{Content, Elements, KnownActions, ListedAction, Response, answers};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((first, body)) = data.split_first() else { return };
    let status = if first % 2 == 0 { 200 } else { 200 + u16::from(*first) * 2 };
    let response = Response { status, headers: Vec::new(), body: body.to_vec() };
    let _ = answers::run(&response);
    let _ = answers::cancel(&response);
    let _ = answers::action(&response);
    let _ = answers::result_link(&response);
    let _ = answers::library(&response);
    let _ = answers::upload(&response);
    let _ = answers::deleted(&response);
    let _ = answers::devices(&response);
    let _ = answers::device(&response);
    if let Ok(page) = answers::actions(&response) {
        for listed in &page.value.items {
            let decoded = listed.decode();
            // What is known of an element without reading it is what reading it gives.
            if let (Some(id), Some(decoded)) = (listed.id(), &decoded) {
                assert_eq!(id, decoded.value.id);
            }
            if let Some(decoded) = decoded {
                assert_eq!(listed.head(), Some(decoded.value.into()));
            }
        }
        // With the answer before in mind it is the same.
        let mut known = KnownActions::default();
        for _ in 0..2 {
            let again = known.read(&response).expect("it was read");
            let same = |(one, other): (&Arc<str>, &ListedAction<'_>)| **one == *other.raw;
            assert!(again.value.items.len() == page.value.items.len());
            assert!(again.value.items.iter().zip(&page.value.items).all(same));
        }
        if let Some(mut elements) = Elements::of(&response) {
            let heads: Vec<_> = elements.by_ref().flatten().map(|head| head.id).collect();
            if elements.end().is_some() {
                let ids: Vec<_> = page.value.items.iter().filter_map(|item| Some(item.head()?.id)).collect();
                assert_eq!(heads, ids);
            }
        }
    }
    let _ = Content::of(body);
});
