//! Every limit of contract 2, and who is refused why.

mod world;

use defender::{ActionStatus, BodyKind, CommandStatus, ErrorCode, Request, RetryAfter, answers, calls};
use simulator::Settings;
use world::{World, body, get, put, script, states, wait};

fn fleet() -> Settings {
    Settings { extra_devices: 40, ..Settings::default() }
}

fn lab(number: u32) -> String {
    format!("LAB-WS-{number:04}")
}

#[test]
fn ten_runs_a_minute() {
    let mut world = World::with(fleet());
    for number in 1..=10 {
        world.run(&lab(number), vec![wait(1)]);
    }
    let error = world.try_run(&lab(11), vec![wait(1)]).unwrap_err();
    assert_eq!((error.status, error.code), (429, ErrorCode::TooManyRequests));
    assert_eq!(error.retry_after, Some(RetryAfter::Seconds(60)));
    world.pass(59);
    assert_eq!(world.refused(&lab(11), vec![wait(1)]).0, 429);
    world.pass(1);
    world.run(&lab(11), vec![wait(1)]);
}

#[test]
fn refused_calls_count_toward_the_minute() {
    let mut world = World::with(fleet());
    for _ in 0..10 {
        assert_eq!(world.refused("KIOSK-07", vec![wait(1)]).0, 400);
    }
    assert_eq!(world.refused(&lab(1), vec![wait(1)]).0, 429);
}

#[test]
fn twenty_five_sessions_and_whether_waiting_ones_count() {
    for (pending_counts, extra_asleep_every, full) in
        [(true, 0, true), (false, 0, true), (true, 1, true), (false, 1, false)]
    {
        let settings = Settings { pending_counts, extra_asleep_every, runs_per_minute: 100, ..fleet() };
        let mut world = World::with(settings);
        for number in 1..=25 {
            world.run(&lab(number), vec![wait(300)]);
        }
        world.pass(60); // enough for a device that is there to start
        match world.try_run(&lab(26), vec![wait(1)]) {
            Ok(_) => assert!(!full),
            Err(error) => {
                assert!(full, "sleeping devices hold no session");
                assert_eq!((error.status, error.code), (429, ErrorCode::TooManyRequests));
                assert_eq!(error.retry_after, Some(RetryAfter::Seconds(30)));
            }
        }
    }
}

#[test]
fn other_calls_have_a_hundred_a_minute_and_1500_an_hour_each() {
    let mut world = World::well();
    let list = calls::actions(&Default::default());
    for _ in 0..100 {
        assert_eq!(world.answer(&list).status, 200);
    }
    let refused = world.answer(&list);
    assert_eq!((refused.status, refused.header("retry-after")), (429, Some("60")));
    assert_eq!(world.answer(&calls::library()).status, 200, "another kind of call has its own count");
    world.pass(60);
    for minute in 0..15 {
        for call in 0..100 {
            let status = world.answer(&list).status;
            assert_eq!(status, if minute * 100 + call < 1_399 { 200 } else { 429 }, "{minute} {call}");
        }
        world.pass(61);
    }
}

#[test]
fn the_largest_number_is_no_limit() {
    let settings = Settings { calls_per_minute: u16::MAX, calls_per_hour: u16::MAX, ..Settings::default() };
    let mut world = World::with(settings);
    let unknown = calls::action(&defender::ActionId::new("6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0001").unwrap());
    assert!((0..70_000).all(|_| world.answer(&unknown).status == 404), "not one 429");
}

#[test]
fn live_response_can_be_switched_off_in_the_tenant() {
    let mut world = World::with(Settings { live_response: false, ..Settings::default() });
    assert_eq!(world.refused("FIN-LT-0142", vec![wait(1)]), (403, ErrorCode::DisabledFeature));
    assert_eq!(world.answer(&calls::library()).status, 200, "the rest answers");
}

