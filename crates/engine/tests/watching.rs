//! From an action's id to its end: polls, early 404, cancels, outputs, records.

mod common;

use common::{
    CREATED, Page, START_MS, action, action_id, at, error, list, new_run, pending, run_id, running,
};
use defender::{Asked, Cause, Timestamp};
use engine::{
    Cancel, CommandState, Event, Intent, Limits, Notice, Output, Phase, Purpose, RunState, Search, Timeline,
    Why,
};

#[test]
fn equal_answers_only_move_the_last_seen() {
    let mut page = Page::accepted(1);
    page.wait_until(5_000);
    page.engine.changed();
    page.answer(200, &list(&[pending(1)]));
    let run = page.found(1);
    assert_eq!(run.observations.len(), 1);
    assert_eq!((run.observations[0].first_seen, run.observations[0].last_seen), (at(0), at(5)));
    assert!(page.engine.changed().is_empty());
}

#[test]
fn an_older_answer_is_kept_and_moves_nothing_back() {
    let mut page = Page::accepted(1);
    page.wait_until(5_000);
    page.answer(200, &list(&[running(1)]));
    page.wait_until(10_000);
    let older = action(1, "Pending", [("Submitted", None, None), CREATED]);
    page.answer(200, &list(&[older]));
    assert_eq!(page.state(1), RunState::Running);
    assert!(page.found(1).observations.last().unwrap().late);
}

#[test]
fn an_unknown_status_is_shown_raw_and_is_not_final() {
    let mut page = Page::accepted(1);
    page.wait_until(5_000);
    page.answer(200, &list(&[action(1, "Resting", [CREATED, CREATED])]));
    assert_eq!(page.state(1), RunState::Unknown("Resting".to_owned()));
    page.wait_until(60_000);
    assert!(!page.sent.is_empty(), "it is still looked at");
}

#[test]
fn without_an_answer_looks_become_rare_and_it_is_told_once() {
    let mut page = Page::accepted(1);
    let mut looks = Vec::new();
    while page.now < 300_000 {
        let next = page.now + 1_000;
        page.wait_until(next);
        while !page.sent.is_empty() {
            looks.push(page.now / 1_000);
            page.lose();
        }
    }
    let pauses: Vec<i64> = looks.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert_eq!(pauses, [5, 10, 20, 40, 60, 60, 60]);
    assert_eq!(page.notices, [Notice::Unreachable]);
}

#[test]
fn an_action_may_be_unknown_for_two_minutes() {
    let mut page = Page::accepted(1);
    let mut missing_at = None;
    while page.now < 300_000 && missing_at.is_none() {
        let next = page.now + 1_000;
        page.wait_until(next);
        while !page.sent.is_empty() {
            page.answer(200, &list(&[]));
        }
        let missing = matches!(page.found(1).phase, Phase::Watched { missing: Some(_), .. });
        missing_at = missing.then_some(page.now);
    }
    assert!(missing_at.is_some_and(|at| (120_000..170_000).contains(&at)), "{missing_at:?}");
    page.wait_until(page.now + 60_000);
    page.answer(200, &list(&[pending(1)]));
    assert!(matches!(page.found(1).phase, Phase::Watched { missing: None, .. }));
}

#[test]
fn many_open_runs_are_one_list_and_what_vanished_is_asked_for_by_id() {
    let mut page = Page::signed_out(Limits { sends_a_minute: 100, sessions: 100, ..Limits::default() });
    page.tell(Event::SignedIn(true));
    page.run(1..=50);
    (1..=50).for_each(|number| drop(page.answer(201, &pending(number))));
    page.wait_until(5_000);
    assert!(page.sent[0].1.query.contains("InProgress"), "{}", page.sent[0].1.query);
    let open: Vec<String> = (3..=50).map(pending).collect();
    page.answer(200, &list(&open));
    let (_, call, _) = page.sent[0].clone();
    assert!(
        call.query.contains(action_id(1).as_str()) && call.query.contains(action_id(2).as_str()),
        "{}",
        call.query
    );
    let failed = action(1, "Failed", [("Failed", Some(1), Some(2)), CREATED]);
    page.answer(200, &list(&[failed, pending(2)]));
    assert_eq!((page.state(1), page.state(2)), (RunState::Failed, RunState::WaitingForDevice));
}

#[test]
fn a_queued_run_is_withdrawn_and_a_sent_one_cancelled() {
    let mut page = Page::new();
    page.intend(Intent::Pause);
    page.run([1]);
    page.intend(Intent::Cancel { run: run_id(1), comment: "not needed".to_owned() });
    assert_eq!(page.state(1), RunState::Canceled { sent: false });

    let mut page = Page::accepted(2);
    page.intend(Intent::Cancel { run: run_id(2), comment: "not needed".to_owned() });
    assert_eq!(page.state(2), RunState::CancelAsked);
    assert_eq!(page.answer(200, &action(2, "Cancelled", [CREATED, CREATED])), Purpose::Cancel(run_id(2)));
    assert_eq!(page.state(2), RunState::Canceled { sent: true });
    let timeline = Timeline::of(page.found(2), at(60), 0);
    assert!(timeline.commands.iter().all(|line| line.state == CommandState::NotRunCanceled));
}

