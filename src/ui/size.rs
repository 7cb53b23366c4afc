use words::{Arg, Message};

use crate::language::ts;

const UNITS: [Message; 3] = [Message::SizeKilobytes, Message::SizeMegabytes, Message::SizeGigabytes];

/// A size as people say it: `61 bytes`, `12.1 MB`. A kilobyte is 1,000 bytes.
pub fn size(bytes: u64) -> String {
    if bytes < 1_000 {
        return ts(Message::SizeBytes, &[Arg::Count(bytes)]);
    }
    let mut unit_bytes = 1_000;
    let mut units = UNITS.into_iter().peekable();
    loop {
        let Some(unit) = units.next() else { return ts(Message::SizeBytes, &[Arg::Count(bytes)]) };
        // 999.95 of a unit is said as 1.0 of the next.
        let tenths = (bytes + unit_bytes / 20) / (unit_bytes / 10);
        if tenths < 10_000 || units.peek().is_none() {
            return ts(unit, &[Arg::Count(tenths / 10), Arg::Count(tenths % 10)]);
        }
        unit_bytes *= 1_000;
    }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_as_people_say_them() {
        for (bytes, text) in [
            (0, "0 bytes"),
            (1, "1 byte"),
            (999, "999 bytes"),
            (1_000, "1.0 KB"),
            (12_085_248, "12.1 MB"),
            (999_949, "999.9 KB"),
            (999_950, "1.0 MB"),
            (3_000_000_000, "3.0 GB"),
            (5_500_000_000_000, "5500.0 GB"),
        ] {
            assert_eq!(size(bytes), text);
        }
    }
}
