//! What may have run is not run again, what the tenant says at the end counts, and the night goes on.

#![allow(clippy::expect_used)] // a test may stop

mod common;

use common::{
    CREATED, OTHER, Page, START_MS, action, action_id, action_of, at, error, list, new_run, pending, run_id,
    running,
};
use defender::{ActionId, Timestamp};
use engine::{Event, Intent, Limits, NewRun, Notice, Phase, RunState, Search, Why};

fn by(id: &str, comment: &str) -> String {
    action_of(&ActionId::new(id).expect("a GUID"), 1, comment, "Pending", [CREATED, CREATED])
}

#[test]
fn the_tag_tells_our_own_action_in_whatever_words_it_comes_back() {
    let answer = by(OTHER, "CASE-1042&amp;x  [LL-000001]").replace("-Days 3", "-Days  3 ");
    let mut page = Page::new();
    page.run([1]);
    page.answer(201, &answer);
    assert_eq!(page.state(1), RunState::WaitingForDevice);
    assert_eq!(page.found(1).action().map(ActionId::as_str), Some(OTHER));
}

/// Without a tag only its words tell it.
fn untagged() -> NewRun {
    let mut run = new_run(1);
    run.body.comment = "CASE-1042".to_owned();
    run
}

#[test]
fn a_second_action_that_is_not_ours_is_no_proof_that_nothing_ran() {
    let mut page = Page::new();
    page.intend(Intent::Run(vec![untagged()]));
    page.answer(201, &by(OTHER, "in other words"));
    page.wait_until(30_000);
    page.answer(201, &by(OTHER, "in other words"));
    assert!(matches!(page.state(1), RunState::DeviceBusy { .. }), "the same one is still there");
    page.wait_until(90_000);
    page.answer(201, &by(action_id(9).as_str(), "in other words"));
    assert_eq!(page.state(1), RunState::NoAnswer(Search::Looking));
    page.wait_until(600_000);
    assert_eq!(page.sends(), 0, "only a person sends it again");
}

#[test]
fn a_device_that_is_busy_with_nobody_knows_what_may_be_so_with_our_own() {
    let mut page = Page::new();
    page.run([1]);
    page.lose();
    while page.state(1) == RunState::NoAnswer(Search::Looking) {
        page.wait_until(page.now + 1_000);
        if !page.sent.is_empty() {
            page.answer(200, &list(&[]));
        }
    }
    page.intend(Intent::SendAgain(run_id(1)));
    page.answer(400, &error("ActiveRequestAlreadyExists", "busy"));
    assert_eq!(page.state(1), RunState::NoAnswer(Search::Looking));
    page.intend(Intent::Discard(run_id(1)));
    assert_eq!(page.state(1), RunState::NoAnswer(Search::GivenUp));
}

#[test]
fn a_run_that_may_have_arrived_is_not_said_to_have_never_been_taken() {
    let mut page = Page::new();
    page.run([1]);
    page.lose();
    page.intend(Intent::Discard(run_id(1)));
    page.intend(Intent::Pause);
    page.intend(Intent::SendAgain(run_id(1)));
    page.intend(Intent::Discard(run_id(1)));
    assert_eq!(page.state(1), RunState::Canceled { sent: true });
}

#[test]
fn an_end_is_an_end_however_old_the_answer_looks() {
    let stamped = |action: String, seconds: i64| {
        let stamp = format!("\"lastUpdateDateTimeUtc\":\"{}\",\"machineId\"", at(seconds));
        action.replace("\"machineId\"", &stamp)
    };
    let ends = [
        (
            stamped(
                action(1, "Succeeded", [("Completed", Some(4), Some(9)), ("Completed", Some(9), Some(12))]),
                3,
            ),
            RunState::Completed,
        ),
        (stamped(action(1, "TimeOut", [CREATED, CREATED]), 20), RunState::TimedOut),
        (stamped(pending(1).replace("Pending", "Cancelled"), 20), RunState::Canceled { sent: true }),
    ];
    for (end, state) in ends {
        let mut page = Page::accepted(1);
        page.wait_until(5_000);
        page.answer(200, &list(&[stamped(running(1), 8)]));
        assert_eq!(page.state(1), RunState::Running);
        page.wait_until(10_000);
        page.answer(200, &list(&[end]));
        assert_eq!(page.state(1), state);
    }
}

#[test]
fn a_token_that_was_refused_is_tried_again_more_and_more_rarely() {
    let mut page = Page::accepted(1);
    let mut tried = Vec::new();
    for until in [5_000, 35_100, 95_300, 215_500] {
        page.wait_until(until);
        tried.push(page.sent.len());
        page.answer(401, "");
        assert_eq!(page.sent.len(), 0);
    }
    assert_eq!(tried, [1, 1, 1, 1]);
    assert_eq!(page.notices, [Notice::SignInNeeded], "said once");
    page.wait_until(900_000);
    page.answer(200, &list(&[running(1)]));
    assert_eq!(page.state(1), RunState::Running, "nobody had to come for it");
    page.tell(Event::SignedIn(false));
    page.sent.clear();
    page.wait_until(9_000_000);
    assert!(page.sent.is_empty(), "without a token there is nothing to try");
}

