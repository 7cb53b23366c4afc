//! Which outputs are kept: what was looked at stays at hand for the visit, but not without a bound.

use engine::RunId;

/// A command's output: its run and its index.
pub(super) type Key = (RunId, u32);

/// Above so many bytes outputs go, those that are looked at counted but not among them.
const MOST: usize = 512 << 20;

/// What was fetched, the oldest first. What a person brought is not among it: it would not come again by itself.
#[derive(Default)]
pub(super) struct Kept(Vec<Key>);

impl Kept {
    /// It was fetched just now.
    pub fn came(&mut self, key: Key) {
        self.brought(&key);
        self.0.push(key);
    }

    /// A person brought it.
    pub fn brought(&mut self, key: &Key) {
        self.0.retain(|known| known != key);
    }

    /// Takes out what may go, the oldest first, while more is kept than should be; `bytes` says how much an output holds. Those of
    /// runs that are looked at stay.
    pub fn going(&mut self, looked_at: &[RunId], bytes: impl Fn(&Key) -> usize) -> Vec<Key> {
        let mut sum: usize = self.0.iter().map(&bytes).sum();
        let goes = |key: &mut Key| {
            let goes = sum > MOST && !looked_at.contains(&key.0);
            sum -= if goes { bytes(key) } else { 0 };
            goes
        };
        self.0.extract_if(.., goes).collect()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    const HALF: usize = MOST / 2;

    fn key(run: &str, index: u32) -> Key {
        (RunId::new(run), index)
    }

    fn kept(keys: &[Key]) -> Kept {
        let mut kept = Kept::default();
        for key in keys {
            kept.came(key.clone());
        }
        kept
    }

    #[test]
    fn nothing_goes_while_there_is_room() {
        let mut kept = kept(&[key("a", 0), key("b", 0)]);
        assert_eq!(kept.going(&[], |_| HALF), []);
    }

    #[test]
    fn the_oldest_go_until_there_is_room_again() {
        let mut kept = kept(&[key("a", 0), key("b", 0), key("c", 0), key("a", 0)]);
        assert_eq!(kept.going(&[], |_| HALF), [key("b", 0)], "what came again is new");
        assert_eq!(kept.going(&[], |_| HALF), []);
    }

    #[test]
    fn what_is_looked_at_stays_however_much_it_is() {
        let mut kept = kept(&[key("a", 0), key("a", 1), key("b", 0), key("a", 2)]);
        assert_eq!(kept.going(&[key("a", 0).0], |_| HALF), [key("b", 0)]);
    }

    #[test]
    fn what_a_person_brought_stays() {
        let mut kept = kept(&[key("a", 0), key("b", 0), key("c", 0), key("d", 0)]);
        kept.brought(&key("a", 0));
        assert_eq!(kept.going(&[], |_| HALF), [key("b", 0)]);
    }
}
