use defender::Timestamp;
use engine::Run;
use sequence::export::{Verification, kql};

/// What a device tells of a run may lie a little before and after what the tenant tells.
const WIDER_MS: i64 = 60_000;

/// The hunting query that looks for what a run did, from a minute before the first moment that the tenant told to a minute
/// after the last. `None` while it told none. `note` stands above it.
pub fn query(run: &Run, note: &str) -> Option<String> {
    let (first, last) = window(run)?;
    let device = run.device.as_ref()?;
    let (from, to) = (first.plus_ms(-WIDER_MS), last.plus_ms(WIDER_MS));
    Some(kql(&Verification { note, device, from, to, body: &run.body }))
}

/// The first and the last moment that the tenant told of a run.
fn window(run: &Run) -> Option<(Timestamp, Timestamp)> {
    let mut moments: Vec<Timestamp> = Vec::new();
    for observation in &run.observations {
        let action = &observation.action;
        moments.extend(action.created.into_iter().chain(action.updated));
        moments.extend(action.commands.iter().flat_map(|report| report.start.into_iter().chain(report.end)));
    }
    Some((moments.iter().min().copied()?, moments.iter().max().copied()?))
}
