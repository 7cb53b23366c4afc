//! The Microsoft Defender for Endpoint live response API as data: requests become bytes, bytes become
//! answers and errors. Sends nothing, reads no clock. Section numbers are those of `docs/contract.md`.

mod action;
mod command;
mod device;
mod error;
mod id;
mod library;
mod message;
mod oddity;
mod secret;
mod timestamp;

pub use action::{ActionStatus, CommandReport, CommandStatus, MachineAction};
pub use command::{Command, CommandKind, RunBody};
pub use device::{Device, Health, Onboarding, System};
pub use error::{ApiError, BodyKind, ErrorCode, RetryAfter};
pub use id::{ActionId, DeviceId};
pub use library::LibraryFile;
pub use message::{Method, Request, Response};
pub use oddity::{Decoded, Oddity};
pub use secret::Secret;
pub use timestamp::{Timestamp, TimestampError};
