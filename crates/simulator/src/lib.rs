//! A Defender tenant in memory: devices, library, scripts, files, limits and faults, on a clock it is
//! given. One value, [`Simulator`]: the demo page, the native tests, the emulator and the browser tests
//! talk to this one and to no other. Seed, scenario, requests and their times decide everything.
//! Section numbers are those of `docs/contract.md`.

mod accept;
mod answer;
mod coming;
mod day;
mod device;
mod dice;
mod faults;
mod files;
mod fleet;
mod gzip;
mod library;
mod limits;
mod link;
mod lists;
mod log;
mod names;
mod quota;
mod refusal;
mod reply;
mod respond;
mod run;
mod scenario;
mod scripts;
mod settings;
mod simulator;
mod staged;
mod stamp;
mod tenant;
mod weather;
mod work;

pub use coming::{Coming, Happening};
pub use faults::Faults;
pub use fleet::Presence;
pub use log::{Did, LogEntry};
pub use names::{Names, NamesError, NamesWrong};
pub use reply::Reply;
pub use scenario::Scenario;
pub use settings::{Packing, Settings};
pub use simulator::{Moment, Setup, Simulator};
pub use staged::{Staged, StagedDevice, StagedEnding, StagedFile, StagedRun, StagedSystem, StagedTrouble};
