use std::sync::Arc;

use defender::{Decoded, ListedAction, MachineAction, Oddity, Timestamp};

/// One answer about a machine action. Never changed afterwards; an equal one only moves `last_seen`.
#[derive(Clone, Debug, PartialEq)]
pub struct Observation {
    /// When it was received first, by this browser's clock.
    pub first_seen: Timestamp,
    /// When an equal answer was received last.
    pub last_seen: Timestamp,
    /// How far the tenant's clock was ahead of this browser's, as far as was known then, in milliseconds.
    pub clock_offset_ms: i64,
    /// The action's JSON as it came.
    pub raw: Arc<str>,
    /// What it says.
    pub action: Arc<MachineAction>,
    /// What was strange in it.
    pub oddities: Vec<Oddity>,
    /// Whether it was older than what was known already. It is kept and moves no state back.
    pub late: bool,
}

impl Observation {
    /// `first_seen` by the tenant's clock.
    pub const fn first_seen_there(&self) -> Timestamp {
        self.first_seen.plus_ms(self.clock_offset_ms)
    }

    /// `last_seen` by the tenant's clock.
    pub const fn last_seen_there(&self) -> Timestamp {
        self.last_seen.plus_ms(self.clock_offset_ms)
    }

    /// An answer that was written down, and when it was received; it says whether it was late. `None` when it is not about
    /// an action.
    pub fn read(
        raw: &str,
        first_seen: Timestamp,
        last_seen: Timestamp,
        clock_offset_ms: i64,
        late: bool,
    ) -> Option<Self> {
        let Decoded { value, oddities } = Self::decode(raw)?;
        let (raw, action) = (raw.into(), value.into());
        Some(Self { first_seen, last_seen, clock_offset_ms, raw, action, oddities, late })
    }

    /// What an action's JSON says. What is about the answer, and not about the action, is left out.
    pub(crate) fn decode(raw: &str) -> Option<Decoded<MachineAction>> {
        let mut decoded = ListedAction { raw }.decode()?;
        decoded.value.other.retain(|name, _| !name.starts_with('@'));
        Some(decoded)
    }
}
