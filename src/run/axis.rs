use defender::Timestamp;

use super::zoom::Stretch;

/// Ten-thousandths of a length.
pub type Share = u32;

/// The whole length.
pub const WHOLE: Share = 10_000;

/// A time axis from the beginning of a run to a round moment behind its end, or a stretch of it. The whole grows by
/// whole steps, so that bars do not creep while somebody looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Axis {
    start: Timestamp,
    step_ms: i64,
    shown: Stretch,
}

/// On which side of what is shown something lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aside {
    /// Before its beginning.
    Before,
    /// Behind its end.
    After,
}

/// A mark on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where.
    pub at: Share,
    /// How long after the start, in milliseconds.
    pub after_ms: i64,
}

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// Distances between marks that people count in.
const STEPS: [i64; 21] = [
    SECOND,
    2 * SECOND,
    5 * SECOND,
    10 * SECOND,
    15 * SECOND,
    30 * SECOND,
    MINUTE,
    2 * MINUTE,
    5 * MINUTE,
    10 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    7 * DAY,
    30 * DAY,
];
/// More marks than this crowd their words.
const STEPS_MAX: i64 = 6;
/// Nothing is drawn on less than this.
const SHORTEST_MS: i64 = 5 * SECOND;

impl Axis {
    /// Reaches from `start` over `end`. While the run is open a tenth is left for what comes next.
    pub fn new(start: Timestamp, end: Timestamp, open: bool) -> Self {
        let length = end.ms_since(start).max(SHORTEST_MS);
        let length = if open { length + length / 10 } else { length };
        let step_ms = step_for(length);
        let length_ms = (length + step_ms - 1) / step_ms * step_ms;
        Self { start, step_ms, shown: Stretch { from_ms: 0, length_ms } }
    }

    /// The same run's axis with this stretch of it.
    pub fn showing(self, shown: Stretch) -> Self {
        Self { step_ms: step_for(shown.length_ms), shown, ..self }
    }

    /// What it shows.
    pub const fn shown(self) -> Stretch {
        self.shown
    }

    /// The first and the last moment of what it shows.
    pub fn ends(self) -> (Timestamp, Timestamp) {
        let Stretch { from_ms, length_ms } = self.shown;
        (self.start.plus_ms(from_ms), self.start.plus_ms(from_ms.saturating_add(length_ms)))
    }

    /// Where the run begins.
    pub const fn start(self) -> Timestamp {
        self.start
    }

    /// The distance between two marks, in milliseconds.
    pub const fn step_ms(self) -> i64 {
        self.step_ms
    }

    /// The same as a share of what is shown.
    pub fn distance(self) -> Share {
        self.share(self.start.plus_ms(self.shown.from_ms + self.step_ms))
    }

    /// Where a moment lies; what is outside lies at the edge.
    pub fn share(self, at: Timestamp) -> Share {
        let after = i128::from(at.ms_since(self.start)) - i128::from(self.shown.from_ms);
        let length = i128::from(self.shown.length_ms);
        let share = after * i128::from(WHOLE) / length.max(1);
        Share::try_from(share.clamp(0, i128::from(WHOLE))).unwrap_or(WHOLE)
    }

    /// Where what reaches from one moment to another lies when none of it is shown.
    pub fn aside(self, from: Timestamp, to: Timestamp) -> Option<Aside> {
        let Stretch { from_ms, length_ms } = self.shown;
        if to.ms_since(self.start) < from_ms {
            Some(Aside::Before)
        } else {
            (from.ms_since(self.start) > from_ms.saturating_add(length_ms)).then_some(Aside::After)
        }
    }

    /// The marks, without the one at the end: its words would hang over.
    pub fn ticks(self) -> impl Iterator<Item = Tick> {
        let Stretch { from_ms, length_ms } = self.shown;
        let first = (from_ms + self.step_ms - 1) / self.step_ms;
        let steps = (first..).take_while(move |step| step * self.step_ms < from_ms + length_ms);
        steps.map(move |step| {
            let after_ms = step * self.step_ms;
            Tick { at: self.share(self.start.plus_ms(after_ms)), after_ms }
        })
    }
}

