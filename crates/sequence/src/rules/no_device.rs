//! # No device
//!
//! **Why.** A run is one sequence sent to one device.
//!
//! **Example.** Nothing chosen.
//!
//! **Fix.** None.

use super::{WholeFinding, WholeRule};
use crate::{Context, Draft, Place, Severity};

pub(super) const RULE: WholeRule =
    WholeRule { id: "no-device", source: "1.1", severity: Severity::Error, check };

fn check(draft: &Draft, _: &Context) -> Vec<WholeFinding> {
    draft.devices.is_empty().then(|| WholeFinding::at(Place::Devices)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use defender::DeviceId;

    #[test]
    fn table() {
        let mut draft = Draft::default();
        assert_eq!(check(&draft, &Context::default()).len(), 1);
        draft.devices.extend(DeviceId::new(&"a".repeat(40)));
        assert_eq!(check(&draft, &Context::default()).len(), 0);
    }
}
