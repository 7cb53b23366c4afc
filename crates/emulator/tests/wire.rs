//! What a wire has and the tenant has not: odd requests, lost answers, latency, other origins.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test ends where it cannot go on")]

mod support;

use std::io::{Read, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use defender::{ActionId, Upload, calls};
use serde_json::json;
use support::wire::{Answer, Ask, connect};
use support::{World, script};

fn not_found(answer: &Answer) {
    assert!(matches!(answer.refused(), (404, code) if code == "NotFound" || code == "ResourceNotFound"));
}

#[test]
fn addresses_that_are_none_are_not_found() {
    let world = World::new();
    for target in [
        "/",
        "/api",
        "/api/alerts",
        "/api//machines",
        "/favicon.ico",
        "/api/machineactions/../machines",
        "/api/machineactions/..%2F..%2Flibraryfiles",
        "/api/machineactions/%2e%2e",
        "/api/machineactions/a%00b",
        "/api/machineactions/%ff",
        "/api/machineactions/%",
        "/api/machineactions/6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0001/",
        "/api/machineactions/6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0001/cancel",
        "/api/machineactions/6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0001/GetLiveResponseResultDownloadLink(index=-1)",
        "/api/machines/..%2f..%2fetc%2fpasswd",
        "/api/machines/a;b",
        "http://elsewhere/api/alerts",
        "*",
    ] {
        not_found(&world.get(target));
    }
    let long = format!("/api/machines/{}", "a".repeat(20_000));
    not_found(&world.get(&long));
}

#[test]
fn paths_in_any_case_with_a_version_and_a_host_are_taken() {
    let world = World::new();
    for target in
        ["/API/Machines", "/api/v1.0/machines", "http://other/api/machines", "/api/machines?%24top=1"]
    {
        assert_eq!(world.get(target).status, 200, "{target}");
    }
    assert_eq!(
        world.get("/api/machines?$filter=colour%20eq%20'red'").refused(),
        (400, "ODataError".to_owned())
    );
}

#[test]
fn other_methods_find_nothing() {
    let world = World::new();
    let token = world.issuer.token(&world.issuer.claims());
    for method in ["PUT", "PATCH", "OPTIONS", "TRACE", "BREW"] {
        not_found(&Ask::new(method, "/api/machines").bearer(&token).send(world.api()));
    }
    let head = Ask::new("HEAD", "/api/machines").bearer(&token).send(world.api());
    assert_eq!((head.status, head.body.len()), (404, 0));
}

#[test]
fn bodies_that_are_none_are_refused() {
    let world = World::new();
    let path = format!("/api/machines/{}/runliveresponse", world.device("fin-lt-0142"));
    let token = world.issuer.token(&world.issuer.claims());
    for body in ["", "{", "[]", "null", "\u{0}", "{\"Commands\":7}", "{\"Commands\":[{\"type\":\"Format\"}]}"]
    {
        let answer = Ask::new("POST", &path).bearer(&token).json(body).send(world.api());
        assert_eq!(answer.status, 400, "{body}");
        assert!(
            ["InvalidRequestBody", "MissingRequiredParameter"].contains(&answer.code().as_str()),
            "{body}"
        );
    }
    let binary = Ask::new("POST", &path).bearer(&token).body(&[0xff; 300]).send(world.api());
    assert_eq!(binary.refused(), (400, "InvalidRequestBody".to_owned()));
    // Nested deeper than a stack is.
    let deep = Ask::new("POST", &path).bearer(&token).json(&"[".repeat(500_000)).send(world.api());
    assert_eq!(deep.refused(), (400, "InvalidRequestBody".to_owned()));
}

#[test]
fn large_bodies_are_heard_to_their_end_and_refused() {
    let world = World::with(&[("library_bytes", "2000000")], |_| {});
    let path = format!("/api/machines/{}/runliveresponse", world.device("fin-lt-0142"));
    let token = world.issuer.token(&world.issuer.claims());
    let answer = Ask::new("POST", &path).bearer(&token).json(&" ".repeat(30_000_000)).send(world.api());
    assert_eq!(answer.refused(), (413, "RequestEntityTooLarge".to_owned()));
    for (bytes, status) in [(1_900_000, 200), (2_000_001, 400), (9_000_000, 413)] {
        let upload = Upload {
            name: "big.ps1".to_owned(),
            content: vec![b'#'; bytes],
            description: String::new(),
            parameters: None,
            replace: true,
        };
        assert_eq!(world.ask(&calls::upload(&upload)).status, status, "{bytes}");
    }
    let listed = world.ask(&calls::library()).json();
    let file = listed["value"]
        .as_array()
        .unwrap()
        .iter()
        .find(|file| file["fileName"] == "big.ps1")
        .unwrap()
        .clone();
    assert_eq!(file["createdBy"], "analyst@contoso.example");
}

#[test]
fn requests_that_are_no_http_do_no_harm() {
    let world = World::new();
    for bytes in [
        b"".as_slice(),
        b"\0\0\0\0\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET /api/machines HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\nhost\r\n\r\n",
        b"POST /api/libraryfiles HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nabc",
        b"POST /api/libraryfiles HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
        b"\x16\x03\x01\x02\0\x01",
    ] {
        let mut stream = connect(world.api());
        stream.write_all(bytes).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let mut answer = Vec::new();
        let _reset = stream.read_to_end(&mut answer);
        assert!(answer.is_empty() || Answer::read(&answer).status == 400, "{bytes:?}");
    }
    assert_eq!(world.get("/api/machines").status, 200);
}

#[test]
fn a_body_that_breaks_off_is_no_request() {
    let world = World::new();
    let id = world.device("fin-lt-0142");
    let token = world.issuer.token(&world.issuer.claims());
    let mut stream = connect(world.api());
    let head = format!(
        "POST /api/machines/{id}/runliveresponse HTTP/1.1\r\nhost: a\r\nauthorization: Bearer {token}\r\n\
         content-length: 1000\r\n\r\n{{\"Commands\""
    );
    stream.write_all(head.as_bytes()).unwrap();
    stream.shutdown(std::net::Shutdown::Write).unwrap();
    let mut answer = Vec::new();
    let _reset = stream.read_to_end(&mut answer);
    assert!(answer.is_empty() || Answer::read(&answer).status == 400);
    assert_eq!(world.look("/actions")["value"], json!([]), "nothing runs");
}

#[test]
fn a_lost_answer_ends_the_connection_though_the_tenant_did_it() {
    // Until it is taken for lost, seconds pass; here they pass fast.
    let world = World::with(&[], |options| options.speed = 1_000);
    let id = world.device("fin-lt-0142");
    world.control("/faults", &json!({ "lost_answers": 1_000 }));
    let run = defender::RunBody { commands: vec![script("netstat.ps1", "")], comment: "[LL-1]".to_owned() };
    let answer = world.ask(&calls::run(&id, &run));
    assert_eq!((answer.status, answer.body.len()), (0, 0), "not a byte");
    assert_eq!(world.look("/actions")["value"][0]["requestorComment"], "[LL-1]");
    let log = world.look("/log");
    let last = log["requests"].as_array().unwrap().last().unwrap();
    assert_eq!((&last["method"], &last["status"]), (&json!("POST"), &json!(null)));
    world.control("/faults", &json!({}));
    assert_eq!(world.get("/api/machines").status, 200, "the weather clears");
}

#[test]
fn answers_take_their_time_and_less_where_time_goes_faster() {
    let world = World::with(&[("latency_ms", "200-200")], |_| {});
    let start = Instant::now();
    assert_eq!(world.get("/api/machines").status, 200);
    assert!(start.elapsed() >= Duration::from_millis(200));
    // An hour of the tenant, for which no client would wait.
    let fast = World::with(&[("latency_ms", "3600000-3600000")], |options| options.speed = 100_000);
    assert_eq!(fast.get("/api/machines").status, 200);
}

#[test]
fn a_limit_is_told_with_when_to_ask_again() {
    let world = World::new();
    for _ in 0..100 {
        assert_eq!(world.get("/api/libraryfiles").status, 200);
    }
    let answer = world.get("/api/libraryfiles");
    assert_eq!(answer.refused(), (429, "TooManyRequests".to_owned()));
    let seconds: u64 = answer.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=60).contains(&seconds));
    world.control("/advance", &json!({ "seconds": 61 }));
    assert_eq!(world.get("/api/libraryfiles").status, 200);
}

