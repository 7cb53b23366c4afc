//! A moment is a value: going back to it gives it exactly, and from there everything happens as it did.

use simulation::Day;

const MINUTE_MS: i64 = 60_000;

#[test]
fn going_back_restores_exactly_and_the_same_follows() {
    for seed in 1..=8 {
        let mut day = Day::begin(seed, 20);
        day.send(12);
        day.go_on(2 * MINUTE_MS);
        let (kept, then) = (day.keep(), day.told());
        day.send(30);
        day.go_on(20 * MINUTE_MS);
        let later = day.told();
        assert_ne!(then, later, "seed {seed}: nothing happened in between");
        day.back_to(&kept);
        assert!(day.told() == then, "seed {seed}: the moment is another one");
        day.send(30);
        day.go_on(20 * MINUTE_MS);
        assert!(day.told() == later, "seed {seed}: something else followed");
    }
}

#[test]
fn what_came_later_is_gone() {
    let mut day = Day::begin(3, 20);
    day.send(1);
    day.go_on(MINUTE_MS);
    let (kept, runs, log) = (day.keep(), day.runs(), day.log());
    day.send(30);
    day.go_on(5 * MINUTE_MS);
    assert!(day.runs() > runs && day.log() > log);
    day.back_to(&kept);
    assert_eq!((day.runs(), day.log()), (runs, log));
}
