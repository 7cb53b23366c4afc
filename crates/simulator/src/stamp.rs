//! Moments as the tenant writes them.

use defender::Timestamp;

use crate::dice::Dice;

/// The moment `ms` after `from`, at the next one that the API would write with 0 to 7 fraction digits
/// (contract 1.6). Never before `from`, so that what happens later is never dated earlier.
pub(crate) fn after(from: Timestamp, ms: u32, dice: &mut Dice) -> Timestamp {
    let unit = 10_i64.pow(dice.below(8));
    let exact = from.plus_ms(i64::from(ms)).ticks().saturating_add(i64::from(dice.below(10_000)));
    let rest = exact.rem_euclid(unit);
    Timestamp::from_ticks(if rest == 0 { exact } else { exact.saturating_add(unit - rest) })
}

/// The `Date` header: `Tue, 24 Nov 2026 02:02:04 GMT`.
pub(crate) fn http_date(moment: Timestamp) -> String {
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]; // 1970-01-01 was a Thursday
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let text = moment.to_string();
    let part = |from, to| text.get(from..to).unwrap_or_default();
    let day = moment.ms().div_euclid(86_400_000).rem_euclid(7);
    let week_day = usize::try_from(day).ok().and_then(|day| DAYS.get(day)).copied().unwrap_or_default();
    let month: usize = part(5, 7).parse().unwrap_or(0);
    let month = MONTHS.get(month.wrapping_sub(1)).copied().unwrap_or_default();
    format!("{week_day}, {} {month} {} {} GMT", part(8, 10), part(0, 4), part(11, 19))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_http() {
        for (moment, text) in [
            ("1994-11-06T08:49:37Z", "Sun, 06 Nov 1994 08:49:37 GMT"),
            ("2026-11-24T02:02:04.5Z", "Tue, 24 Nov 2026 02:02:04 GMT"),
        ] {
            assert_eq!(http_date(moment.parse().unwrap()), text);
        }
    }

    #[test]
    fn moments_have_every_number_of_fraction_digits_and_never_go_back() {
        let from: Timestamp = "2026-03-04T09:15:52.7788848Z".parse().unwrap();
        let mut seen = std::collections::BTreeSet::new();
        for number in 0..500 {
            let moment = after(from, 0, &mut Dice::new(1, "moment", number));
            assert!(moment >= from && moment <= from.plus_ms(1_001));
            seen.insert(moment.to_string().len());
        }
        let lengths: Vec<usize> = seen.into_iter().collect();
        assert_eq!(lengths, [20, 22, 23, 24, 25, 26, 27, 28]);
    }
}
