use defender::Timestamp;

/// Milliseconds of a time that never goes back; differences count, the origin does not.
pub(crate) type Steady = i64;

/// Makes a steady time out of a clock that may jump, and learns how far the tenant's clock is ahead.
#[derive(Clone, Debug, Default)]
pub(crate) struct Clock {
    last: Option<Timestamp>,
    /// What the browser's clock jumped back in all.
    back_ms: i64,
    /// The tenant's clock is ahead of this one by no less and no more than this, in milliseconds.
    ahead: Option<(i64, i64)>,
    /// How far it was ahead when the last visit, or another tab, saw it.
    recalled: Option<i64>,
}

/// A difference that is worth a word.
pub(crate) const NOTABLE_MS: i64 = 5_000;

impl Clock {
    /// Takes the browser's time.
    pub(crate) fn tell(&mut self, now: Timestamp) -> Steady {
        let jump = self.last.map_or(0, |last| last.ms().saturating_sub(now.ms()).max(0));
        if jump > 0 {
            self.back_ms = self.back_ms.saturating_add(jump);
            self.ahead =
                self.ahead.map(|(least, most)| (least.saturating_add(jump), most.saturating_add(jump)));
        }
        self.last = Some(now);
        self.inside(now)
    }

    /// The steady time of the moment told last, or of one near it.
    pub(crate) const fn inside(&self, at: Timestamp) -> Steady {
        at.ms().saturating_add(self.back_ms)
    }

    /// The browser's time of a steady one.
    pub(crate) const fn outside(&self, at: Steady) -> Timestamp {
        Timestamp::from_ms(at.saturating_sub(self.back_ms))
    }

    /// The tenant's clock showed a moment from `least` to `most` somewhere between `sent` and `received`.
    pub(crate) fn learn(&mut self, least: Timestamp, most: Timestamp, sent: Timestamp, received: Timestamp) {
        let sample = (least.ms_since(received), most.ms_since(sent));
        if sample.0 > sample.1 {
            return; // the clock jumped in between
        }
        let both = self.ahead.map(|known| (known.0.max(sample.0), known.1.min(sample.1)));
        // Two samples that cannot both be true: a clock jumped, the newer one counts.
        self.ahead = Some(both.filter(|(least, most)| least <= most).unwrap_or(sample));
    }

    /// How far the tenant's clock is ahead, in milliseconds; `None` while nothing is known.
    pub(crate) fn ahead_ms(&self) -> Option<i64> {
        self.ahead.map(|(least, most)| least.saturating_add(most) / 2)
    }

    /// Takes what is known of an earlier visit: it holds until the tenant's clock is seen.
    pub(crate) const fn recall(&mut self, ahead_ms: Option<i64>) {
        self.recalled = ahead_ms;
    }

    /// The same as [`Self::ahead_ms`], or what an earlier visit knew.
    pub(crate) fn likely_ahead_ms(&self) -> i64 {
        self.ahead_ms().or(self.recalled).unwrap_or(0)
    }

    /// The same when it is worth a word.
    pub(crate) fn notable_ms(&self) -> Option<i64> {
        self.ahead_ms().filter(|ahead| ahead.abs() > NOTABLE_MS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(ms: i64) -> Timestamp {
        Timestamp::from_ms(ms)
    }

    #[test]
    fn time_that_jumps_back_stands_still() {
        let mut clock = Clock::default();
        assert_eq!(clock.tell(at(10_000)), 10_000);
        assert_eq!(clock.tell(at(4_000)), 10_000);
        assert_eq!(clock.tell(at(5_000)), 11_000);
        assert_eq!(clock.outside(12_000), at(6_000));
    }

    #[test]
    fn samples_narrow_the_difference() {
        let mut clock = Clock::default();
        assert_eq!(clock.ahead_ms(), None);
        // A date header of whole seconds: 20 s ahead, give or take.
        clock.learn(at(30_000), at(31_000), at(10_000), at(10_200));
        clock.learn(at(31_000), at(32_000), at(11_900), at(12_000));
        let ahead = clock.ahead_ms().unwrap();
        assert!((19_800..=20_100).contains(&ahead), "{ahead}");
        assert_eq!(clock.notable_ms(), Some(ahead));
    }

    #[test]
    fn the_newer_sample_counts_when_two_contradict() {
        let mut clock = Clock::default();
        clock.learn(at(30_000), at(31_000), at(10_000), at(10_200));
        clock.learn(at(50_000), at(51_000), at(50_000), at(50_200));
        assert!(clock.ahead_ms().unwrap().abs() < 1_000);
    }

    #[test]
    fn a_jump_back_of_this_clock_puts_the_tenants_ahead() {
        let mut clock = Clock::default();
        clock.tell(at(100_000));
        clock.learn(at(100_000), at(100_000), at(99_990), at(100_000));
        clock.tell(at(40_000));
        assert_eq!(clock.notable_ms(), Some(60_005));
    }
}
