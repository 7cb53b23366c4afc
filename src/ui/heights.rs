//! How high the rows of a list are: measured where they were drawn, guessed elsewhere. In px.

use std::ops::Range;

use super::first_of;

/// Sums of any stretch in a few steps, however long the list is.
#[derive(Clone, Debug, PartialEq)]
pub struct Heights {
    /// Of a row that was not drawn yet.
    guess: f64,
    /// By how much a measured row is higher than the guess; `None` for one that was not measured.
    known: Vec<Option<f64>>,
    /// The same as a Fenwick tree.
    sums: Vec<f64>,
}

impl Heights {
    /// Of so many rows, none of them measured.
    pub fn new(rows: usize, guess: f64) -> Self {
        Self { guess, known: vec![None; rows], sums: vec![0.0; rows + 1] }
    }

    /// How many rows.
    pub const fn rows(&self) -> usize {
        self.known.len()
    }

    /// Of the list after this one, which has so many rows: `now` names the place of each row of this one, if it is still there.
    #[must_use]
    pub fn moved(&self, rows: usize, now: impl Fn(usize) -> Option<usize>) -> Self {
        let mut moved = Self::new(rows, self.guess);
        for (row, known) in self.known.iter().enumerate() {
            if let Some((more, now)) = known.and_then(|more| Some((more, now(row)?))) {
                moved.measure(now, self.guess + more);
            }
        }
        moved
    }

    /// A row was drawn: says by how much it is higher than was thought.
    pub fn measure(&mut self, row: usize, px: f64) -> f64 {
        let Some(known) = self.known.get_mut(row) else { return 0.0 };
        let more = px - self.guess;
        let news = more - known.unwrap_or(0.0);
        *known = Some(more);
        let mut at = row + 1;
        while let Some(sum) = self.sums.get_mut(at) {
            *sum += news;
            at += at & at.wrapping_neg();
        }
        news
    }

    /// How far below the beginning a row begins; all of it for the one after the last.
    pub fn top(&self, row: usize) -> f64 {
        let row = row.min(self.known.len());
        let (mut more, mut at) = (0.0, row);
        while at > 0 {
            more += self.sums.get(at).copied().unwrap_or_default();
            at &= at - 1;
        }
        self.guess * row as f64 + more
    }

    /// How high a stretch of rows is.
    pub fn of(&self, rows: &Range<usize>) -> f64 {
        (self.top(rows.end) - self.top(rows.start)).max(0.0)
    }

    /// The rows that share something with a stretch; beyond an end of the list the row that is there.
    pub fn within(&self, from: f64, to: f64) -> Range<usize> {
        let rows = self.known.len();
        let about = |px: f64| (px / self.guess) as usize;
        let first = first_of(rows, about(from), |row| self.top(row + 1) > from).min(rows.saturating_sub(1));
        first..first_of(rows, about(to), |row| self.top(row) >= to).clamp((first + 1).min(rows), rows)
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn rows_in_a_stretch() {
        let mut heights = Heights::new(100, 50.0);
        assert_eq!(heights.measure(1, 150.0), 100.0);
        assert_eq!(heights.measure(1, 150.0), 0.0, "known");
        assert_eq!(heights.measure(100, 9.0), 0.0, "no such row");
        assert_eq!((heights.top(1), heights.top(2), heights.top(900)), (50.0, 200.0, 5_100.0));
        for (from, to, expected) in [
            (0.0, 10.0, 0..1),
            (-100.0, 50.0, 0..1),
            (49.0, 51.0, 0..2),
            (60.0, 199.0, 1..2),
            (200.0, 300.0, 2..4),
            (-500.0, -100.0, 0..1),
            (9_000.0, 9_100.0, 99..100),
            (-500.0, 9_000.0, 0..100),
        ] {
            assert_eq!(heights.within(from, to), expected, "{from} to {to}");
        }
        assert_eq!(Heights::new(0, 50.0).within(0.0, 10.0), 0..0);
    }

    #[test]
    fn a_row_keeps_its_height_where_it_goes() {
        let mut heights = Heights::new(3, 50.0);
        heights.measure(0, 90.0);
        let moved = heights.moved(4, |row| Some(row + 1));
        assert_eq!((moved.top(1), moved.top(2), moved.top(4)), (50.0, 140.0, 240.0));
    }

    proptest! {
        #[test]
        fn sums_are_those_of_the_rows(rows in 1_usize..300, measured in prop::collection::vec((0_usize..300, 1_u16..400), 0..80)) {
            let mut heights = Heights::new(rows, 40.0);
            let mut plain = vec![40.0; rows];
            for (row, px) in measured {
                heights.measure(row, f64::from(px));
                if let Some(plain) = plain.get_mut(row) {
                    *plain = f64::from(px);
                }
            }
            let mut top = 0.0;
            for (row, px) in plain.iter().enumerate() {
                prop_assert_eq!(heights.top(row), top);
                prop_assert_eq!(heights.within(top, top + px), row..row + 1);
                top += px;
            }
            prop_assert_eq!(heights.top(rows), top);
        }
    }
}
