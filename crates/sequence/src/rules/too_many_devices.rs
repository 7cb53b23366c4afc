//! # More devices than allowed
//!
//! **Why.** The API has no limit to how many runs are queued; an installation may have one to a single sending.
//!
//! **Example.** 31 devices where 25 are allowed.
//!
//! **Fix.** None.

use super::{WholeFinding, WholeRule};
use crate::{Context, Draft, Place, Severity};

pub(super) const RULE: WholeRule =
    WholeRule { id: "too-many-devices", source: "2", severity: Severity::Error, check };

fn check(draft: &Draft, context: &Context) -> Vec<WholeFinding> {
    let most = context.guards().max_devices.filter(|most| draft.devices.len() > *most);
    most.map(|most| WholeFinding { count: most, ..WholeFinding::at(Place::Devices) }).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Guards;
    use crate::rules::testing::draft_on;

    #[test]
    fn table() {
        let allowed = |devices, max_devices| {
            let guards = Guards { max_devices, ..Guards::default() };
            check(&draft_on(devices), &Context::default().guarded(guards)).pop().map(|finding| finding.count)
        };
        assert_eq!(allowed(3, Some(2)), Some(2));
        assert_eq!(allowed(2, Some(2)), None);
        assert_eq!(allowed(3, None), None);
    }
}
