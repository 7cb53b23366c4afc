//! What of a long list stands in the document: the rows in sight, the one with the keyboard's focus, and space for the rest.

use std::ops::Range;
use std::sync::Arc;

use super::found::Line;

/// Rows beside the one that has the focus: the Tab key goes to them.
const BESIDE: usize = 1;

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

/// What follows one another in the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// One row.
    Row(usize),
    /// The place of rows that are not drawn.
    Space(Range<usize>),
}

impl Shown {
    /// All of the list, in order.
    pub fn pieces(&self) -> Vec<Piece> {
        let all = self.lines.len();
        let near = |row: usize| row.saturating_sub(BESIDE)..(row + 1 + BESIDE).min(all);
        let held = self.held.filter(|row| *row < all).map_or(0..0, near);
        let drawn = self.drawn.start.min(all)..self.drawn.end.min(all);
        let mut stretches = [held, drawn];
        stretches.sort_by_key(|rows| rows.start);
        let (mut pieces, mut next) = (Vec::new(), 0);
        for rows in stretches.into_iter().filter(|rows| !rows.is_empty()) {
            if next < rows.start {
                pieces.push(Piece::Space(next..rows.start));
            }
            pieces.extend((next.max(rows.start)..rows.end).map(Piece::Row));
            next = next.max(rows.end);
        }
        if next < all {
            pieces.push(Piece::Space(next..all));
        }
        pieces
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

    /// Where each row of the list stood.
    pub fn back(&self) -> impl ExactSizeIterator<Item = Option<usize>> + use<> {
        let Self { before, after, was, is } = *self;
        (0..is).map(
            move |row| {
                if row < before { Some(row) } else { (row + after >= is).then(|| row + was - is) }
            },
        )
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use engine::RunId;

    use super::*;

    fn lines(names: &str) -> Vec<Line> {
        names.chars().map(|name| Line::Here(RunId::new(&name.to_string()))).collect()
    }

    fn text(drawn: Range<usize>, held: Option<usize>) -> String {
        let shown = Shown { lines: lines("abcdefghij").into(), drawn, held };
        let text = |piece| match piece {
            Piece::Row(row) => row.to_string(),
            Piece::Space(rows) => format!("[{}-{}]", rows.start, rows.end),
        };
        shown.pieces().into_iter().map(text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_whole_list_is_there_as_rows_or_as_space() {
        for (drawn, held, expected) in [
            (0..2, None, "0 1 [2-10]"),
            (4..6, None, "[0-4] 4 5 [6-10]"),
            (4..6, Some(4), "[0-3] 3 4 5 [6-10]"),
            (4..6, Some(0), "0 1 [2-4] 4 5 [6-10]"),
            (4..6, Some(9), "[0-4] 4 5 [6-8] 8 9"),
            (8..40, Some(70), "[0-8] 8 9"),
            (0..0, None, "[0-10]"),
        ] {
            assert_eq!(text(drawn.clone(), held), expected, "{drawn:?} {held:?}");
        }
        assert_eq!(Shown::default().pieces(), []);
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
            let back: Vec<_> = moves.back().collect();
            let now: Vec<_> = (0..was.len()).map(|row| moves.now(row)).collect();
            for (row, place) in now.iter().enumerate().filter_map(|(row, place)| Some((row, (*place)?))) {
                assert_eq!(back[place], Some(row), "{was} {is}");
            }
            now
        };
        assert_eq!(now("abc", "xyabc"), [Some(2), Some(3), Some(4)]);
        assert_eq!(now("abcd", "abd"), [Some(0), Some(1), None, Some(2)]);
        assert_eq!(now("aaa", "aa"), [Some(0), Some(1), None]);
        assert_eq!(now("abc", "cba"), [None, None, None]);
        assert_eq!(now("", "abc"), []);
    }
}
