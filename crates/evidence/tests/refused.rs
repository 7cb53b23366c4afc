//! A run that the tenant did not take: what it said is evidence too.

#![allow(clippy::unwrap_used, clippy::expect_used)] // a test may stop

mod common;

use common::{Plain, case, ended, sha256, text_of, unpacked};
use defender::{ApiError, Response};
use engine::{Fact, Observed, Phase, Refusal, Requeued, Run, RunState};
use evidence::{Opened, bundle};

/// As the tenant said it, with a link that must not leave.
const SAID: &str = "The device has an open request, see https://a.blob.core.windows.net/b?sig=c2VjcmV0 there";
const SUPPORT_ID: &str = "0c1f7c2b-1111-4d6b-9a60-6b1d0a2f0001";

/// Sent twice: the device was busy, then the tenant refused, or a person took the run back.
fn not_taken(end: Fact) -> Run {
    let mut run = ended("FIN-LT-0142", |answer| answer).run;
    let at = |second: i64| run.requested_at.plus_ms(second * 1_000);
    let busy = Refusal {
        status: 400,
        code: "ActiveRequestAlreadyExists".to_owned(),
        message: SAID.to_owned(),
        target: SUPPORT_ID.to_owned(),
    };
    let requeued = Fact::Requeued(Requeued::DeviceBusy(None), Some(busy));
    let facts = [(1, Fact::Sent), (2, requeued), (3, Fact::Sent), (4, end.clone())];
    run.happened = facts.map(|(second, fact)| Observed { at: at(second), fact }).to_vec();
    run.observations.clear();
    run.phase = match end {
        Fact::Refused(said) => Phase::Refused { error: error(&said), at: at(4) },
        _ => Phase::Withdrawn { at: at(4) },
    };
    run
}

fn error(said: &Refusal) -> ApiError {
    let Refusal { status, code, message, target } = said.clone();
    let body = serde_json::json!({ "error": { "code": code, "message": message, "target": target } });
    let response = Response { status, headers: Vec::new(), body: body.to_string().into_bytes() };
    defender::answers::run(&response).expect_err("a refusal")
}

#[test]
fn what_the_tenant_said_of_a_run_that_it_did_not_take_is_kept() {
    let forbidden = Refusal {
        status: 403,
        code: "Forbidden".to_owned(),
        message: "Live response is off for this device".to_owned(),
        target: "0c1f7c2b-1111-4d6b-9a60-6b1d0a2f0002".to_owned(),
    };
    for (end, state, command) in [
        (Fact::Refused(forbidden.clone()), RunState::Refused, "NotRunRefused"),
        (Fact::Withdrawn, RunState::Canceled { sent: false }, "NotRunCanceled"),
    ] {
        let run = not_taken(end.clone());
        let made = bundle(&case(&run, Vec::new()), &Plain).unwrap();
        let files = unpacked(&made);
        let (manifest, report) = (text_of(&files, "manifest.json"), text_of(&files, "report.html"));
        for (name, text) in [("manifest", &manifest), ("report", &report)] {
            assert!(text.contains("The device has an open request"), "{name}: what was said first");
            assert!(text.contains(SUPPORT_ID), "{name}: the id for support");
            assert!(!text.contains("sig="), "{name} holds a link");
        }
        assert!(report.contains(command), "{command}");
        assert!(!report.contains("NotKnown"), "of what was never taken nothing is unknown");
        let opened = Opened::of(&made).unwrap();
        let hashes: Vec<String> = opened.contents().map(sha256).collect();
        let recording = opened.recording(&hashes).unwrap().run;
        let last = recording.at(*recording.moments().last().unwrap());
        assert_eq!(RunState::of(&last), state);
        if let (Fact::Refused(said), Phase::Refused { error, .. }) = (end, &last.phase) {
            assert_eq!(Refusal::from(error), said, "replayed as it was told");
            assert!(report.contains("403 · Forbidden · Live response is off for this device"), "{report}");
        }
    }
}
