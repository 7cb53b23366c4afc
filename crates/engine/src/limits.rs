/// What the engine keeps to: the API's limits (contract 2) and its own patience. Times in milliseconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Run calls in any minute; the API allows 10 for all analysts of a tenant together.
    pub sends_a_minute: u32,
    /// Live sessions at a time; the API allows 25 for the whole tenant.
    pub sessions: u32,
    /// Whether a run that waits for its device takes one of the sessions: not certain (contract 2).
    pub pending_counts: bool,
    /// Reads in any minute; the API allows 100.
    pub reads_a_minute: u32,
    /// Reads in any hour, at most 1,500. The quota is shared by all analysts of a tenant.
    pub reads_an_hour: u32,
    /// Result links in any hour: a budget of their own.
    pub links_an_hour: u32,
    /// How long a script may run, in minutes (contract 2).
    pub script_minutes: u32,
    /// How long a run waits for a sleeping device, in days (contract 2).
    pub queue_days: u32,
    /// When a busy device is tried again, after the first refusal, the second, and so on; the last one repeats.
    pub busy_retries_ms: [i64; 4],
    /// How many of a minute's sends may go to devices that were busy before.
    pub busy_retries_a_minute: u32,
    /// For how long a fresh action may be unknown to the tenant (contract 1.1).
    pub early_404_ms: i64,
    /// For how long an unanswered send is looked for before a person must decide.
    pub search_ms: i64,
    /// How long the API asks to wait after a 429 that does not say it (contract 2).
    pub retry_after_ms: i64,
    /// A queue is not continued without asking when nobody was here for this long.
    pub away_ms: i64,
}

impl Limits {
    /// How long a run waits for a sleeping device, in ms.
    pub fn queue_ms(&self) -> i64 {
        i64::from(self.queue_days) * 86_400_000
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            sends_a_minute: 10,
            sessions: 25,
            pending_counts: true,
            reads_a_minute: 100,
            reads_an_hour: 600,
            links_an_hour: 300,
            script_minutes: 10,
            queue_days: 3,
            busy_retries_ms: [30_000, 60_000, 120_000, 300_000],
            busy_retries_a_minute: 2,
            early_404_ms: 120_000,
            search_ms: 120_000,
            retry_after_ms: 60_000,
            away_ms: 300_000,
        }
    }
}
