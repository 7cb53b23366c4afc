//! What may have run is not run again: not past a reload, not past a person's *Send again*, not when an equal run is on its way.

#![allow(clippy::expect_used)] // a test may stop

mod common;

use common::{
    CREATED, Page, START_MS, action_id, action_of, at, error, list, new_run, pending, run_id, running,
};
use defender::{ApiError, ErrorCode, RetryAfter, Timestamp};
use engine::{Event, Fact, Intent, Limits, NewRun, Phase, Record, RunId, RunState, Search};

/// What a visit left is taken up by the next, which was away for so long.
fn reloaded(records: Vec<Record>, ahead: Vec<RunId>, now: i64) -> Page {
    let mut page = Page::new();
    page.now = now;
    let last_alive = Some(Timestamp::from_ms(START_MS + now));
    page.tell(Event::Restored { records, last_alive, ahead });
    page
}

/// Answers each look with nothing until the run is given up as not found.
fn search_in_vain(page: &mut Page, number: usize) {
    while page.state(number) == RunState::NoAnswer(Search::Looking) {
        page.wait_until(page.now + 1_000);
        while !page.sent.is_empty() {
            page.answer(200, &list(&[]));
        }
    }
    assert!(matches!(page.state(number), RunState::NoAnswer(Search::NotFound { .. })));
}

#[test]
fn a_run_that_a_reload_cut_off_is_in_doubt_for_good() {
    let mut page = Page::new();
    page.run([1]);
    let records = page.stored.clone();

    let mut next = reloaded(records.clone(), Vec::new(), 5_000);
    search_in_vain(&mut next, 1);
    next.intend(Intent::SendAgain(run_id(1)));
    next.answer(400, &error("ActiveRequestAlreadyExists", "busy"));
    assert_eq!(next.state(1), RunState::NoAnswer(Search::Looking), "it may be our own that has the device");
    next.sent.clear();
    next.wait_until(next.now + 600_000);
    assert_eq!(next.sends(), 0, "only a person sends it again");

    let mut other = reloaded(records, Vec::new(), 5_000);
    search_in_vain(&mut other, 1);
    other.intend(Intent::Pause);
    other.intend(Intent::SendAgain(run_id(1)));
    other.intend(Intent::Discard(run_id(1)));
    assert_eq!(other.state(1), RunState::Canceled { sent: true }, "nobody can say that it never left");
}

#[test]
fn a_lost_run_is_known_by_its_tag_although_its_action_is_watched_by_its_id() {
    let mut page = Page::new();
    page.run([1]);
    page.lose();
    search_in_vain(&mut page, 1);
    page.intend(Intent::Attach(action_id(1)));
    page.wait_until(page.now + 1_000);
    while !page.sent.is_empty() {
        page.answer(200, &list(&[pending(1)]));
    }
    assert_eq!(page.state(1), RunState::WaitingForDevice);
    page.intend(Intent::SendAgain(run_id(1)));
    assert_eq!(page.sends(), 0);
}

/// Two of these are equal but for their ids.
fn untagged(number: usize) -> NewRun {
    let mut run = NewRun { id: run_id(number), ..new_run(1) };
    run.body.comment = "CASE-1042".to_owned();
    run
}

#[test]
fn an_action_goes_to_the_run_that_is_on_its_way_and_not_to_an_equal_one_that_was_lost() {
    let theirs = action_of(&action_id(7), 1, "CASE-1042", "Pending", [CREATED, CREATED]);
    let mut page = Page::new();
    page.intend(Intent::Run(vec![untagged(1)]));
    page.lose();
    search_in_vain(&mut page, 1);
    page.intend(Intent::Discard(run_id(1)));
    page.intend(Intent::Run(vec![untagged(2)]));
    page.intend(Intent::RefreshNow);
    let (post, _, _) = page.next_request();
    while !page.sent.is_empty() {
        page.answer(200, &list(std::slice::from_ref(&theirs)));
    }
    assert_eq!(page.state(1), RunState::NoAnswer(Search::GivenUp));
    page.tell(Event::Answered { request: post, response: common::response(201, &theirs) });
    assert_eq!(page.state(2), RunState::WaitingForDevice);
    assert_eq!(page.state(1), RunState::NoAnswer(Search::GivenUp));
    page.wait_until(page.now + 120_000);
    assert_eq!(page.sends(), 0);
}

