//! What of a long list stands in the document: the rows in sight, some that have to stay wherever they are, and space for the
//! rest.

use std::ops::Range;

/// Rows beside one that has to stay: the Tab key goes to them from the one that has the focus.
const BESIDE: usize = 1;

/// What follows one another in the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// One row.
    Row(usize),
    /// The place of rows that are not drawn.
    Space(Range<usize>),
}

/// All of a list of so many rows, in order. `held` are rows that stay, wherever they are.
pub fn pieces(all: usize, drawn: &Range<usize>, held: impl IntoIterator<Item = usize>) -> Vec<Piece> {
    let near = |row: usize| row.saturating_sub(BESIDE)..(row + 1 + BESIDE).min(all);
    let held = held.into_iter().filter(|row| *row < all).map(near);
    let mut stretches: Vec<Range<usize>> = held.collect();
    stretches.push(drawn.start.min(all)..drawn.end.min(all));
    let (mut pieces, mut next) = (Vec::new(), 0);
    // There are few of them: no need to sort.
    while let Some(rows) = stretches.iter().filter(|rows| rows.end > next).min_by_key(|rows| rows.start) {
        if next < rows.start {
            pieces.push(Piece::Space(next..rows.start));
        }
        pieces.extend((next.max(rows.start)..rows.end).map(Piece::Row));
        next = rows.end;
    }
    if next < all {
        pieces.push(Piece::Space(next..all));
    }
    pieces
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    fn text(all: usize, drawn: Range<usize>, held: &[usize]) -> String {
        let text = |piece| match piece {
            Piece::Row(row) => row.to_string(),
            Piece::Space(rows) => format!("[{}-{}]", rows.start, rows.end),
        };
        pieces(all, &drawn, held.iter().copied()).into_iter().map(text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_whole_list_is_there_as_rows_or_as_space() {
        for (drawn, held, expected) in [
            (0..2, &[][..], "0 1 [2-10]"),
            (4..6, &[], "[0-4] 4 5 [6-10]"),
            (4..6, &[4], "[0-3] 3 4 5 [6-10]"),
            (4..6, &[0], "0 1 [2-4] 4 5 [6-10]"),
            (4..6, &[9], "[0-4] 4 5 [6-8] 8 9"),
            (4..6, &[9, 0], "0 1 [2-4] 4 5 [6-8] 8 9"),
            (4..6, &[1, 2], "0 1 2 3 4 5 [6-10]"),
            (8..40, &[70], "[0-8] 8 9"),
            (0..0, &[], "[0-10]"),
        ] {
            assert_eq!(text(10, drawn.clone(), held), expected, "{drawn:?} {held:?}");
        }
        assert_eq!(text(0, 0..0, &[]), "");
    }
}
