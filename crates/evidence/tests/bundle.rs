//! What is in a bundle, and what is not.

mod common;

use common::{Plain, case, ended, output, sha256, text_of, unpacked};
use evidence::{Left, Missing, Output, bundle, case_note, query};
use proptest::prelude::*;
use serde_json::Value;

const SECRET: &str = "c2VjcmV0LW9mLXRoZS1saW5r";

/// An answer with a result link in it, in several encodings, and with a token.
fn spoiled(answer: String) -> String {
    let link = format!("https://automatedirstrprdweu.blob.core.windows.net/a/b?sp=r&sig={SECRET}");
    let percent = link.replace('=', "%3D").replace('&', "%26").replace(':', "%3A").replace('/', "%2F");
    let token = format!("eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJhcGkifQ.{SECRET}");
    let seen = format!(
        "\"links\":[\"{link}\",\"{percent}\",\"see {} there\"],\"auth\":\"Bearer {token}\",\"machineId\"",
        link.replace('&', "\\u0026").replace('=', "\\u003d"),
    );
    answer.replace("\"machineId\"", &seen)
}

#[test]
fn the_bundle_of_a_run_has_everything_and_no_secret() {
    let ended = ended("FIN-LT-0142", spoiled);
    let (script, dump) = (&ended.outputs[0].1, &ended.outputs[1].1);
    let (script_sha256, dump_sha256) = (sha256(script), sha256(dump));
    let outputs = || {
        vec![
            output(0, "minidump.ps1.json", script, &script_sha256, Some("Found <OfficeClickToRun>\n")),
            output(1, "OfficeClickToRun.dmp.zip", dump, &dump_sha256, None),
        ]
    };
    let made = bundle(&case(&ended.run, outputs()), &Plain).unwrap();
    assert_eq!(
        made,
        bundle(&case(&ended.run.clone(), outputs()), &Plain).unwrap(),
        "the same run, the same bytes"
    );

    let files = unpacked(&made);
    let names: Vec<&str> =
        files.iter().map(|(name, _)| name.as_str()).filter(|name| !name.starts_with("obs")).collect();
    assert_eq!(
        names,
        [
            "SHA256SUMS",
            "manifest.json",
            "outputs/001-minidump.ps1.json",
            "outputs/002-OfficeClickToRun.dmp.zip",
            "report.html",
            "request.json"
        ]
    );
    assert!(files.is_sorted_by(|(one, _), (other, _)| one < other));
    assert_eq!(text_of(&files, "request.json").into_bytes(), ended.run.body.to_json());
    let observed = files.iter().filter(|(name, _)| name.starts_with("observations/")).count();
    assert_eq!(observed, ended.run.observations.len());
    let first: Value = serde_json::from_str(&text_of(&files, "observations/00001.json")).unwrap();
    assert_eq!(first["received"], ended.run.observations[0].first_seen.to_string());
    assert_eq!(first["answer"]["id"], ended.run.action().unwrap().as_str());
    assert_eq!(
        first["answer"]["links"],
        serde_json::json!(["[removed]", "[removed]", "see [removed] there"])
    );

    for (name, content) in &files {
        let content = String::from_utf8_lossy(content).to_lowercase();
        let secrets = [SECRET, "sig=", "sig%3d", "sig%253d", "sig\\u003d", "eyjhb", "blob.core.windows.net"];
        for secret in secrets.iter().copied().chain(ended.links.iter().map(String::as_str)) {
            assert!(!content.contains(&secret.to_lowercase()), "{name} holds {secret}");
        }
    }
}

#[test]
fn what_the_manifest_repeats_of_answers_holds_no_secret_either() {
    let mut run = ended("FIN-LT-0142", |answer| answer).run;
    let link = format!("https://x.blob.core.windows.net/a?sig={SECRET}");
    (run.device_name, run.requested_by) = (link.clone(), link.clone());
    let last = run.observations.last_mut().unwrap();
    let action = std::sync::Arc::make_mut(&mut last.action);
    action.status = defender::ActionStatus::parse(&link);
    action.commands[0].status = defender::CommandStatus::parse(&link);
    let files = unpacked(&bundle(&case(&run, Vec::new()), &Plain).unwrap());
    let manifest = text_of(&files, "manifest.json");
    assert_eq!(manifest.matches("[removed]").count(), 4, "{manifest}");
    for (name, content) in &files {
        assert!(!String::from_utf8_lossy(content).contains(SECRET), "{name}");
    }
}

