//! How high the rows of a text are, block by block: measured where they were drawn, guessed elsewhere.

use std::ops::Range;

/// A block has so many rows.
pub const BLOCK: usize = 25;
/// A line's height before one was measured, in px.
const LINE_PX: f64 = 19.0;

/// Heights in px.
#[derive(Clone, Debug, PartialEq)]
pub struct Heights {
    /// How many lines a block probably takes on the screen.
    guessed: Vec<f64>,
    measured: Vec<Option<f64>>,
    /// Of one line of the guess.
    line_px: f64,
}

impl Default for Heights {
    /// Of no rows.
    fn default() -> Self {
        Self { guessed: Vec::new(), measured: Vec::new(), line_px: LINE_PX }
    }
}

impl Heights {
    /// Of rows with so many characters each, in lines as high as the ones here; a line on the screen takes `columns`, or
    /// all of a row.
    pub fn of_others(&self, rows: impl Iterator<Item = usize>, columns: Option<usize>) -> Self {
        let mut guessed = Vec::new();
        for (place, length) in rows.enumerate() {
            let lines = columns.map_or(1, |columns| length.div_ceil(columns.max(1)).max(1)) as f64;
            match guessed.last_mut() {
                Some(last) if !place.is_multiple_of(BLOCK) => *last += lines,
                _ => guessed.push(lines),
            }
        }
        Self { measured: vec![None; guessed.len()], guessed, line_px: self.line_px }
    }

    /// A block was drawn: says whether that is news.
    pub fn measure(&mut self, block: usize, px: f64) -> bool {
        let Some(known) = self.measured.get_mut(block).filter(|known| **known != Some(px)) else {
            return false;
        };
        let is_first = known.is_none();
        *known = Some(px);
        if is_first && self.measured.iter().flatten().count() == 1 {
            self.line_px = self.guessed.get(block).map_or(LINE_PX, |lines| px / lines);
        }
        true
    }

    /// How far below the beginning a block begins.
    pub fn top(&self, block: usize) -> f64 {
        (0..block.min(self.guessed.len())).map(|block| self.of(block)).sum()
    }

    /// How high all is.
    pub fn all(&self) -> f64 {
        self.top(self.guessed.len())
    }

    /// How high a block is.
    pub fn of(&self, block: usize) -> f64 {
        let guess = || self.guessed.get(block).map_or(0.0, |lines| lines * self.line_px);
        self.measured.get(block).copied().flatten().unwrap_or_else(guess)
    }

    /// The blocks that share something with a stretch, or the nearest one when none does.
    pub fn within(&self, from: f64, to: f64) -> Range<usize> {
        let (mut top, mut first, mut end) = (0.0, 0, 0);
        for block in 0..self.guessed.len() {
            let bottom = top + self.of(block);
            first = if bottom <= from { block + 1 } else { first };
            end = if top < to { block + 1 } else { end };
            top = bottom;
        }
        let first = first.min(self.guessed.len().saturating_sub(1));
        first..end.max(first + 1).min(self.guessed.len())
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn what_is_measured_stands_and_tells_of_the_rest() {
        let mut heights = Heights::default().of_others(std::iter::repeat_n(10, 60), None);
        assert_eq!(heights.all(), 60.0 * LINE_PX);
        assert!(heights.measure(0, 500.0), "20 px a line");
        assert!(!heights.measure(0, 500.0), "known");
        assert!(!heights.measure(9, 500.0), "no such block");
        assert_eq!((heights.top(1), heights.top(2), heights.all()), (500.0, 1_000.0, 1_200.0));
        assert!(heights.measure(1, 700.0));
        assert_eq!(heights.all(), 1_400.0);
    }

    #[test]
    fn blocks_in_a_stretch() {
        let mut heights = Heights::default().of_others(std::iter::repeat_n(10, 100), None);
        heights.measure(0, 250.0);
        for (from, to, expected) in [
            (0.0, 10.0, 0..1),
            (-100.0, 250.0, 0..1),
            (249.0, 251.0, 0..2),
            (300.0, 900.0, 1..4),
            (-500.0, 5_000.0, 0..4),
            (-500.0, -100.0, 0..1),
            (1_000.0, 2_000.0, 3..4),
            (50_000.0, 51_000.0, 3..4),
        ] {
            assert_eq!(heights.within(from, to), expected, "{from} to {to}");
        }
        assert_eq!(Heights::default().within(0.0, 10.0), 0..0);
    }

    #[test]
    fn lines_are_as_high_as_they_were_among_other_rows() {
        let mut heights = Heights::default().of_others(std::iter::repeat_n(10, 100), None);
        heights.measure(0, 471.0);
        let others = heights.of_others(std::iter::repeat_n(160, 50), Some(80));
        assert_eq!(others.all(), 100.0 * 471.0 / 25.0);
    }

    #[test]
    fn long_rows_take_several_lines() {
        let heights = Heights::default().of_others([0, 80, 81, 800].into_iter(), Some(80));
        assert_eq!(heights.all(), (1.0 + 1.0 + 2.0 + 10.0) * LINE_PX);
    }
}
