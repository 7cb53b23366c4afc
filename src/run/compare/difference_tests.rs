use std::pin::pin;
use std::task::{Context, Poll, Waker};

use proptest::prelude::*;

use super::*;

/// What two texts differ in, without a pause.
pub fn compared(before: &str, after: &str) -> Difference {
    with_pauses(before, after, async || ())
}

fn with_pauses(before: &str, after: &str, pause: impl AsyncFnMut()) -> Difference {
    let work = pin!(compare(Text::of(before.into()), Text::of(after.into()), pause));
    match work.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(difference) => difference,
        Poll::Pending => unreachable!("nothing to wait for"),
    }
}

/// A diff is right when the second output comes out of the first by it.
fn applied(difference: &Difference) -> Vec<String> {
    let mut lines = Vec::new();
    let mut before = 0;
    for hunk in &difference.hunks {
        lines.extend((before..hunk.before.start).map(|line| difference.before.line(line).to_owned()));
        lines.extend(hunk.after.clone().map(|line| difference.after.line(line).to_owned()));
        before = hunk.before.end;
    }
    lines.extend((before..difference.before.len()).map(|line| difference.before.line(line).to_owned()));
    lines
}

fn lines(text: &Text) -> Vec<String> {
    (0..text.len()).map(|line| text.line(line).to_owned()).collect()
}

#[test]
fn only_what_changed_differs() {
    for (before, after, hunks) in [
        ("", "", &[][..]),
        ("a\nb\n", "a\nb", &[]),
        ("a\r\nb\r\n", "a\nb\n", &[]),
        ("", "a", &[(0..0, 0..1)]),
        ("a", "", &[(0..1, 0..0)]),
        ("a\nb\nc", "a\nx\nc", &[(1..2, 1..2)]),
        ("a\nb\nc\nd", "a\nc\nd\ne", &[(1..2, 1..1), (4..4, 3..4)]),
        ("x\nx\nx", "x\nx", &[(2..3, 2..2)]),
        ("a\nb\nc\nd\ne", "c\nd\ne\na\nb", &[(0..2, 0..0), (5..5, 3..5)]),
    ] {
        let found: Vec<_> =
            compared(before, after).hunks.into_iter().map(|hunk| (hunk.before, hunk.after)).collect();
        assert_eq!(found, hunks, "{before:?} and {after:?}");
    }
}

#[test]
fn lines_are_counted() {
    let difference = compared("a\nb\nc", "a\nx\ny\nc");
    assert_eq!((difference.counts(), difference.is_cut()), ((2, 1), false));
    let endless = "x\n".repeat(super::super::text::LINES_MAX + 1);
    assert!(compared("x", &endless).is_cut());
}

#[test]
fn the_most_lines_stay_where_they_are() {
    assert_eq!(longest_rise(&[(0, 2), (1, 0), (2, 1), (3, 5), (4, 3)]), [(1, 0), (2, 1), (4, 3)]);
    assert_eq!(longest_rise(&[]), []);
}

/// Numbers that look like chance and are the same at each run.
fn dice(seed: &mut u64, below: u64) -> u64 {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    *seed % below
}

/// The worst that is known, in large outputs: no line is there once only, all lines are other ones, all stand in another
/// order. However it is, the page may handle what waits after each piece.
#[test]
fn there_is_a_pause_after_each_piece() {
    let count = 20_000;
    let mut seed = 7;
    let mut random =
        |below: u64| -> String { (0..count).map(|_| format!("line {}\n", dice(&mut seed, below))).collect() };
    let few = [random(2), random(2), random(100), random(100), random(10_000), random(10_000)];
    let [a, b, c, d, e, f] = few;
    let apart = |letter: char| (0..count).map(|line| format!("{letter}{line}\n")).collect::<String>();
    let turned: String = (0..count).rev().map(|line| format!("a{line}\n")).collect();
    for (before, after) in [(a, b), (c, d), (e, f), (apart('a'), apart('b')), (apart('a'), turned)] {
        let pauses = std::cell::Cell::new(0);
        let difference = with_pauses(&before, &after, async || pauses.set(pauses.get() + 1));
        assert!(applied(&difference) == lines(&difference.after), "another output");
        assert!(pauses.get() >= count / PIECE, "{} pauses", pauses.get());
    }
}

proptest! {
    #[test]
    fn the_second_comes_out_of_the_first(
        before in prop::collection::vec(0_u8..12, 0..60),
        after in prop::collection::vec(0_u8..12, 0..60),
    ) {
        let text = |lines: &[u8]| lines.iter().map(|line| format!("{line}\n")).collect::<String>();
        let difference = compared(&text(&before), &text(&after));
        prop_assert_eq!(applied(&difference), lines(&difference.after));
        for pair in difference.hunks.windows(2) {
            prop_assert!(pair[0].before.end < pair[1].before.start && pair[0].after.end < pair[1].after.start);
        }
        for hunk in &difference.hunks {
            prop_assert!(!hunk.before.is_empty() || !hunk.after.is_empty());
        }
    }
}