/// The distance between the marks of an axis of this length.
fn step_for(length: i64) -> i64 {
    let step = STEPS.iter().find(|step| length <= **step * STEPS_MAX).copied();
    // Longer than anything that the API lets run: whole months, as many as it takes.
    step.unwrap_or_else(|| (length / (30 * DAY * STEPS_MAX) + 1) * 30 * DAY)
}

/// A share for a style: `12.34%`.
pub fn percent(share: Share) -> String {
    format!("{}.{:02}%", share / 100, share % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Timestamp = Timestamp::from_ms(1_795_000_000_000);

    fn axis(length_ms: i64, open: bool) -> Axis {
        Axis::new(START, START.plus_ms(length_ms), open)
    }

    #[test]
    fn steps_fit_the_length() {
        for (length, step, steps) in [
            (-5, SECOND, 5),
            (0, SECOND, 5),
            (5 * SECOND, SECOND, 5),
            (7 * SECOND, 2 * SECOND, 4),
            (31 * SECOND, 10 * SECOND, 4),
            (127 * SECOND, 30 * SECOND, 5),
            (180 * SECOND, 30 * SECOND, 6),
            (181 * SECOND, MINUTE, 4),
            (13 * MINUTE, 5 * MINUTE, 3),
            (3 * HOUR, 30 * MINUTE, 6),
            (3 * DAY, 12 * HOUR, 6),
            (5 * DAY, DAY, 5),
            (400 * DAY, 90 * DAY, 5),
        ] {
            let axis = axis(length, false);
            assert_eq!((axis.step_ms, axis.shown.length_ms / step), (step, steps), "{length} ms");
        }
    }

    #[test]
    fn an_open_run_has_room_for_what_comes() {
        for seconds in [0, 1, 29, 30, 31, 59, 60, 61, 599, 600, 3_600, 86_400] {
            let now = START.plus_ms(seconds * SECOND);
            let axis = Axis::new(START, now, true);
            assert!(axis.share(now) < 9_200, "{seconds} s");
            assert!(axis.ticks().count() <= 6, "{seconds} s");
        }
    }

    #[test]
    fn moments_lie_in_order_and_within() {
        let axis = axis(120 * SECOND, false);
        let at = |seconds: i64| axis.share(START.plus_ms(seconds * SECOND));
        assert_eq!((at(-60), at(0), at(30), at(60), at(120), at(500)), (0, 0, 2_500, 5_000, WHOLE, WHOLE));
        assert_eq!(axis.share(Timestamp::from_ms(i64::MIN)), 0);
        assert_eq!(axis.share(Timestamp::from_ms(i64::MAX)), WHOLE);
    }

    #[test]
    fn marks_stand_at_every_step() {
        let ticks: Vec<_> = axis(100 * SECOND, false).ticks().map(|tick| (tick.at, tick.after_ms)).collect();
        assert_eq!(ticks, [(0, 0), (2_500, 30_000), (5_000, 60_000), (7_500, 90_000)]);
    }

    #[test]
    fn a_stretch_has_marks_of_its_own() {
        let whole = axis(100 * SECOND, false);
        let shown = whole.showing(Stretch { from_ms: 31 * SECOND, length_ms: 10 * SECOND });
        let at = |seconds: i64| START.plus_ms(seconds * SECOND);
        let ticks: Vec<_> = shown.ticks().map(|tick| (tick.at, tick.after_ms)).collect();
        assert_eq!(ticks, [1, 3, 5, 7, 9].map(|at| (at * 1_000, 31_000 + i64::from(at) * SECOND)));
        assert_eq!((shown.share(at(31)), shown.share(at(36)), shown.share(at(99))), (0, 5_000, WHOLE));
        assert_eq!(shown.aside(at(1), at(30)), Some(Aside::Before));
        assert_eq!(shown.aside(at(1), at(31)), None);
        assert_eq!(shown.aside(at(41), at(50)), None);
        assert_eq!(shown.aside(at(42), at(50)), Some(Aside::After));
        assert_eq!(shown.showing(whole.shown()), whole);
    }

    #[test]
    fn shares_as_styles() {
        for (share, text) in [(0, "0.00%"), (7, "0.07%"), (3_333, "33.33%"), (WHOLE, "100.00%")] {
            assert_eq!(percent(share), text);
        }
    }
}
