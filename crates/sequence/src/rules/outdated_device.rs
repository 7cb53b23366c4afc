//! # Device that is too old
//!
//! **Why.** The API refuses a run on a system or an agent below what live response needs.
//!
//! **Example.** Windows 7, Windows 10 version 1703, a Linux agent 101.45.12.
//!
//! **Fix.** None.

use super::{WholeFinding, WholeRule};
use crate::{Context, Draft, Severity};

pub(super) const RULE: WholeRule =
    WholeRule { id: "outdated-device", source: "2", severity: Severity::Warning, check };

fn check(_: &Draft, context: &Context) -> Vec<WholeFinding> {
    WholeFinding::of_devices(context, |device| device.is_outdated)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::device;
    use crate::{DeviceFacts, Library};

    #[test]
    fn table() {
        for is_outdated in [false, true] {
            let facts = DeviceFacts { is_outdated, ..device(None) };
            let found = check(&Draft::default(), &Context::new(vec![facts], Library::NotChecked));
            assert_eq!(!found.is_empty(), is_outdated);
        }
    }
}
