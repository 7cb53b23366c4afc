//! Whose calls are let in: every bad token is told apart, every call needs its scope (contract 3 and 4).
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test ends where it cannot go on")]

mod support;

use std::time::Duration;

use data_encoding::{BASE64, BASE64URL_NOPAD};
use defender::{ActionId, Request, RunBody, Upload, calls};
use serde_json::{Value, json};
use support::World;
use support::issuer::{AUDIENCE, ISSUER, now, signed};
use support::wire::{Answer, Ask};

fn actions() -> Request {
    calls::actions(&Default::default())
}

fn refused(answer: &Answer, says: &str) {
    assert_eq!(answer.refused(), (401, "Unauthorized".to_owned()), "{says}");
    assert!(answer.text().contains(says), "{says}: {}", answer.text());
    let challenge = answer.header("www-authenticate").unwrap();
    assert!(
        challenge.starts_with("Bearer error=\"invalid_token\"") && challenge.contains("error_description=")
    );
}

#[test]
fn a_good_token_lets_in_and_names_the_requestor() {
    let world = World::new();
    let answer = world.run("fin-lt-0142", vec![support::script("uptime.sh", "")]);
    assert_eq!(answer.status, 201, "{}", answer.text());
    assert_eq!(answer.json()["requestor"], "analyst@contoso.example");
    let id = ActionId::new(answer.json()["id"].as_str().unwrap()).unwrap();
    let other = world.issuer.token(&world.issuer.claims_but(json!({ "upn": "other@contoso.example" })));
    let cancelled = world.ask_as(&other, &calls::cancel(&id, "not needed"));
    assert_eq!(cancelled.json()["cancellationRequestor"], "other@contoso.example");
    let query = defender::ActionsQuery {
        requestor: Some("analyst@contoso.example".to_owned()),
        ..Default::default()
    };
    assert_eq!(world.ask(&calls::actions(&query)).json()["value"].as_array().unwrap().len(), 1);
}

#[test]
fn audiences_may_be_several_and_the_scheme_in_any_case() {
    let world = World::new();
    let token = world.issuer.token(&world.issuer.claims_but(json!({ "aud": ["x", AUDIENCE] })));
    assert_eq!(world.ask_as(&token, &actions()).status, 200);
    let answer = Ask::of(&actions()).header("Authorization", &format!("bearer {token}")).send(world.api());
    assert_eq!(answer.status, 200);
}

#[test]
fn bad_claims_are_told_apart() {
    let world = World::new();
    for (changed, says) in [
        (json!({ "iss": "https://login.example/other/v2.0" }), "of another issuer"),
        (json!({ "iss": format!("{ISSUER}/") }), "of another issuer"),
        (json!({ "iss": null }), "lacks the claim iss"),
        (json!({ "iss": 7 }), "lacks the claim iss"),
        (json!({ "aud": "https://graph.microsoft.com" }), "for another audience"),
        (json!({ "aud": [] }), "for another audience"),
        (json!({ "aud": null }), "lacks the claim aud"),
        (json!({ "exp": now() - 1 }), "has expired"),
        (json!({ "exp": 0 }), "has expired"),
        (json!({ "exp": null }), "lacks the claim exp"),
        (json!({ "exp": "soon" }), "lacks the claim exp"),
        (json!({ "exp": -1 }), "The token"),
        (json!({ "nbf": now() + 3_600 }), "not valid yet"),
        (json!({ "nbf": "soon" }), "cannot be read"),
    ] {
        let token = world.issuer.token(&world.issuer.claims_but(changed.clone()));
        refused(&world.ask_as(&token, &actions()), says);
    }
}

#[test]
fn leeway_is_given_only_where_it_is_asked_for() {
    let world = World::with(&[], |options| options.leeway_s = 60);
    let token = |exp| world.issuer.token(&world.issuer.claims_but(json!({ "exp": exp })));
    assert_eq!(world.ask_as(&token(now() - 30), &actions()).status, 200);
    refused(&world.ask_as(&token(now() - 90), &actions()), "has expired");
}

