//! # High-value device
//!
//! **Why.** On some devices a mistake hurts most: domain controllers, machines of the board. The installation names them.
//!
//! **Example.** `DC01` among the chosen devices.
//!
//! **Fix.** None.

use defender::DeviceId;

use super::{WholeFinding, WholeRule};
use crate::{Context, DeviceFacts, Draft, Place, Severity};

pub(super) const RULE: WholeRule =
    WholeRule { id: "high-value-device", source: "1.1", severity: Severity::Warning, check };

fn check(draft: &Draft, context: &Context) -> Vec<WholeFinding> {
    let is_named = |device: &&DeviceFacts| {
        context.guards().high_value.iter().any(|named| {
            // A name is known without its domain.
            let short = named.split('.').next().unwrap_or_default();
            named.eq_ignore_ascii_case(device.id.as_str()) || short.eq_ignore_ascii_case(&device.short)
        })
    };
    // One of which nothing is known, or nothing yet, may be named by its id.
    let is_unlisted = |id: &&DeviceId| {
        context.devices().iter().all(|device| device.id != **id)
            && context.guards().high_value.iter().any(|named| named.eq_ignore_ascii_case(id.as_str()))
    };
    let listed = context.devices().iter().filter(is_named).map(|device| device.name.as_str());
    let names: Vec<&str> =
        listed.chain(draft.devices.iter().filter(is_unlisted).map(DeviceId::as_str)).collect();
    let found =
        |names: Vec<&str>| WholeFinding { found: names.join(", "), ..WholeFinding::at(Place::Devices) };
    Some(names).filter(|names| !names.is_empty()).map(found).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::testing::device;
    use crate::{Guards, Library};

    #[test]
    fn table() {
        let found = |named: &str| {
            let second =
                DeviceFacts { name: "DC01 · aaaa".to_owned(), short: "DC01".to_owned(), ..device(None) };
            let context = Context::new(vec![device(None), second], Library::NotChecked);
            let guards = Guards { high_value: vec![named.to_owned()], ..Guards::default() };
            check(&Draft::default(), &context.guarded(guards)).pop().map(|finding| finding.found)
        };
        assert_eq!(found("dc01.contoso.com").as_deref(), Some("DC01 · aaaa"));
        assert_eq!(found("DC01").as_deref(), Some("DC01 · aaaa"));
        assert_eq!(found(&"A".repeat(40)).as_deref(), Some("fin-lt-0142, DC01 · aaaa"));
        assert_eq!(found("DC0"), None);

        let id = "b".repeat(40);
        let draft = Draft { devices: DeviceId::new(&id).into_iter().collect(), ..Draft::default() };
        let guards = Guards { high_value: vec![id.to_uppercase()], ..Guards::default() };
        let context = Context::new(Vec::new(), Library::NotChecked).guarded(guards);
        assert_eq!(check(&draft, &context).pop().map(|finding| finding.found), Some(id));
    }
}
