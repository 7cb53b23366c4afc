//! The draft survives a reload.

use std::time::Duration;

use crate::dom::prelude::*;
use leptos::task::spawn_local;
use sequence::Draft;

use super::composer::Composer;
use crate::browser::listener::Listener;
use crate::host::{Host, use_host};

/// Not every key press is worth a write.
const PAUSE: Duration = Duration::from_millis(500);

/// Brings back the draft of the last visit.
pub(super) fn bring_back(composer: Composer) {
    let host = use_host();
    // Whoever closes the page right after a key press finds that key again.
    Listener::new(&window(), "pagehide", move |_| save(composer, host)).forever();
    // What was composed before anybody signed in comes back from the sign-in page as well.
    if let Some(draft) = host.early_draft().as_deref().and_then(Draft::from_json) {
        composer.resume(draft, false);
    }
    effect(move || {
        if host.entered().get() {
            spawn_local(async move {
                let kept = read(host.load_draft().await);
                let has_own = composer.with_draft(|now| *now != Draft::default());
                composer.resume(kept, has_own);
            });
        }
    });
    // Who takes the lead goes on where the last leader was.
    let leading = host.leading();
    watch(
        move || leading.get(),
        move |leads, before| {
            if *before && !leads && composer.with_draft(|now| *now != Draft::default()) {
                // What is stored is the next leader's now; what stands here stays this tab's.
                composer.keep_own();
            }
            if *leads && !before {
                spawn_local(async move {
                    let (left, has_own) = host.left_draft().await;
                    composer.resume(read(left), has_own);
                });
            }
        },
    );
}

fn read(kept: Option<Vec<u8>>) -> Draft {
    kept.as_deref().and_then(Draft::from_json).unwrap_or_default()
}

/// Stores the draft as it is after a pause.
pub(super) fn save_later(composer: Composer, host: Host) {
    let save = move || {
        // In the middle of typing there are better things to do.
        if composer.is_typing() { save_later(composer, host) } else { save(composer, host) }
    };
    set_timeout(save, PAUSE);
}

/// Stores the draft if it is not stored as it is.
pub(super) fn save(composer: Composer, host: Host) {
    if let Some(bytes) = composer.take_unsaved() {
        host.save_draft(bytes);
    }
}
