//! What the rows of a text are counted as.

use std::ops::Range;

use viewer::Shown;
use words::Screens;

/// Lines of a text, or bytes that stand there as digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Lines: a long one has several rows.
    Lines,
    /// Bytes.
    Bytes {
        /// So many stand in a row.
        in_row: usize,
        /// So many are shown.
        all: usize,
    },
}

impl Counted {
    /// How many there are.
    pub fn all(self, shown: &Shown) -> usize {
        match self {
            Self::Lines => shown.lines(),
            Self::Bytes { all, .. } => all,
        }
    }

    /// The first one in some rows, from 0, and one after the last.
    pub fn within(self, shown: &Shown, rows: Range<usize>) -> (usize, usize) {
        match self {
            Self::Lines => (shown.line_of(rows.start).0, shown.line_of(rows.end.saturating_sub(1)).0 + 1),
            Self::Bytes { in_row, all } => (rows.start * in_row, all.min(rows.end * in_row)),
        }
    }

    /// What a row is remembered by when rows may become longer or shorter: of bytes, the first one.
    pub const fn mark(self, row: usize) -> usize {
        match self {
            Self::Lines => row,
            Self::Bytes { in_row, .. } => row * in_row,
        }
    }

    /// The row that is remembered by this.
    pub fn row(self, mark: usize) -> usize {
        match self {
            Self::Lines => mark,
            Self::Bytes { in_row, .. } => mark / in_row.max(1),
        }
    }

    /// Says which are in sight.
    pub const fn sight(self) -> Screens {
        if self.are_lines() { Screens::ViewerSight } else { Screens::ViewerSightBytes }
    }

    /// Says which are in a part.
    pub const fn part(self) -> Screens {
        if self.are_lines() { Screens::ViewerPart } else { Screens::ViewerPartBytes }
    }

    /// The parts before and after.
    pub const fn beside(self) -> (Screens, Screens) {
        if self.are_lines() {
            (Screens::ViewerPartBefore, Screens::ViewerPartAfter)
        } else {
            (Screens::ViewerPartBytesBefore, Screens::ViewerPartBytesAfter)
        }
    }

    /// Says how many were copied.
    pub const fn copied(self) -> Screens {
        if self.are_lines() { Screens::ViewerCopiedAll } else { Screens::ViewerCopiedBytes }
    }

    /// Whether they are lines: these have numbers and can go on below.
    pub const fn are_lines(self) -> bool {
        matches!(self, Self::Lines)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn rows_of_bytes_are_no_lines() {
        let shown = Shown::of("one\ntwo\nthree\n");
        assert_eq!((Counted::Lines.all(&shown), Counted::Lines.within(&shown, 1..3)), (3, (1, 3)));
        let bytes = Counted::Bytes { in_row: 8, all: 20 };
        assert_eq!((bytes.all(&shown), bytes.within(&shown, 0..2)), (20, (0, 16)));
        assert_eq!(bytes.within(&shown, 1..3), (8, 20), "the last row is not full");
        let longer = Counted::Bytes { in_row: 16, all: 20 };
        assert_eq!((longer.row(bytes.mark(3)), Counted::Lines.row(Counted::Lines.mark(3))), (1, 3));
    }
}
