//! # Device that takes no commands
//!
//! **Why.** A device that is not onboarded has no agent that would take commands. The tenant's word may be
//! old.
//!
//! **Example.** A device that can be onboarded.
//!
//! **Fix.** None.

use defender::Onboarding;

use super::{WholeFinding, WholeRule};
use crate::{Context, Draft, Severity};

pub(super) const RULE: WholeRule =
    WholeRule { id: "unreachable-device", source: "3.7", severity: Severity::Warning, check };

fn check(_: &Draft, context: &Context) -> Vec<WholeFinding> {
    WholeFinding::of_devices(context, |device| {
        matches!(device.onboarding, Onboarding::CanBeOnboarded | Onboarding::Unsupported)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::device;
    use crate::{DeviceFacts, Library};

    #[test]
    fn table() {
        let fires = |onboarding| {
            let facts = DeviceFacts { onboarding, ..device(None) };
            let found = check(&Draft::default(), &Context::new(vec![facts], Library::NotChecked));
            found.first().map(|finding| finding.found.clone())
        };
        assert_eq!(fires(Onboarding::CanBeOnboarded).as_deref(), Some("fin-lt-0142"));
        assert_eq!(fires(Onboarding::Unsupported).as_deref(), Some("fin-lt-0142"));
        assert_eq!(fires(Onboarding::Onboarded), None);
        assert_eq!(fires(Onboarding::InsufficientInfo), None);
        assert_eq!(fires(Onboarding::Unknown("New".to_owned())), None);
    }
}