#[test]
fn who_asks_is_who_did_it() {
    let mut world = World::well();
    let request = calls::run(&world.id("FIN-LT-0142"), &body(vec![wait(60)]));
    let reply = world.tenant.handle_for("other@contoso.com", &request, world.now);
    let action = answers::run(&reply.response.unwrap()).unwrap().value;
    assert_eq!(action.requestor.as_deref(), Some("other@contoso.com"));
    assert_eq!(world.action(&action.id).requestor, action.requestor);
}

#[test]
fn one_live_response_a_device() {
    let mut world = World::well();
    let first = world.run("FIN-LT-0142", vec![wait(60)]);
    world.pass(2);
    let error = world.try_run("FIN-LT-0142", vec![wait(1)]).unwrap_err();
    assert_eq!((error.status, &error.code), (400, &ErrorCode::ActiveRequestAlreadyExists));
    assert_eq!(error.blocking_action(), Some(first.clone()));
    world.end(&first);
    world.run("FIN-LT-0142", vec![wait(1)]);
}

#[test]
fn a_portal_session_blocks_without_being_listed_until_it_ends() {
    for portal_blocker_named in [true, false] {
        let mut world = World::with(Settings { portal_blocker_named, ..Settings::default() });
        let error = world.try_run("SRV-SQL-04", vec![wait(1)]).unwrap_err();
        assert_eq!(error.code, ErrorCode::ActiveRequestAlreadyExists);
        assert_eq!(error.blocking_action().is_some(), portal_blocker_named);
        if let Some(blocker) = error.blocking_action() {
            assert_eq!(world.try_action(&blocker).unwrap_err().status, 404);
        }
        assert_eq!(world.tenant.next_change(), Some(world.now.plus_ms(5 * 60_000)));
        world.pass(5 * 60);
        world.run("SRV-SQL-04", vec![wait(1)]);
    }
}

#[test]
fn a_device_that_sleeps_waits_and_one_that_stays_away_times_out_after_three_days() {
    let mut world = World::well();
    let sleeping = world.run("HR-WS-0031", vec![wait(1)]);
    let away = world.run("LNX-DB-03", vec![script("uptime.sh", "")]);
    world.pass(5 * 60);
    assert_eq!(states(&world.action(&sleeping)), (ActionStatus::Pending, vec![CommandStatus::Created]));
    assert_eq!(world.end(&sleeping).status, ActionStatus::Succeeded);
    world.pass(3_600);
    assert_eq!(world.truth(&away).status, ActionStatus::Pending);
    let ended = world.end(&away);
    assert_eq!(states(&ended), (ActionStatus::TimeOut, vec![CommandStatus::Created]));
    let waited = ended.updated.unwrap().ms_since(ended.created.unwrap());
    assert_eq!(waited, 3 * 24 * 3_600_000);
    world.run("LNX-DB-03", vec![script("uptime.sh", "")]); // its slot is free again
}

#[test]
fn a_script_may_run_ten_minutes() {
    let mut world = World::well();
    let run = world.run("FIN-LT-0142", vec![script("full-scan.ps1", ""), get(r"C:\pagefile.sys")]);
    let ended = world.end(&run);
    assert_eq!(states(&ended), (ActionStatus::Failed, vec![CommandStatus::Failed, CommandStatus::Created]));
    let step = &ended.commands[0];
    let ran = step.end.unwrap().ms_since(step.start.unwrap());
    assert!((600_000..602_000).contains(&ran), "{ran}");
    assert!(step.errors[0].contains("time limit"));
}

#[test]
fn devices_that_take_no_run() {
    for (device, status, code) in [
        ("KIOSK-07", 400, ErrorCode::BadRequest),
        ("LAB-OLD-01", 400, ErrorCode::OsPlatformNotSupported),
        ("HR-WS-0052", 400, ErrorCode::ClientVersionNotSupported),
        ("SRV-APP-11", 403, ErrorCode::DisallowedOperation),
    ] {
        assert_eq!(World::well().refused(device, vec![wait(1)]), (status, code), "{device}");
    }
    let unknown = defender::DeviceId::new(&"0".repeat(40)).unwrap();
    let mut world = World::well();
    let response = world.answer(&calls::run(&unknown, &body(vec![wait(1)])));
    let error = answers::run(&response).unwrap_err();
    assert_eq!((error.status, error.code), (404, ErrorCode::ResourceNotFound));
    assert_eq!(error.message, format!("Machine {unknown} was not found"));
    assert_eq!(error.target.len(), 36);
}

