//! The port for tests.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test ends where it cannot go on")]

mod support;

use defender::calls;
use serde_json::{Value, json};
use support::wire::Ask;
use support::{World, script};

fn wrong(world: &World, path: &str, body: &str) -> String {
    let address = world.emulator.addresses().control.as_deref().unwrap();
    let answer = Ask::new("POST", path).json(body).send(address);
    assert_eq!(answer.status, 400, "{path} {body}");
    answer.json()["error"].as_str().unwrap().to_owned()
}

#[test]
fn mistakes_are_named_and_change_nothing() {
    let world = World::new();
    for (path, body, says) in [
        ("/faults", "", "JSON object"),
        ("/faults", "[]", "JSON object"),
        ("/faults", r#"{"lost":1}"#, "no setting \"lost\""),
        ("/faults", r#"{"sessions":1}"#, "no setting \"sessions\""),
        ("/faults", r#"{"lost_answers":-1}"#, "no value of lost_answers"),
        ("/down", r#"{"how":"often"}"#, "closed, unavailable, html, huge"),
        ("/step-up", r#"{"acrs":7}"#, "`acrs`"),
        ("/content", r#"{"cors":1}"#, "`cors`"),
        ("/content", r#"{"pace":0}"#, "`pace`"),
        ("/advance", r#"{"seconds":-1}"#, "`seconds`"),
        ("/advance", r#"{"seconds":99999999999}"#, "`seconds`"),
        ("/reset", r#"{"scenario":"sunny"}"#, "first-run or rough-day"),
        ("/reset", r#"{"seed":"x"}"#, "`seed`"),
        ("/reset", r#"{"settings":[]}"#, "`settings`"),
        ("/reset", r#"{"settings":{"colour":1}}"#, "no setting \"colour\""),
    ] {
        let error = wrong(&world, path, body);
        assert!(error.contains(says), "{path} {body}: {error}");
    }
    let state = world.look("/state");
    assert_eq!(
        (&state["gateway"], &state["acrs"], &state["seed"]),
        (&json!("open"), &Value::Null, &json!(1))
    );
}

#[test]
fn a_page_in_a_browser_cannot_reach_it() {
    let world = World::with(&[], |options| options.cors = true);
    let control = world.emulator.addresses().control.as_deref().unwrap();
    // What a script may send to another origin unasked.
    for kind in ["text/plain", "application/x-www-form-urlencoded", ""] {
        let ask = Ask::new("POST", "/down").header("content-type", kind).body(br#"{"how":"closed"}"#);
        assert_eq!(ask.send(control).status, 400);
    }
    let asked = Ask::new("OPTIONS", "/down").header("origin", "https://evil.example").send(control);
    assert_eq!((asked.status, asked.headers_that_start("access-control-")), (405, 0));
    assert_eq!(world.look("/state")["gateway"], "open");
}

#[test]
fn without_its_port_nobody_controls() {
    let world = World::with(&[], |options| options.ports.control = None);
    assert_eq!(world.emulator.addresses().control, None);
    for path in ["/state", "/log", "/faults"] {
        assert_eq!(world.get(path).status, 404);
    }
}

#[test]
fn the_api_can_be_down_in_every_way() {
    let world = World::new();
    for (how, status, kind, len) in [
        ("closed", 0, None, 0..1),
        ("unavailable", 503, None, 0..1),
        ("html", 200, Some("text/html"), 20..200),
        ("huge", 200, Some("application/json"), 100_000_000..101_000_000),
    ] {
        world.control("/down", &json!({ "how": how }));
        let answer = world.get("/api/machines");
        assert_eq!((answer.status, answer.header("content-type")), (status, kind), "{how}");
        assert!(len.contains(&answer.body.len()), "{how}: {}", answer.body.len());
    }
    world.control("/down", &json!({ "how": null }));
    assert_eq!(world.get("/api/machines").status, 200);
}

#[test]
fn the_log_says_what_came_and_whether_with_a_token() {
    let world = World::new();
    let token = world.issuer.token(&world.issuer.claims());
    world.ask_as(&token, &calls::library());
    Ask::new("GET", "/api/machines?$top=1").header("origin", "https://page.example").send(world.api());
    Ask::new("GET", &format!("/api/x?access_token={token}")).send(world.api());
    let log = world.look("/log");
    let seen = |at: usize, name: &str| log["requests"][at][name].clone();
    assert_eq!(log["count"], 3);
    assert_eq!(
        (seen(0, "path"), seen(0, "bearer"), seen(0, "status")),
        (json!("/api/libraryfiles"), json!(true), json!(200))
    );
    assert_eq!(
        (seen(1, "query"), seen(1, "bearer"), seen(1, "status")),
        (json!("$top=1"), json!(false), json!(401))
    );
    assert_eq!((seen(0, "origin"), seen(1, "origin")), (Value::Null, json!("https://page.example")));
    assert!(!log.to_string().contains("eyJ"), "{log}");
    let control = world.emulator.addresses().control.as_deref().unwrap();
    assert_eq!(Ask::new("DELETE", "/log").send(control).status, 200);
    assert_eq!(world.look("/log")["requests"], json!([]));
}

#[test]
fn another_tenant_can_be_had() {
    let world = World::new();
    let id = world.run_to_end("fin-lt-0142", vec![script("netstat.ps1", "")]);
    let before = world.look("/state")["now"].as_str().unwrap().parse::<defender::Timestamp>().unwrap();
    world.control("/step-up", &json!({ "acrs": "c1" }));
    let settings = json!({ "sessions": 0, "extra_devices": 3 });
    let state = world.control("/reset", &json!({ "scenario": "rough-day", "seed": 7, "settings": settings }));
    assert_eq!(
        (&state["scenario"], &state["seed"], &state["acrs"]),
        (&json!("rough-day"), &json!(7), &Value::Null)
    );
    assert!(
        state["now"].as_str().unwrap().parse::<defender::Timestamp>().unwrap() >= before,
        "time never goes back"
    );
    assert_eq!(world.look("/actions")["value"], json!([]));
    assert_eq!(world.ask(&calls::action(&defender::ActionId::new(&id).unwrap())).status, 404);
    assert_eq!(world.get("/api/machines/lab-ws-0003.contoso.com").status, 200);
    let run = world.run("fin-lt-0177", vec![script("netstat.ps1", "")]);
    assert_eq!(run.refused(), (429, "TooManyRequests".to_owned()), "no session is free");
    world.control("/reset", &json!({}));
    assert_eq!(
        world.run("fin-lt-0177", vec![script("netstat.ps1", "")]).status,
        201,
        "settings of the start"
    );
}

#[test]
fn time_can_be_put_forward_to_what_comes_next() {
    let world = World::new();
    // A portal session ends after five minutes, a device comes back after six; then nothing is to come.
    world.control("/advance", &json!({}));
    world.control("/advance", &json!({}));
    assert_eq!(world.look("/state")["next_change"], Value::Null);
    assert!(wrong(&world, "/advance", "{}").contains("nothing is to come"));
    assert_eq!(world.run("srv-sql-04", vec![script("netstat.ps1", "")]).status, 201);
}

#[test]
fn the_first_moment_can_be_given() {
    let start = "2026-03-04T09:00:00Z".parse().unwrap();
    let world = World::with(&[], |options| options.setup.start = start);
    let date = world.get("/api/machines").header("date").unwrap().to_owned();
    assert!(date.starts_with("Wed, 04 Mar 2026 09:00:"), "{date}");
}
