use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng;

/// Numbers for one decision. Each decision has its own dice, keyed by the seed and by what it is about,
/// so that no request can change what another one meets.
#[derive(Clone, Debug)]
pub(crate) struct Dice(Pcg32);

impl Dice {
    /// The dice for `about` (`"action"`) with a number that tells it from its like.
    pub(crate) fn new(seed: u64, about: &str, number: u64) -> Self {
        let key = fnv(fnv(FNV_START, about.as_bytes()), &number.to_le_bytes());
        Self(Pcg32::new(seed, key))
    }

    /// 0 up to and without `n`; 0 when `n` is 0.
    pub(crate) fn below(&mut self, n: u32) -> u32 {
        // The high half of the product: even enough for durations and rates.
        u32::try_from((u64::from(self.0.next_u32()) * u64::from(n)) >> 32).unwrap_or(0)
    }

    /// `low` up to and with `high`.
    pub(crate) fn between(&mut self, low: u32, high: u32) -> u32 {
        low + self.below(high.saturating_sub(low).saturating_add(1))
    }

    /// Whether something happens that happens `rate` times in a thousand.
    pub(crate) fn hits(&mut self, rate: u16) -> bool {
        self.below(1_000) < u32::from(rate)
    }

    /// That many random bytes.
    pub(crate) fn bytes(&mut self, count: usize) -> Vec<u8> {
        let mut bytes = vec![0; count];
        self.0.fill_bytes(&mut bytes);
        bytes
    }

    /// That many random hex characters.
    pub(crate) fn hex(&mut self, count: usize) -> String {
        let mut text = hex(&self.bytes(count.div_ceil(2)));
        text.truncate(count);
        text
    }

    /// A GUID of version 4.
    pub(crate) fn guid(&mut self) -> String {
        let (a, b, c, d, e) = (self.hex(8), self.hex(4), self.hex(3), self.hex(3), self.hex(12));
        format!("{a}-{b}-4{c}-a{d}-{e}")
    }
}

/// A number that stands for these bytes.
pub(crate) fn fingerprint(parts: &[&[u8]]) -> u64 {
    parts.iter().fold(FNV_START, |hash, part| fnv(fnv(hash, part), &[0xff]))
}

/// Bytes as lower-case hex characters.
pub(crate) fn hex(bytes: &[u8]) -> String {
    let digit = |value: u8| char::from_digit(u32::from(value), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;

fn fnv(start: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(start, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_key_gives_the_same_numbers_and_another_key_others() {
        assert_eq!(Dice::new(7, "action", 1).hex(32), Dice::new(7, "action", 1).hex(32));
        for (seed, about, number) in [(8, "action", 1), (7, "fate", 1), (7, "action", 2)] {
            assert_ne!(Dice::new(7, "action", 1).hex(32), Dice::new(seed, about, number).hex(32));
        }
    }

    #[test]
    fn numbers_stay_in_their_range() {
        let mut dice = Dice::new(1, "range", 0);
        assert!((0..1_000).all(|_| (3..=5).contains(&dice.between(3, 5))));
        assert!((0..1_000).all(|_| !dice.hits(0) && dice.hits(1_000)));
        assert_eq!(dice.below(0), 0);
        assert_eq!(dice.guid().len(), 36);
    }
}