#[test]
fn a_text_that_begins_a_secret_again_and_again_is_read_once() {
    let mut run = ended("FIN-LT-0142", |answer| answer).run;
    for hostile in ["eyJ".repeat(1 << 20), "&#".repeat(1 << 20), "eyJa.".repeat(1 << 18)] {
        let began = std::time::Instant::now();
        run.device_name = hostile.clone();
        let files = unpacked(&bundle(&case(&run, Vec::new()), &Plain).unwrap());
        // Three parts with dots between them are a token.
        assert_eq!(
            text_of(&files, "manifest.json").contains(&hostile),
            !hostile.contains('.'),
            "{hostile:.9}"
        );
        // Hours, if each beginning looked at all of the rest.
        assert!(began.elapsed().as_secs() < 120, "{:?}", began.elapsed());
    }
}

#[test]
fn every_hash_is_right_and_every_file_is_in_the_lists() {
    let ended = ended("FIN-LT-0142", |answer| answer);
    let script_sha256 = sha256(&ended.outputs[0].1);
    let outputs = vec![
        output(0, "a.json", &ended.outputs[0].1, &script_sha256, None),
        Output { place: 1, left: Left::Missing(Missing::Refused { status: 404, code: "NotFound".into() }) },
    ];
    let files = unpacked(&bundle(&case(&ended.run, outputs), &Plain).unwrap());
    let sums = text_of(&files, "SHA256SUMS");
    let manifest: Value = serde_json::from_str(&text_of(&files, "manifest.json")).unwrap();
    assert_eq!(sums.lines().count(), files.len() - 1);
    for (name, content) in files.iter().filter(|(name, _)| name != "SHA256SUMS") {
        let hash = sha256(content);
        assert!(sums.contains(&format!("{hash}  {name}\n")), "{name}");
        if name != "manifest.json" {
            let listed =
                manifest["files"].as_array().unwrap().iter().find(|file| file["name"] == **name).unwrap();
            assert_eq!(
                (listed["sha256"].as_str(), listed["bytes"].as_u64()),
                (Some(&*hash), Some(content.len() as u64))
            );
        }
    }
    assert_eq!(manifest["run"]["tag"], "LL-7Q3FKD");
    assert_eq!(manifest["run"]["action"], ended.run.action().unwrap().as_str());
    assert_eq!(manifest["run"]["device"]["name"], "FIN-LT-0142");
    assert_eq!(
        manifest["missing"],
        serde_json::json!([{ "code": "NotFound", "status": 404, "step": 2, "why": "refused" }])
    );
    let report = text_of(&files, "report.html");
    assert!(report.contains("NotIncluded") && report.contains("Output of step 2"));
}

#[test]
fn the_report_gives_one_moment_for_one_event() {
    let ended = ended("FIN-LT-0142", |answer| answer);
    let files = unpacked(&bundle(&case(&ended.run, Vec::new()), &Plain).unwrap());
    let report = text_of(&files, "report.html");
    let (facts, observed) = report.split_once("<h2>Observed</h2>").unwrap();
    let action = ended.run.last().unwrap();
    let line = |what: &str| observed.lines().find(|line| line.contains(what)).unwrap().to_owned();
    let told = [
        (action.created, "<td>Sent</td>".to_owned()),
        (action.commands[0].end, "place: 0, status: Completed".to_owned()),
        (action.commands[1].end, "place: 1, status: Completed".to_owned()),
        (action.updated, "Status(Succeeded)".to_owned()),
    ];
    for (at, what) in told {
        let at = format!("<td class=\"time\">{}</td>", at.unwrap());
        assert!(line(&what).contains(&at), "{what}: {}", line(&what));
    }
    assert!(facts.contains(&action.created.unwrap().to_string()));
    assert!(line("place: 0, status: Completed").contains("(SeenAt("), "and when that was seen");
}

