//! The draft survives a reload.

use std::time::Duration;

use leptos::prelude::set_timeout;
use leptos::task::spawn_local;
use sequence::Draft;

use super::composer::Composer;
use crate::host::{Host, use_host};

/// Not every key press is worth a write.
const PAUSE: Duration = Duration::from_millis(500);

/// Brings back the draft of the last visit.
pub(super) fn bring_back(composer: Composer) {
    let host = use_host();
    spawn_local(async move {
        if let Some(draft) = host.load_draft().await.as_deref().and_then(Draft::from_json) {
            composer.resume(draft);
        }
    });
}

/// Stores the draft as it is after a pause.
pub(super) fn save_later(composer: Composer, host: Host) {
    let save = move || {
        if let Some(bytes) = composer.take_unsaved() {
            host.save_draft(bytes);
        }
    };
    set_timeout(save, PAUSE);
}
