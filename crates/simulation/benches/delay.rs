//! How long after a change in the tenant the page shows it: a working day of eight hours over which so many runs are
//! sent, each to a device of its own, every fifth of which is asleep at first. Nothing is measured by a clock: the same
//! table comes out each time. A change is a command's start or end.

#![allow(clippy::print_stdout, reason = "a bench prints what it measured")]

use simulation::Day;

const RUNS: [u16; 7] = [1, 10, 40, 100, 300, 600, 1_000];
const BUDGETS: [u32; 2] = [1_500, 600];
const HOUR_MS: i64 = 3_600_000;
const WORKING_DAY_MS: i64 = 8 * HOUR_MS;
/// Until the last of them has surely ended.
const AFTERWARDS_MS: i64 = 3 * HOUR_MS;

fn main() {
    println!(
        "| runs | reads an hour | changes | mean | half within | 95 of 100 within | most reads in an hour |"
    );
    println!("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for runs in RUNS {
        for budget in BUDGETS {
            let (mut delays, reads) = day(runs, budget);
            delays.sort_unstable();
            let count = delays.len();
            let mean = delays.iter().sum::<i64>() / i64::try_from(count.max(1)).unwrap_or(1);
            let within =
                |hundredths: usize| delays.get(count * hundredths / 100).copied().unwrap_or_default();
            println!(
                "| {runs} | {budget} | {count} | {} | {} | {} | {reads} |",
                seconds(mean),
                seconds(within(50)),
                seconds(within(95))
            );
        }
    }
}

fn day(runs: u16, budget: u32) -> (Vec<i64>, usize) {
    let mut day = Day::of_reads(1, runs, budget);
    let pause_ms = WORKING_DAY_MS / i64::from(runs);
    for place in 0..usize::from(runs) {
        day.send_to(place);
        day.go_on(pause_ms);
    }
    day.go_on(AFTERWARDS_MS);
    (day.delays_ms(), day.most_reads_in_an_hour())
}

fn seconds(ms: i64) -> String {
    format!("{}.{} s", ms / 1_000, ms % 1_000 / 100)
}