#[test]
fn what_did_not_run_has_no_moments_at_all() {
    let failed = |answer: String| {
        answer.replace("\"Succeeded\"", "\"Failed\"").replacen("\"Completed\"", "\"Failed\"", 1)
    };
    let mut run = ended("FIN-LT-0142", |answer| answer).run;
    let last = run.observations.last_mut().unwrap();
    let action = failed(last.raw.to_string());
    let mut value: Value = serde_json::from_str(&action).unwrap();
    let second = &mut value["commands"][1];
    (second["startTime"], second["endTime"]) = (Value::Null, Value::Null);
    second["commandStatus"] = "Created".into();
    let raw = value.to_string();
    let (at, seen) = (last.first_seen, last.last_seen);
    run.observations = vec![engine::Observation::read(&raw, at, seen, 0, false).unwrap()];
    let skipped = |text: &str| {
        text.lines().find(|line| line.contains("Skipped")).map(|line| line.matches('–').count()).unwrap_or(0)
    };
    let files = unpacked(&bundle(&case(&run, Vec::new()), &Plain).unwrap());
    assert_eq!(skipped(&text_of(&files, "report.html")), 2);
    assert_eq!(skipped(&case_note(&case(&run, Vec::new()), &Plain)), 2);
}

#[test]
fn the_note_and_the_query_of_a_run() {
    let ended = ended("FIN|LT\n0142", |answer| answer);
    let dump_sha256 = sha256(&ended.outputs[1].1);
    let case = case(
        &ended.run,
        vec![output(1, "OfficeClickToRun.dmp.zip", &ended.outputs[1].1, &dump_sha256, None)],
    );
    let note = case_note(&case, &Plain);
    assert!(note.contains(&dump_sha256));
    assert!(note.contains("FIN&#124;LT&#10;0142"), "{note}");
    let query = query(&ended.run, "Not verified.").unwrap();
    let created = ended.run.last().unwrap().created.unwrap();
    assert!(query.starts_with("// Not verified.\n"));
    assert!(query.contains(&format!("between (datetime({})", created.plus_ms(-60_000))), "{query}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn hostile_names_and_outputs_stay_harmless(
        names in prop::collection::vec("(\\.\\./|/|C:\\\\|\\x00|\n|con|<script>|a|\\.| ){0,6}|.{0,6}", 1..5),
        bytes in any::<Vec<u8>>(),
        text in "(</pre><script>|\\x00|\u{202e}|&|\"|'|.){0,20}",
        device in "(<img onerror=x>|\"|'|.){0,5}",
    ) {
        thread_local! {
            static ENDED: common::Ended = ended("FIN-LT-0142", |answer| answer);
        }
        let mut run = ENDED.with(|ended| ended.run.clone());
        run.device_name = device;
        let hash = sha256(&bytes);
        let outputs = || names.iter().enumerate().map(|(place, name)| output(place, name, &bytes, &hash, Some(&text))).collect();
        let made = bundle(&case(&run, outputs()), &Plain).unwrap();
        prop_assert_eq!(&made, &bundle(&case(&run, outputs()), &Plain).unwrap());
        let files = unpacked(&made);
        let mut lower: Vec<String> = files.iter().map(|(name, _)| name.to_lowercase()).collect();
        lower.dedup();
        prop_assert_eq!(lower.len(), files.len());
        for (name, _) in &files {
            let safe = !name.contains(['\\', ':', '\n', '\r', '\0', '<']) && name.split('/').all(|part| !matches!(part, "" | "." | ".."));
            prop_assert!(safe, "{:?}", name);
        }
        let report = text_of(&files, "report.html");
        let body = report.split_once("</head>").unwrap().1;
        for forbidden in ["<script", "<img", "\0", "\u{202e}"] {
            prop_assert!(!body.contains(forbidden), "{}", forbidden);
        }
        prop_assert_eq!(body.matches("<pre>").count(), body.matches("</pre>").count());
    }
}