#[test]
fn bad_signatures_are_told_apart() {
    let world = World::new();
    let claims = world.issuer.claims();
    let head = |alg: &str, kid: &str| json!({ "alg": alg, "typ": "JWT", "kid": kid });
    let good = world.issuer.token(&claims);
    let (message, signature) = good.rsplit_once('.').unwrap();
    let (start, payload) = message.split_once('.').unwrap();
    let other_payload =
        BASE64URL_NOPAD.encode(world.issuer.claims_but(json!({ "upn": "x" })).to_string().as_bytes());
    let none = BASE64URL_NOPAD.encode(head("none", "one").to_string().as_bytes());
    let list = BASE64URL_NOPAD.encode(b"[]");
    for (token, says) in [
        (signed(&head("RS256", "one"), &claims, 1), "signature of the token is wrong"),
        (format!("{start}.{other_payload}.{signature}"), "signature of the token is wrong"),
        (format!("{message}."), "signature of the token is wrong"),
        (signed(&head("RS256", "two"), &claims, 0), "names no key"),
        (signed(&json!({ "alg": "RS256" }), &claims, 0), "names no key"),
        (signed(&head("HS256", "one"), &claims, 0), "not signed with RS256"),
        (signed(&head("RS512", "one"), &claims, 0), "not signed with RS256"),
        (format!("{none}.{payload}."), "cannot be read"),
        (format!("{none}.{payload}.{signature}"), "cannot be read"),
        (signed(&head("RS257", "one"), &claims, 0), "cannot be read"),
        (signed(&head("RS256", "one"), &json!([1]), 0), "cannot be read"),
        (signed(&head("RS256", "one"), &json!("text"), 0), "cannot be read"),
        (format!("{list}.{payload}.{signature}"), "cannot be read"),
        (format!("{message}.???"), "The"),
        ("garbage".to_owned(), "cannot be read"),
        ("a.b.c".to_owned(), "cannot be read"),
        ("....".to_owned(), "cannot be read"),
        ("e".repeat(20_000), "cannot be read"),
    ] {
        refused(&world.ask_as(&token, &actions()), says);
    }
}

#[test]
fn other_headers_are_no_token() {
    let world = World::new();
    let answer = Ask::of(&actions()).send(world.api());
    assert_eq!(answer.refused(), (401, "Unauthorized".to_owned()));
    assert_eq!(answer.header("www-authenticate"), Some("Bearer"));
    let good = world.issuer.token(&world.issuer.claims());
    for header in [
        "Bearer".to_owned(),
        "Basic YTpi".to_owned(),
        good.clone(),
        String::new(),
        "Bearer\u{e9} x".to_owned(),
    ] {
        let answer = Ask::of(&actions()).header("authorization", &header).send(world.api());
        refused(&answer, "one Authorization header");
    }
    refused(&Ask::of(&actions()).bearer(&good).bearer(&good).send(world.api()), "one Authorization header");
}

#[test]
fn a_token_without_scopes_reads_nothing() {
    let world = World::new();
    for (scp, held) in [
        (Value::Null, "no scp claim"),
        (json!(7), "no scp claim"),
        (json!(["Machine.Read"]), "no scp claim"),
        (json!(""), "it holds none"),
        (json!("User.Read Machine.Read.All"), "it holds User.Read Machine.Read.All"),
    ] {
        let answer =
            world.ask_as(&world.issuer.token(&world.issuer.claims_but(json!({ "scp": scp }))), &actions());
        assert_eq!(answer.refused(), (403, "Forbidden".to_owned()));
        assert!(answer.text().contains("the scope Machine.Read or Machine.ReadWrite"), "{}", answer.text());
        assert!(answer.text().contains(held), "{}", answer.text());
        assert_eq!(answer.header("www-authenticate"), None);
    }
}

#[test]
fn each_call_needs_its_scope_and_no_other() {
    let world = World::new();
    let device = world.device("fin-lt-0142");
    let action = ActionId::new("6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0001").unwrap();
    let run = RunBody { commands: vec![support::script("netstat.ps1", "")], comment: "c".to_owned() };
    let upload = Upload {
        name: "new.ps1".to_owned(),
        content: b"1".to_vec(),
        description: String::new(),
        parameters: None,
        replace: true,
    };
    let (live, read, library) = ("Machine.LiveResponse", "Machine.Read", "Library.Manage");
    let now = world.look("/state")["now"].as_str().unwrap().parse().unwrap();
    let malformed = Request { body: b"{".to_vec(), ..calls::run(&device, &run) };
    for (request, needed, status) in [
        (malformed, live, 400),
        (calls::run(&device, &run), live, 201),
        (calls::cancel(&action, "why"), live, 404),
        (calls::result_link(&action, 0), live, 404),
        (calls::action(&action), read, 404),
        (actions(), read, 200),
        (calls::devices(&Default::default()), read, 200),
        (calls::device(device.as_str()).unwrap(), read, 200),
        (calls::find_by_ip("10.0.0.1", now), read, 200),
        (calls::find_by_tag("finance", false), read, 200),
        (calls::library(), library, 200),
        (calls::upload(&upload), library, 200),
        (calls::delete_library_file("new.ps1").unwrap(), library, 204),
    ] {
        let what = format!("{} {}", request.method.as_str(), request.target());
        for scope in [live, read, library] {
            if scope != needed {
                let answer = world.ask_as(&world.issuer.token_with_scopes(scope), &request);
                assert_eq!(answer.refused(), (403, "Forbidden".to_owned()), "{what} with {scope}");
                assert!(answer.text().contains(needed), "{what}: {}", answer.text());
            }
        }
        let answer = world.ask_as(&world.issuer.token_with_scopes(needed), &request);
        assert_eq!(answer.status, status, "{what} with {needed}: {}", answer.text());
    }
    let write = world.issuer.token_with_scopes("Machine.ReadWrite");
    assert_eq!(world.ask_as(&write, &actions()).status, 200);
    // Percent-encoded, it is the same call.
    let path = calls::run(&device, &run).path.replace("runlive", "%72unlive");
    let hidden = Request { path, ..calls::run(&device, &run) };
    let reader = world.issuer.token_with_scopes(read);
    assert_eq!(world.ask_as(&reader, &hidden).refused(), (403, "Forbidden".to_owned()));
}

