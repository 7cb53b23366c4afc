//! What the rules need to know of the world: chosen devices and library, as far as they were read.

use crate::dom::prelude::*;
use defender::DeviceId;
use sequence::{Context, DeviceFacts, Guards, Library, LibraryNames};

use super::composer::Composer;
use super::devices;
use crate::browser::config::Config;
use crate::browser::pattern;
use crate::host::{Host, use_host};

/// What is known now.
pub fn context(host: Host, chosen: &[DeviceId]) -> Context {
    let facts = host.devices().with_untracked(|devices| {
        let known = devices.ready().map(|devices| devices.as_slice()).unwrap_or_default();
        let find = |id: &DeviceId| {
            let device = known.iter().find(|device| device.id == *id)?;
            Some(DeviceFacts { name: devices::name_among(device, known, chosen), ..DeviceFacts::of(device) })
        };
        chosen.iter().filter_map(find).collect()
    });
    let library = host.library().with_untracked(|library| {
        library.ready().map_or(Library::NotChecked, |files| Library::Known(LibraryNames::of(files)))
    });
    Context::new(facts, library)
}

/// What this installation asks for, and how the typed texts meet it.
pub(super) fn guards(config: StoredValue<Config>, comment: &str, typed_count: String) -> Guards {
    config.with_value(|config| {
        let asked = &config.guardrails;
        // A configuration with a pattern that is none was not taken.
        let misses = |asked: &&String| !pattern::matches(asked, comment).unwrap_or(true);
        Guards {
            confirm_above: asked.confirm_above,
            max_devices: asked.max_devices,
            comment_misses: asked.comment_pattern.as_ref().filter(misses).cloned(),
            high_value: asked.high_value_devices.clone(),
            typed_count,
        }
    })
}

/// Checks again whenever devices or library arrive.
pub(super) fn follow(composer: Composer) {
    let host = use_host();
    watch(move || (host.devices().track(), host.library().track()), move |_, _| composer.look_around());
}
