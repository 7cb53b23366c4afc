//! A bundle that is read again: as it was written, or refused by the name of what is wrong.

#![allow(clippy::unwrap_used)] // a test may stop

mod common;

use archive::Zip;
use common::{Plain, case, ended, output, sha256, text_of, unpacked};
use engine::{Bound, Observed, RunState, Timeline};
use evidence::{Kept, Left, Missing, Opened, Output, ReadError, Recording, bundle};
use proptest::prelude::*;
use serde_json::{Value, json};

const SCRIPT_OUTPUT: &[u8] = b"{\"script_output\":\"Found\"}";

fn made() -> (engine::Run, Vec<u8>) {
    thread_local! {
        static MADE: (engine::Run, Vec<u8>) = make();
    }
    MADE.with(Clone::clone)
}

fn make() -> (engine::Run, Vec<u8>) {
    let run = ended("FIN-LT-0142", |answer| answer).run;
    let hash = sha256(SCRIPT_OUTPUT);
    let refused = Missing::Refused { status: 404, code: "NotFound".to_owned() };
    let outputs = vec![
        output(0, "minidump.ps1.json", SCRIPT_OUTPUT, &hash, None),
        Output { place: 1, left: Left::Missing(refused) },
    ];
    let made = bundle(&case(&run, outputs), &Plain).unwrap();
    (run, made)
}

fn read(file: &[u8]) -> Result<Recording, ReadError> {
    let opened = Opened::of(file)?;
    let hashes: Vec<String> = opened.contents().map(sha256).collect();
    opened.recording(&hashes)
}

/// The bundle with its files changed by hand, and packed again as it was.
fn repacked(change: impl Fn(&mut Vec<(String, Vec<u8>)>)) -> Vec<u8> {
    let mut files = unpacked(&made().1);
    change(&mut files);
    let mut zip = Zip::new();
    for (name, content) in &files {
        zip.add(name, content).unwrap();
    }
    zip.finish().unwrap()
}

fn content<'f>(files: &'f mut [(String, Vec<u8>)], name: &str) -> &'f mut Vec<u8> {
    &mut files.iter_mut().find(|(known, _)| known == name).unwrap().1
}

/// The bundle with a file's JSON changed and all hashes made to fit again: the page could have written it.
fn rewritten(name: &str, change: impl Fn(&mut Value)) -> Vec<u8> {
    repacked(|files| {
        let mut value = serde_json::from_slice(content(files, name)).unwrap();
        change(&mut value);
        *content(files, name) = value.to_string().into_bytes();
        let mut manifest: Value = serde_json::from_slice(content(files, "manifest.json")).unwrap();
        if let Some(listed) = manifest.get_mut("files").and_then(Value::as_array_mut) {
            for entry in listed {
                let named = entry["name"].as_str().unwrap_or_default().to_owned();
                if let Some((_, content)) = files.iter().find(|(known, _)| *known == named) {
                    entry["sha256"] = json!(sha256(content));
                }
            }
        }
        *content(files, "manifest.json") = manifest.to_string().into_bytes();
        let hashed = files.iter().filter(|(name, _)| name != "SHA256SUMS");
        let sums: String = hashed.map(|(name, content)| format!("{}  {name}\n", sha256(content))).collect();
        *content(files, "SHA256SUMS") = sums.into_bytes();
    })
}

#[test]
fn what_was_written_is_read() {
    let (run, file) = made();
    let recording = read(&file).unwrap();
    let moments = recording.run.moments();
    let last = recording.run.at(*moments.last().unwrap());
    assert_eq!(last.observations, run.observations);
    assert_eq!(Observed::of(&last), Observed::of(&run));
    assert_eq!((&last.phase, &last.body, &last.id), (&run.phase, &run.body, &run.id));
    assert_eq!((&last.device, &last.device_name), (&run.device, &run.device_name));
    assert_eq!((&last.sequence_name, &last.requested_by), (&run.sequence_name, &run.requested_by));
    assert_eq!(last.requested_at, run.requested_at);
    let now = *moments.last().unwrap();
    assert_eq!(Timeline::of(&last, now, 0), Timeline::of(&run, now, 0));
    assert_eq!(RunState::of(&last), RunState::Completed);
    assert_eq!(
        recording.outputs,
        [
            (
                0,
                Kept::File {
                    name: "minidump.ps1.json".to_owned(),
                    bytes: SCRIPT_OUTPUT.to_vec(),
                    sha256: sha256(SCRIPT_OUTPUT)
                }
            ),
            (1, Kept::Missing(Missing::Refused { status: 404, code: "NotFound".to_owned() })),
        ]
    );
    let said =
        (recording.analyst.as_str(), recording.tenant.as_str(), recording.page.as_str(), recording.demo);
    assert_eq!(said, ("ada@contoso.com", "contoso", "0.1.0", true));
}

