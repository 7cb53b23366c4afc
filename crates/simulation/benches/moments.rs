//! How long it takes to keep a moment of 200 runs, and to go back to it. Prints the slowest of many, in milliseconds.

#![allow(clippy::print_stdout, reason = "a bench prints what it measured")]

use std::time::Instant;

use simulation::Day;

const RUNS: u16 = 200;
const TIMES: usize = 200;

fn main() {
    let mut day = Day::begin(1, RUNS);
    day.send(usize::from(RUNS));
    day.go_on(60 * 60 * 1_000);
    let mut kept = Vec::new();
    let (mut keeping, mut going) = (0.0_f64, 0.0_f64);
    for _ in 0..TIMES {
        day.go_on(5_000);
        let began = Instant::now();
        kept.push(day.keep());
        keeping = keeping.max(began.elapsed().as_secs_f64());
    }
    for moment in kept.iter().rev() {
        let began = Instant::now();
        day.back_to(moment);
        going = going.max(began.elapsed().as_secs_f64());
    }
    println!("{} runs: keep {:.2} ms, go back {:.2} ms", day.runs(), keeping * 1e3, going * 1e3);
}
