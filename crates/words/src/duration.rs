use crate::{Arg, Catalogue, Message};

impl Catalogue {
    /// A duration in at most two units: `12.4 s`, `2 min 41 s`, `3 h 5 min`, `4 d 4 h`. Whole numbers only; a negative
    /// duration counts as none.
    pub fn duration(&self, ms: i64) -> String {
        let ms = u64::try_from(ms).unwrap_or(0);
        let seconds = ms / 1000;
        match seconds {
            0..60 if ms % 1000 >= 100 => {
                self.say(Message::UnitSecondsTenths, &[Arg::Count(seconds), Arg::Count(ms % 1000 / 100)])
            }
            0..60 => self.unit(Message::UnitSeconds, seconds),
            60..3600 => self.two(Message::UnitMinutes, seconds / 60, Message::UnitSeconds, seconds % 60),
            3600..86_400 => {
                self.two(Message::UnitHours, seconds / 3600, Message::UnitMinutes, seconds % 3600 / 60)
            }
            _ => self.two(Message::UnitDays, seconds / 86_400, Message::UnitHours, seconds % 86_400 / 3600),
        }
    }

    /// In whole units.
    pub fn whole_duration(&self, ms: i64) -> String {
        self.duration(ms / 1000 * 1000)
    }

    fn two(&self, large: Message, first: u64, small: Message, second: u64) -> String {
        match second {
            0 => self.unit(large, first),
            _ => self.unit(large, first) + "\u{a0}" + &self.unit(small, second),
        }
    }

    fn unit(&self, message: Message, count: u64) -> String {
        self.say(message, &[Arg::Count(count)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_in_two_units_at_most() {
        let words = Catalogue::english();
        for (ms, text) in [
            (-5, "0 s"),
            (99, "0 s"),
            (400, "0.4 s"),
            (12_449, "12.4 s"),
            (27_000, "27 s"),
            (59_999, "59.9 s"),
            (60_000, "1 min"),
            (62_000, "1 min 2 s"),
            (161_000, "2 min 41 s"),
            (3_600_000, "1 h"),
            (11_100_000, "3 h 5 min"),
            (86_400_000, "1 d"),
            (360_000_000, "4 d 4 h"),
        ] {
            assert_eq!(words.duration(ms).replace('\u{a0}', " "), text, "{ms}");
        }
    }
}