#[test]
fn a_manifest_tells_all_moments_by_the_tenants_clock_and_an_older_one_is_read() {
    const AHEAD_MS: i64 = 3_000;
    let mut run = made().0;
    run.observations.iter_mut().for_each(|seen| seen.clock_offset_ms = AHEAD_MS);
    let made = bundle(&case(&run, Vec::new()), &Plain).unwrap();
    let manifest: Value = serde_json::from_str(&text_of(&unpacked(&made), "manifest.json")).unwrap();
    let sent = run.happened.first().unwrap().at;
    assert_eq!(manifest["run"]["requestedAt"], run.requested_at.plus_ms(AHEAD_MS).to_string());
    assert_eq!(manifest["run"]["happened"][0]["at"], sent.plus_ms(AHEAD_MS).to_string());
    let last = |recording: Recording| recording.run.at(*recording.run.moments().last().unwrap());
    assert_eq!(Observed::of(&last(read(&made).unwrap())), Observed::of(&run));
    let older = rewritten("manifest.json", |manifest| manifest["liveline"]["evidence"] = json!(1));
    assert_eq!(Observed::of(&last(read(&older).unwrap())), Observed::of(&self::made().0));
}

#[test]
fn every_moment_shows_what_was_known_then() {
    let recording = read(&made().1).unwrap().run;
    let states: Vec<RunState> =
        recording.moments().into_iter().map(|at| RunState::of(&recording.at(at))).collect();
    // Asking, sending and the answer are one moment on a simulated network.
    assert_eq!(states.first(), Some(&RunState::WaitingForDevice));
    assert!(states.contains(&RunState::Running), "{states:?}");
    assert_eq!(states.last(), Some(&RunState::Completed));
    let before = recording.at(recording.moments()[0].plus_ms(-1));
    assert!(before.observations.is_empty() && before.happened.is_empty());
    assert_eq!(Timeline::of(&before, before.requested_at, 0).end, Bound::Unknown);
}

/// As if another program had compressed the first file.
fn compressed(file: &[u8]) -> Vec<u8> {
    let mut file = file.to_vec();
    let at = file.windows(4).position(|bytes| bytes == b"PK\x01\x02").unwrap();
    file[at + 10] = 8;
    file
}

