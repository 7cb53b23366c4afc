//! The port of result content: the blob store of contract 3.4.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test ends where it cannot go on")]

mod support;

use std::io::Read;

use serde_json::json;
use support::wire::{Answer, Ask};
use support::{World, get_file, script};

const HOSTS: &str = r"C:\Windows\System32\drivers\etc\hosts";

/// A world with a collected file, and the target of its link.
fn collected() -> (World, String, String) {
    let world = World::new();
    let id = world.run_to_end("fin-lt-0142", vec![get_file(HOSTS), script("netstat.ps1", "")]);
    let target = target(&world, &id, 0);
    (world, id, target)
}

fn target(world: &World, id: &str, index: u32) -> String {
    let link = world.link(id, index);
    assert!(link.starts_with(world.content()), "links lead to the second port: {link}");
    link.trim_start_matches(world.content()).to_owned()
}

fn fetch(world: &World, target: &str, headers: &[(&str, &str)]) -> Answer {
    let ask = headers.iter().fold(Ask::new("GET", target), |ask, (name, value)| ask.header(name, value));
    ask.send(world.content())
}

#[test]
fn a_collected_file_is_gzip_and_stays_it() {
    let (world, id, target) = collected();
    let answer = fetch(&world, &target, &[("accept-encoding", "gzip, br")]);
    assert_eq!(answer.status, 200);
    assert_eq!(answer.body[..2], [0x1f, 0x8b]);
    assert_eq!(answer.header("content-encoding"), None, "a browser must not inflate it");
    assert_eq!(answer.header("content-length"), Some(answer.body.len().to_string().as_str()));
    assert_eq!(answer.header("content-type"), Some("application/octet-stream"));
    let name = format!("attachment; filename=output_{id}_0.gz");
    assert_eq!(answer.header("content-disposition"), Some(name.as_str()));
    let mut text = String::new();
    flate2::read::GzDecoder::new(answer.body.as_slice()).read_to_string(&mut text).unwrap();
    assert!(text.contains("127.0.0.1 localhost"));
}

#[test]
fn content_comes_as_slowly_and_as_readable_as_is_asked() {
    let (world, _, target) = collected();
    let whole = fetch(&world, &target, &[]);
    assert_eq!(whole.header("access-control-allow-origin"), None);
    // Three pieces, a tenth of a second each.
    let pace = whole.body.len().div_ceil(3) * 10;
    world.control("/content", &json!({ "cors": true, "pace": pace }));
    let begun = std::time::Instant::now();
    let slow = fetch(&world, &target, &[]);
    assert!(begun.elapsed() >= std::time::Duration::from_millis(250), "{:?}", begun.elapsed());
    assert_eq!(slow.body, whole.body);
    assert_eq!(slow.header("content-length"), whole.header("content-length"));
    assert_eq!(slow.header("access-control-allow-origin"), Some("*"));
    world.control("/content", &json!({}));
    assert_eq!(fetch(&world, &target, &[]).header("access-control-allow-origin"), None);
}

#[test]
fn parts_are_given() {
    let (world, _, target) = collected();
    let whole = fetch(&world, &target, &[]);
    assert_eq!(whole.header("accept-ranges"), Some("bytes"));
    let len = whole.body.len();
    for (range, from, to) in [("bytes=0-1", 0, 2), ("bytes=10-", 10, len), ("bytes=-5", len - 5, len)] {
        let answer = fetch(&world, &target, &[("range", range)]);
        assert_eq!(answer.status, 206, "{range}");
        assert_eq!(answer.body, whole.body[from..to], "{range}");
        let place = format!("bytes {from}-{}/{len}", to - 1);
        assert_eq!(answer.header("content-range"), Some(place.as_str()));
        assert_eq!(answer.header("content-length"), Some((to - from).to_string().as_str()));
        assert!(answer.header("content-disposition").is_some());
    }
    let beyond = fetch(&world, &target, &[("range", "bytes=999999-")]);
    assert_eq!(beyond.status, 416);
    assert_eq!(beyond.header("content-range"), Some(format!("bytes */{len}").as_str()));
    for headers in [[("range", "bytes=5-2"), ("x", "y")], [("range", "bytes=0-1"), ("if-range", "\"v\"")]] {
        assert_eq!(fetch(&world, &target, &headers).body, whole.body);
    }
}

#[test]
fn a_head_tells_the_size() {
    let (world, _, target) = collected();
    let whole = fetch(&world, &target, &[]);
    let head = Ask::new("HEAD", &target).send(world.content());
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), whole.header("content-length"));
}

#[test]
fn a_leaked_credential_is_seen() {
    let (world, _, target) = collected();
    let token = world.issuer.token(&world.issuer.claims());
    let bearer = format!("Bearer {token}");
    for header in [("authorization", bearer.as_str()), ("authorization", "x"), ("cookie", "a=b")] {
        let answer = fetch(&world, &target, &[header]);
        assert_eq!(answer.status, 400);
        assert!(answer.text().contains("Credentials leaked"), "{}", answer.text());
    }
    let log = world.look("/log");
    let leaks = log["requests"].as_array().unwrap().iter();
    assert_eq!(leaks.filter(|one| one["port"] == "content" && one["bearer"] == true).count(), 2);
    assert!(!log.to_string().contains(&token) && !log.to_string().contains("sig="), "no secret is kept");
}

#[test]
fn a_link_expires_and_cannot_be_changed() {
    let (world, id, link) = collected();
    let changed = link.replace(&format!("_{id}_0."), &format!("_{id}_1."));
    assert_ne!(changed, link);
    assert_eq!(fetch(&world, &changed, &[]).status, 403);
    assert_eq!(fetch(&world, "/investigation-actions-data/x", &[]).status, 404);
    assert_eq!(fetch(&world, "/", &[]).status, 404);
    world.control("/advance", &json!({ "seconds": 1_790 }));
    assert_eq!(fetch(&world, &link, &[]).status, 200);
    world.control("/advance", &json!({ "seconds": 20 }));
    let expired = fetch(&world, &link, &[]);
    assert_eq!(expired.status, 403);
    assert!(expired.text().contains("AuthenticationFailed"));
    assert_eq!(fetch(&world, &target(&world, &id, 0), &[]).status, 200, "it can be had again");
    assert_eq!(Ask::new("POST", &link).json("{}").send(world.content()).status, 405);
}

#[test]
fn links_can_name_a_relay() {
    let host = "https://automatedirstrprdweu.blob.core.windows.net";
    let world = World::with(&[], |options| options.links_at = Some(host.to_owned()));
    let id = world.run_to_end("fin-lt-0142", vec![get_file(HOSTS)]);
    let link = world.link(&id, 0);
    let target = link.strip_prefix(host).unwrap();
    assert_eq!(fetch(&world, target, &[]).status, 200, "as a relay would ask for it");
}

#[test]
fn escaped_links_work_as_they_are() {
    let world = World::with(&[("links_escaped", "true"), ("packing", "zip")], |_| {});
    let id = world.run_to_end("fin-lt-0142", vec![get_file(HOSTS)]);
    let target = target(&world, &id, 0);
    assert!(target.contains("&amp;"));
    let answer = fetch(&world, &target.replace("&amp;", "&"), &[]);
    assert_eq!((answer.status, &answer.body[..2]), (200, b"PK".as_slice()));
}
