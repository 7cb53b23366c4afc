use std::collections::VecDeque;

use defender::Timestamp;

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;

/// How often one kind of call may be made.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limit {
    pub(crate) per_minute: usize,
    /// `usize::MAX` where no hour's limit is known.
    pub(crate) per_hour: usize,
}

/// The calls of one kind within the last hour. Refused ones count: asking too early prolongs the block
/// (contract 2).
#[derive(Clone, Debug, Default)]
pub(crate) struct Quota {
    calls: VecDeque<Timestamp>,
}

impl Quota {
    /// Counts a call; the seconds to wait when it is one too many.
    pub(crate) fn take(&mut self, limit: Limit, now: Timestamp) -> Result<(), u32> {
        while self.calls.front().is_some_and(|at| now.ms_since(*at) >= HOUR_MS) {
            self.calls.pop_front();
        }
        let (minute, hour) = (self.within(MINUTE_MS, now), self.calls.len());
        self.calls.push_back(now);
        if minute < limit.per_minute && hour < limit.per_hour {
            return Ok(());
        }
        let minute = self.free_in(limit.per_minute, MINUTE_MS, now);
        let hour = self.free_in(limit.per_hour, HOUR_MS, now);
        let ms = minute.max(hour).max(1);
        Err(u32::try_from((ms + 999) / 1_000).unwrap_or(u32::MAX))
    }

    fn within(&self, ms: i64, now: Timestamp) -> usize {
        self.calls.iter().rev().take_while(|at| now.ms_since(**at) < ms).count()
    }

    /// Milliseconds until fewer than `limit` calls are younger than `ms`.
    fn free_in(&self, limit: usize, ms: i64, now: Timestamp) -> i64 {
        let blocking = limit.checked_sub(1).and_then(|before| self.calls.iter().rev().nth(before));
        blocking.map_or(0, |at| at.plus_ms(ms).ms_since(now).max(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(ms: i64) -> Timestamp {
        Timestamp::from_ms(1_800_000_000_000 + ms)
    }

    #[test]
    fn the_eleventh_of_a_minute_waits_until_the_second_is_a_minute_old() {
        let limit = Limit { per_minute: 10, per_hour: usize::MAX };
        let mut quota = Quota::default();
        for second in 0..10 {
            assert_eq!(quota.take(limit, at(second * 1_000)), Ok(()));
        }
        // The refused one counts, so two have to leave the window, not one.
        assert_eq!(quota.take(limit, at(10_000)), Err(51));
        assert_eq!(quota.take(limit, at(61_000)), Ok(()));
    }

    #[test]
    fn the_hour_has_its_own_limit() {
        let limit = Limit { per_minute: 100, per_hour: 5 };
        let mut quota = Quota::default();
        for minute in 0..5 {
            assert_eq!(quota.take(limit, at(minute * 60_000)), Ok(()));
        }
        assert_eq!(quota.take(limit, at(300_000)), Err(3_360));
        assert_eq!(quota.take(limit, at(300_000 + 3_360_000)), Ok(()));
    }
}