#[test]
fn a_cancel_that_comes_too_late_says_so() {
    let mut page = Page::accepted(1);
    page.intend(Intent::Cancel { run: run_id(1), comment: "not needed".to_owned() });
    page.answer(400, &error("BadRequest", "The action is not cancellable."));
    assert!(matches!(page.found(1).cancel, Some(Cancel::Refused { .. })));
    let done = action(1, "Succeeded", [("Completed", Some(1), Some(2)), ("Completed", Some(2), Some(3))]);
    page.answer(200, &list(&[done]));
    assert_eq!(page.state(1), RunState::Completed);
}

#[test]
fn a_cancel_asked_before_the_answer_is_sent_after_it() {
    let mut page = Page::new();
    page.run([1]);
    page.intend(Intent::Cancel { run: run_id(1), comment: "not needed".to_owned() });
    page.answer(201, &pending(1));
    assert_eq!(page.sent[0].2, Purpose::Cancel(run_id(1)));

    let mut page = Page::new();
    page.run([2]);
    page.intend(Intent::Cancel { run: run_id(2), comment: "not needed".to_owned() });
    page.answer(429, "");
    assert_eq!(page.state(2), RunState::Canceled { sent: false });
}

#[test]
fn a_result_link_is_handed_to_the_page_and_stays_out_of_records() {
    let mut page = Page::accepted(1);
    page.intend(Intent::FetchOutput { run: run_id(1), index: 0 });
    let link = "https://x.blob.core.windows.net/a?sig=SECRET";
    page.answer(200, &format!(r#"{{"value":"{link}"}}"#));
    assert_eq!(page.links, [link]);
    assert_eq!(page.found(1).output(0), Some(&Output::Linked));
    let kept: Vec<_> = page.stored.iter().map(|record| String::from_utf8_lossy(&record.bytes)).collect();
    assert!(!kept.is_empty() && kept.iter().all(|text| !text.contains("SECRET")));
}

#[test]
fn an_attached_run_learns_what_it_is_from_the_tenant() {
    let mut page = Page::new();
    page.intend(Intent::Attach(action_id(7)));
    page.answer(200, &list(&[pending(7)]));
    let run = page.engine.find(action_id(7).as_str()).unwrap();
    assert_eq!(run.commands(), new_run(7).body.commands);
    assert_eq!(
        (run.device.as_ref(), page.engine.state(run)),
        (Some(&new_run(7).device), RunState::WaitingForDevice)
    );
}

#[test]
fn a_reload_shows_every_run_where_it_was() {
    let mut page = Page::accepted(1);
    page.run([2]);
    page.sent.retain(|(_, _, purpose)| matches!(purpose, Purpose::Run(_)));
    page.answer(403, &error("Forbidden", "no"));
    page.run([3]); // leaves, and the page dies before the answer
    page.intend(Intent::Pause);
    page.run([4]);

    let mut next = Page::signed_out(Limits::default());
    next.now = 1_000;
    let last_alive = Some(Timestamp::from_ms(START_MS));
    next.tell(Event::Restored { records: page.stored.clone(), last_alive, ahead: Vec::new() });
    assert_eq!(next.found(1).observations, page.found(1).observations);
    assert_eq!(next.state(1), RunState::WaitingForDevice);
    assert_eq!(next.state(2), RunState::Refused);
    assert_eq!(next.state(3), RunState::NoAnswer(Search::Looking));
    assert_eq!(next.state(4), RunState::NotSent(Why::SignedOut));
    next.tell(Event::SignedIn(true));
    let sent: Vec<_> =
        next.sent.iter().filter(|(_, _, purpose)| *purpose == Purpose::Run(run_id(3))).collect();
    assert!(sent.is_empty(), "it may have left and is not sent again");
    assert_eq!(next.state(4), RunState::Sending);
}

#[test]
fn a_refusal_is_the_same_after_a_reload() {
    for body in [error("Forbidden", "no"), "<html>".to_owned(), String::new()] {
        let mut page = Page::new();
        page.run([1]);
        page.answer(403, &body);
        let mut next = Page::signed_out(Limits::default());
        let last_alive = Some(Timestamp::from_ms(START_MS));
        next.tell(Event::Restored { records: page.stored.clone(), last_alive, ahead: Vec::new() });
        let cause = |page: &Page| match &page.found(1).phase {
            Phase::Refused { error, .. } => Cause::of(error, Asked::Run),
            phase => panic!("{phase:?}"),
        };
        assert_eq!(cause(&next), cause(&page), "{body}");
    }
}

#[test]
fn a_queue_that_was_left_long_ago_asks_first() {
    for last_alive in [Some(START_MS - 400_000), None] {
        let mut page = Page::signed_out(Limits::default());
        page.run([1]);
        let records = page.stored.clone();
        let mut next = Page::new();
        let last_alive = last_alive.map(Timestamp::from_ms);
        next.tell(Event::Restored { records, last_alive, ahead: Vec::new() });
        assert_eq!(next.notices, [Notice::QueueLeft { queued: 1 }]);
        assert_eq!(next.sends(), 0);
        next.intend(Intent::Resume);
        assert_eq!(next.sends(), 1);
    }
}

#[test]
fn runs_of_one_moment_stand_by_device_after_a_reload() {
    let mut page = Page::signed_out(Limits::default());
    let named = |name: &str, number| engine::NewRun { device_name: name.to_owned(), ..new_run(number) };
    page.intend(Intent::Run(vec![named("WS-2", 1), named("WS-1", 2)]));
    let mut next = Page::signed_out(Limits::default());
    let (records, last_alive) = (page.stored.clone(), Some(Timestamp::from_ms(START_MS)));
    next.tell(Event::Restored { records, last_alive, ahead: Vec::new() });
    let names: Vec<_> = next.engine.runs().map(|run| run.device_name.as_str()).collect();
    assert_eq!(names, ["WS-1", "WS-2"]);
}

#[test]
fn a_record_tells_whether_its_run_is_over() {
    let mut page = Page::new();
    page.run([1]);
    page.answer(403, &error("Forbidden", "no"));
    page.intend(Intent::Pause);
    page.run([2]);
    let over = |run| {
        let key = format!("run/{}", run_id(run));
        let last = page.stored.iter().rev().find(|record| record.key == key);
        last.and_then(engine::Record::facts).map(|facts| facts.over_since.is_some())
    };
    assert_eq!((over(1), over(2)), (Some(true), Some(false)));
    let damaged = engine::Record { id: engine::RecordId(0), key: String::new(), bytes: b"{".to_vec() };
    assert_eq!(damaged.facts(), None);
}

#[test]
fn records_that_are_not_understood_are_kept_aside() {
    let record = |text: &str| engine::Record {
        id: engine::RecordId(0),
        key: format!("run/{text}"),
        bytes: text.as_bytes().to_vec(),
    };
    let mut page = Page::new();
    let records = vec![record("{\"v\":7}"), record("{"), record("{\"v\":1}")];
    page.tell(Event::Restored { records, last_alive: None, ahead: Vec::new() });
    let error = |notice: &Notice| match notice {
        Notice::KeptAside { error, .. } => *error,
        other => panic!("{other:?}"),
    };
    let errors: Vec<_> = page.notices.iter().map(error).collect();
    use engine::RecordError::{Damaged, Newer};
    assert_eq!(errors, [Newer(7), Damaged, Damaged]);
    assert!(page.stored.is_empty());
}

#[test]
fn what_a_screen_reads_of_the_list_is_of_the_same_quota() {
    let mut page = Page::accepted(1);
    let left = |page: &Page| page.engine.meters(at(0)).reads.left;
    let before = left(&page);
    page.tell(Event::ListAsked);
    assert_eq!(left(&page), before - 1);
    // Whoever reads too much waits for the next look; nothing is lost.
    (0..before).for_each(|_| page.tell(Event::ListAsked));
    page.wait_until(3_600_000);
    assert!(page.sent.iter().any(|(_, _, purpose)| matches!(purpose, Purpose::Poll)), "it is still watched");
}

/// Five runs that the tenant has, five that got no answer, and no more reads than come from second to second.
#[test]
fn searches_and_the_list_take_turns_where_reads_are_short() {
    let mut page = Page::new();
    page.run(1..=10);
    for number in 1..=10 {
        if number <= 5 {
            page.answer(201, &pending(number))
        } else {
            page.answer(502, "")
        };
    }
    let left = page.engine.meters(at(0)).reads.left;
    (0..left).for_each(|_| page.tell(Event::ListAsked));
    let all: Vec<String> = (1..=5).map(pending).collect();
    let (mut looks, mut searched) = (Vec::new(), std::collections::BTreeSet::new());
    while page.now < 100_000 {
        page.wait_until(page.now + 500);
        while let Some((_, _, purpose)) = page.sent.first() {
            match purpose {
                Purpose::Poll => looks.push(page.now / 1_000),
                Purpose::Search(run) => drop(searched.insert(run.clone())),
                other => panic!("{other:?}"),
            }
            let body = if *purpose == Purpose::Poll { list(&all) } else { list(&[]) };
            page.answer(200, &body);
        }
    }
    let gaps: Vec<i64> = looks.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert!(
        looks.first().is_some_and(|at| *at <= 15) && gaps.iter().all(|gap| *gap <= 15),
        "looks at {looks:?}"
    );
    assert_eq!(searched.len(), 5, "and each was searched");
}

#[test]
fn a_clock_that_jumps_back_stops_nothing() {
    let mut page = Page::accepted(1);
    page.now = -3_600_000;
    page.tell(Event::Tick);
    page.wait_until(page.now + 6_000);
    page.answer(200, &list(&[action(1, "InProgress", [("Executing", Some(4), None), CREATED])]));
    assert_eq!(page.state(1), RunState::Running);
}
