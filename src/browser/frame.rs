//! Work that is done once in the next frame, however often it is asked for until then, and what is seen a frame later.

use std::rc::Rc;
use std::time::Duration;

use crate::dom::prelude::*;

/// One such work, for as long as its view is there. Copies are the same.
#[derive(Clone, Copy)]
pub struct NextFrame(StoredValue<bool>);

impl NextFrame {
    /// Nothing is asked for.
    pub fn new() -> Self {
        Self(StoredValue::new(false))
    }

    /// Does it in the next frame, unless that is asked for already or the view goes away first.
    pub fn ask(self, work: impl FnOnce() + 'static) {
        if self.0.try_update_value(|asked| std::mem::replace(asked, true)) == Some(false) {
            request_animation_frame(move || {
                if self.take() {
                    work();
                }
            });
        }
    }

    /// Whether it is asked for; whoever takes it does it himself, and it is not done again.
    pub fn take(self) -> bool {
        self.0.try_update_value(std::mem::take) == Some(true)
    }
}

/// The same value once the next frame is on the screen: what somebody waits for is drawn before it.
pub fn after_frame<T: PartialEq + Send + Sync + 'static>(now: impl Fn() -> T + 'static) -> RwSignal<T> {
    let (now, frame) = (Rc::new(now), NextFrame::new());
    let shown = RwSignal::new(untrack(|| now()));
    let known = Rc::clone(&now);
    watch(
        move || now(),
        move |_, _| {
            let now = Rc::clone(&known);
            let renew = move || {
                // Nobody may look any more.
                if shown.try_with_untracked(|_| ()).is_some() {
                    shown.renew(untrack(|| now()));
                }
            };
            frame.ask(move || set_timeout(renew, Duration::ZERO));
        },
    );
    shown
}