#[test]
fn of_equal_runs_without_an_answer_the_last_has_the_action_and_one_of_another_day_has_none() {
    let made = |seconds: i64| {
        let action = action_of(&action_id(7), 1, "CASE-1042", "Pending", [CREATED, CREATED]);
        action.replace(&at(0).to_string(), &at(seconds).to_string())
    };
    let mut page = Page::new();
    page.intend(Intent::Run(vec![untagged(1)]));
    page.lose();
    page.wait_until(6_000);
    page.answer(200, &list(&[]));
    page.intend(Intent::Discard(run_id(1)));
    page.sent.clear();
    page.intend(Intent::Run(vec![untagged(2)]));
    assert_eq!(page.sends(), 1);
    page.lose();
    page.wait_until(20_000);
    while !page.sent.is_empty() {
        page.answer(200, &list(&[made(6)]));
    }
    assert_eq!(
        (page.state(1), page.state(2)),
        (RunState::NoAnswer(Search::GivenUp), RunState::WaitingForDevice)
    );

    let mut page = Page::new();
    page.intend(Intent::Run(vec![untagged(1)]));
    page.lose();
    page.wait_until(6_000);
    // Two days later: what is known of the clocks does not matter.
    page.answer(200, &list(&[made(2 * 86_400)]));
    assert_eq!(page.state(1), RunState::NoAnswer(Search::Looking));
}

#[test]
fn the_last_tag_of_a_comment_is_the_runs() {
    let copied = action_of(&action_id(7), 1, "again [LL-000001] [LL-000009]", "Pending", [CREATED, CREATED]);
    let mut page = Page::new();
    page.run([1]);
    page.lose();
    page.wait_until(6_000);
    page.answer(200, &list(&[copied]));
    assert_eq!(page.state(1), RunState::NoAnswer(Search::Looking));
}

#[test]
fn a_refused_run_that_was_sent_again_unstored_may_have_run() {
    let mut page = Page::new();
    page.run([1]);
    page.answer(403, &error("Forbidden", "no"));
    let records = page.stored.clone();
    page.stores = false;
    page.intend(Intent::SendAgain(run_id(1)));
    page.intend(Intent::SendUnstored);
    assert_eq!(page.sends(), 1);
    let ahead = page.engine.ahead_of_records();
    assert_eq!(ahead, [run_id(1)]);
    let next = reloaded(records, ahead, page.now);
    assert_eq!((next.sends(), next.state(1)), (0, RunState::NoAnswer(Search::Looking)));
}

#[test]
fn whom_the_tenant_told_to_wait_waits_past_a_reload_and_then_tries_alone() {
    let mut page = Page::new();
    page.run([1, 2]);
    page.answer(429, "");
    page.answer(429, "");
    let mut next = reloaded(page.stored.clone(), Vec::new(), 10_000);
    next.wait_until(59_000);
    assert_eq!(next.sends(), 0);
    next.wait_until(61_000);
    assert_eq!(next.sends(), 1);
}

#[test]
fn what_left_without_a_record_counts_in_the_next_visits_minute() {
    let ahead = (1..=10).map(run_id).collect();
    let mut page = reloaded(Vec::new(), ahead, 0);
    page.run(11..=20);
    page.wait_until(80_000);
    assert_eq!(page.sends(), 0);
    page.wait_until(100_000);
    assert_eq!(page.sends(), 10);
}

