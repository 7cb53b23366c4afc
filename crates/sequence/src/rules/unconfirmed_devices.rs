//! # Many devices, not confirmed
//!
//! **Why.** One filter too wide, and a script runs on a whole site. Whoever sends to many types how many.
//!
//! **Example.** 31 devices, and nothing typed.
//!
//! **Fix.** None.

use super::{WholeFinding, WholeRule};
use crate::{Context, Draft, Place, Severity};

pub(super) const RULE: WholeRule =
    WholeRule { id: "unconfirmed-devices", source: "2", severity: Severity::Error, check };

fn check(draft: &Draft, context: &Context) -> Vec<WholeFinding> {
    let count = draft.devices.len();
    let open = is_asked(draft, context) && context.guards().typed_count.trim() != count.to_string();
    open.then(|| WholeFinding { count, ..WholeFinding::at(Place::Confirmation) }).into_iter().collect()
}

/// Whether the number has to be typed.
pub(crate) fn is_asked(draft: &Draft, context: &Context) -> bool {
    draft.devices.len() > context.guards().confirm_above
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Guards;
    use crate::rules::testing::draft_on;

    #[test]
    fn table() {
        let fires = |devices, typed: &str| {
            let guards = Guards { confirm_above: 2, typed_count: typed.to_owned(), ..Guards::default() };
            check(&draft_on(devices), &Context::default().guarded(guards)).len() == 1
        };
        for (devices, typed) in [(3, ""), (3, "2"), (3, "03"), (3, "three"), (12, "1 2")] {
            assert!(fires(devices, typed), "{devices} {typed}");
        }
        for (devices, typed) in [(2, ""), (0, ""), (3, "3"), (12, " 12 ")] {
            assert!(!fires(devices, typed), "{devices} {typed}");
        }
    }
}
