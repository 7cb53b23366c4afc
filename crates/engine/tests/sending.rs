//! From Run to an action's id, or to the knowledge that there is none.

#![allow(clippy::expect_used, reason = "a test ends where it cannot go on")]

mod common;

use common::{OTHER, Page, action_id, action_of, at, error, list, pending, response, run_id};
use defender::{ActionId, Timestamp};
use engine::{Event, Fact, Failure, Hold, Intent, Notice, Phase, Purpose, Requeued, RunState, Search, Why};

#[test]
fn a_send_leaves_only_after_its_intent_is_stored() {
    let mut page = Page::new();
    page.stores = false;
    page.run([1]);
    assert_eq!(page.sends(), 0);
    assert_eq!(page.state(1), RunState::NotSent(Why::NotStored));
    assert_eq!(page.notices, [Notice::CannotStore]);
    page.stores = true;
    page.wait_until(10_000);
    assert_eq!((page.sends(), page.state(1)), (1, RunState::Sending));
}

#[test]
fn a_person_may_send_without_storing() {
    let mut page = Page::new();
    page.stores = false;
    page.run([1]);
    page.intend(Intent::SendUnstored);
    assert_eq!((page.sends(), page.state(1)), (1, RunState::Sending));
}

#[test]
fn a_minute_has_ten_sends() {
    let mut page = Page::new();
    page.run(1..=12);
    assert_eq!(page.sends(), 10);
    for number in 1..=10 {
        page.answer(201, &pending(number));
    }
    assert!(matches!(page.state(12), RunState::NotSent(Why::MinuteQuota { ahead: 1, .. })));
    page.engine.changed();
    page.wait_until(59_000);
    assert_eq!(page.sends(), 0);
    assert!(!page.engine.changed().contains(&run_id(12)), "its reason is the same");
    page.wait_until(60_200);
    assert_eq!(page.sends(), 2);
}

#[test]
fn sessions_are_not_overfilled_and_the_reason_counts_waiting_devices() {
    let mut page = Page::signed_out(engine::Limits { sessions: 2, ..engine::Limits::default() });
    page.tell(Event::SignedIn(true));
    page.run(1..=3);
    page.answer(201, &pending(1));
    page.answer(201, &pending(2));
    assert_eq!(page.state(3), RunState::NotSent(Why::SessionsFull { taken: 2, waiting: 2 }));
}

#[test]
fn one_device_gets_one_run_at_a_time() {
    let mut page = Page::new();
    let mut second = common::new_run(2);
    second.device = common::device(1);
    page.intend(Intent::Run(vec![common::new_run(1), second]));
    page.answer(201, &pending(1));
    assert_eq!(page.sends(), 0);
    assert_eq!(page.state(2), RunState::NotSent(Why::OtherRun(run_id(1))));
    page.wait_until(5_000);
    let done =
        common::action(1, "Succeeded", [("Completed", Some(1), Some(2)), ("Completed", Some(2), Some(3))]);
    page.answer(200, &list(&[done]));
    assert_eq!((page.state(1), page.state(2)), (RunState::Completed, RunState::Sending));
}

#[test]
fn a_lost_answer_is_found_by_its_tag_and_never_sent_again() {
    let mut page = Page::new();
    page.run([1]);
    page.lose();
    assert_eq!(page.state(1), RunState::NoAnswer(Search::Looking));
    page.wait_until(6_000);
    assert_eq!(page.answer(200, &list(&[pending(1)])), Purpose::Search(run_id(1)));
    assert_eq!(page.state(1), RunState::WaitingForDevice);
    assert_eq!(page.found(1).action(), Some(&action_id(1)));
}

#[test]
fn what_is_not_found_waits_for_a_person() {
    let mut page = Page::new();
    page.run([1]);
    page.lose();
    while page.now < 200_000 && page.state(1) == RunState::NoAnswer(Search::Looking) {
        let next = page.now + 1_000;
        page.wait_until(next);
        while !page.sent.is_empty() {
            assert_eq!(page.sends(), 0, "sent again by rule");
            page.answer(200, &list(&[]));
        }
    }
    assert!((120_000..130_000).contains(&page.now), "{}", page.now);
    assert!(matches!(page.state(1), RunState::NoAnswer(Search::NotFound { .. })));
    assert!(page.notices.contains(&Notice::NotFound(run_id(1))));
    page.wait_until(400_000);
    assert_eq!(page.sends(), 0);
    page.intend(Intent::SendAgain(run_id(1)));
    assert_eq!(page.sends(), 1);
}