#[test]
fn a_step_up_is_asked_for_until_the_sign_in_fulfils_it() {
    let world = World::new();
    world.control("/step-up", &json!({ "acrs": "c1" }));
    let answer = world.ask(&actions());
    assert_eq!(answer.refused(), (401, "Unauthorized".to_owned()));
    let challenge = answer.header("www-authenticate").unwrap();
    assert!(challenge.contains("error=\"insufficient_claims\""), "{challenge}");
    let claims = challenge.split("claims=\"").nth(1).unwrap().trim_end_matches('"');
    let claims: Value = serde_json::from_slice(&BASE64.decode(claims.as_bytes()).unwrap()).unwrap();
    assert_eq!(claims, json!({ "access_token": { "acrs": { "essential": true, "value": "c1" } } }));
    for (acrs, status) in [(json!(["c2"]), 401), (json!(["c2", "c1"]), 200), (json!("c1"), 200)] {
        let token = world.issuer.token(&world.issuer.claims_but(json!({ "acrs": acrs })));
        assert_eq!(world.ask_as(&token, &actions()).status, status);
    }
    world.control("/step-up", &json!({ "acrs": null }));
    assert_eq!(world.ask(&actions()).status, 200);
}

#[test]
fn keys_are_kept_and_read_again_for_an_unknown_one() {
    let world = World::new();
    for _ in 0..5 {
        assert_eq!(world.ask(&actions()).status, 200);
    }
    assert_eq!(world.issuer.asked(), 1);
    world.issuer.show(&[("one", 0), ("two", 1)]);
    let token = signed(&json!({ "alg": "RS256", "kid": "two" }), &world.issuer.claims(), 1);
    assert_eq!(world.ask_as(&token, &actions()).status, 200);
    assert_eq!(world.issuer.asked(), 2);
}

#[test]
fn a_made_up_key_does_not_flood_the_issuer() {
    let world = World::with(&[], |options| options.keys.pause = Duration::from_secs(3_600));
    for number in 0..20 {
        let head = json!({ "alg": "RS256", "kid": format!("made-up-{number}") });
        refused(&world.ask_as(&signed(&head, &world.issuer.claims(), 0), &actions()), "names no key");
    }
    assert_eq!(world.ask(&actions()).status, 200, "the known key is still known");
    assert_eq!(world.issuer.asked(), 1);
}

#[test]
fn without_keys_nobody_is_let_in_and_the_reason_is_said() {
    for (body, says) in [("<html>", "not JSON"), ("{}", "no list")] {
        let world = World::new();
        world.issuer.show_text(body);
        let answer = world.ask(&actions());
        assert_eq!(answer.refused(), (503, "InternalServerError".to_owned()));
        assert!(answer.text().contains(says), "{}", answer.text());
        world.issuer.show(&[("one", 0)]);
        assert_eq!(world.ask(&actions()).status, 200, "it comes back");
        world.issuer.show_text(body);
        assert_eq!(world.ask(&actions()).status, 200, "what was known stays");
    }
    let nobody = World::with(&[], |options| options.keys.url = "http://127.0.0.1:1/keys".to_owned());
    assert_eq!(nobody.ask(&actions()).refused(), (503, "InternalServerError".to_owned()));
    let scheme = World::with(&[], |options| options.keys.url = "ftp://127.0.0.1/keys".to_owned());
    assert!(scheme.ask(&actions()).text().contains("neither http nor https"));
}