#[test]
fn a_refused_token_counts_toward_no_limit() {
    let world = World::new();
    for _ in 0..150 {
        assert_eq!(world.ask_as("none", &calls::library()).status, 401);
    }
    assert_eq!(world.get("/api/libraryfiles").status, 200);
}

#[test]
fn other_origins_may_read_only_where_it_is_asked_for() {
    for cors in [false, true] {
        let world = World::with(&[], |options| options.cors = cors);
        let token = world.issuer.token(&world.issuer.claims());
        let from = |ask: Ask| ask.header("origin", "https://page.example");
        let id = world.run_to_end("fin-lt-0142", vec![script("netstat.ps1", "")]);
        let link = world.link(&id, 0);
        let link = link.trim_start_matches(world.content());
        let answers = [
            from(Ask::new("GET", "/api/machines")).bearer(&token).send(world.api()),
            from(Ask::new("GET", "/api/machines")).send(world.api()),
            from(Ask::new("GET", "/api/alerts")).bearer(&token).send(world.api()),
            from(Ask::new("GET", link)).send(world.content()),
            from(Ask::new("GET", "/none")).send(world.content()),
        ];
        for answer in &answers {
            assert_eq!(answer.header("access-control-allow-origin"), cors.then_some("*"));
            assert_eq!(answer.headers_that_start("access-control-"), if cors { 2 } else { 0 });
        }
        for (address, without) in [(world.api(), 404), (world.content(), 405)] {
            let ask = Ask::new("OPTIONS", "/api/machines").header("access-control-request-method", "GET");
            let answer = from(ask).send(address);
            assert_eq!(answer.status, if cors { 204 } else { without });
            let allowed = answer.header("access-control-allow-headers").unwrap_or_default();
            assert_eq!(allowed.contains("authorization"), cors);
            assert_eq!(answer.headers_that_start("access-control-") > 0, cors);
        }
    }
}

