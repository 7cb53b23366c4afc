//! What happens after Run: queue, quota, sending once, polling, timelines. Knows neither clock nor network:
//! events go in with their time, effects come out, and one alarm says when to come back. Start at
//! [`Engine::handle`]; one file tells one concern. Section numbers are those of `docs/contract.md`.
//!
//! What the page promises: records of one key are stored in the order in which they were given; every request
//! ends with an answer or with *not answered*; only one engine runs for a store.

mod bucket;
mod canceling;
mod clock;
mod deadline;
mod effect;
mod engine;
mod event;
mod flight;
mod happened;
mod id;
mod index;
mod limits;
mod meters;
mod observation;
mod observed;
mod observing;
mod output;
mod phase;
mod polling;
mod queue;
mod record;
mod record_phase;
mod recording;
mod refusal;
mod restoring;
mod run;
mod searching;
mod sending;
mod state;
mod storing;
mod timeline;
mod usual;
mod view;
mod weather;
mod window;

pub use deadline::Deadline;
pub use effect::{Effect, Notice, Purpose, WakeReason, WakeUp};
pub use engine::Engine;
pub use event::{Event, Failure, Intent, NewRun};
pub use happened::{Happened, Known};
pub use id::{BatchId, RecordId, RequestId, RunId};
pub use limits::Limits;
pub use meters::{Meters, ReadMeter, SendMeter, SessionMeter};
pub use observation::Observation;
pub use observed::{Fact, Observed};
pub use phase::{Cancel, Hold, Output, Pause, Phase, Requeued, Search, Why};
pub use record::{Record, RecordError, RecordFacts};
pub use recording::{Recorded, Recording};
pub use refusal::Refusal;
pub use run::{Origin, Run};
pub use sending::bears_tag;
pub use state::{CommandState, RunState};
pub use timeline::{Bound, CommandLine, Timeline};
pub use usual::{Usual, script_of};
