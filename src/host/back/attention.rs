//! How the runs stand, for somebody who looks elsewhere: in the tab's title and icon, and as a notification of the system
//! if that was wished for.

use engine::{Notice, RunState};
use words::{Arg, Told};

use super::inner::Inner;
use crate::browser::tab_icon::{self, Standing};
use crate::browser::{notification, visibility};
use crate::language::{saying, ts};
use crate::route::Route;

/// What ended while the page was hidden.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Missed {
    ended: u64,
    failed: u64,
}

impl Inner {
    /// The engine told something. An end that nobody sees is counted, and shown outside of the page.
    pub(super) fn attend(&self, notice: &Notice) {
        let (Notice::Ended(id) | Notice::Refused(id)) = notice else { return };
        if !visibility::hidden() {
            return;
        }
        let engine = self.engine.borrow();
        let Some(run) = engine.run(id) else { return };
        let state = engine.state(run);
        let mut missed = self.missed.get();
        missed.ended += 1;
        missed.failed +=
            u64::from(matches!(state, RunState::Failed | RunState::TimedOut | RunState::Refused));
        self.missed.set(missed);
        if !notification::wished() {
            return;
        }
        let title = if self.front.setup.is_demo() { "DEMO · Liveline" } else { "Liveline" };
        // Names and states alone: what a run printed is nobody's business on a locked screen.
        let (body, place) = if missed.ended == 1 {
            let said = saying(|words| words.notice(notice, Some((run, &state)), &|at| at.to_string()));
            (said, Route::run(id.as_str()))
        } else {
            let counts = [Arg::Count(missed.ended), Arg::Count(missed.failed)];
            (ts(Told::EndedMany, &counts), Route::runs())
        };
        notification::show(title, &body, &place.href());
    }

    /// Somebody looks at the page: nothing is missed any more.
    pub(super) fn looked(&self) {
        self.missed.set(Missed::default());
    }

    /// Tells in the tab how many runs are not over, and how many failed while nobody looked.
    pub(super) fn mark_tab(&self, open: u64) {
        let failed = self.missed.get().failed;
        let said = || ts(Told::TabFailed, &[Arg::Count(failed)]);
        let mark = match (open, failed) {
            (0, 0) => String::new(),
            (open, 0) => format!("({open}) "),
            (0, _) => format!("({}) ", said()),
            (open, _) => format!("({open}, {}) ", said()),
        };
        if self.front.tab_mark.get_untracked() == mark {
            return;
        }
        tab_icon::show(match (open, failed) {
            (0, 0) => Standing::Plain,
            (_, 0) => Standing::Running,
            _ => Standing::Failed,
        });
        self.front.tab_mark.set(mark);
    }
}