#[test]
fn what_left_unstored_is_looked_for_and_not_sent_by_the_next_visit() {
    let mut page = Page::signed_out(Limits::default());
    page.run([1, 2]);
    let records = page.stored.clone();
    page.stores = false;
    page.tell(Event::SignedIn(true));
    assert_eq!(page.sends(), 0);
    page.intend(Intent::SendUnstored);
    assert_eq!((page.sends(), page.stored.len()), (2, 2));
    let ahead = page.engine.ahead_of_records();
    assert_eq!(ahead, [run_id(1), run_id(2)]);

    let mut next = Page::new();
    next.now = page.now;
    let last_alive = Some(Timestamp::from_ms(START_MS + page.now));
    next.tell(Event::Restored { records, last_alive, ahead });
    assert_eq!((next.sends(), next.state(1)), (0, RunState::NoAnswer(Search::Looking)));
    next.wait_until(next.now + 1_000);
    next.answer(200, &list(&[pending(1)]));
    assert_eq!(next.state(1), RunState::WaitingForDevice, "found by its tag");
    assert_eq!(next.sends(), 0);
}

#[test]
fn what_left_unstored_is_remembered_past_a_visit_that_could_not_read_what_is_stored() {
    let mut page = Page::signed_out(Limits::default());
    page.run([1]);
    let records = page.stored.clone();
    let ahead = vec![run_id(1)];
    let mut blind = Page::new();
    blind.tell(Event::Restored { records: Vec::new(), last_alive: None, ahead: ahead.clone() });
    assert_eq!(blind.engine.ahead_of_records(), ahead);
    let mut next = Page::new();
    let ahead = blind.engine.ahead_of_records();
    next.tell(Event::Restored { records, last_alive: Some(at(0)), ahead });
    assert_eq!((next.sends(), next.state(1)), (0, RunState::NoAnswer(Search::Looking)));
}

#[test]
fn a_store_that_works_again_is_kept_to_again() {
    let mut page = Page::new();
    page.stores = false;
    page.run([1]);
    page.intend(Intent::SendUnstored);
    page.answer(201, &pending(1));
    page.stores = true;
    page.wait_until(20_000);
    assert!(page.engine.ahead_of_records().is_empty());
    page.stores = false;
    page.run([2]);
    assert_eq!((page.sends(), page.state(2)), (0, RunState::NotSent(Why::NotStored)));
}

#[test]
fn others_that_wait_for_their_device_take_no_session_where_waiting_is_none() {
    for (pending_counts, is_full) in [(true, true), (false, false)] {
        let mut page = Page::signed_out(Limits { sessions: 1, pending_counts, ..Limits::default() });
        page.tell(Event::SignedIn(true));
        page.run([1]);
        page.answer(429, "");
        page.wait_until(5_000);
        page.answer(200, &list(&[by(OTHER, "somebody else")]));
        page.wait_until(61_000);
        let full = matches!(page.state(1), RunState::NotSent(Why::SessionsFull { .. }));
        assert_eq!(full, is_full, "pending counts: {pending_counts}");
    }
}

#[test]
fn a_search_that_is_hurried_does_not_end_sooner() {
    let mut page = Page::new();
    page.run([1]);
    page.lose();
    for second in 1..=100 {
        page.wait_until(second * 1_000);
        while !page.sent.is_empty() {
            page.answer(200, &list(&[]));
        }
        page.intend(Intent::RefreshNow);
        while !page.sent.is_empty() {
            page.answer(200, &list(&[]));
        }
    }
    assert!(matches!(page.found(1).phase, Phase::Unanswered { search: Search::Looking, .. }));
}

#[test]
fn what_stands_on_a_page_that_was_not_read_is_not_missing() {
    let page_of = |more: &str| format!(r#"{{"value":[]{more}}}"#);
    let link = r#","@odata.nextLink":"https://api.security.microsoft.com/api/machineactions?$skip=1""#;
    for (more, is_missing) in [(link, false), ("", true)] {
        let mut page = Page::accepted(1);
        while page.sent.is_empty() || page.now < 125_000 {
            if !page.sent.is_empty() {
                page.answer(200, &list(&[pending(1)]));
            }
            page.wait_until(page.now + 1_000);
        }
        page.answer(200, &page_of(more));
        assert_eq!(page.found(1).missing_since().is_some(), is_missing, "{more}");
    }
}