#[test]
fn one_connection_serves_many_requests() {
    let world = World::new();
    let token = world.issuer.token(&world.issuer.claims());
    let request =
        format!("GET /api/machines?$top=1 HTTP/1.1\r\nhost: a\r\nauthorization: Bearer {token}\r\n\r\n");
    let mut stream = connect(world.api());
    for _ in 0..3 {
        stream.write_all(request.as_bytes()).unwrap();
        let mut seen = Vec::new();
        let mut piece = [0; 4_096];
        while !seen.ends_with(b"]}") {
            let read = stream.read(&mut piece).unwrap();
            assert!(read > 0, "the connection ended");
            seen.extend_from_slice(&piece[..read]);
        }
        assert_eq!(Answer::read(&seen).status, 200);
    }
}

#[test]
fn many_at_once_are_all_answered() {
    let world = World::with(&[("calls_per_minute", "65535"), ("calls_per_hour", "65535")], |_| {});
    let failed = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..25 {
                    if world.get("/api/machines").status != 200 {
                        failed.store(true, Ordering::SeqCst);
                    }
                }
            });
        }
    });
    assert!(!failed.load(Ordering::SeqCst));
}

#[test]
fn a_fresh_action_may_not_be_found_yet() {
    let world = World::with(&[("early_404_ms", "120000")], |_| {});
    let answer = world.run("fin-lt-0142", vec![script("netstat.ps1", "")]);
    let id = ActionId::new(answer.json()["id"].as_str().unwrap()).unwrap();
    not_found(&world.ask(&calls::action(&id)));
    world.control("/advance", &json!({ "seconds": 121 }));
    assert_eq!(world.ask(&calls::action(&id)).status, 200);
}
