//! What stands at the upper edge of a text that scrolls, so that it is found there again when rows have other heights.

/// So much of a row stays to be seen, in px.
const SEEN_PX: f64 = 2.0;
/// So much of a row nobody sees, in px: browsers scroll by whole ones.
const UNSEEN_PX: f64 = 1.0;

/// A row, and how it stands to the upper edge of its frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Which row.
    pub row: usize,
    /// So far below the edge it begins, in px.
    below_px: f64,
    /// So much of its height is above the edge.
    above: f64,
}

impl Place {
    /// A row that shall begin so far below the edge, or less where nothing stands above it.
    pub const fn below(row: usize, below_px: f64) -> Self {
        Self { row, below_px, above: 0.0 }
    }

    /// Where a row stands: so far below the edge, or above it when that is less than nothing.
    pub fn of(row: usize, top_px: f64, height_px: f64) -> Self {
        let above = if top_px < 0.0 && height_px > 0.0 { -top_px / height_px } else { 0.0 };
        let below_px = if top_px > UNSEEN_PX { top_px } else { 0.0 };
        Self { row, below_px, above }
    }

    /// The same of another row.
    pub const fn of_row(self, row: usize) -> Self {
        Self { row, ..self }
    }

    /// How far below the edge it has to begin when it is so high.
    pub fn top_px(self, height_px: f64) -> f64 {
        // However low it became, it is still the first one in sight.
        self.below_px - (self.above * height_px).min((height_px - SEEN_PX).max(0.0))
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn a_row_stands_where_it_stood() {
        for (top, height) in [(6.0, 19.0), (0.0, 19.0), (-10.0, 19.0), (-100.0, 190.0)] {
            assert_eq!(Place::of(7, top, height).top_px(height), top, "{top} of {height}");
        }
        assert_eq!(Place::of(7, -95.0, 190.0).top_px(20.0), -10.0, "half of it is above the edge");
        assert_eq!(Place::of(7, -189.0, 190.0).top_px(19.0), -17.0, "and something is in sight");
        assert_eq!(Place::below(7, 140.0).top_px(19.0), 140.0);
        assert_eq!(Place::of(7, 0.9, 19.0).top_px(19.0), 0.0, "the row before was not in sight");
        assert_eq!(Place::of(7, 0.0, 0.0).top_px(0.0), 0.0);
    }
}
