//! Faults on demand, and that seed, requests and times decide everything.

mod world;

use defender::{ActionsQuery, BodyKind, ErrorCode, Request, answers, calls};
use simulator::{Did, Faults, LogEntry, Reply, Scenario, Settings, Setup, Simulator};
use world::{World, body, get, script, setup, start, wait};

fn storm() -> Faults {
    Faults {
        lost_requests: 80,
        lost_answers: 80,
        too_many: 60,
        server_errors: 60,
        errors_after: 40,
        bad_bodies: 60,
        null_starts: 200,
        silent_failures: 200,
        early_404_ms: 60_000,
        latency_ms: (50, 2_000),
        other_runs_per_minute: 4,
    }
}

fn settings(faults: Faults) -> Settings {
    Settings { faults, extra_devices: 30, extra_asleep_every: 5, ..Settings::default() }
}

/// Ten minutes of runs, cancels, uploads and polls, every few seconds.
fn requests(tenant: &Simulator) -> Vec<(Request, i64)> {
    let devices = tenant.devices();
    let list = calls::actions(&ActionsQuery::default());
    let mut all = Vec::new();
    for (turn, at) in (0..10 * 60_000_i64).step_by(3_700).enumerate() {
        let device = &devices[turn % devices.len()].id;
        all.push((calls::run(device, &body(vec![wait(5), script("hash.ps1", ""), get("nothing")])), at));
        all.push((list.clone(), at + 500));
        if turn % 7 == 3 {
            let upload = defender::Upload {
                name: format!("tool-{turn}.exe"),
                content: vec![0xff, 0, 0x80, b'a'],
                description: "binary".to_owned(),
                parameters: None,
                replace: true,
            };
            all.push((calls::upload(&upload), at + 700));
        }
    }
    all
}

/// Plays them, cancelling every fourth run that the tenant knows of.
fn play(tenant: &mut Simulator) -> Vec<Reply> {
    let mut replies = Vec::new();
    for (turn, (request, at)) in requests(tenant).into_iter().enumerate() {
        let now = start().plus_ms(at);
        replies.push(tenant.handle(&request, now));
        if turn % 4 == 0
            && let Some(last) = tenant.actions().last()
        {
            replies.push(tenant.handle(&calls::cancel(&last.id, "enough"), now.plus_ms(900)));
        }
    }
    replies
}

#[test]
fn the_same_seed_and_requests_give_the_same_bytes() {
    let setup = setup(Scenario::RoughDay, settings(storm()));
    let (mut one, mut two) = (Simulator::new(setup.clone()), Simulator::new(setup.clone()));
    let replies = play(&mut one);
    assert_eq!(replies, play(&mut two));
    assert_eq!(one.log(), two.log());
    let mut other = Simulator::new(Setup { seed: 8, ..setup });
    assert_ne!(replies, play(&mut other));
}

#[test]
fn replaying_the_stored_log_gives_the_same_tenant() {
    for scenario in Scenario::ALL {
        let setup = setup(scenario, settings(storm()));
        let mut tenant = Simulator::new(setup.clone());
        play(&mut tenant);
        assert!(tenant.log().iter().any(|entry| matches!(entry.did, Did::Cancelled(_))));
        let stored: Vec<Vec<u8>> = tenant.log().iter().map(LogEntry::to_bytes).collect();
        let mut again = Simulator::replay(
            setup,
            stored.iter().map(|bytes| LogEntry::from_bytes(bytes).unwrap()).collect(),
        );
        assert_eq!(again.log(), tenant.log());
        let mut now = start().plus_ms(11 * 60_000);
        for _ in 0..50 {
            tenant.advance(now);
            again.advance(now);
            assert_eq!(again.actions(), tenant.actions());
            assert_eq!(again.devices(), tenant.devices());
            assert_eq!(again.next_change(), tenant.next_change());
            now = tenant.next_change().unwrap_or(now).max(now.plus_ms(500));
        }
        // What comes next is decided alike: the run quota and the library are restored, too.
        for request in [calls::library(), calls::run(&tenant.devices()[1].id, &body(vec![wait(1)]))] {
            assert_eq!(again.handle(&request, now), tenant.handle(&request, now));
        }
    }
}

#[test]
fn a_stored_entry_that_is_broken_is_none() {
    for text in ["", "\n\n", "2026-03-04T09:00:00Z GET /api/machines  ran 0 x 1 0\n\n", "x POST"] {
        assert_eq!(LogEntry::from_bytes(text.as_bytes()), None, "{text}");
    }
}

#[test]
fn each_fault_does_what_it_says() {
    let all = 1_000;
    let none = Faults::none();
    type Check = fn(Reply, &Simulator);
    let table: [(Faults, Check); 5] = [
        (Faults { lost_requests: all, ..none.clone() }, |reply, tenant| {
            assert_eq!((reply.response, reply.reached), (None, false));
            assert_eq!((tenant.actions().len(), tenant.log().len()), (0, 0));
        }),
        (Faults { lost_answers: all, ..none.clone() }, |reply, tenant| {
            assert_eq!((reply.response, reply.reached), (None, true));
            assert_eq!((tenant.actions().len(), tenant.log()[0].spoiled), (1, true));
        }),
        (Faults { too_many: all, ..none.clone() }, |reply, tenant| {
            let error = answers::run(&reply.response.unwrap()).unwrap_err();
            assert_eq!((error.status, error.code), (429, ErrorCode::TooManyRequests));
            assert!(error.retry_after.is_some());
            assert_eq!((tenant.actions().len(), tenant.log()[0].counted), (0, false));
        }),
        (Faults { server_errors: all, ..none.clone() }, |reply, tenant| {
            assert!(reply.response.unwrap().status >= 500);
            assert_eq!(tenant.actions().len(), 0);
        }),
        (Faults { errors_after: all, ..none.clone() }, |reply, tenant| {
            assert_eq!(reply.response.unwrap().status, 500);
            assert_eq!((tenant.actions().len(), tenant.log()[0].spoiled), (1, true));
        }),
    ];
    for (faults, check) in table {
        let mut world = World::with(settings(faults));
        let reply = world.ask(&calls::run(&world.id("FIN-LT-0142"), &body(vec![wait(1)])));
        check(reply, &world.tenant);
    }
}

