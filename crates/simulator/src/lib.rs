//! A Defender tenant in memory: devices, library, scripts, files, limits and faults, on a clock it is
//! given. One value, [`Simulator`]: the demo page, the native tests, the emulator and the browser tests
//! talk to this one and to no other. Seed, scenario, requests and their times decide everything.
//! Section numbers are those of `docs/contract.md`.

mod faults;
mod log;
mod reply;
mod scenario;
mod settings;
mod simulator;

pub use faults::Faults;
pub use log::{Did, LogEntry};
pub use reply::Reply;
pub use scenario::Scenario;
pub use settings::Settings;
pub use simulator::{Setup, Simulator};
