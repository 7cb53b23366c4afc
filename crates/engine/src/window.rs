use std::collections::VecDeque;

use crate::clock::Steady;

/// Counts what happened in the last minute. A call counts from the moment in which it is decided until a
/// minute after its answer: when in between it reached the tenant is not known.
#[derive(Clone, Debug, Default)]
pub(crate) struct Window {
    in_flight: u32,
    /// When each call that ended stops to count, in order.
    ends: VecDeque<Steady>,
}

/// A minute, and a little for clocks that run unevenly.
const SPAN_MS: i64 = 60_100;

impl Window {
    /// A call is decided.
    pub(crate) const fn begin(&mut self) {
        self.in_flight = self.in_flight.saturating_add(1);
    }

    /// It never left.
    pub(crate) const fn take_back(&mut self) {
        self.in_flight = self.in_flight.saturating_sub(1);
    }

    /// It was answered, or its answer is lost.
    pub(crate) fn end(&mut self, t: Steady) {
        self.take_back();
        self.count(t);
    }

    /// It was made in an earlier visit.
    pub(crate) fn count(&mut self, t: Steady) {
        while self.ends.front().is_some_and(|end| *end <= t) {
            self.ends.pop_front();
        }
        // What was counted for later than now stands behind.
        let end = t.saturating_add(SPAN_MS);
        let place = self.ends.partition_point(|other| *other <= end);
        self.ends.insert(place, end);
    }

    /// How many count at `t`.
    pub(crate) fn used(&self, t: Steady) -> u32 {
        let ended = self.ends.iter().filter(|end| **end > t).count();
        self.in_flight.saturating_add(u32::try_from(ended).unwrap_or(u32::MAX))
    }

    /// Whether calls are on their way.
    pub(crate) const fn is_busy(&self) -> bool {
        self.in_flight > 0
    }

    /// When one more may be made; `None` when that depends on an answer.
    pub(crate) fn free_at(&self, limit: u32, t: Steady) -> Option<Steady> {
        let over = usize::try_from(self.used(t).saturating_add(1).saturating_sub(limit)).ok()?;
        match over.checked_sub(1) {
            None => Some(t),
            Some(place) => self.ends.iter().filter(|end| **end > t).nth(place).copied(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_counts_until_a_minute_after_its_answer() {
        let mut window = Window::default();
        window.begin();
        assert_eq!((window.used(0), window.free_at(1, 0)), (1, None));
        window.end(5_000);
        assert_eq!((window.used(5_000), window.free_at(1, 5_000)), (1, Some(65_100)));
        assert_eq!((window.used(65_100), window.free_at(1, 65_100)), (0, Some(65_100)));
    }

    #[test]
    fn the_next_place_is_that_of_the_oldest_call() {
        let mut window = Window::default();
        for t in [0, 1_000, 2_000] {
            window.begin();
            window.end(t);
        }
        assert_eq!(window.free_at(4, 2_000), Some(2_000));
        assert_eq!(window.free_at(3, 2_000), Some(60_100));
        assert_eq!(window.free_at(2, 2_000), Some(61_100));
        assert_eq!(window.free_at(0, 2_000), None);
    }

    #[test]
    fn a_call_of_an_earlier_visit_does_not_hide_one_that_stops_to_count_before_it() {
        let mut window = Window::default();
        (0..5).for_each(|_| window.count(30_000));
        (0..5).for_each(|_| window.count(1_000));
        assert_eq!(window.free_at(10, 1_000), Some(61_100));
        assert_eq!((window.used(61_100), window.used(90_100)), (5, 0));
    }

    #[test]
    fn what_never_left_does_not_count() {
        let mut window = Window::default();
        window.begin();
        window.take_back();
        assert_eq!(window.used(0), 0);
    }
}
