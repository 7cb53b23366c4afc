use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng;

/// All chance of one night.
#[derive(Debug)]
pub(crate) struct Dice(Pcg32);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(Pcg32::new(seed, 0x6c69_7665))
    }

    /// 0 up to and without `n`; 0 when `n` is 0.
    pub(crate) fn below(&mut self, n: u32) -> u32 {
        u32::try_from((u64::from(self.0.next_u32()) * u64::from(n)) >> 32).unwrap_or(0)
    }

    /// `low` up to and with `high`.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = u32::try_from(high.saturating_sub(low).saturating_add(1)).unwrap_or(u32::MAX);
        low + i64::from(self.below(span))
    }

    /// Whether something happens that happens so many times in a thousand.
    pub(crate) fn hits(&mut self, rate: u32) -> bool {
        self.below(1_000) < rate
    }

    /// One of these, if there are any.
    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(usize::try_from(self.below(u32::try_from(from.len()).ok()?)).ok()?)
    }

    /// A rate out of a thousand: mostly 0, so that most nights know only some of the faults.
    pub(crate) fn rate(&mut self, most: u32) -> u32 {
        if self.hits(500) { 0 } else { self.below(most.saturating_add(1)) }
    }
}
