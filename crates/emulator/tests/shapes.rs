//! Every sample of the contract against what the emulator says in the same case.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test ends where it cannot go on")]

mod support;

use std::collections::BTreeSet;

use defender::{ActionId, Command, Request, calls};
use serde_json::{Value, json};
use support::shape::{differences, sample, samples};
use support::wire::{Answer, Ask};
use support::{World, get_file, script};

/// Samples that the tests below look at; all of them must be.
const LOOKED_AT: &str = include_str!("shapes.rs");

/// Fields of a device that the simulator does not imitate: nothing of ours reads them.
const NOT_IMITATED: [&str; 14] = [
    "aadDeviceId",
    "defenderAvStatus",
    "exposureLevel",
    "firstSeen",
    "ipAddresses",
    "isAadJoined",
    "isExcluded",
    "lastExternalIpAddress",
    "managedBy",
    "managedByStatus",
    "osArchitecture",
    "osBuild",
    "osProcessor",
    "rbacGroupId",
];

fn same(name: &str, answer: &Value) {
    assert_eq!(differences(&sample(name), answer), [""; 0], "{name}\n{answer:#}");
}

fn body(name: &str) -> Vec<u8> {
    sample(name).to_string().into_bytes()
}

/// Sends a sample of a run request as it stands.
fn send(world: &World, device: &str, request: &str) -> Answer {
    let path = format!("/api/machines/{}/runliveresponse", world.device(device));
    world.ask(&post(path, body(request)))
}

fn post(path: String, body: Vec<u8>) -> Request {
    let headers = vec![("content-type".to_owned(), "application/json".to_owned())];
    Request { method: defender::Method::Post, path, query: String::new(), headers, body }
}

fn asked(world: &World, id: &str) -> Value {
    world.ask(&calls::action(&ActionId::new(id).unwrap())).json()
}

/// Lets time pass until this holds for the action as the API tells it.
fn until(world: &World, id: &str, holds: impl Fn(&Value) -> bool) -> Value {
    for _ in 0..100 {
        let action = asked(world, id);
        if holds(&action) {
            return action;
        }
        world.control("/advance", &json!({}));
    }
    panic!("it does not come to that: {:#}", asked(world, id))
}

fn id(answer: &Answer) -> String {
    answer.json()["id"].as_str().unwrap_or_else(|| panic!("{}", answer.text())).to_owned()
}

fn executing(index: usize) -> impl Fn(&Value) -> bool {
    move |action| action["commands"][index]["commandStatus"] == "Executing"
}

fn over(action: &Value) -> bool {
    !["Pending", "InProgress"].contains(&action["status"].as_str().unwrap())
}

#[test]
fn no_sample_is_left_out() {
    for name in samples() {
        assert!(LOOKED_AT.contains(&format!("\"{name}\"")), "{name} is compared with nothing");
    }
}

#[test]
fn the_comparison_sees_what_differs() {
    let sample = json!({ "a": "2026-03-04T09:00:00Z", "b": [{ "c": 1 }, { "d": true }], "e": null });
    for (answer, found) in [
        (json!({ "a": "2026-03-04T09:00:00.1Z", "b": [], "e": 7 }), None),
        (json!({ "a": null, "b": [{ "d": false }] }), None),
        (json!({ "b": [] }), Some(".a is missing")),
        (json!({ "a": "soon", "b": [] }), Some(".a is a text, not a moment")),
        (json!({ "a": null, "b": {} }), Some(".b has another type")),
        (json!({ "a": null, "b": [{ "c": "1" }] }), Some(".b[0].c has another type")),
        (json!({ "a": null, "b": [], "f": 1 }), Some(".f is not in the sample")),
    ] {
        assert_eq!(differences(&sample, &answer), found.into_iter().collect::<Vec<_>>(), "{answer}");
    }
}

#[test]
fn a_run_from_pending_to_succeeded() {
    let world = World::new();
    let answer = send(&world, "fin-lt-0142", "request_runscript_getfile");
    assert_eq!(answer.status, 201);
    for name in ["action_pending", "action_pending_docs_minimal"] {
        let mut pending = answer.json();
        if name == "action_pending_docs_minimal" {
            pending.as_object_mut().unwrap().remove("requestSource"); // which the oldest text does not show
        }
        same(name, &pending);
    }
    let id = id(&answer);
    same("action_pending", &asked(&world, &id));
    same("action_inprogress_first_executing", &until(&world, &id, executing(0)));
    same("action_inprogress_second_executing", &until(&world, &id, executing(1)));
    let end = until(&world, &id, over);
    assert_eq!(end["status"], "Succeeded");
    same("action_succeeded", &end);
    let link = world.ask(&calls::result_link(&ActionId::new(&id).unwrap(), 0)).json();
    // The emulator's own port speaks http here; a real link never does.
    let secure = link.to_string().replace("http://127.0.0.1", "https://127.0.0.1");
    same("download_link", &serde_json::from_str(&secure).unwrap());
    let result = Ask::new("GET", link["value"].as_str().unwrap().trim_start_matches(world.content()));
    same("script_result_ok", &result.send(world.content()).json());
}

