//! # No device
//!
//! **Why.** A run is one sequence sent to one device.
//!
//! **Example.** nothing chosen.
//!
//! **Fix.** none.

use super::{WholeFinding, WholeRule};
use crate::{Context, Draft, Place, Severity};

pub(super) const RULE: WholeRule =
    WholeRule { id: "no-device", source: "1.1", severity: Severity::Error, check };

fn check(draft: &Draft, _: &Context) -> Vec<WholeFinding> {
    draft.devices.is_empty().then(|| WholeFinding::at(Place::Devices)).into_iter().collect()
}
