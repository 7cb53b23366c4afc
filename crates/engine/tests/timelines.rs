//! What a run's timeline makes of the tenant's times, and of those that it does not tell.

mod common;

use common::{CREATED, Page, action, at, list};
use defender::ActionStatus;
use engine::{Bound, CommandState, Fact, Observed, Timeline};

#[test]
fn a_timeline_takes_the_tenants_times_and_bounds_where_there_are_none() {
    let mut page = Page::accepted(1);
    page.wait_until(5_000);
    page.answer(200, &list(&[action(1, "InProgress", [("Executing", Some(4), None), CREATED])]));
    page.wait_until(10_000);
    page.answer(
        200,
        &list(&[action(1, "InProgress", [("Completed", Some(4), Some(8)), ("Executing", None, None)])]),
    );
    let timeline = Timeline::of(page.found(1), at(12), 0);
    assert_eq!(
        (timeline.start, timeline.picked_up, timeline.end),
        (at(0), Bound::Exact(at(4)), Bound::Unknown)
    );
    let [script, file] = timeline.commands.as_slice() else { panic!("two commands") };
    assert_eq!((script.start, script.end), (Bound::Exact(at(4)), Bound::Exact(at(8))));
    assert_eq!(script.duration_ms(at(12)), Some((4_000, 4_000)));
    // It started after the script ended and before it was seen.
    assert_eq!(
        (file.start, file.end, &file.state),
        (Bound::Between(at(8), at(10)), Bound::Unknown, &CommandState::Running)
    );
    assert_eq!(file.duration_ms(at(12)), Some((2_000, 4_000)));
}

#[test]
fn before_the_first_answer_a_timeline_starts_by_the_tenants_clock_as_well() {
    let mut page = Page::new();
    page.run([1]);
    page.lose();
    let timeline = Timeline::of(page.found(1), at(430 + 26), 430_000);
    assert_eq!(timeline.now.ms_since(timeline.start), 26_000);
}

#[test]
fn a_run_was_picked_up_no_later_than_it_was_seen_to_be() {
    let mut page = Page::accepted(1);
    page.wait_until(5_000);
    page.answer(200, &list(&[action(1, "InProgress", [CREATED, CREATED])]));
    page.wait_until(10_000);
    page.answer(200, &list(&[action(1, "InProgress", [("Executing", Some(8), None), CREATED])]));
    let timeline = Timeline::of(page.found(1), at(12), 0);
    assert_eq!(timeline.picked_up, Bound::Between(at(0), at(5)));
    assert_eq!(timeline.commands.first().map(|line| line.start), Some(Bound::Exact(at(8))));
    let moments: Vec<_> =
        timeline.happened(page.found(1), 0).into_iter().map(|line| (line.at, line.observed.fact)).collect();
    assert!(moments.is_sorted_by_key(|(at, _)| *at), "{moments:?}");
    assert!(moments.contains(&(at(5), Fact::Status(ActionStatus::InProgress))), "{moments:?}");
}

#[test]
fn what_follows_a_failed_command_is_skipped_because_of_it() {
    let mut page = Page::accepted(1);
    page.wait_until(5_000);
    page.answer(200, &list(&[action(1, "Failed", [("Failed", Some(2), Some(3)), CREATED])]));
    let timeline = Timeline::of(page.found(1), at(60), 0);
    let states: Vec<_> = timeline.commands.iter().map(|line| line.state.clone()).collect();
    assert_eq!(states, [CommandState::Failed, CommandState::Skipped { failed: 0 }]);
    assert_eq!(timeline.end, Bound::Exact(at(3)));
    let facts: Vec<_> = Observed::of(page.found(1)).into_iter().map(|line| line.fact).collect();
    assert_eq!(facts.first(), Some(&Fact::Requested));
    assert_eq!(facts.last(), Some(&Fact::Status(ActionStatus::Failed)));
}