#[test]
fn every_sample_of_a_request_is_taken() {
    for (device, request, answer) in [
        ("fin-lt-0142", "request_documented_example", "action_pending_documented_example"),
        ("fin-lt-0177", "request_putfile_runscript_getfile", "action_pending"),
        ("lnx-web-01", "request_getfile_linux", "action_pending"),
    ] {
        let world = World::new();
        let mut pending = send(&world, device, request).json();
        if answer == "action_pending_documented_example" {
            pending.as_object_mut().unwrap().remove("requestSource");
        }
        same(answer, &pending);
        let sent: Vec<Value> = sample(request)["Commands"].as_array().unwrap().clone();
        let told: Vec<Value> =
            pending["commands"].as_array().unwrap().iter().map(|report| report["command"].clone()).collect();
        assert_eq!(told, sent, "{request}: the commands come back as they were sent");
        assert_eq!(pending["requestorComment"], sample(request)["Comment"]);
    }
}

#[test]
fn an_application_is_named_by_its_id() {
    let world = World::new();
    let app = "5d6e7f80-1122-4a3b-9c4d-5e6f70819203";
    let token = world.issuer.token(&world.issuer.claims_but(json!({ "upn": null, "appid": app })));
    let path = format!("/api/machines/{}/runliveresponse", world.device("fin-lt-0142"));
    let put = Command::PutFile { file_name: "sigcheck.exe".to_owned() };
    let run = defender::RunBody { commands: vec![put], comment: "CASE-1042 put tool".to_owned() };
    let answer = world.ask_as(&token, &post(path, run.to_json())).json();
    assert_eq!(answer["requestor"], app);
    same("action_pending_putfile_app_only", &answer);
}

#[test]
fn runs_that_fail() {
    for (name, commands) in [
        ("action_failed_getfile", vec![script("netstat.ps1", ""), get_file(r"C:\none.txt")]),
        (
            "action_failed_first_of_three",
            vec![script("full-scan.ps1", ""), script("netstat.ps1", ""), get_file(r"C:\none.txt")],
        ),
    ] {
        let world = World::new();
        let end = asked(&world, &world.run_to_end("fin-lt-0142", commands));
        assert_eq!(end["status"], "Failed");
        same(name, &end);
    }
    let world = World::with(&[("silent_failures", "1000"), ("null_starts", "1000")], |_| {});
    let end = asked(&world, &world.run_to_end("fin-lt-0142", vec![get_file(r"C:\none.txt")]));
    assert_eq!((&end["commands"][0]["errors"], &end["commands"][0]["startTime"]), (&json!([]), &Value::Null));
    assert!(end["errorHResult"].as_i64().unwrap() < 0);
    same("action_failed_no_errors", &end);
}

#[test]
fn runs_that_end_otherwise() {
    let world = World::new();
    let waiting = id(&send(&world, "lnx-db-03", "request_getfile_linux"));
    let end = until(&world, &waiting, over);
    assert_eq!(end["status"], "TimeOut");
    same("action_timeout", &end);

    let waiting = id(&send(&world, "lnx-db-03", "request_getfile_linux"));
    let answer = world.ask(&post(format!("/api/machineactions/{waiting}/cancel"), body("request_cancel")));
    assert_eq!(answer.status, 200);
    assert_eq!(answer.json()["cancellationComment"], sample("request_cancel")["Comment"]);
    same("action_cancelled", &answer.json());
}

#[test]
fn results_of_scripts() {
    let world = World::new();
    let fails = world.run_to_end("fin-lt-0142", vec![script("hash.ps1", r"C:\none.txt")]);
    let lies = world.run_to_end("fin-lt-0177", vec![script("remediate.ps1", "task")]);
    for (name, id) in [("script_result_error", fails), ("script_result_exit0_but_script_exited_4", lies)] {
        let link = world.link(&id, 0);
        let target = link.trim_start_matches(world.content());
        same(name, &Ask::new("GET", target).send(world.content()).json());
    }
}

