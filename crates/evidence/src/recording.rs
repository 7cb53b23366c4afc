use std::collections::{BTreeMap, BTreeSet};

use defender::{ActionId, DeviceId, RunBody, Timestamp};
use engine::{BatchId, Observation, Observed, Origin, Recorded, RunId};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::Missing;
use crate::opened::{Opened, ReadError, small};

/// A bundle that was read: a run as somebody saw it.
#[derive(Clone, Debug, PartialEq)]
pub struct Recording {
    /// The run, as of any moment.
    pub run: engine::Recording,
    /// What its commands left, each by the command's place, from 0.
    pub outputs: Vec<(usize, Kept)>,
    /// Who saved it.
    pub analyst: String,
    /// Which tenant it ran in.
    pub tenant: String,
    /// The page's version.
    pub page: String,
    /// Whether the tenant is a simulated one.
    pub demo: bool,
}

/// What a bundle holds of a command's output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// A file.
    File {
        /// As the page saved it, harmless.
        name: String,
        /// Its content.
        bytes: Vec<u8>,
        /// SHA-256 of `bytes`, 64 lower-case hex characters.
        sha256: String,
    },
    /// The tenant had an output, and there was nothing in it.
    Empty,
    /// It was not to be had, and why.
    Missing(Missing),
}

const MANIFEST: &str = "manifest.json";
const REQUEST: &str = "request.json";
const OBSERVATIONS: &str = "observations/";
/// Where the outputs' files stand.
const OUTPUTS: &str = "outputs/";
/// More answers than any run of a day has.
const OBSERVATIONS_MAX: usize = 10_000;
/// No more of their text is read, in bytes: each is kept as it came and as what was read of it.
const OBSERVED_MAX: usize = 64 << 20;
/// A bundle of a run with more commands is not opened.
const COMMANDS_MAX: usize = 5_000;

/// Reads a bundle whose files are proven.
pub(crate) fn read(manifest: &Value, files: &Opened<'_>) -> Result<Recording, ReadError> {
    let odd = || ReadError::Odd(MANIFEST.to_owned());
    let observed: usize = files.files_below(OBSERVATIONS).map(|(_, content)| content.len()).sum();
    if files.files_below(OBSERVATIONS).count() > OBSERVATIONS_MAX || observed > OBSERVED_MAX {
        return Err(ReadError::TooLarge);
    }
    let observations: Vec<Observation> = files
        .files_below(OBSERVATIONS)
        .map(|(name, content)| observation(name, content))
        .collect::<Result<_, _>>()?;
    let text = |pointer: &str| manifest.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
    let own = manifest.pointer("/run/sentFromHere").and_then(Value::as_bool).ok_or_else(odd)?;
    let body = if own {
        let request = small(files.file(REQUEST)?)?;
        RunBody::from_json(request).map_err(|_| ReadError::Odd(REQUEST.to_owned()))?
    } else {
        RunBody { commands: Vec::new(), comment: String::new() }
    };
    let seen = observations.iter().map(|seen| seen.action.commands.len());
    if seen.chain([body.commands.len()]).any(|commands| commands > COMMANDS_MAX) {
        return Err(ReadError::TooLarge);
    }
    let action = text("/run/action").and_then(|id| ActionId::new(&id));
    let id =
        if own { text("/run/tag").map(|tag| RunId::new(&tag)) } else { action.as_ref().map(RunId::attached) };
    let ahead = observations.last().map_or(0, |last| last.clock_offset_ms);
    let requested_at: Timestamp = text("/run/requestedAt").and_then(|at| at.parse().ok()).ok_or_else(odd)?;
    let happened = manifest.pointer("/run/happened").and_then(Value::as_array).map(Vec::as_slice);
    let to_browser = ahead.saturating_neg();
    let moved = if files.has_browser_times() { 0 } else { to_browser };
    let happened = happened.unwrap_or_default().iter().map(|value| happened_there(value, moved));
    let happened: Option<Vec<Observed>> = happened.collect();
    let recorded = Recorded {
        id: id.ok_or_else(odd)?,
        origin: if own { Origin::Own } else { Origin::Attached },
        action: action.clone().filter(|_| !own),
        device: text("/run/device/id").and_then(|id| DeviceId::new(&id)),
        device_name: text("/run/device/name").unwrap_or_default(),
        sequence_name: text("/run/sequence").unwrap_or_default(),
        body,
        batch: text("/run/batch").map(|id| BatchId::new(&id)),
        requested_by: text("/run/requestedBy").unwrap_or_default(),
        requested_at: requested_at.plus_ms(to_browser),
        happened: happened.ok_or_else(odd)?,
        observations,
    };
    if recorded.observations.iter().any(|seen| Some(&seen.action.id) != action.as_ref()) {
        return Err(odd());
    }
    Ok(Recording {
        run: engine::Recording::new(recorded),
        outputs: outputs(manifest, files)?,
        analyst: text("/analyst").unwrap_or_default(),
        tenant: text("/tenant").unwrap_or_default(),
        page: text("/liveline/page").unwrap_or_default(),
        demo: manifest.pointer("/liveline/demo").and_then(Value::as_bool).unwrap_or(false),
    })
}

