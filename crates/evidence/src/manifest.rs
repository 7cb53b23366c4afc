use engine::{Bound, Observed, Origin};
use serde_json::{Value, json};

use crate::case::{Case, Left};
use crate::clean;

/// The manifest's layout. Within a version it grows only. In version 1 `run.happened` was told by the browser's clock, since
/// then all moments are by the tenant's.
pub(crate) const VERSION: u64 = 2;

/// A file of the bundle as the manifest and the report name it.
pub(crate) struct Entry {
    /// Its path in the bundle.
    pub(crate) name: String,
    /// Its size.
    pub(crate) bytes: usize,
    /// SHA-256, 64 lower-case hex characters.
    pub(crate) sha256: String,
}

/// What the bundle is about and what is in it, for programs. `files` are all but itself and the list of hashes.
pub(crate) fn manifest(case: &Case, files: &[&Entry]) -> Vec<u8> {
    let run = case.run;
    let timeline = case.timeline();
    let file_of = |place: usize| case.files().find(|(at, ..)| *at == place).map(|(_, name, _)| name);
    let commands = timeline.commands.iter().enumerate().map(|(place, line)| {
        let left = case.outputs.iter().find(|output| output.place == place).map(|output| &output.left);
        json!({
            "step": place.saturating_add(1),
            "type": line.command.as_ref().map(|command| command.kind().as_str()),
            "status": clean::text(&line.raw_status),
            "started": bound(line.start),
            "ended": bound(line.end),
            "output": file_of(place),
            "outputIsEmpty": matches!(left, Some(Left::Empty)),
        })
    });
    let missing = case.missing().map(|(place, missing)| {
        let mut value = json!({ "step": place.saturating_add(1), "why": missing.name() });
        if let crate::Missing::Refused { status, code } = missing {
            value["status"] = json!(status);
            value["code"] = json!(clean::text(code));
        }
        value
    });
    let files =
        files.iter().map(|file| json!({ "name": file.name, "bytes": file.bytes, "sha256": file.sha256 }));
    let value = json!({
        "liveline": { "evidence": VERSION, "page": case.page, "demo": case.demo },
        "analyst": case.analyst,
        "tenant": case.tenant,
        "run": {
            "tag": (run.origin == Origin::Own).then(|| run.id.as_str()),
            "action": run.action().map(defender::ActionId::as_str),
            "sentFromHere": run.origin == Origin::Own,
            "batch": run.batch.as_ref().map(engine::BatchId::as_str),
            "sequence": run.sequence_name,
            "requestedBy": clean::text(case.requested_by()),
            "requestedAt": case.tenant_time(run.requested_at).to_string(),
            "device": {
                "id": run.device.as_ref().map(defender::DeviceId::as_str),
                "name": clean::text(&run.device_name),
            },
            "status": run.last().map(|action| clean::text(action.status.as_str())),
            "created": run.last().and_then(|action| action.created).map(|at| at.to_string()),
            "ended": bound(timeline.end),
            "happened": run.happened.iter().map(|line| happened(case, line)).collect::<Vec<_>>(),
        },
        "commands": commands.collect::<Vec<_>>(),
        "missing": missing.collect::<Vec<_>>(),
        "files": files.collect::<Vec<_>>(),
    });
    pretty(&value)
}

/// What no answer about the action tells, and when it became known.
fn happened(case: &Case, observed: &Observed) -> Value {
    let mut value = observed.to_json();
    value["at"] = json!(case.tenant_time(observed.at).to_string());
    for name in ["code", "message", "target"] {
        if let Some(said) = value.get(name).and_then(Value::as_str).map(clean::text) {
            value[name] = json!(said);
        }
    }
    value
}

/// What is known of a moment: nothing, or the earliest and the latest that it can be, in UTC by the tenant's clock.
fn bound(known: Bound) -> Value {
    match (known.earliest(), known.latest()) {
        (Some(from), Some(to)) => json!([from.to_string(), to.to_string()]),
        _ => Value::Null,
    }
}

/// JSON for people: its names are sorted, so that equal values are equal bytes.
pub(crate) fn pretty(value: &Value) -> Vec<u8> {
    format!("{value:#}\n").into_bytes()
}
