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

    /// `self` moved by `ms` milliseconds, either way.
    pub const fn plus_ms(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms.saturating_mul(TICKS_PER_MS)))
    }
}

impl Add<Duration> for Timestamp {
    type Output = Self;

    fn add(self, duration: Duration) -> Self {
        let ticks = i64::try_from(duration.as_nanos() / 100).unwrap_or(i64::MAX);
        Self(self.0.saturating_add(ticks))
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