#[test]
fn the_duplicate_trap_is_noticed_by_anothers_comment() {
    let mut page = Page::new();
    page.run([1]);
    let other = ActionId::new(OTHER).unwrap();
    let theirs = action_of(&other, 1, "somebody else", "Pending", [common::CREATED, common::CREATED]);
    page.answer(201, &theirs);
    assert_eq!(page.notices, [Notice::Dropped(run_id(1))]);
    let next = Timestamp::from_ms(common::START_MS + 30_000);
    let hold = Hold::DeviceBusy { action: Some(other.clone()), next, refusals: 1 };
    assert_eq!(page.found(1).phase, Phase::Queued { hold });
    page.wait_until(30_000);
    assert_eq!(page.sends(), 1);
}

#[test]
fn a_comment_that_was_cut_is_no_trap() {
    let mut page = Page::new();
    page.run([1]);
    let cut = action_of(&action_id(1), 1, "CASE-1042", "Pending", [common::CREATED, common::CREATED]);
    page.answer(201, &cut);
    assert_eq!(page.state(1), RunState::WaitingForDevice);
}

#[test]
fn refusals_that_prove_that_nothing_ran_go_back_into_the_queue() {
    let busy = error(
        "ActiveRequestAlreadyExists",
        &format!("Action is already in progress, active action id: {OTHER}"),
    );
    let other = ActionId::new(OTHER).unwrap();
    for (status, body, because) in [
        (429, String::new(), Requeued::TooMany),
        (401, String::new(), Requeued::SignedOut),
        (400, busy, Requeued::DeviceBusy(Some(other))),
    ] {
        let mut page = Page::new();
        page.run([1]);
        page.answer(status, &body);
        let run = page.found(1);
        assert!(run.is_queued(), "{status}: {:?}", run.phase);
        let Fact::Requeued(why, Some(said)) = &run.happened.last().unwrap().fact else {
            panic!("what was said")
        };
        assert_eq!((why, said.status), (&because, status));
    }
}

#[test]
fn a_refusal_is_shown_as_the_tenant_said_it() {
    let mut page = Page::new();
    page.run([1]);
    page.answer(403, &error("DisabledFeature", "Live response is disabled."));
    let Phase::Refused { error, .. } = &page.found(1).phase else { panic!("{:?}", page.state(1)) };
    assert_eq!((error.status, error.target.as_str()), (403, "43f4cb08"));
    page.wait_until(300_000);
    assert_eq!(page.sends(), 0);
}

#[test]
fn retry_after_is_obeyed() {
    let mut page = Page::new();
    page.run([1]);
    let (request, _, _) = page.next_request();
    let mut response = response(429, "");
    response.headers.push(("retry-after".to_owned(), "90".to_owned()));
    page.tell(Event::Answered { request, response });
    page.wait_until(89_000);
    assert_eq!(page.sends(), 0);
    page.wait_until(90_000);
    assert_eq!(page.sends(), 1);
}

#[test]
fn a_busy_device_is_tried_again_more_and_more_rarely() {
    let mut page = Page::new();
    page.run([1]);
    let mut tried = Vec::new();
    for _ in 0..5 {
        while page.sends() == 0 {
            let next = page.now + 1_000;
            page.wait_until(next);
        }
        tried.push(page.now / 1_000);
        page.answer(400, &error("ActiveRequestAlreadyExists", "busy"));
    }
    assert_eq!(tried, [0, 30, 90, 210, 510]);
}

#[test]
fn an_error_of_the_tenant_proves_nothing() {
    for status in [500, 503, 408, 201] {
        let mut page = Page::new();
        page.run([1]);
        page.answer(status, "<html>");
        assert_eq!(page.state(1), RunState::NoAnswer(Search::Looking), "{status}");
        assert_eq!(page.found(1).turned_away.as_ref().map(|error| error.status), Some(status));
    }
}

#[test]
fn what_the_tenant_said_is_kept_until_the_next_request() {
    let mut page = Page::new();
    page.run([1]);
    page.answer(400, &error("ActiveRequestAlreadyExists", "busy"));
    assert_eq!(page.found(1).turned_away.as_ref().unwrap().message, "busy");
    page.wait_until(30_000);
    assert_eq!((page.sends(), &page.found(1).turned_away), (1, &None));
}

/// A run whose device another action has, which is watched from now on.
fn blocked() -> Page {
    let mut page = Page::new();
    page.run([1]);
    let message = format!("Action is already in progress, active action id: {OTHER}");
    page.answer(400, &error("ActiveRequestAlreadyExists", &message));
    page.intend(Intent::Attach(other()));
    page
}

fn other() -> ActionId {
    ActionId::new(OTHER).expect("a GUID")
}

fn blocker(status: &str) -> String {
    action_of(&other(), 1, "somebody else", status, [common::CREATED, common::CREATED])
}

#[test]
fn a_run_is_sent_when_the_action_before_it_ends() {
    let mut page = blocked();
    assert_eq!(page.answer(200, &list(&[blocker("InProgress")])), Purpose::Poll);
    page.wait_until(5_000);
    assert_eq!(page.sends(), 0);
    page.answer(200, &list(&[blocker("Succeeded")]));
    assert_eq!((page.now, page.sends(), page.state(1)), (5_000, 1, RunState::Sending));
    page.answer(201, &pending(1));
    page.wait_until(120_000);
    assert_eq!(page.sends(), 0, "it was sent once");
}

