//! Records of every version that a page ever wrote are read by this one. What stands in `records` is never changed: a new
//! version adds a file.

mod common;

use common::{ACTION, Page, error, list, pending};
use engine::{Event, Fact, Intent, Notice, Origin, Phase, Purpose, Record, RecordId, RunState, Search};
use serde_json::Value;

/// The first version, as its first pages wrote it: they said neither their mode nor what kind of page refused.
const FIRST: &str = include_str!("records/v1.json");

fn restored(text: &str) -> Page {
    let Ok(Value::Array(all)) = serde_json::from_str(text) else { panic!("a list of records") };
    let record = |value: &Value| Record {
        id: RecordId(0),
        key: format!("run/{}", value["id"].as_str().unwrap_or_default()),
        bytes: value.to_string().into_bytes(),
    };
    let mut page = Page::new();
    let records = all.iter().map(record).collect();
    page.tell(Event::Restored { records, last_alive: None, ahead: Vec::new() });
    page
}

#[test]
fn the_first_version_is_read_whole() {
    let page = restored(FIRST);
    assert!(
        !page.notices.iter().any(|notice| matches!(notice, Notice::KeptAside { .. })),
        "{:?}",
        page.notices
    );
    let phase = |id: &str| page.engine.find(id).map(|run| &run.phase);
    assert!(matches!(phase("LL-QUEUED"), Some(Phase::Queued { .. })));
    assert!(matches!(phase("LL-LEFT00"), Some(Phase::Unanswered { search: Search::Looking, .. })));
    assert!(matches!(phase("LL-GIVEN0"), Some(Phase::Unanswered { search: Search::GivenUp, .. })));
    assert!(matches!(phase("LL-REFUSE"), Some(Phase::Refused { error, .. }) if error.status == 403));
    assert!(matches!(phase("LL-BACK00"), Some(Phase::Withdrawn { .. })));
    assert!(matches!(phase("LL-ENDED0"), Some(Phase::Finished { outcome, .. }) if outcome.is_final()));
    let Some(watched) = page.engine.find(ACTION) else { panic!("found by its action") };
    assert_eq!((watched.origin, watched.commands().len(), watched.observations.len()), (Origin::Own, 2, 1));
    assert_eq!(watched.device_name, "FIN-LT-0142");
    assert!(watched.happened.iter().any(|seen| matches!(seen.fact, Fact::Accepted(_))));
    assert!(watched.cancel.is_some());
    assert_eq!(page.engine.runs().len(), 7);
}

#[test]
fn what_is_read_is_written_and_read_again_as_it_was() {
    let first = restored(FIRST);
    let mut again = Page::new();
    let records = first.engine.records();
    again.tell(Event::Restored { records, last_alive: None, ahead: Vec::new() });
    let runs = |page: &Page| page.engine.runs().cloned().collect::<Vec<_>>();
    assert_eq!(runs(&first), runs(&again));
}

#[test]
fn a_record_that_is_cut_anywhere_is_kept_aside_and_never_half_read() {
    let Ok(Value::Array(all)) = serde_json::from_str(FIRST) else { panic!("a list of records") };
    for value in all {
        let whole = value.to_string();
        for end in (0..whole.len()).step_by(7) {
            let record = Record {
                id: RecordId(0),
                key: "run/cut".to_owned(),
                bytes: whole.as_bytes()[..end].to_vec(),
            };
            let mut page = Page::new();
            page.tell(Event::Restored { records: vec![record], last_alive: None, ahead: Vec::new() });
            assert_eq!(page.engine.runs().len(), 0, "{end} bytes of {whole}");
            assert!(
                page.notices
                    .iter()
                    .any(|notice| matches!(notice, Notice::KeptAside { key, .. } if key == "run/cut"))
            );
        }
    }
}

/// A run whose answer was one of a relay, as the tenant's list does not have it.
fn not_found() -> Page {
    let mut page = Page::new();
    page.run([1]);
    page.answer(502, &error("RelayUpstreamDown", "no way to the API"));
    page.wait_until(200_000);
    while !page.sent.is_empty() {
        page.answer(200, &list(&[]));
        page.wait_until(page.now + 30_000);
    }
    assert!(matches!(page.state(1), RunState::NoAnswer(Search::NotFound { .. })));
    page
}

fn reloaded(before: &Page) -> Page {
    let mut page = Page::new();
    page.now = before.now + 60_000;
    let records = before.stored.clone();
    page.tell(Event::Restored { records, last_alive: None, ahead: Vec::new() });
    page
}

#[test]
fn what_the_list_does_not_have_and_why_survive_a_reload() {
    let before = not_found();
    let mut page = reloaded(&before);
    assert_eq!(page.state(1), before.state(1), "the verdict");
    assert_eq!(page.found(1).turned_away, before.found(1).turned_away, "the reason");
    // One look more, which changes nothing: nothing is sent but by a person, who need not wait.
    page.wait_until(page.now + 600_000);
    assert_eq!(page.sent.len(), 1);
    assert!(matches!(page.answer(200, &list(&[])), Purpose::Search(_)));
    page.wait_until(page.now + 600_000);
    assert!(page.sent.is_empty() && page.state(1) == before.state(1));
    page.intend(Intent::SendAgain(common::run_id(1)));
    assert_eq!(page.sends(), 1);
    // What leaves again has not been turned away: should the page die now, the old answer is not its reason.
    assert_eq!(reloaded(&page).found(1).turned_away, None);
}

#[test]
fn what_the_list_has_by_the_next_visit_is_found() {
    let mut page = reloaded(&not_found());
    page.wait_until(page.now + 5_000);
    page.answer(200, &list(&[pending(1)]));
    assert_eq!(page.state(1), RunState::WaitingForDevice);
}
