//! What goes out is what comes back, for any value.

#![allow(clippy::unwrap_used, reason = "a test ends where it cannot go on")]

use defender::{
    ActionId, ActionStatus, ActionsQuery, Call, Command, Content, DeviceId, DevicesQuery, Health, NameMatch,
    Onboarding, Order, Response, RunBody, Timestamp, Upload, answers, calls, json_string, safe_file_name,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

/// Texts that break careless encoders more often than chance would.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[a-z'\"\\\\/%&=+#?;,() \n\0é\u{202e}😀.]{0,12}"]
}

fn action_id() -> impl Strategy<Value = ActionId> {
    "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}".prop_map(|id| ActionId::new(&id).unwrap())
}

fn device_id() -> impl Strategy<Value = DeviceId> {
    "[0-9a-f]{40}".prop_map(|id| DeviceId::new(&id).unwrap())
}

/// Any 100 ns of the years 1900 to 2100.
fn moment() -> impl Strategy<Value = Timestamp> {
    const YEAR: i64 = 365 * 24 * 60 * 60 * 10_000_000;
    (-70 * YEAR..130 * YEAR).prop_map(Timestamp::from_ticks)
}

fn command() -> impl Strategy<Value = Command> {
    prop_oneof![
        text().prop_map(|file_name| Command::PutFile { file_name }),
        (text(), text()).prop_map(|(script_name, args)| Command::RunScript { script_name, args }),
        text().prop_map(|path| Command::GetFile { path }),
    ]
}

fn body() -> impl Strategy<Value = RunBody> {
    (vec(command(), 0..6), text()).prop_map(|(commands, comment)| RunBody { commands, comment })
}

fn actions_query() -> impl Strategy<Value = ActionsQuery> {
    let status = text().prop_map(|text| ActionStatus::parse(&text));
    let status = prop_oneof![Just(ActionStatus::Pending), Just(ActionStatus::InProgress), status];
    let order = prop_oneof![Just(Order::NewestFirst), Just(Order::OldestFirst)];
    let conditions = (
        vec(action_id(), 0..4),
        option::of(device_id()),
        option::of(text()),
        vec(status, 0..3),
        option::of(text()),
        option::of(moment()),
    );
    let options = (option::of(order), option::of(any::<u32>()), option::of(any::<u32>()), any::<bool>());
    (conditions, options).prop_map(|(conditions, (order, top, skip, count))| {
        let (ids, device, kind, statuses, requestor, created_since) = conditions;
        ActionsQuery { ids, device, kind, statuses, requestor, created_since, order, top, skip, count }
    })
}

fn devices_query() -> impl Strategy<Value = DevicesQuery> {
    let name = (any::<bool>(), text()).prop_map(|(whole, text)| {
        let text = text.to_ascii_lowercase(); // as names are stored
        if whole { NameMatch::Is(text) } else { NameMatch::StartsWith(text) }
    });
    (
        option::of(name),
        option::of(text().prop_map(|text| Onboarding::parse(&text))),
        option::of(text().prop_map(|text| Health::parse(&text))),
        option::of(any::<u32>()),
        option::of(any::<u32>()),
    )
        .prop_map(|(name, onboarding, health, top, skip)| DevicesQuery {
            name,
            onboarding,
            health,
            top,
            skip,
        })
}

fn upload() -> impl Strategy<Value = Upload> {
    ("[A-Za-z0-9._-]{1,20}", vec(any::<u8>(), 0..200), text(), option::of(text()), any::<bool>()).prop_map(
        |(name, content, description, parameters, replace)| Upload {
            name,
            content,
            description,
            parameters,
            replace,
        },
    )
}