#[test]
fn a_run_is_sent_when_the_action_before_it_is_cancelled() {
    let mut page = blocked();
    page.answer(200, &list(&[blocker("Pending")]));
    let run = page.engine.find(OTHER).unwrap().id.clone();
    page.intend(Intent::Cancel { run: run.clone(), comment: "not needed".to_owned() });
    assert_eq!(page.answer(200, &blocker("Cancelled")), Purpose::Cancel(run));
    assert_eq!((page.sends(), page.state(1)), (1, RunState::Sending));
}

#[test]
fn an_action_that_never_ends_keeps_nobody_from_trying() {
    let mut page = blocked();
    page.wait_until(29_000);
    assert_eq!(page.sends(), 0);
    page.wait_until(31_000);
    assert_eq!(page.sends(), 1, "the portal's sessions are in no list: their end is not seen");
}

#[test]
fn what_never_left_is_sent_when_the_way_is_open_again() {
    let mut page = Page::new();
    page.run([1]);
    let (request, _, _) = page.next_request();
    page.tell(Event::NotAnswered { request, failure: Failure::NeverLeft });
    assert_eq!(page.state(1), RunState::NotSent(Why::Unreachable));
    page.wait_until(5_000);
    assert_eq!(page.answer(200, &list(&[])), Purpose::Poll, "a look goes first");
    assert_eq!((page.sends(), page.state(1)), (1, RunState::Sending));
}

#[test]
fn late_and_repeated_answers_change_nothing() {
    let mut page = Page::new();
    page.run([1]);
    let (request, _, _) = page.next_request();
    page.tell(Event::Answered { request, response: response(201, &pending(1)) });
    let before = page.found(1).clone();
    page.tell(Event::Answered { request, response: response(403, "") });
    page.tell(Event::NotAnswered { request, failure: Failure::Unknown });
    assert_eq!(page.found(1), &before);
}

#[test]
fn nothing_leaves_while_paused_offline_or_signed_out() {
    for (stop, go, why) in [
        (Event::Intent(Intent::Pause), Event::Intent(Intent::Resume), Why::Paused(engine::Pause::Asked)),
        (Event::Online(false), Event::Online(true), Why::Offline),
        (Event::FrontDoor(false), Event::FrontDoor(true), Why::FrontDoor),
        (Event::SignedIn(false), Event::SignedIn(true), Why::SignedOut),
    ] {
        let mut page = Page::new();
        page.tell(stop);
        page.run([1]);
        assert_eq!((page.sends(), page.state(1)), (0, RunState::NotSent(why.clone())));
        assert_eq!((page.engine.stopped(), page.engine.awaits_answers()), (Some(why), false));
        page.tell(go);
        assert_eq!(page.sends(), 1);
        assert_eq!((page.engine.stopped(), page.engine.awaits_answers()), (None, true));
    }
}

#[test]
fn a_run_that_is_about_to_leave_is_waited_for() {
    let mut page = Page::signed_out(engine::Limits::default());
    page.engine.handle(at(0), Event::SignedIn(true));
    page.engine.handle(at(0), Event::Intent(Intent::Run(vec![common::new_run(1)])));
    let stores: Vec<_> = page.engine.effects();
    let mut last = stores.iter().filter_map(|effect| match effect {
        engine::Effect::Store(record) => Some(record.id),
        _ => None,
    });
    let id = last.next_back().expect("that it leaves is stored first");
    assert!(page.engine.awaits_answers());
    // Somebody signed out meanwhile: it does not leave, and nothing is waited for.
    page.engine.handle(at(1), Event::SignedIn(false));
    page.engine.handle(at(1), Event::Stored(id));
    assert!(!page.engine.awaits_answers());
}

#[test]
fn a_page_that_only_shows_tells_of_the_other_pages_queue_what_it_was_told() {
    let mut leads = Page::new();
    leads.intend(Intent::Pause);
    leads.run([1]);
    let mut follows = Page::signed_out(engine::Limits::default());
    follows.tell(Event::Restored { records: leads.stored.clone(), last_alive: None, ahead: Vec::new() });
    // Neither its own want of a sign-in nor the pause after an absence is the other page's.
    for (told, why) in [
        (None, Why::Elsewhere),
        (leads.engine.stopped(), Why::Paused(engine::Pause::Asked)),
        (Some(Why::Offline), Why::Offline),
        (None, Why::Elsewhere),
    ] {
        follows.engine.only_show(told);
        assert_eq!(follows.state(1), RunState::NotSent(why.clone()));
        let paused = matches!(why, Why::Paused(_)).then_some(engine::Pause::Asked);
        assert_eq!(follows.engine.meters(at(0)).paused, paused);
    }
}
