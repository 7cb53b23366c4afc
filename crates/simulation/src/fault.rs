use std::fmt;

/// What can go wrong, and where: before, during and after each thing that the page wants done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not one byte of a request left.
    NeverLeft,
    /// A request was lost on its way.
    RequestLost,
    /// The tenant did it, the answer was lost.
    AnswerLost,
    /// The token had expired.
    TokenExpired,
    /// 429.
    TooMany,
    /// 500 or 503, whether it was done or not.
    ServerError,
    /// A success whose body is another page, cut, empty or of another kind.
    BadBody,
    /// The same answer twice.
    AnsweredTwice,
    /// A write failed, nothing is written.
    WriteFailed,
    /// A write that is said to have failed, and is there.
    WriteUntold,
    /// A write left a part of a record and is said to have failed.
    WriteTorn,
    /// A write took many seconds.
    WriteLate,
    /// The page died at some moment.
    Died,
    /// The page died before a request left.
    DiedBeforeSend,
    /// The page died when a request had left.
    DiedAfterSend,
    /// The page died before a write began.
    DiedBeforeWrite,
    /// The page died when a write had begun.
    DiedAfterWrite,
    /// A request was cut off by the page's death.
    CutAtDeath,
    /// A write did not end because the page died.
    UnwrittenAtDeath,
    /// A write left a part of a record because the page died.
    TornAtDeath,
    /// Another tab took the lead at the moment in which the page died.
    LeadTaken,
    /// This computer's clock jumped.
    ClockJumped,
}

/// How often what went wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults([u64; Fault::ALL.len()]);

impl Fault {
    /// All there are.
    pub const ALL: [Self; 22] = [
        Self::NeverLeft,
        Self::RequestLost,
        Self::AnswerLost,
        Self::TokenExpired,
        Self::TooMany,
        Self::ServerError,
        Self::BadBody,
        Self::AnsweredTwice,
        Self::WriteFailed,
        Self::WriteUntold,
        Self::WriteTorn,
        Self::WriteLate,
        Self::Died,
        Self::DiedBeforeSend,
        Self::DiedAfterSend,
        Self::DiedBeforeWrite,
        Self::DiedAfterWrite,
        Self::CutAtDeath,
        Self::UnwrittenAtDeath,
        Self::TornAtDeath,
        Self::LeadTaken,
        Self::ClockJumped,
    ];

    const fn words(self) -> &'static str {
        match self {
            Self::NeverLeft => "requests that never left",
            Self::RequestLost => "requests lost",
            Self::AnswerLost => "answers lost",
            Self::TokenExpired => "tokens expired",
            Self::TooMany => "429",
            Self::ServerError => "server errors",
            Self::BadBody => "bad bodies",
            Self::AnsweredTwice => "answers twice",
            Self::WriteFailed => "writes failed",
            Self::WriteUntold => "writes done and said to have failed",
            Self::WriteTorn => "writes torn",
            Self::WriteLate => "writes late",
            Self::Died => "deaths at some moment",
            Self::DiedBeforeSend => "deaths before a request",
            Self::DiedAfterSend => "deaths in mid-request",
            Self::DiedBeforeWrite => "deaths before a write",
            Self::DiedAfterWrite => "deaths in mid-write",
            Self::CutAtDeath => "requests cut by a death",
            Self::UnwrittenAtDeath => "writes undone by a death",
            Self::TornAtDeath => "writes torn by a death",
            Self::LeadTaken => "leads taken by another tab",
            Self::ClockJumped => "clock jumps",
        }
    }
}

impl Faults {
    /// One more of these.
    pub fn add(&mut self, fault: Fault) {
        if let Some(count) = self.0.get_mut(fault as usize) {
            *count += 1;
        }
    }

    /// Those of another night too.
    pub fn add_all(&mut self, others: &Self) {
        for (count, more) in self.0.iter_mut().zip(others.0) {
            *count += more;
        }
    }

    /// How many of one kind.
    pub fn of(&self, fault: Fault) -> u64 {
        self.0.get(fault as usize).copied().unwrap_or_default()
    }

    /// How many in all.
    pub fn sum(&self) -> u64 {
        self.0.iter().sum()
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, fault) in Fault::ALL.into_iter().enumerate() {
            let comma = if place == 0 { "" } else { ", " };
            write!(f, "{comma}{} {}", self.of(fault), fault.words())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Fault, Faults};

    #[test]
    fn each_kind_is_counted_in_its_own_place() {
        let mut faults = Faults::default();
        for (place, fault) in Fault::ALL.into_iter().enumerate() {
            assert_eq!(fault as usize, place);
            (0..=place).for_each(|_| faults.add(fault));
        }
        let mut twice = faults.clone();
        twice.add_all(&faults);
        assert_eq!(
            (faults.of(Fault::NeverLeft), faults.of(Fault::ClockJumped), twice.sum()),
            (1, 22, 22 * 23)
        );
        assert!(faults.to_string().starts_with("1 requests that never left, 2 requests lost"));
    }
}