proptest! {
    #[test]
    fn strings_are_written_as_serde_writes_them(text in text()) {
        prop_assert_eq!(json_string(&text), serde_json::to_string(&text).unwrap());
    }

    #[test]
    fn bodies_come_back(body in body()) {
        let written = body.to_json();
        prop_assert_eq!(RunBody::from_json(&written), Ok(body));
    }

    #[test]
    fn moments_keep_their_ticks(moment in moment()) {
        let text = moment.to_string();
        prop_assert!(text.ends_with('Z'));
        prop_assert_eq!(text.parse(), Ok(moment));
        let seconds = Timestamp::from_ms(moment.ms().div_euclid(1000) * 1000);
        prop_assert_eq!(Timestamp::from_http_date(&moment.to_http_date().unwrap()), Some(seconds));
    }

    #[test]
    fn runs_and_cancels_are_read_back(device in device_id(), body in body(), action in action_id(), comment in text()) {
        prop_assert_eq!(Call::read(&calls::run(&device, &body)), Ok(Call::Run { device, body }));
        prop_assert_eq!(Call::read(&calls::cancel(&action, &comment)), Ok(Call::Cancel { action, comment }));
    }

    #[test]
    fn actions_are_read_back(query in actions_query(), action in action_id(), index in any::<u32>()) {
        prop_assert_eq!(Call::read(&calls::action(&action)), Ok(Call::Action(action.clone())));
        prop_assert_eq!(Call::read(&calls::result_link(&action, index)), Ok(Call::ResultLink { action, index }));
        let request = calls::actions(&query);
        let link = format!("https://api-us3.example{}", request.target());
        prop_assert_eq!(calls::next_page(&link), Ok(request.clone()));
        prop_assert_eq!(Call::read(&request), Ok(Call::Actions(query)));
    }

    #[test]
    fn the_library_is_read_back(upload in upload(), name in text()) {
        prop_assert_eq!(Call::read(&calls::library()), Ok(Call::Library));
        prop_assert_eq!(Call::read(&calls::upload(&upload)), Ok(Call::Upload(upload)));
        if let Some(request) = calls::delete_library_file(&name) {
            prop_assert_eq!(Call::read(&request), Ok(Call::DeleteLibraryFile(name)));
        }
    }

    #[test]
    fn devices_are_read_back(query in devices_query(), text in text(), at in moment(), starts_with in any::<bool>()) {
        prop_assert_eq!(Call::read(&calls::devices(&query)), Ok(Call::Devices(query)));
        let (ip, tag) = (text.clone(), text.clone());
        prop_assert_eq!(Call::read(&calls::find_by_ip(&text, at)), Ok(Call::FindByIp { ip, at }));
        prop_assert_eq!(Call::read(&calls::find_by_tag(&text, starts_with)), Ok(Call::FindByTag { tag, starts_with }));
        if let Some(request) = calls::device(&text) {
            prop_assert_eq!(Call::read(&request), Ok(Call::Device(text)));
        }
    }

    #[test]
    fn requests_are_plain_ascii(query in actions_query(), text in text()) {
        let requests = [calls::actions(&query), calls::find_by_tag(&text, true)];
        for request in requests.into_iter().chain(calls::device(&text)) {
            let target = request.target();
            prop_assert!(target.bytes().all(|b| b.is_ascii_graphic() && !b"#\"<>\\".contains(&b)), "{}", target);
        }
    }

    #[test]
    fn any_answer_is_survived(status in any::<u16>(), body in vec(any::<u8>(), 0..200), value in text()) {
        for body in [body, format!("{{\"id\":{0},\"value\":[{0}],\"commands\":{0}", json_string(&value)).into_bytes()] {
            let _ = Content::of(&body);
            let response = Response { status, headers: vec![("retry-after".to_owned(), value.clone())], body };
            let _ = (answers::action(&response), answers::actions(&response), answers::devices(&response));
            let _ = (answers::result_link(&response), answers::library(&response), calls::next_page(&value));
        }
    }

    #[test]
    fn a_cut_transcript_is_still_one(output in text(), end in 0_usize..200) {
        let whole = format!("{{\"script_name\":\"a.ps1\",\"script_output\":{}}}", json_string(&output)).into_bytes();
        let cut = whole.get(..end.max(30)).unwrap_or(&whole);
        prop_assert!(matches!(Content::of(cut), Content::Script(_)));
    }

    #[test]
    fn safe_names_stay_safe(name in text()) {
        let safe = safe_file_name(&name);
        prop_assert!(!safe.is_empty() && safe.len() <= 152);
        let dangerous = safe.contains(['/', '\\', ':', '\0', '\u{202e}']) || safe.starts_with('.');
        prop_assert!(!dangerous, "{}", safe);
        prop_assert_eq!(safe_file_name(&safe), safe);
    }
}
