//! `simulation --seeds N [--seed S]`: N nights from seed S on, the last line says what was seen.
#![allow(clippy::print_stdout)] // a program for the terminal

use std::process::ExitCode;

use simulation::{Totals, run_seed};

fn main() -> ExitCode {
    let Some((seeds, first)) = arguments() else {
        println!("usage: simulation --seeds N [--seed S]");
        return ExitCode::from(2);
    };
    let threads = std::thread::available_parallelism().map_or(1, |count| count.get() as u64);
    let workers: Vec<_> = (0..threads)
        .map(|worker| {
            std::thread::spawn(move || {
                let mine = (first..first.saturating_add(seeds)).filter(move |seed| seed % threads == worker);
                mine.map(|seed| (seed, run_seed(seed))).collect::<Vec<_>>()
            })
        })
        .collect();
    let mut totals = Totals::default();
    for worker in workers {
        match worker.join() {
            Ok(nights) => nights.into_iter().for_each(|(seed, outcome)| totals.add(seed, outcome)),
            Err(_) => totals.failed.push((first, "a night panicked".to_owned())),
        }
    }
    totals.failed.sort();
    for (seed, failure) in totals.failed.iter().take(20) {
        println!("{failure}; SEED={seed}");
    }
    println!("{}", totals.sum.faults);
    println!("{totals}");
    if totals.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn arguments() -> Option<(u64, u64)> {
    let mut arguments = std::env::args().skip(1);
    let (mut seeds, mut first) = (None, 1);
    while let Some(name) = arguments.next() {
        let value = arguments.next()?.parse().ok()?;
        match name.as_str() {
            "--seeds" => seeds = Some(value),
            "--seed" => first = value,
            _ => return None,
        }
    }
    Some((seeds?, first))
}