#[test]
fn lists() {
    let world = World::new();
    world.run_to_end("fin-lt-0142", vec![script("netstat.ps1", "")]);
    world.run("fin-lt-0177", vec![get_file(r"C:\none.txt")]);
    let list = world.get("/api/machineactions?$count=true").json();
    assert_eq!(list["value"].as_array().unwrap().len(), 2);
    same("machineactions_list", &list);
    same("libraryfiles_list", &world.get("/api/libraryfiles").json());
    let first = world.get("/api/machineactions?$top=1").json();
    assert!(first.get("@odata.nextLink").is_none(), "all that was asked for is there: {first:#}");

    let device = world.get(&format!("/api/machines/{}", world.device("fin-lt-0142"))).json();
    imitated("machine", &device, "");
    let devices = world.get("/api/machines").json();
    for (at, device) in devices["value"].as_array().unwrap().iter().enumerate() {
        let one =
            json!({ "@odata.context": devices["@odata.context"], "@odata.count": 1, "value": [device] });
        imitated("machines_list", &one, &format!(".value[0] of device {at}"));
    }
}

/// The same, but for the fields that are not imitated.
fn imitated(name: &str, answer: &Value, place: &str) {
    let found = differences(&sample(name), answer);
    let own = |difference: &&String| {
        let field = difference.split_once(" is missing").map(|(path, _)| path.rsplit('.').next().unwrap());
        !field.is_some_and(|field| NOT_IMITATED.contains(&field))
    };
    assert_eq!(found.iter().filter(own).collect::<Vec<_>>(), [""; 0], "{name}{place}\n{answer:#}");
}

#[test]
fn what_is_not_imitated_is_no_longer_than_it_must_be() {
    let world = World::new();
    let device = world.get(&format!("/api/machines/{}", world.device("fin-lt-0142"))).json();
    for field in NOT_IMITATED {
        assert!(sample("machine").get(field).is_some() && device.get(field).is_none(), "{field}");
    }
}

#[test]
fn refusals() {
    let world = World::with(&[("calls_per_minute", "1000")], |_| {});
    let run = |device: &str| send(&world, device, "request_runscript_getfile");
    assert_eq!(run("fin-lt-0142").status, 201);
    world.control("/advance", &json!({ "seconds": 2 }));
    let path = format!("/api/machines/{}/runliveresponse", world.device("fin-lt-0142"));
    let unknown = format!("/api/machines/{}/runliveresponse", "0f".repeat(20));
    let mut refused = vec![
        ("error_400_active_request", run("fin-lt-0142")),
        ("error_400_client_version", run("hr-ws-0052")),
        ("error_400_os_not_supported", run("lab-old-01")),
        ("error_400_invalid_request_body", world.ask(&post(path.clone(), b"{".to_vec()))),
        ("error_400_missing_parameter", world.ask(&post(path, b"{}".to_vec()))),
        ("error_404_machine", world.ask(&post(unknown, body("request_getfile_linux")))),
        ("error_401_unauthorized", world.ask_as("no-token", &calls::library())),
        ("error_403_forbidden", world.ask_as(&world.issuer.token_with_scopes("x"), &calls::library())),
    ];
    world.control("/faults", &json!({ "too_many": 1_000, "latency_ms": [0, 0] }));
    refused.push(("error_429_too_many", world.get("/api/libraryfiles")));
    world.control("/reset", &json!({ "settings": { "live_response": false } }));
    refused.push(("error_403_disabled_feature", send(&world, "fin-lt-0142", "request_getfile_linux")));
    // Half of them are 503; a refusal's moment decides.
    world.control("/faults", &json!({ "server_errors": 1_000, "latency_ms": [0, 0] }));
    let errors = (0..64).map(|_| world.get("/api/libraryfiles"));
    refused.push(("error_500", errors.into_iter().find(|answer| answer.status == 500).expect("one of 64")));

    for (name, answer) in &refused {
        let (status, code) = answer.refused();
        let wanted: u16 = name.split('_').nth(1).unwrap().parse().unwrap();
        assert_eq!((status, json!(code)), (wanted, sample(name)["error"]["code"].clone()), "{name}");
        same(name, &answer.json());
        assert!(answer.header("date").is_some() && answer.header("request-id").is_some(), "{name}");
        assert_eq!(answer.header("retry-after").is_some(), status == 429, "{name}");
    }
    let names: BTreeSet<&str> = refused.iter().map(|(name, _)| *name).collect();
    let all = samples().into_iter().filter(|name| name.starts_with("error_")).count();
    assert_eq!(names.len(), all);
}
