use super::saying;

/// A duration in at most two units: `2 min 41 s`.
pub fn duration(ms: i64) -> String {
    saying(|words| words.duration(ms))
}

/// In whole units.
pub fn whole_duration(ms: i64) -> String {
    saying(|words| words.whole_duration(ms))
}
