//! A long list as it stands in the document, how more of it is drawn, and where its lines go when the list changes.

use std::ops::Range;
use std::sync::Arc;

use super::found::Line;
use crate::ui::{Piece, pieces};

/// The list, and which of its rows are drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shown {
    /// All of its lines.
    pub lines: Arc<Vec<Line>>,
    /// The rows in sight and as many around.
    pub drawn: Range<usize>,
    /// The row that has the focus, wherever that is.
    pub held: Option<usize>,
}

impl Shown {
    /// All of the list, in order.
    pub fn pieces(&self) -> Vec<Piece> {
        pieces(self.lines.len(), &self.drawn, self.held)
    }
}

/// What is drawn next, where some rows are drawn and others are wanted: no more than so many rows more, those in sight first.
/// What is not wanted goes at once.
pub fn next(
    drawn: &Range<usize>,
    seen: &Range<usize>,
    wanted: &Range<usize>,
    mut at_once: usize,
) -> Range<usize> {
    let kept = drawn.start.max(wanted.start)..drawn.end.min(wanted.end);
    let mut next = if kept.is_empty() { seen.start..seen.start } else { kept };
    for to in [seen, wanted] {
        let down = to.end.saturating_sub(next.end).min(at_once);
        let up = next.start.saturating_sub(to.start).min(at_once - down);
        next = next.start - up..next.end + down;
        at_once -= down + up;
    }
    next
}

/// Where the lines of a list stand in the list after it, when lines came or went in one place of it.
pub struct Moves {
    before: usize,
    after: usize,
    was: usize,
    is: usize,
}

impl Moves {
    /// From one list to the next.
    pub fn of(was: &[Line], is: &[Line]) -> Self {
        let same = |(one, other): &(&Line, &Line)| one.is(other);
        let before = was.iter().zip(is).take_while(same).count();
        let rest = was.len().min(is.len()) - before;
        let after = was.iter().rev().zip(is.iter().rev()).take(rest).take_while(same).count();
        Self { before, after, was: was.len(), is: is.len() }
    }

    /// Where a row of the former list stands now.
    pub fn now(&self, row: usize) -> Option<usize> {
        if row < self.before {
            Some(row)
        } else if row < self.was && row + self.after >= self.was {
            Some(row + self.is - self.was)
        } else {
            None
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use engine::RunId;

    use super::*;

    fn lines(names: &str) -> Vec<Line> {
        names.chars().map(|name| Line::Here(RunId::new(&name.to_string()))).collect()
    }

    #[test]
    fn what_is_in_sight_is_drawn_first() {
        for (drawn, expected) in [
            (0..0, 20..24),
            (20..24, 20..28),
            (20..28, 20..32),
            (20..30, 20..34),
            (20..35, 16..35),
            (16..35, 15..35),
            (15..35, 15..35),
            (0..100, 15..35),
            (0..17, 15..21),
            (28..90, 24..35),
        ] {
            assert_eq!(next(&drawn, &(20..30), &(15..35), 4), expected, "{drawn:?}");
        }
    }

    #[test]
    fn rows_are_found_again_where_they_went() {
        let now = |was: &str, is: &str| {
            let moves = Moves::of(&lines(was), &lines(is));
            (0..was.len()).map(|row| moves.now(row)).collect::<Vec<_>>()
        };
        assert_eq!(now("abc", "xyabc"), [Some(2), Some(3), Some(4)]);
        assert_eq!(now("abcd", "abd"), [Some(0), Some(1), None, Some(2)]);
        assert_eq!(now("aaa", "aa"), [Some(0), Some(1), None]);
        assert_eq!(now("abc", "cba"), [None, None, None]);
        assert_eq!(now("", "abc"), []);
    }
}