/// One answer of the API, as it stands in the bundle.
fn observation(name: &str, content: &[u8]) -> Result<Observation, ReadError> {
    let content = small(content)?;
    let read = || {
        let fields: BTreeMap<String, Box<RawValue>> = serde_json::from_slice(content).ok()?;
        let field = |name: &str| fields.get(name).map(|field| field.get());
        let time = |name: &str| serde_json::from_str::<String>(field(name)?).ok()?.parse::<Timestamp>().ok();
        let ahead = field("tenantClockAheadMs")?.parse().ok()?;
        let late = field("late")?.parse().ok()?;
        Observation::read(field("answer")?, time("received")?, time("lastReceived")?, ahead, late)
    };
    read().ok_or_else(|| ReadError::Odd(name.to_owned()))
}

/// What no answer tells. The manifest says its moment as people read it; the browser's clock is so far from that.
fn happened_there(value: &Value, moved_ms: i64) -> Option<Observed> {
    let at: Timestamp = value.get("at")?.as_str()?.parse().ok()?;
    let mut value = value.clone();
    *value.get_mut("at")? = at.plus_ms(moved_ms).ticks().into();
    Observed::from_json(&value)
}

fn outputs<'m>(manifest: &'m Value, files: &Opened<'_>) -> Result<Vec<(usize, Kept)>, ReadError> {
    let list =
        |name: &str| manifest.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let place = |value: &Value| usize::try_from(value.get("step")?.as_u64()?.checked_sub(1)?).ok();
    let hash = |file: &'m Value| Some((file.get("name")?.as_str()?, file.get("sha256")?.as_str()?));
    let hashes: BTreeMap<&str, &str> = list("files").iter().filter_map(hash).collect();
    let (mut outputs, mut given) = (Vec::new(), BTreeSet::new());
    for command in list("commands") {
        let Some(place) = place(command) else { continue };
        if let Some(path) = command.get("output").and_then(Value::as_str) {
            // Each file is one command's: named again and again, it would fill the memory.
            if !path.starts_with(OUTPUTS) || !given.insert(path) {
                return Err(ReadError::Odd(MANIFEST.to_owned()));
            }
            let bytes = files.file(path)?.to_vec();
            let sha256 = hashes.get(path).copied().unwrap_or_default().to_owned();
            outputs.push((place, Kept::File { name: file_name(path), bytes, sha256 }));
        } else if command.get("outputIsEmpty").and_then(Value::as_bool) == Some(true) {
            outputs.push((place, Kept::Empty));
        }
    }
    for missing in list("missing") {
        let text = |name: &str| missing.get(name).and_then(Value::as_str);
        let status =
            missing.get("status").and_then(Value::as_u64).and_then(|status| u16::try_from(status).ok());
        let why = text("why").and_then(|why| Missing::read(why, status, text("code")));
        if let (Some(place), Some(why)) = (place(missing), why) {
            outputs.push((place, Kept::Missing(why)));
        }
    }
    Ok(outputs)
}

/// `outputs/001-report.zip` was saved as `report.zip`.
fn file_name(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let name = name
        .split_once('-')
        .filter(|(number, _)| number.parse::<u32>().is_ok())
        .map_or(name, |(_, name)| name);
    defender::content::safe_file_name(name)
}
