//! Actions that the tenant does not know: asked for ever more rarely, let be, and asked for anew.

#![allow(clippy::expect_used, reason = "a test ends where it cannot go on")]

mod common;

use common::{Page, action_id, device, list, pending, run_id, running};
use engine::{Event, Intent, Limits, Phase, Recorded, Recording, Run, RunId, RunState};

const HOUR_MS: i64 = 3_600_000;

/// Lets time pass; every look is answered with these actions. Tells when, in seconds, and for which ids was asked.
fn looks(page: &mut Page, until: i64, open: &[String]) -> Vec<(i64, String)> {
    let mut looks = Vec::new();
    loop {
        while let Some((_, call, _)) = page.sent.first() {
            looks.push((page.now / 1_000, call.query.clone()));
            page.answer(200, &list(open));
        }
        match page.engine.wake_up().map(|alarm| (alarm.at.ms() - common::START_MS).max(page.now)) {
            Some(at) if at <= until => page.wait_until(at),
            _ => break,
        }
    }
    page.wait_until(until);
    looks
}

fn attached() -> Page {
    let mut page = Page::new();
    page.intend(Intent::Attach(action_id(7)));
    looks(&mut page, 180_000, &[]);
    assert_eq!(state(&page), RunState::NotKnown { asked: true });
    page
}

fn id() -> RunId {
    RunId::attached(&action_id(7))
}

fn run(page: &Page) -> &Run {
    page.engine.run(&id()).expect("the run exists")
}

fn state(page: &Page) -> RunState {
    page.engine.state(run(page))
}

#[test]
fn it_is_asked_for_ever_more_rarely_and_counts_as_nothing() {
    let mut page = attached();
    assert_eq!(page.engine.meters(run(&page).requested_at).open, 0);
    let day = looks(&mut page, 24 * HOUR_MS, &[]);
    let pauses: Vec<i64> = day.windows(2).map(|pair| pair[1].0 - pair[0].0).collect();
    assert!(pauses.windows(2).all(|pair| pair[0] <= pair[1]), "{pauses:?}");
    assert!(pauses.iter().all(|pause| (30..=3_600).contains(pause)), "{pauses:?}");
    assert!((24..40).contains(&day.len()), "{}", day.len());
}

#[test]
fn who_lets_it_be_stops_the_looks_and_may_ask_anew() {
    let mut page = attached();
    page.intend(Intent::Discard(id()));
    assert_eq!(state(&page), RunState::NotKnown { asked: false });
    assert_eq!(looks(&mut page, 24 * HOUR_MS, &[]), []);
    page.intend(Intent::Attach(action_id(7)));
    assert_eq!(page.sent.len(), 1, "asked for at once");
    page.answer(200, &list(&[]));
    assert_eq!(state(&page), RunState::NotKnown { asked: true }, "the answer counts at once");
    page.intend(Intent::Attach(action_id(7)));
    page.answer(200, &list(&[pending(7)]));
    assert_eq!(state(&page), RunState::WaitingForDevice);
    assert_eq!(page.engine.meters(run(&page).requested_at).open, 1);
}

#[test]
fn a_reload_keeps_what_was_let_be() {
    let mut page = attached();
    page.intend(Intent::Discard(id()));
    let mut again = Page::signed_out(Limits::default());
    let records = page.stored.clone();
    again.tell(Event::Restored { records, last_alive: None, ahead: Vec::new() });
    again.tell(Event::SignedIn(true));
    again.wait_until(HOUR_MS);
    assert_eq!((state(&again), again.sent.len()), (RunState::NotKnown { asked: false }, 0));
}

#[test]
fn one_that_was_known_keeps_its_last_state_and_its_device_until_it_is_let_be() {
    let mut page = Page::accepted(1);
    page.wait_until(5_000);
    page.answer(200, &list(&[running(1)]));
    looks(&mut page, 200_000, &[]);
    assert!(page.found(1).missing_since().is_some());
    assert_eq!(page.state(1), RunState::Running);
    let open = |page: &Page| page.engine.meters(page.found(1).requested_at).open;
    assert_eq!(open(&page), 1);
    let mut next = common::new_run(2);
    next.device = device(1);
    page.intend(Intent::Run(vec![next]));
    assert_eq!(page.sends(), 0, "its device is taken");
    page.intend(Intent::Discard(run_id(1)));
    assert_eq!(page.state(1), RunState::NotKnown { asked: false });
    assert_eq!((page.sends(), open(&page)), (1, 1), "the one that waited is on its way");
}

#[test]
fn it_does_not_slow_the_look_at_what_is_open() {
    let mut page = Page::signed_out(Limits { sends_a_minute: 100, sessions: 100, ..Limits::default() });
    page.tell(Event::SignedIn(true));
    page.run(1..=50);
    (1..=50).for_each(|number| drop(page.answer(201, &pending(number))));
    let open: Vec<String> = (2..=50).map(pending).collect();
    looks(&mut page, 600_000, &open);
    assert!(page.found(1).missing_since().is_some());
    let hour = looks(&mut page, 600_000 + HOUR_MS, &open);
    let (by_id, lists): (Vec<_>, Vec<_>) =
        hour.into_iter().partition(|(_, query)| query.contains(action_id(1).as_str()));
    assert!((1..10).contains(&by_id.len()), "{by_id:?}");
    let pauses = lists.windows(2).map(|pair| pair[1].0 - pair[0].0);
    assert_eq!(pauses.max(), Some(30), "one of thirty seconds, as without it");
}

#[test]
fn a_recording_tells_that_it_was_let_be() {
    let mut page = attached();
    page.intend(Intent::Discard(id()));
    let run = run(&page).clone();
    assert!(matches!(run.phase, Phase::Watched { missing: Some(_), .. }));
    let recording = Recording::new(Recorded {
        id: run.id.clone(),
        origin: run.origin,
        action: run.action().cloned(),
        device: run.device.clone(),
        device_name: run.device_name.clone(),
        sequence_name: run.sequence_name.clone(),
        body: run.body.clone(),
        batch: run.batch.clone(),
        requested_by: run.requested_by.clone(),
        requested_at: run.requested_at,
        happened: run.happened.clone(),
        observations: run.observations.clone(),
    });
    let last = recording.moments().pop().expect("it has moments");
    assert_eq!(RunState::of(&recording.at(last)), RunState::NotKnown { asked: false });
}
