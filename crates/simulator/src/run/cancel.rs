use defender::{ActionStatus, CommandStatus, Timestamp};

use super::{Phase, Run};

/// A cancel that was asked for (contract 3.3).
#[derive(Clone, Debug)]
pub(super) struct Cancel {
    pub(super) requestor: String,
    pub(super) comment: String,
    pub(super) asked: Timestamp,
    /// When the device hears of it; `None` when that is too late.
    pub(super) takes_effect: Option<Timestamp>,
}

impl Run {
    /// Asks to cancel (contract 3.3): at once while it waits, later or too late once it runs.
    pub(crate) fn cancel(&mut self, requestor: &str, comment: String, too_late: bool, now: Timestamp) {
        if self.cancel.is_some() {
            return;
        }
        let now = now.max(self.created); // which lies within the millisecond of its call
        self.updated = now;
        self.written = None;
        let waiting = matches!(self.phase, Phase::Waiting(_));
        let closing = matches!(self.phase, Phase::Closing { .. });
        let takes_effect = (!too_late && !closing && !waiting).then(|| self.later(now, 1_000, 4_000));
        self.cancel = Some(Cancel { requestor: requestor.to_owned(), comment, asked: now, takes_effect });
        if waiting {
            self.finish(ActionStatus::Cancelled);
        }
    }

    /// A cancel takes effect: what runs fails, everything else stays as it is.
    pub(super) fn stop(&mut self, now: Timestamp) {
        if let Phase::Closing { status: ActionStatus::Failed, .. } = self.phase {
            return self.finish(ActionStatus::Failed);
        }
        for step in self.steps.iter_mut().filter(|step| step.status == CommandStatus::Executing) {
            step.status = CommandStatus::Failed;
            step.end = Some(now);
            step.errors = vec!["The action was cancelled.".to_owned()];
        }
        self.finish(ActionStatus::Cancelled);
    }
}
