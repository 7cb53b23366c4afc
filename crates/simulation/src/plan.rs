use defender::Timestamp;
use simulator::{Faults, Scenario, Settings, Setup};

use crate::dice::Dice;

/// What a seed draws for its night. Rates are out of a thousand.
#[derive(Debug)]
pub(crate) struct Plan {
    pub setup: Setup,
    /// How long the weather is bad, in milliseconds.
    pub bad_ms: i64,
    pub runs: u32,
    pub devices: u32,
    /// Whether the run tag stands in the comment.
    pub tagged: bool,
    /// Whether all runs ask for the same: then nothing but the run tag tells them apart.
    pub alike: bool,
    pub never_left: u32,
    pub token_expired: u32,
    pub answered_twice: u32,
    /// Writes that fail; of these, so many are there all the same, and so many others in part.
    pub not_stored: u32,
    pub untold: u32,
    pub torn: u32,
    pub late_writes: u32,
    pub crashes: u32,
    /// How often the page dies at something that it wants done.
    pub deaths: u32,
    /// How often another tab is there to take the lead at once.
    pub other_tab: u32,
    /// What the person does besides running: so many things.
    pub moods: u32,
    /// The browser's clock is off by this, in milliseconds.
    pub skew_ms: i64,
    pub clock_jumps: u32,
    /// The person sends all the same when nothing can be stored.
    pub send_unstored: bool,
    /// From when on nothing can be stored until the weather clears.
    pub disk_full_ms: Option<i64>,
}

impl Plan {
    pub(crate) fn draw(seed: u64, dice: &mut Dice) -> Self {
        // Most nights know only some of the faults; in a storm everything goes wrong, and for longer.
        let storm = dice.hits(400);
        let draw = |dice: &mut Dice, most: u32| if storm { dice.below(most) + 1 } else { dice.rate(most) };
        let mut rate = |most| u16::try_from(draw(dice, most)).unwrap_or(0);
        let faults = Faults {
            lost_requests: rate(120),
            lost_answers: rate(120),
            too_many: rate(100),
            server_errors: rate(100),
            errors_after: rate(100),
            bad_bodies: rate(100),
            null_starts: rate(300),
            silent_failures: rate(300),
            early_404_ms: 0,
            latency_ms: (30, 200),
            other_runs_per_minute: 0,
        };
        let early_404_ms = if dice.hits(500) { dice.below(120_000) } else { 0 };
        let slow = dice.rate(20_000);
        let faults = Faults {
            early_404_ms,
            latency_ms: (30, 200 + slow),
            other_runs_per_minute: if dice.hits(300) {
                u16::try_from(dice.below(12)).unwrap_or(0)
            } else {
                0
            },
            ..faults
        };
        let settings = Settings {
            sessions: u16::try_from(dice.between(3, 25)).unwrap_or(25),
            pending_counts: dice.hits(700),
            waiting_ms: dice.between(3, 30) * 60_000,
            script_ms: dice.between(1, 10) * 60_000,
            lists_lag: dice.hits(500),
            portal_blocker_named: dice.hits(500),
            extra_devices: 20,
            extra_asleep_every: u16::try_from(dice.rate(6)).unwrap_or(0),
            faults,
            ..Settings::default()
        };
        let tagged = dice.hits(800);
        // Dice of its own: which runs there are changes nothing of the weather of a night.
        let alike = tagged && Dice::new(!seed).hits(300);
        let scenario = if dice.hits(200) { Scenario::RoughDay } else { Scenario::FirstRun };
        Self {
            setup: Setup { scenario, seed, start: Timestamp::from_ms(1_793_000_000_000), settings },
            bad_ms: dice.between(2, if storm { 60 } else { 25 }) * 60_000,
            runs: dice.below(24) + 1,
            devices: dice.below(24) + 2,
            tagged,
            alike,
            never_left: draw(dice, 150),
            token_expired: draw(dice, 60),
            answered_twice: draw(dice, 200),
            not_stored: draw(dice, 150),
            untold: draw(dice, 500),
            torn: draw(dice, 400),
            late_writes: draw(dice, 50),
            crashes: if dice.hits(500) { dice.below(4) } else { 0 },
            deaths: draw(dice, 40),
            other_tab: if dice.hits(500) { dice.below(1_000) } else { 0 },
            moods: dice.below(16),
            skew_ms: if dice.hits(300) { dice.between(-7_200_000, 7_200_000) } else { 0 },
            // Without a tag only its time tells a run from an equal one.
            clock_jumps: if dice.hits(200) && tagged { dice.below(3) } else { 0 },
            send_unstored: dice.hits(200),
            disk_full_ms: dice.hits(100).then(|| dice.between(0, 10) * 60_000),
        }
    }

    /// Whether nobody else uses the quota up and nothing refuses at random: then no call may be one too many.
    pub(crate) fn alone(&self) -> bool {
        self.setup.settings.faults.other_runs_per_minute == 0 && self.clock_jumps == 0
    }

    /// Whether a 429 can only mean a limit that could be known: when waiting runs take no session, nobody knows
    /// how many will have been picked up when a call arrives.
    pub(crate) fn honest(&self) -> bool {
        self.alone()
            && self.setup.settings.pending_counts
            && self.setup.settings.faults.too_many == 0
            && self.setup.scenario == Scenario::FirstRun
    }
}
