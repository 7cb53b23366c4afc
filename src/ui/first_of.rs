/// The first of so many places at which something holds, as at all after it; `all` where it holds nowhere. It is looked for from
/// `about` on, in steps that grow, and then between two: where it is near, few are asked.
pub fn first_of(all: usize, about: usize, holds: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high, mut step) = (0, all, 0);
    while low < high {
        let place = match (low > 0, high < all) {
            (false, false) => about.min(all - 1),
            (true, false) => (low - 1 + step).min(high - 1),
            (false, true) => high.saturating_sub(step),
            (true, true) => usize::midpoint(low, high),
        };
        if holds(place) {
            high = place;
        } else {
            low = place + 1;
        }
        step = (step * 2).max(1);
    }
    low
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::cell::Cell;

    use super::first_of;

    #[test]
    fn finds_the_first_from_wherever_it_begins() {
        for all in 0..40 {
            for about in 0..45 {
                for is in 0..=all {
                    assert_eq!(first_of(all, about, |place| place >= is), is, "{is} of {all}, from {about}");
                }
            }
        }
    }

    #[test]
    fn asks_few_where_it_is_near_and_never_many() {
        let asked = |all: usize, about: usize, is: usize| {
            let asked = Cell::new(0);
            first_of(all, about, |place| {
                asked.set(asked.get() + 1);
                place >= is
            });
            asked.get()
        };
        assert_eq!(asked(2000, 700, 700), 2);
        assert_eq!(asked(2000, 700, 701), 2);
        assert!((0..=2000).all(|is| asked(2000, 700, is) <= 22), "as many as twice the halvings");
    }
}
