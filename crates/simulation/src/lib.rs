//! Nights of bad weather: the engine against the simulated tenant on a virtual clock. A seed decides everything:
//! which faults exist at all, how often, how slow the devices are, what the person does, when the page dies: at any
//! moment, before and after each request and write, and in the middle of one, with another tab that takes the lead.
//! First the weather is bad and only safety is asked: no run sent twice, none forgotten, no limit exceeded, no
//! state going back. Then it clears, and every run must end as the tenant says within a bound.
//! A second tab reads what is stored all the while, and shows the same. A record of which the store kept only a part is
//! a run that the page does not know any more: it must say so. The checker looks at the tenant's log and at the store, not at the engine's own opinion of them.
//!
//! [`run_seed`] is one night. `crates/engine/tests/simulation.rs` runs a fixed range of seeds, the program of this
//! crate any: `cargo run -p simulation -- --seeds 1 --seed 4711` replays one.

mod browser;
mod check;
mod day;
mod dice;
mod fault;
mod night;
mod outcome;
mod person;
mod plan;

pub use day::{Day, Kept};
pub use fault::{Fault, Faults};
pub use night::run_seed;
pub use outcome::{Outcome, Totals};