#[test]
fn bodies_that_are_refused() {
    let good = World::well();
    let path = calls::run(&good.id("FIN-LT-0142"), &body(vec![wait(1)])).path;
    for (text, code) in [
        ("", ErrorCode::InvalidRequestBody),
        (
            r#"{"Commands":[{"type":"GetFile","params":[{"key":"Path","value":"C:\temp"}"#,
            ErrorCode::InvalidRequestBody,
        ),
        (r#"{"commands":[],"Comment":"x"}"#, ErrorCode::MissingRequiredParameter),
        (r#"{"Commands":[],"Comment":"x"}"#, ErrorCode::MissingRequiredParameter),
        (r#"{"Commands":[{"type":"FindFile","params":[]}],"Comment":"x"}"#, ErrorCode::InvalidRequestBody),
        (
            r#"{"Commands":[{"type":"GetFile","params":[]}],"Comment":"x"}"#,
            ErrorCode::MissingRequiredParameter,
        ),
    ] {
        let request = Request {
            path: path.clone(),
            body: text.into(),
            ..calls::run(&good.id("FIN-LT-0142"), &body(vec![]))
        };
        let mut world = World::well();
        let error = answers::run(&world.answer(&request)).unwrap_err();
        assert_eq!((error.status, error.code, error.body), (400, code, BodyKind::Api), "{text}");
        assert_eq!(world.tenant.actions(), []);
    }
}

#[test]
fn each_unknown_is_a_choice() {
    let doubled = r"C:\\Windows\\System32\\notepad.exe";
    type Choice = fn(&mut Settings);
    let table: [(Choice, Vec<defender::Command>, ErrorCode); 2] = [
        (
            |s| s.order_enforced = true,
            vec![get(r"C:\pagefile.sys"), put("sigcheck.exe")],
            ErrorCode::InvalidInput,
        ),
        (|s| s.args_checked = true, vec![script("wait.ps1", "1; 2")], ErrorCode::InvalidInput),
    ];
    for (choose, commands, code) in table {
        World::well().run("FIN-LT-0142", commands.clone());
        let mut settings = Settings::default();
        choose(&mut settings);
        assert_eq!(World::with(settings).refused("FIN-LT-0142", commands), (400, code));
    }
    for comment_required in [false, true] {
        let mut world = World::with(Settings { comment_required, ..Settings::default() });
        let silent = defender::RunBody { comment: String::new(), ..body(vec![wait(1)]) };
        let status = world.answer(&calls::run(&world.id("FIN-LT-0142"), &silent)).status;
        assert_eq!(status, if comment_required { 400 } else { 201 });
    }
    for (choice, chosen) in [("names", false), ("names", true), ("paths", false), ("paths", true)] {
        let mut settings = Settings::default();
        let command = match choice {
            "names" => {
                settings.names_case_sensitive = !chosen;
                script("NETSTAT.PS1", "")
            }
            _ => {
                settings.paths_forgiven = chosen;
                get(doubled)
            }
        };
        let mut world = World::with(settings);
        let run = world.run("FIN-LT-0142", vec![command]);
        let ended = world.end(&run).status;
        assert_eq!(ended, if chosen { ActionStatus::Succeeded } else { ActionStatus::Failed }, "{choice}");
    }
}

#[test]
fn retry_after_may_be_a_date() {
    let mut world = World::with(Settings { retry_after_dates: true, runs_per_minute: 0, ..fleet() });
    let error = world.try_run(&lab(1), vec![wait(1)]).unwrap_err();
    assert!(matches!(error.retry_after, Some(RetryAfter::At(moment)) if moment > world.now), "{error:?}");
}
