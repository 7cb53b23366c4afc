use defender::Timestamp;

use crate::host::Pace;

/// The demo's time: its own moment, moved by this machine's monotonic clock at a pace of its own. A tenant
/// on the wire has none: there the machine's clock counts.
#[derive(Clone, Copy, Debug)]
pub struct DemoClock {
    base: Timestamp,
    since_ms: i64,
    pace: Pace,
}

impl DemoClock {
    /// Shows `base` at the machine's monotonic millisecond `real_ms` and goes on from there.
    pub const fn new(base: Timestamp, real_ms: i64, pace: Pace) -> Self {
        Self { base, since_ms: real_ms, pace }
    }

    /// The demo's moment. Never goes back.
    pub fn now(&self, real_ms: i64) -> Timestamp {
        self.base.plus_ms((real_ms - self.since_ms).max(0) * factor(self.pace))
    }

    /// How fast it goes.
    pub const fn pace(&self) -> Pace {
        self.pace
    }

    /// As one tab tells it to the others.
    pub fn to_text(self, real_ms: i64) -> String {
        format!("time {} {}", self.now(real_ms).ticks(), factor(self.pace))
    }

    /// As another tab tells it; both use this machine's clock.
    pub fn from_text(text: &str, real_ms: i64) -> Option<Self> {
        let (base, pace) = text.strip_prefix("time ")?.split_once(' ')?;
        let pace = match pace.parse().ok()? {
            0 => Pace::Paused,
            times => Pace::Times(times),
        };
        Some(Self::new(Timestamp::from_ticks(base.parse().ok()?), real_ms, pace))
    }

    /// Goes on at another pace.
    pub fn set_pace(&mut self, real_ms: i64, pace: Pace) {
        *self = Self::new(self.now(real_ms), real_ms, pace);
    }

    /// Jumps ahead; a moment that is past changes nothing.
    pub fn jump(&mut self, real_ms: i64, at: Timestamp) {
        *self = Self::new(self.now(real_ms).max(at), real_ms, self.pace);
    }

    /// Machine milliseconds until the demo's moment `at`; `None` while time stands. 0 when it is past.
    pub fn real_ms_until(&self, real_ms: i64, at: Timestamp) -> Option<i64> {
        let ahead = at.ms_since(self.now(real_ms)).max(0);
        match self.pace {
            Pace::Paused if ahead > 0 => None,
            Pace::Paused => Some(0),
            Pace::Times(times) => Some((ahead + i64::from(times) - 1) / i64::from(times).max(1)),
        }
    }
}

const fn factor(pace: Pace) -> i64 {
    match pace {
        Pace::Paused => 0,
        Pace::Times(times) => times as i64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Timestamp = Timestamp::from_ms(1_000_000);

    fn after(ms: i64) -> Timestamp {
        START.plus_ms(ms)
    }

    #[test]
    fn time_goes_at_its_pace_and_keeps_what_has_passed() {
        let mut clock = DemoClock::new(START, 50, Pace::Times(1));
        assert_eq!(clock.now(150), after(100));
        clock.set_pace(150, Pace::Times(10));
        assert_eq!(clock.now(250), after(1_100));
        clock.set_pace(250, Pace::Paused);
        assert_eq!(clock.now(9_999), after(1_100));
        clock.set_pace(9_999, Pace::Times(1));
        assert_eq!(clock.now(10_000), after(1_101));
    }

    #[test]
    fn a_jump_goes_ahead_and_never_back() {
        let mut clock = DemoClock::new(START, 0, Pace::Times(1));
        clock.jump(10, after(5_000));
        assert_eq!(clock.now(10), after(5_000));
        clock.jump(20, after(1));
        assert_eq!(clock.now(20), after(5_010));
        assert_eq!(clock.now(5), after(5_010), "a machine clock that went back does not take the demo along");
    }

    #[test]
    fn another_tab_goes_on_from_what_it_was_told() {
        for pace in [Pace::Paused, Pace::Times(1), Pace::Times(20)] {
            let told = DemoClock::new(START, 0, pace).to_text(100);
            let heard = DemoClock::from_text(&told, 5_000).expect("it is a time");
            assert_eq!((heard.pace(), heard.now(5_000)), (pace, DemoClock::new(START, 0, pace).now(100)));
        }
        for nothing in ["", "time", "time 1", "time x 1", "time 1 300", "time 1 -1", "stored"] {
            assert!(DemoClock::from_text(nothing, 0).is_none(), "{nothing}");
        }
    }

    #[test]
    fn an_alarm_is_set_in_machine_time() {
        let mut clock = DemoClock::new(START, 0, Pace::Times(10));
        assert_eq!(clock.real_ms_until(0, after(1_001)), Some(101));
        assert_eq!(clock.real_ms_until(0, after(-5)), Some(0));
        clock.set_pace(0, Pace::Paused);
        assert_eq!(clock.real_ms_until(0, after(1)), None);
        assert_eq!(clock.real_ms_until(0, after(0)), Some(0));
    }
}
