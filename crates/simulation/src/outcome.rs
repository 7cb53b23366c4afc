use crate::Faults;

/// What one night came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Events that the engine was told.
    pub steps: u64,
    /// Faults that were met.
    pub faults: Faults,
    /// Runs that were asked for.
    pub runs: u64,
    /// Runs that the engine forgot, or took for not sent although the tenant has them.
    pub lost: u64,
    /// Runs whose record was torn: kept aside, and said so.
    pub aside: u64,
    /// Runs that the tenant has twice.
    pub doubled: u64,
    /// Calls over a limit of the tenant.
    pub over_limit: u64,
    /// States that went back.
    pub backwards: u64,
    /// The first thing that was wrong, in a sentence.
    pub failure: Option<String>,
}

/// What many nights came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// How many nights.
    pub seeds: u64,
    /// The sums of all.
    pub sum: Outcome,
    /// Seeds that failed, with what was wrong.
    pub failed: Vec<(u64, String)>,
}

impl Totals {
    /// Adds a night.
    pub fn add(&mut self, seed: u64, outcome: Outcome) {
        self.seeds += 1;
        self.sum.steps += outcome.steps;
        self.sum.faults.add_all(&outcome.faults);
        self.sum.runs += outcome.runs;
        self.sum.lost += outcome.lost;
        self.sum.aside += outcome.aside;
        self.sum.doubled += outcome.doubled;
        self.sum.over_limit += outcome.over_limit;
        self.sum.backwards += outcome.backwards;
        self.failed.extend(outcome.failure.map(|failure| (seed, failure)));
    }
}

impl std::fmt::Display for Totals {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Outcome { steps, faults, runs, lost, aside, doubled, over_limit, backwards, .. } = &self.sum;
        let faults = faults.sum();
        write!(
            f,
            "{} seeds, {steps} steps, {faults} faults injected, {runs} runs: {lost} lost, {doubled} doubled, \
             {over_limit} over a limit, {backwards} states going back, {aside} torn records kept aside, \
             {} seeds wrong",
            self.seeds,
            self.failed.len()
        )
    }
}
