use std::fmt;
use std::ops::Add;
use std::str::FromStr;
use std::time::Duration;

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// A moment in UTC, in ticks of 100 ns since 1970-01-01 (negative before). The API writes 0 to 7
/// fraction digits with trailing zeros dropped (contract 1.6); nothing of them is lost here.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Timestamp(i64);

/// Text that is not a UTC moment.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a UTC timestamp")]
pub struct TimestampError;

const TICKS_PER_MS: i64 = 10_000;

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A span in ticks; what is below one is dropped.
fn ticks_of(duration: Duration) -> i64 {
    i64::try_from(duration.as_nanos() / 100).unwrap_or(i64::MAX)
}

/// Exactly `digits` digits.
fn number(text: &str, digits: usize) -> Option<u16> {
    let fits = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

impl Timestamp {
    /// From ticks of 100 ns since 1970-01-01 UTC.
    pub const fn from_ticks(ticks: i64) -> Self {
        Self(ticks)
    }

    /// Ticks of 100 ns since 1970-01-01 UTC.
    pub const fn ticks(self) -> i64 {
        self.0
    }

    /// From milliseconds since 1970-01-01 UTC, as browsers count.
    pub const fn from_ms(ms: i64) -> Self {
        Self(ms.saturating_mul(TICKS_PER_MS))
    }

    /// Whole milliseconds since 1970-01-01 UTC, rounded down.
    pub const fn ms(self) -> i64 {
        self.0.div_euclid(TICKS_PER_MS)
    }

    /// Milliseconds from `earlier` to `self`; negative when `self` is the earlier one.
    pub const fn ms_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0) / TICKS_PER_MS
    }

    /// Reads the date of an HTTP header in the one form that servers write today:
    /// `Sun, 06 Nov 1994 08:49:37 GMT`. The name of the day is not compared.
    pub fn from_http_date(text: &str) -> Option<Self> {
        let (_, date) = text.trim().split_once(", ")?;
        let mut parts = date.split(' ');
        let mut next = || parts.next();
        let (day, month, year, clock) = (number(next()?, 2)?, next()?, number(next()?, 4)?, next()?);
        let month = MONTHS.iter().zip(1_u8..).find(|(name, _)| **name == month)?.1;
        let zone = next()?;
        if zone != "GMT" || next().is_some() {
            return None;
        }
        let mut clock = clock.split(':').map(|part| number(part, 2));
        let (hour, minute, second) = (clock.next()??, clock.next()??, clock.next()??);
        if clock.next().is_some() {
            return None;
        }
        let month = time::Month::try_from(month).ok()?;
        let day = time::Date::from_calendar_date(i32::from(year), month, u8::try_from(day).ok()?).ok()?;
        let [hour, minute, second] = [hour, minute, second].map(|part| u8::try_from(part).ok());
        let moment = day.with_hms(hour?, minute?, second?).ok()?.assume_utc();
        Some(Self(moment.unix_timestamp().saturating_mul(1000 * TICKS_PER_MS)))
    }

    /// The date of an HTTP header; what is below a second is dropped. `None` outside the years 0 to 9999.
    pub fn to_http_date(self) -> Option<String> {
        let moment = OffsetDateTime::from_unix_timestamp(self.ms().div_euclid(1000)).ok()?;
        let year = u16::try_from(moment.year()).ok()?;
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
        let day_name = days.get(usize::from(moment.weekday().number_days_from_monday()))?;
        let month = MONTHS.get(usize::from(u8::from(moment.month())) - 1)?;
        let (day, (hour, minute, second)) = (moment.day(), moment.to_hms());
        Some(format!("{day_name}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} GMT"))
    }

    /// `self` moved by `ms` milliseconds, either way.
    pub const fn plus_ms(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms.saturating_mul(TICKS_PER_MS)))
    }
}

impl Add<Duration> for Timestamp {
    type Output = Self;

    fn add(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(ticks_of(duration)))
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = OffsetDateTime::from_unix_timestamp_nanos(i128::from(self.0) * 100)
            .ok()
            .and_then(|moment| moment.format(&Rfc3339).ok());
        match text {
            Some(text) => f.write_str(&text),
            None => write!(f, "{} ticks", self.0), // years outside RFC 3339's four digits
        }
    }
}

impl FromStr for Timestamp {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Self, TimestampError> {
        let moment = OffsetDateTime::parse(text, &Rfc3339).map_err(|_| TimestampError)?;
        let ticks = moment.unix_timestamp_nanos().div_euclid(100);
        i64::try_from(ticks).map(Self).map_err(|_| TimestampError)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn up_to_seven_fraction_digits_are_kept() {
        for (text, ticks, written) in [
            ("1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00Z"),
            ("1970-01-01T00:00:01.3Z", 13_000_000, "1970-01-01T00:00:01.3Z"),
            ("1970-01-01T00:00:00.19Z", 1_900_000, "1970-01-01T00:00:00.19Z"),
            ("1970-01-01T00:00:33.823Z", 338_230_000, "1970-01-01T00:00:33.823Z"),
            ("1970-01-01T00:00:10.186354Z", 101_863_540, "1970-01-01T00:00:10.186354Z"),
            ("1970-01-01T00:00:52.7788848Z", 527_788_848, "1970-01-01T00:00:52.7788848Z"),
            ("1970-01-01T00:00:52.77888489Z", 527_788_848, "1970-01-01T00:00:52.7788848Z"),
            ("1970-01-01T00:00:52.778884899Z", 527_788_848, "1970-01-01T00:00:52.7788848Z"),
            ("1970-01-01T00:00:52.7000000Z", 527_000_000, "1970-01-01T00:00:52.7Z"),
            ("1969-12-31T23:59:59.9999999Z", -1, "1969-12-31T23:59:59.9999999Z"),
            ("1970-01-01T02:00:00+02:00", 0, "1970-01-01T00:00:00Z"),
        ] {
            let moment: Timestamp = text.parse().unwrap();
            assert_eq!(moment.ticks(), ticks, "{text}");
            assert_eq!(moment.to_string(), written, "{text}");
        }
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for text in
            ["", "today", "2026-03-04", "2026-03-04T09:15:52", "2026-13-04T09:15:52Z", "2026-02-30T00:00:00Z"]
        {
            assert_eq!(text.parse::<Timestamp>(), Err(TimestampError), "{text}");
        }
    }

    #[test]
    fn http_dates_go_both_ways() {
        for (text, moment) in [
            ("Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z"),
            ("Wed, 04 Mar 2026 09:15:52 GMT", "2026-03-04T09:15:52Z"),
            ("Thu, 29 Feb 2024 00:00:00 GMT", "2024-02-29T00:00:00Z"),
        ] {
            let moment: Timestamp = moment.parse().unwrap();
            assert_eq!(Timestamp::from_http_date(text), Some(moment));
            assert_eq!(moment.to_http_date().as_deref(), Some(text));
        }
        for text in [
            "",
            "120",
            "06 Nov 1994 08:49:37 GMT",
            "Sun, 6 Nov 1994 08:49:37 GMT",
            "Sun, 06 Now 1994 08:49:37 GMT",
            "Sun, 30 Feb 2026 08:49:37 GMT",
            "Sun, 06 Nov 1994 25:49:37 GMT",
            "Sun, 06 Nov 1994 08:49 GMT",
            "Sun, 06 Nov 1994 08:49:37 CET",
            "Sun, 06 Nov 1994 08:49:37 GMT x",
        ] {
            assert_eq!(Timestamp::from_http_date(text), None, "{text}");
        }
    }
}
