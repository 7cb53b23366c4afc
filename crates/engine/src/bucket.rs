use crate::clock::Steady;

/// A token bucket in whole numbers: in any hour it gives no more than the hour's budget, but for what a person reads, which is
/// taken without asking. A tenth of the budget may be used at once, the rest comes evenly.
#[derive(Clone, Debug)]
pub(crate) struct Bucket {
    /// Tokens that may be saved up.
    capacity: i64,
    /// Tokens that come in an hour.
    an_hour: i64,
    /// What is there, in parts of a token: [`TOKEN`] make one.
    level: i64,
    at: Option<Steady>,
}

const TOKEN: i64 = 3_600_000;

impl Bucket {
    /// A full one. Its burst and its flow together keep to both limits.
    pub(crate) fn new(a_minute: u32, an_hour: u32) -> Self {
        let (a_minute, an_hour) = (i64::from(a_minute.max(2)), i64::from(an_hour.max(10)));
        let capacity = (an_hour / 10).min(a_minute / 2).max(1);
        let an_hour = (an_hour - capacity).min(a_minute * 30).max(1);
        Self { capacity, an_hour, level: capacity * TOKEN, at: None }
    }

    /// Empty but for a few: after a reload nobody knows how much was used.
    pub(crate) fn start_low(&mut self) {
        self.level = self.level.min(self.capacity * TOKEN / 4).max(TOKEN);
    }

    /// Whole tokens at `t`.
    pub(crate) fn left(&self, t: Steady) -> u32 {
        u32::try_from(self.level_at(t) / TOKEN).unwrap_or(0)
    }

    /// When there is a token.
    pub(crate) fn free_at(&self, t: Steady) -> Steady {
        let lacking = (TOKEN - self.level_at(t)).max(0);
        t.saturating_add((lacking + self.an_hour - 1) / self.an_hour)
    }

    /// Takes one.
    pub(crate) fn take(&mut self, t: Steady) {
        self.level = self.level_at(t) - TOKEN;
        self.at = Some(t);
    }

    fn level_at(&self, t: Steady) -> i64 {
        let passed = self.at.map_or(0, |at| t.saturating_sub(at).clamp(0, TOKEN));
        (self.level + passed * self.an_hour).min(self.capacity * TOKEN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken_in(bucket: &mut Bucket, span_ms: i64) -> u32 {
        let (mut t, mut taken) = (0, 0);
        loop {
            t = bucket.free_at(t);
            if t >= span_ms {
                return taken;
            }
            bucket.take(t);
            taken += 1;
        }
    }

    #[test]
    fn an_hour_gives_the_budget_and_no_more() {
        for budget in [600, 1_500] {
            let taken = taken_in(&mut Bucket::new(100, budget), 3_600_000);
            assert!((budget - 1..=budget).contains(&taken), "{taken} of {budget}");
        }
    }

    #[test]
    fn a_minute_keeps_to_its_own_limit() {
        assert!(taken_in(&mut Bucket::new(100, 1_500), 60_000) <= 100);
        assert!(taken_in(&mut Bucket::new(20, 1_500), 60_000) <= 20);
    }

    #[test]
    fn a_reload_does_not_fill_it() {
        let mut bucket = Bucket::new(100, 600);
        bucket.start_low();
        assert_eq!(bucket.left(0), 12);
    }
}
