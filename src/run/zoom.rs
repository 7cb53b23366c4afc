//! Which stretch of a run's time is shown.

use super::axis::{Share, WHOLE};

/// Nothing is shown nearer than this: the tenant tells times in seconds.
const NEAREST_MS: i64 = 2_000;
/// So many seconds, or tens of them, or none, are shown before what is looked for.
const BEFORE: i64 = 10;

/// A stretch of time, in milliseconds after the run's start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Where it begins.
    pub from_ms: i64,
    /// How long it is.
    pub length_ms: i64,
}

impl Stretch {
    /// Half or twice of it is shown; what lies at `about` stays where it is. `None` when that shows the whole.
    pub fn zoomed(self, closer: bool, about: Share, whole: Self) -> Option<Self> {
        let length_ms =
            if closer { (self.length_ms / 2).max(NEAREST_MS) } else { self.length_ms.saturating_mul(2) };
        let share = |length_ms: i64| {
            let part = i128::from(length_ms) * i128::from(about.min(WHOLE)) / i128::from(WHOLE);
            i64::try_from(part).unwrap_or(i64::MAX) // a share is never longer than the whole
        };
        let from_ms = self.from_ms.saturating_add(share(self.length_ms)).saturating_sub(share(length_ms));
        Self { from_ms, length_ms }.within(whole)
    }

    /// Half of it further.
    pub fn moved(self, later: bool, whole: Self) -> Option<Self> {
        let by = self.length_ms / 2;
        Self { from_ms: if later { self.from_ms + by } else { self.from_ms - by }, ..self }.within(whole)
    }

    /// As much of time, where something begins.
    pub fn onto(self, begin_ms: i64, whole: Self) -> Option<Self> {
        Self { from_ms: begin_ms - self.length_ms / BEFORE, ..self }.within(whole)
    }

    /// Moved into the whole; `None` when it has the whole in it.
    fn within(self, whole: Self) -> Option<Self> {
        let last = whole.from_ms + whole.length_ms - self.length_ms;
        (last > whole.from_ms).then(|| Self { from_ms: self.from_ms.clamp(whole.from_ms, last), ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE_RUN: Stretch = Stretch { from_ms: 0, length_ms: 1_000_000 };

    fn stretch(from_ms: i64, length_ms: i64) -> Option<Stretch> {
        Some(Stretch { from_ms, length_ms })
    }

    #[test]
    fn what_is_pointed_at_stays_in_a_short_run_too() {
        for length_ms in [5_000, 9_000, 12_000, 60_000] {
            let whole = Stretch { from_ms: 0, length_ms };
            let half = length_ms / 2;
            assert_eq!(whole.zoomed(true, WHOLE, whole), stretch(half, half), "{length_ms}");
            assert_eq!(whole.zoomed(true, WHOLE / 2, whole), stretch(length_ms / 4, half), "{length_ms}");
            assert_eq!(whole.zoomed(true, 0, whole), stretch(0, half), "{length_ms}");
        }
    }

    #[test]
    fn what_is_pointed_at_stays() {
        let half = WHOLE_RUN.zoomed(true, 5_000, WHOLE_RUN);
        assert_eq!(half, stretch(250_000, 500_000));
        assert_eq!(WHOLE_RUN.zoomed(true, 0, WHOLE_RUN), stretch(0, 500_000));
        assert_eq!(WHOLE_RUN.zoomed(true, WHOLE, WHOLE_RUN), stretch(500_000, 500_000));
        let quarter = half.and_then(|half| half.zoomed(true, 5_000, WHOLE_RUN));
        assert_eq!(quarter, stretch(375_000, 250_000));
        assert_eq!(quarter.and_then(|quarter| quarter.zoomed(false, 5_000, WHOLE_RUN)), half);
        assert_eq!(half.and_then(|half| half.zoomed(false, 5_000, WHOLE_RUN)), None, "the whole again");
    }

    #[test]
    fn it_ends_at_seconds_and_at_the_edges() {
        let mut shown = WHOLE_RUN;
        for _ in 0..40 {
            shown = shown.zoomed(true, 10, WHOLE_RUN).unwrap();
        }
        assert_eq!(shown.length_ms, NEAREST_MS);
        let half = Stretch { from_ms: 400_000, length_ms: 500_000 };
        assert_eq!(half.moved(true, WHOLE_RUN), stretch(500_000, 500_000));
        assert_eq!(half.moved(false, WHOLE_RUN), stretch(150_000, 500_000));
        assert_eq!(half.onto(950_000, WHOLE_RUN), stretch(500_000, 500_000));
        assert_eq!(half.onto(100_000, WHOLE_RUN), stretch(50_000, 500_000));
        assert_eq!(half.zoomed(false, 0, Stretch { from_ms: 0, length_ms: 10 }), None);
    }

    #[test]
    fn any_number_is_held_out() {
        for from_ms in [i64::MIN / 4, -1, 0, i64::MAX / 4] {
            for length_ms in [1, 5_000, i64::MAX / 4] {
                let odd = Stretch { from_ms, length_ms };
                for whole in [WHOLE_RUN, odd] {
                    for found in [
                        odd.zoomed(true, 1, whole),
                        odd.zoomed(false, WHOLE + 9, whole),
                        odd.moved(true, whole),
                    ] {
                        assert!(found.is_none_or(|found| found.from_ms >= whole.from_ms));
                    }
                }
            }
        }
    }
}
