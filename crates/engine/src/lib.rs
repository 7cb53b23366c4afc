//! What happens after Run: queue, quota, sending once, polling, timelines. Knows neither clock nor network:
//! events go in with their time, effects come out, and one alarm says when to come back. Start at
//! [`Engine::handle`]; one file tells one concern. Section numbers are those of `docs/contract.md`.

mod clock;
mod engine;
mod event;
mod id;
mod limits;
mod meters;
mod observation;
mod observed;
mod phase;
mod record;
mod run;
mod state;
mod timeline;

pub use engine::{Effect, Engine, Notice, Purpose, WakeReason, WakeUp};
pub use event::{Event, Failure, Intent, NewRun};
pub use id::{BatchId, RecordId, RequestId, RunId};
pub use limits::Limits;
pub use meters::{Meters, ReadMeter, SendMeter, SessionMeter};
pub use observation::Observation;
pub use observed::{Fact, Observed};
pub use phase::{Cancel, Hold, Output, Pause, Phase, Requeued, Search, Why};
pub use record::{Record, RecordError};
pub use run::{Origin, Run};
pub use state::{CommandState, RunState};
pub use timeline::{Bound, CommandLine, Timeline};
