//! The Microsoft Defender for Endpoint live response API as data: requests become bytes, bytes become
//! answers and errors. Sends nothing, reads no clock. Section numbers are those of `docs/contract.md`.

mod action;
pub mod answers;
pub mod calls;
mod cause;
mod command;
mod condition;
pub mod content;
mod decode;
mod device;
mod encode;
mod error;
mod fields;
mod filter;
mod id;
mod known;
mod library;
pub mod library_name;
mod message;
mod multipart;
mod odata;
mod oddity;
mod percent;
mod query;
mod routes;
mod secret;
mod timestamp;

pub use action::{ActionStatus, CommandReport, CommandStatus, MachineAction};
pub use answers::{ListedAction, Page};
pub use calls::NextLinkError;
pub use cause::{Asked, Cause};
pub use command::{Command, CommandKind, RunBody};
pub use content::{Content, HowRead, ScriptResult, safe_file_name};
pub use device::{Device, Health, Onboarding, System};
pub use encode::{BodyError, CommandError, json_string};
pub use error::{ApiError, BodyKind, ErrorCode, RetryAfter};
pub use id::{ActionId, DeviceId};
pub use known::KnownActions;
pub use library::LibraryFile;
pub use message::{Method, Request, Response};
pub use oddity::{Decoded, Oddity};
pub use query::{ActionsQuery, DevicesQuery, NameMatch, Order, Upload};
pub use routes::{Call, CallError};
pub use secret::Secret;
pub use timestamp::{Timestamp, TimestampError};
