/// How much this browser asks of the tenant (contract 2). Every number can be lowered; none raised above what
/// the API allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// `sendsPerMinute`: runs sent in any 60 s.
    pub sends_per_minute: u32,
    /// `sessions`: live response sessions at a time.
    pub sessions: u32,
    /// `requestsPerMinute`: all calls in any 60 s.
    pub requests_per_minute: u32,
    /// `requestsPerHour`: all calls in any hour.
    pub requests_per_hour: u32,
    /// `pendingCounts`: whether a run that waits for its device takes a session.
    pub pending_counts: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            sends_per_minute: 10,
            sessions: 25,
            requests_per_minute: 100,
            // The tenant's 1,500 are shared by all its analysts.
            requests_per_hour: 600,
            pending_counts: true,
        }
    }
}
