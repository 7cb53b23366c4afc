//! What the rules need to know of the world: chosen devices and library, as far as they were read.

use crate::dom::prelude::*;
use defender::DeviceId;
use sequence::{Context, DeviceFacts, Library, LibraryNames};

use super::composer::Composer;
use super::devices;
use crate::host::{Host, use_host};

/// What is known now.
pub(super) fn context(host: Host, chosen: &[DeviceId]) -> Context {
    let facts = host.devices().with_untracked(|devices| {
        let known = devices.ready().map(|devices| devices.as_slice()).unwrap_or_default();
        let find = |id: &DeviceId| {
            let device = known.iter().find(|device| device.id == *id)?;
            Some(DeviceFacts { name: devices::name(device), ..DeviceFacts::of(device) })
        };
        chosen.iter().filter_map(find).collect()
    });
    let library = host.library().with_untracked(|library| {
        library.ready().map_or(Library::NotChecked, |files| Library::Known(LibraryNames::of(files)))
    });
    Context::new(facts, library)
}

/// Checks again whenever devices or library arrive.
pub(super) fn follow(composer: Composer) {
    let host = use_host();
    watch(move || (host.devices().track(), host.library().track()), move |_, _| composer.look_around());
}