#[test]
fn what_an_earlier_visit_knew_of_the_tenants_clock_holds_until_it_is_seen() {
    let mut page = Page::accepted(1);
    page.wait_until(5_000);
    let (request, _, _) = page.next_request();
    let mut answer = common::response(200, &list(&[running(1)]));
    // 430 s later than this browser has it.
    answer.headers.push(("date".to_owned(), "Mon, 26 Oct 2026 07:40:35 GMT".to_owned()));
    let ahead = |page: &Page| page.engine.tenant_time(at(0)).ms_since(at(0));
    page.tell(Event::Answered { request, response: answer });
    let known = ahead(&page);
    assert!((429_000..=431_000).contains(&known), "{known}");
    let mut other = Page::signed_out(Limits::default());
    other.tell(Event::Restored { records: page.stored.clone(), last_alive: None, ahead: Vec::new() });
    assert_eq!(ahead(&other), known);
}

#[test]
fn a_list_that_was_refused_keeps_the_looks_away_as_well() {
    let mut page = Page::accepted(1);
    page.tell(Event::ListRefused(ApiError {
        status: 429,
        code: ErrorCode::TooManyRequests,
        message: String::new(),
        target: String::new(),
        retry_after: Some(RetryAfter::Seconds(60)),
        claims: false,
        body: defender::BodyKind::Api,
    }));
    page.wait_until(59_000);
    assert!(page.sent.is_empty());
    page.wait_until(61_000);
    assert!(!page.sent.is_empty());
}

#[test]
fn where_waiting_takes_no_session_what_waits_is_looked_at_as_rarely() {
    let looks = |pending_counts| {
        let mut page = Page::signed_out(Limits { pending_counts, ..Limits::default() });
        page.tell(Event::SignedIn(true));
        page.run([1]);
        page.answer(201, &pending(1));
        let mut looks = 0;
        while page.now < 600_000 {
            page.wait_until(page.now + 1_000);
            while !page.sent.is_empty() {
                page.answer(200, &list(&[pending(1)]));
                looks += 1;
            }
        }
        looks
    };
    assert_eq!(looks(false), looks(true));
}

#[test]
fn what_was_given_up_is_over_since_then() {
    let mut page = Page::new();
    page.run([1]);
    page.lose();
    page.wait_until(7_000);
    page.intend(Intent::Discard(run_id(1)));
    let facts = page.stored.last().and_then(Record::facts).expect("a record of ours");
    assert_eq!(facts.over_since, Some(at(7)));
    // One that runs is not.
    let mut page = Page::accepted(1);
    page.wait_until(5_000);
    page.answer(200, &list(&[running(1)]));
    assert_eq!(page.stored.last().and_then(Record::facts).expect("a record of ours").over_since, None);
    assert!(matches!(page.found(1).phase, Phase::Watched { .. }));
}

#[test]
fn a_page_that_only_shows_adds_nothing_to_what_was_observed() {
    let mut page = Page::new();
    page.run([1]);
    let mut shows = Page::new();
    shows.engine.only_show(None);
    shows.tell(Event::Restored { records: page.stored.clone(), last_alive: None, ahead: Vec::new() });
    let told = |page: &Page| page.found(1).happened.iter().filter(|seen| seen.fact == Fact::NoAnswer).count();
    assert_eq!((shows.state(1), told(&shows)), (RunState::NoAnswer(Search::Looking), 0));
    // The one that leads does not know it any better, and takes it for what it is.
    assert_eq!(told(&reloaded(page.stored.clone(), Vec::new(), 5_000)), 1);
}

#[test]
fn what_left_without_a_record_days_ago_keeps_nobody_waiting() {
    let mut page = Page::new();
    let ahead = (1..=10).map(run_id).collect();
    page.tell(Event::Restored { records: Vec::new(), last_alive: Some(at(-86_400)), ahead });
    page.run(11..=20);
    assert_eq!(page.sends(), 10);
}
