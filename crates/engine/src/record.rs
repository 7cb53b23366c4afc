//! Runs as records: JSON with a version number. An observation is kept as the tenant wrote it and read again.

use std::borrow::Cow;

use defender::Timestamp;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::record_phase::{read_cancel, read_error, read_phase, write_cancel, write_error, write_phase};
use crate::{BatchId, Fact, Observation, Observed, Origin, Phase, RecordId, Run, RunId, Search};

/// One record of the browser's store: JSON with a version. Holds no token and no result link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The number of this storing; of no matter when records are read back.
    pub id: RecordId,
    /// Its place: what was stored there before is replaced.
    pub key: String,
    /// JSON in UTF-8.
    pub bytes: Vec<u8>,
}

/// What may be known of a record without the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordFacts {
    /// When the run was asked for, by this browser's clock.
    pub requested_at: Timestamp,
    /// Since when nothing will change any more, as far as this browser saw it; `None` while something may.
    pub over_since: Option<Timestamp>,
}

impl Record {
    /// `None` for a record that is not understood.
    pub fn facts(&self) -> Option<RecordFacts> {
        let run = of_any_mode(&parsed(&self.bytes).ok()?).ok()?;
        let given_up =
            || run.happened.iter().rev().find(|seen| seen.fact == Fact::GivenUp).map(|seen| seen.at);
        let over_since = match &run.phase {
            Phase::Refused { at, .. } | Phase::Withdrawn { at } => Some(*at),
            Phase::Unanswered { search: Search::GivenUp, .. } => given_up(),
            Phase::Watched { .. } if run.is_let_be() => given_up(),
            Phase::Finished { .. } => {
                Some(run.last_observation().map_or(run.requested_at, |seen| seen.first_seen))
            }
            _ => None,
        };
        Some(RecordFacts { requested_at: run.requested_at, over_since })
    }
}

/// Why a record was kept aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// Made by a later version of this page.
    #[error("the record has version {0}, this page knows up to {max}", max = VERSION)]
    Newer(u64),
    /// Of the demo where a tenant's are read, or the other way round.
    #[error("the record is of the other mode")]
    OtherMode,
    /// Not what this page writes.
    #[error("the record is damaged")]
    Damaged,
}

/// The version that this page writes.
const VERSION: u64 = 1;

/// Where a run is stored.
pub(crate) fn key(run: &RunId) -> String {
    format!("run/{run}")
}

/// Writes a run. `leaving` is set when its request is about to leave: read back, it may have left.
#[expect(
    clippy::expect_used,
    reason = "nothing in it can be refused: no map with other keys than texts, no reading"
)]
pub(crate) fn write(run: &Run, leaving: Option<Timestamp>, demo: bool) -> Vec<u8> {
    let body = run.body.to_json();
    let written = Written {
        v: VERSION,
        demo,
        id: run.id.as_str(),
        attached: run.origin == Origin::Attached,
        device: run.device.as_ref().map(|device| device.as_str()),
        device_name: &run.device_name,
        sequence: &run.sequence_name,
        body: String::from_utf8_lossy(&body),
        batch: run.batch.as_ref().map(BatchId::as_str),
        by: &run.requested_by,
        at: run.requested_at.ticks(),
        phase: write_phase(&run.phase, leaving),
        // What is about to leave was not turned away yet.
        turned_away: run.turned_away.as_ref().filter(|_| leaving.is_none()).map(write_error),
        cancel: run.cancel.as_ref().map(write_cancel),
        observations: run.observations.iter().map(WrittenObservation::of).collect(),
        happened: run.happened.iter().map(Observed::to_json).collect(),
        sent: run.sent.iter().copied().chain(leaving).map(Timestamp::ticks).collect(),
    };
    serde_json::to_vec(&written).expect("texts and numbers are always JSON")
}

/// A run's record. What it has of answers is much, and each change writes all of it: nothing is copied on the way.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Written<'r> {
    v: u64,
    demo: bool,
    id: &'r str,
    attached: bool,
    device: Option<&'r str>,
    device_name: &'r str,
    sequence: &'r str,
    body: Cow<'r, str>,
    batch: Option<&'r str>,
    by: &'r str,
    at: i64,
    phase: Value,
    turned_away: Option<Value>,
    cancel: Option<Value>,
    observations: Vec<WrittenObservation<'r>>,
    happened: Vec<Value>,
    sent: Vec<i64>,
}

