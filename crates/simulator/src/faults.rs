/// The weather: how often what goes wrong. Rates are per thousand requests (or actions, where said);
/// which ones are hit is decided by the seed, the request and its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults {
    /// The request never reaches the tenant.
    pub lost_requests: u16,
    /// The tenant did it, the answer never arrives.
    pub lost_answers: u16,
    /// 429 with `Retry-After` although no limit is reached ("by CPU", contract 2).
    pub too_many: u16,
    /// 500 or 503, nothing done.
    pub server_errors: u16,
    /// 500 after the tenant did what was asked.
    pub errors_after: u16,
    /// A 2xx whose body is HTML, cut off, another JSON, or empty; the tenant did what was asked.
    pub bad_bodies: u16,
    /// Per thousand actions: a command has `startTime` null although it completed (contract 1.4).
    pub null_starts: u16,
    /// Per thousand actions: a failed command has no `errors`, but `errorHResult` is not 0 (contract 8).
    pub silent_failures: u16,
    /// A fresh action answers 404 for up to this long, in milliseconds (contract 1.1: up to 120,000).
    pub early_404_ms: u32,
    /// Shortest and longest time an answer takes, in milliseconds.
    pub latency_ms: (u32, u32),
    /// Runs a minute that a second analyst sends, on devices of the same tenant and out of the same quota.
    pub other_runs_per_minute: u16,
}

impl Faults {
    /// Fair weather: nothing goes wrong, answers take 60 to 240 ms.
    pub const fn none() -> Self {
        Self {
            lost_requests: 0,
            lost_answers: 0,
            too_many: 0,
            server_errors: 0,
            errors_after: 0,
            bad_bodies: 0,
            null_starts: 0,
            silent_failures: 0,
            early_404_ms: 0,
            latency_ms: (60, 240),
            other_runs_per_minute: 0,
        }
    }
}

impl Default for Faults {
    fn default() -> Self {
        Self::none()
    }
}