#[test]
fn what_is_wrong_is_named() {
    let named = |name: &str| name.to_owned();
    for (file, error) in [
        (b"%PDF-1.7".to_vec(), ReadError::NotABundle),
        (archive::zip_of("a.txt", b"hello").unwrap(), ReadError::NotABundle),
        (compressed(&archive::zip_of("word/document.xml", b"<w/>").unwrap()), ReadError::NotABundle),
        (compressed(&made().1), ReadError::NotStored(named("SHA256SUMS"))),
        (made().1[..5_000].to_vec(), ReadError::Broken),
        (
            rewritten("manifest.json", |manifest| manifest["liveline"]["evidence"] = json!(3)),
            ReadError::Newer(3),
        ),
        (rewritten("manifest.json", |manifest| manifest["liveline"] = json!("x")), ReadError::NotABundle),
        (
            repacked(|files| files.retain(|(name, _)| name != "observations/00002.json")),
            ReadError::Missing(named("observations/00002.json")),
        ),
        (
            repacked(|files| files.retain(|(name, _)| name != "SHA256SUMS")),
            ReadError::Missing(named("SHA256SUMS")),
        ),
        (
            // The same file for many commands would be copied for each of them.
            rewritten("manifest.json", |manifest| {
                let again = manifest["commands"][0]["output"].clone();
                manifest["commands"][1]["output"] = again;
            }),
            ReadError::Odd(named("manifest.json")),
        ),
        (
            rewritten("manifest.json", |manifest| {
                manifest["commands"][0]["output"] = json!("SHA256SUMS");
            }),
            ReadError::Odd(named("manifest.json")),
        ),
        (
            // What is listed twice could be shown with the hash that was not proven.
            rewritten("manifest.json", |manifest| {
                let file = manifest["files"][0].clone();
                manifest["files"].as_array_mut().unwrap().insert(0, file);
            }),
            ReadError::Odd(named("manifest.json")),
        ),
        (
            repacked(|files| {
                let line = content(files, "SHA256SUMS")
                    .split_inclusive(|byte| *byte == b'\n')
                    .next()
                    .unwrap()
                    .to_vec();
                content(files, "SHA256SUMS").splice(0..0, line);
            }),
            ReadError::Odd(named("SHA256SUMS")),
        ),
        (
            rewritten("request.json", |body| {
                let command = body["Commands"][0].clone();
                body["Commands"] = vec![command; 5_001].into();
            }),
            ReadError::TooLarge,
        ),
        (
            repacked(|files| files.push((named("outputs/009-more.exe"), b"MZ".to_vec()))),
            ReadError::Unlisted(named("outputs/009-more.exe")),
        ),
        (
            repacked(|files| {
                content(files, "observations/00001.json").push(b' ');
                content(files, "request.json").push(b' ');
            }),
            ReadError::Changed(vec![named("observations/00001.json"), named("request.json")]),
        ),
        (
            repacked(|files| content(files, "manifest.json").push(b'\n')),
            ReadError::Changed(vec![named("manifest.json")]),
        ),
        (
            rewritten("observations/00001.json", |seen| seen["received"] = json!("yesterday")),
            ReadError::Odd(named("observations/00001.json")),
        ),
        (
            rewritten("observations/00001.json", |seen| {
                seen["answer"]["id"] = json!("6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0002")
            }),
            ReadError::Odd(named("manifest.json")),
        ),
        (
            rewritten("request.json", |body| body["Commands"] = json!("none")),
            ReadError::Odd(named("request.json")),
        ),
    ] {
        assert_eq!(read(&file).err(), Some(error));
    }
    let mut file = made().1;
    let at = file.windows(7).position(|bytes| bytes == b"\"Found\"").unwrap();
    file[at] = b'f';
    assert_eq!(read(&file).err(), Some(ReadError::Damaged(named("outputs/001-minidump.ps1.json"))));
}

/// Everything that the screen asks of a recording.
fn look(recording: &Recording) {
    for at in recording.run.moments() {
        let run = recording.run.at(at);
        let _ = (Timeline::of(&run, at, 0), Observed::of(&run), RunState::of(&run));
    }
}

fn anything() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        Just(json!(i64::MIN)),
        Just(json!("9999-12-31T23:59:59Z")),
        ".{0,8}".prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
    ]
}

fn places(value: &Value, path: String, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            map.iter().for_each(|(key, value)| places(value, format!("{path}/{key}"), found))
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, value)| places(value, format!("{path}/{at}"), found));
        }
        _ => {}
    }
    found.push(path);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn one_other_byte_is_refused_or_changes_nothing(at in any::<prop::sample::Index>(), flip in 1..=255_u8) {
        let mut file = made().1;
        let at = at.index(file.len());
        file[at] ^= flip;
        if let Ok(recording) = read(&file) {
            prop_assert_eq!(recording, read(&made().1).unwrap());
        }
    }

    #[test]
    fn whatever_comes_is_read_or_refused(bytes in any::<Vec<u8>>(), cut in any::<prop::sample::Index>()) {
        prop_assert!(read(&bytes).is_err());
        let file = made().1;
        prop_assert!(read(&file[..cut.index(file.len())]).is_err());
    }

    #[test]
    fn whatever_a_file_says_nothing_breaks(
        name in prop::sample::select(vec!["manifest.json", "observations/00001.json", "observations/00003.json", "request.json"]),
        place in any::<prop::sample::Index>(),
        value in anything(),
    ) {
        let file = rewritten(name, |whole| {
            let mut found = Vec::new();
            places(whole, String::new(), &mut found);
            if let Some(part) = whole.pointer_mut(&found[place.index(found.len())]) {
                *part = value.clone();
            }
        });
        if let Ok(recording) = read(&file) {
            look(&recording);
        }
    }
}