#[derive(Serialize)]
struct WrittenObservation<'r> {
    first: i64,
    last: i64,
    ahead: i64,
    late: bool,
    raw: &'r str,
}

impl<'r> WrittenObservation<'r> {
    fn of(observation: &'r Observation) -> Self {
        Self {
            first: observation.first_seen.ticks(),
            last: observation.last_seen.ticks(),
            ahead: observation.clock_offset_ms,
            late: observation.late,
            raw: &observation.raw,
        }
    }
}

/// Reads a run. What may have left is *unanswered*. One that does not say its mode was written by a page that knew none.
pub(crate) fn read(bytes: &[u8], demo: bool) -> Result<Run, RecordError> {
    let value = parsed(bytes)?;
    if value.get("demo").and_then(Value::as_bool).is_some_and(|written| written != demo) {
        return Err(RecordError::OtherMode);
    }
    of_any_mode(&value)
}

fn parsed(bytes: &[u8]) -> Result<Value, RecordError> {
    serde_json::from_slice(bytes).map_err(|_| RecordError::Damaged)
}

fn of_any_mode(value: &Value) -> Result<Run, RecordError> {
    match value.get("v").and_then(Value::as_u64) {
        Some(VERSION) => read_run(value).ok_or(RecordError::Damaged),
        Some(newer) if newer > VERSION => Err(RecordError::Newer(newer)),
        _ => Err(RecordError::Damaged),
    }
}

fn read_run(value: &Value) -> Option<Run> {
    let device = value.get("device")?.as_str();
    let observations = value.get("observations")?.as_array()?.iter().map(read_observation);
    let happened = value.get("happened")?.as_array()?.iter().map(Observed::from_json);
    let sent = value.get("sent")?.as_array()?.iter().map(|at| at.as_i64().map(Timestamp::from_ticks));
    Some(Run {
        id: RunId::new(text(value, "id")?),
        origin: if value.get("attached")?.as_bool()? { Origin::Attached } else { Origin::Own },
        device: match device {
            Some(device) => Some(defender::DeviceId::new(device)?),
            None => None,
        },
        device_name: text(value, "deviceName")?.to_owned(),
        sequence_name: text(value, "sequence")?.to_owned(),
        body: defender::RunBody::from_json(text(value, "body")?.as_bytes()).ok()?,
        batch: value.get("batch")?.as_str().map(BatchId::new),
        requested_by: text(value, "by")?.to_owned(),
        requested_at: time(value, "at")?,
        phase: read_phase(value.get("phase")?)?,
        // Earlier records do not have it.
        turned_away: value.get("turnedAway").and_then(read_error),
        cancel: match value.get("cancel")? {
            Value::Null => None,
            cancel => Some(read_cancel(cancel)?),
        },
        observations: observations.collect::<Option<_>>()?,
        happened: happened.collect::<Option<_>>()?,
        outputs: Vec::new(),
        sent: sent.collect::<Option<_>>()?,
    })
}

fn read_observation(value: &Value) -> Option<Observation> {
    let (first, last) = (time(value, "first")?, time(value, "last")?);
    let (ahead, late) = (value.get("ahead")?.as_i64()?, value.get("late")?.as_bool()?);
    Observation::read(text(value, "raw")?, first, last, ahead, late)
}

pub(crate) fn text<'v>(value: &'v Value, name: &str) -> Option<&'v str> {
    value.get(name)?.as_str()
}

pub(crate) fn time(value: &Value, name: &str) -> Option<Timestamp> {
    value.get(name)?.as_i64().map(Timestamp::from_ticks)
}

/// A thing of a record that has a name and, mostly, values.
pub(crate) fn named(name: &str, values: Value) -> Value {
    let mut map = match values {
        Value::Object(map) => map,
        _ => Map::new(),
    };
    map.insert("is".to_owned(), Value::from(name));
    Value::Object(map)
}
