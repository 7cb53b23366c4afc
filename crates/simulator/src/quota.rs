use std::collections::VecDeque;

use defender::Timestamp;

const MINUTE_MS: i64 = 60_000;
const HOUR_MS: i64 = 60 * MINUTE_MS;

/// How often one kind of call may be made.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limit {
    pub(crate) per_minute: usize,
    /// `usize::MAX` where there is none, here and above.
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
        let free = self.allows(limit.per_minute, MINUTE_MS, now) && self.allows(limit.per_hour, HOUR_MS, now);
        self.calls.push_back(now);
        // Only so many of the last calls can ever block one: a count stays small however often it is asked.
        let bounds = [limit.per_minute, limit.per_hour];
        let kept = bounds.into_iter().filter(|bound| *bound != usize::MAX).max().unwrap_or(0);
        while self.calls.len() > kept {
            self.calls.pop_front();
        }
        if free {
            return Ok(());
        }
        let minute = self.free_in(limit.per_minute, MINUTE_MS, now);
        let hour = self.free_in(limit.per_hour, HOUR_MS, now);
        let ms = minute.max(hour).max(1);
        Err(u32::try_from((ms + 999) / 1_000).unwrap_or(u32::MAX))
    }

    /// Whether fewer than `limit` calls are younger than `ms`.
    fn allows(&self, limit: usize, ms: i64, now: Timestamp) -> bool {
        limit > 0 && self.last(limit).is_none_or(|at| now.ms_since(at) >= ms)
    }

    /// The `number`th call from the end, counted from 1.
    fn last(&self, number: usize) -> Option<Timestamp> {
        self.calls.get(self.calls.len().checked_sub(number)?).copied()
    }

    /// Milliseconds until fewer than `limit` calls are younger than `ms`.
    fn free_in(&self, limit: usize, ms: i64, now: Timestamp) -> i64 {
        let blocking = (limit > 0).then(|| self.last(limit)).flatten();
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

    #[test]
    fn what_cannot_block_any_more_is_forgotten() {
        for (per_minute, per_hour, kept) in
            [(3, 5, 5), (7, usize::MAX, 7), (usize::MAX, 4, 4), (usize::MAX, usize::MAX, 0)]
        {
            let mut quota = Quota::default();
            for call in 0..1_000 {
                let taken = quota.take(Limit { per_minute, per_hour }, at(call));
                assert_eq!(
                    taken.is_ok(),
                    kept == 0 || call < i64::try_from(per_minute.min(per_hour)).unwrap()
                );
            }
            assert_eq!(quota.calls.len(), kept);
        }
    }
}
