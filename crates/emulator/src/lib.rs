//! The simulated tenant behind real ports: what the page meets in tenant mode when no Defender tenant is at hand.
//! [`Emulator::start`] opens a port for the API, one for result content and, if asked for, one for tests to
//! control it. Every answer of the API is the simulator's; what is added here is what a wire has: tokens that are
//! checked, latency that passes, answers that are lost. Section numbers are those of `docs/contract.md`.
//!
//! **Absent:** decisions about runs, limits and faults: they are settings of `simulator`.

mod api;
mod caller;
mod challenge;
mod clock;
mod content;
mod control;
mod cors;
mod emulator;
mod fetch;
mod gate;
mod gateway;
mod jwks;
mod log;
mod options;
mod pace;
mod range;
mod refused;
mod scope;
mod serve;
mod settings;
mod tls;
mod verify;
mod world;

pub use emulator::{Addresses, Emulator, StartError};
pub use options::{KeySource, Options, Ports, TlsFiles};
pub use settings::{SettingError, change};
pub use tls::TlsError;