#[test]
fn bodies_are_spoiled_in_every_way_though_the_run_was_accepted() {
    let mut world = World::with(settings(Faults { bad_bodies: 1_000, ..Faults::none() }));
    let mut kinds = Vec::new();
    for number in 1..=30 {
        let request = calls::run(&world.id(&format!("LAB-WS-{number:04}")), &body(vec![wait(1)]));
        let error = answers::run(&world.answer(&request)).unwrap_err();
        if error.status == 201 {
            kinds.push(error.body);
        }
        world.pass(60);
    }
    for kind in [BodyKind::Html, BodyKind::Cut, BodyKind::OtherJson, BodyKind::Empty] {
        assert!(kinds.contains(&kind), "{kind:?} in {kinds:?}");
    }
    assert_eq!(world.tenant.actions().len(), kinds.len());
}

#[test]
fn rates_are_about_what_they_say_and_calm_ends_them() {
    let faults = Faults { lost_requests: 100, latency_ms: (10, 20), ..Faults::none() };
    let mut world = World::with(settings(faults));
    let mut lost = 0;
    for _ in 0..1_000 {
        world.pass(3);
        let reply = world.ask(&calls::library());
        lost += usize::from(!reply.reached);
        assert!(if reply.reached { (10..=20).contains(&reply.took_ms) } else { reply.took_ms >= 2_000 });
    }
    assert!((60..140).contains(&lost), "{lost}");
    world.tenant.calm();
    for _ in 0..100 {
        world.pass(3);
        assert!(world.ask(&calls::library()).reached);
    }
}

#[test]
fn a_second_analyst_uses_the_same_quota_and_devices() {
    let mut world = World::with(settings(Faults { other_runs_per_minute: 8, ..Faults::none() }));
    world.pass(120);
    world.tenant.advance(world.now);
    let others = world.tenant.actions();
    assert!(others.len() > 6, "{others:?}");
    assert!(others.iter().all(|action| action.requestor.as_deref() == Some("j.novak@contoso.com")));
    assert_eq!(world.tenant.log(), []);
    let codes: Vec<_> = (1..=5).map(|n| world.try_run(&format!("LAB-WS-{n:04}"), vec![wait(1)])).collect();
    assert!(codes.iter().any(|answer| answer.as_ref().is_err_and(|error| error.status == 429)), "{codes:?}");
}

#[test]
fn a_clock_that_stands_still_or_goes_back_does_no_harm() {
    let mut world = World::well();
    let run = world.run("FIN-LT-0142", vec![wait(1)]);
    let ended = world.end(&run);
    world.now = start().plus_ms(-3_600_000);
    assert_eq!(world.action(&run), ended);
    assert_eq!(world.tenant.next_change(), Some(start().plus_ms(5 * 60_000)), "the portal session's end");
}

#[test]
fn no_request_makes_it_panic_or_leaves_it_without_an_answer() {
    let mut world = World::with(Settings {
        calls_per_minute: u16::MAX,
        runs_per_minute: u16::MAX,
        ..settings(Faults::none())
    });
    let run = world.run("FIN-LT-0142", vec![wait(1)]);
    let upload = defender::Upload {
        name: "a.ps1".to_owned(),
        content: b"abc".to_vec(),
        description: String::new(),
        parameters: None,
        replace: true,
    };
    let sound = [
        calls::run(&world.id("FIN-LT-0177"), &body(vec![script("hash.ps1", "x"), get("y")])),
        calls::action(&run),
        calls::cancel(&run, "x"),
        calls::result_link(&run, 0),
        calls::actions(&ActionsQuery {
            ids: vec![run],
            top: Some(1),
            skip: Some(u32::MAX),
            ..Default::default()
        }),
        calls::upload(&upload),
    ];
    let odd = [0, b'/', b'%', b'\'', b'"', b'(', b'{', b'9', 0xff];
    for request in &sound {
        for at in 0..request.path.len().max(request.query.len()).max(request.body.len()) {
            let mut broken = request.clone();
            for part in [&mut broken.path, &mut broken.query] {
                if part.is_char_boundary(at) && at < part.len() {
                    part.replace_range(at..=at, &char::from(odd[at % odd.len()]).to_string());
                }
            }
            if let Some(byte) = broken.body.get_mut(at) {
                *byte = odd[at % odd.len()];
            }
            for request in [&broken, &Request { body: broken.body.clone(), ..request.clone() }] {
                let response = world.answer(request);
                assert!((200..500).contains(&response.status), "{request:?}");
            }
        }
    }
    for url in ["", "?", "https://x/CustomPlaybookCommandOutput/?rscd=output_&se=&sig=", "a?b=c&amp;amp;"] {
        assert!(world.tenant.content(url, world.now).status >= 400);
    }
}
