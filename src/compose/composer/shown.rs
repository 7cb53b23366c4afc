//! What an edit changed, in the signals that the screen's parts read: no more of them than it touched.

use std::time::Duration;

use crate::dom::prelude::*;
use sequence::{ReadBack, StepId, Touched, read_back};

use super::{Composer, Inner, Summary};

impl Composer {
    /// What an edit did to the cards is on the screen first; the columns beside follow in the next frame.
    pub(super) fn catch_up_soon(self) {
        let other = |order: &Vec<StepId>| self.order_beside.with_untracked(|beside| beside != order);
        if self.inner.with_value(|inner| inner.steps.is_behind()) || self.order.with_untracked(other) {
            request_animation_frame(move || set_timeout(move || self.catch_up(), Duration::ZERO));
        }
    }

    /// The columns beside show what the cards do.
    pub(super) fn catch_up(self) {
        let order = self.order.try_get_untracked();
        self.inner.try_update_value(|inner| inner.steps.catch_up(inner.editor.draft()));
        if let Some(order) = order {
            self.order_beside.renew(order);
        }
    }

    /// Moves the signals of what was touched. Setting one only marks what depends on it, so the lock may be
    /// held.
    pub(super) fn show(self, touched: Touched) {
        self.inner.update_value(|inner| {
            let Inner { editor, findings, steps, context, sent, .. } = inner;
            let draft = editor.draft();
            match touched {
                Touched::Step(id) => steps.show_step(draft, findings, id),
                Touched::Steps(id) => {
                    steps.show_order(draft, findings);
                    steps.show_step(draft, findings, id);
                }
                Touched::Devices | Touched::All => steps.show_all(draft, findings),
                Touched::Texts => {}
            }
            if !matches!(touched, Touched::Texts | Touched::Devices) {
                self.last_sent.renew(draft.enabled().last().map(|step| step.id));
            }
            if matches!(touched, Touched::Steps(_) | Touched::All) {
                self.order.renew(draft.steps.iter().map(|step| step.id).collect());
            }
            if matches!(touched, Touched::Texts | Touched::All) {
                self.name.renew(draft.name.clone());
                self.comment.renew(draft.comment.clone());
            }
            if matches!(touched, Touched::Devices | Touched::All) {
                self.devices.renew(draft.devices.clone());
            }
            // A key press changes no count.
            let sent_before = std::mem::replace(sent, draft.enabled().count());
            if !matches!(touched, Touched::Texts | Touched::Step(_)) || *sent != sent_before {
                let said = ReadBack { lines: Vec::new(), ..read_back(draft, context) };
                self.read_back.renew(Some(said));
            }
            self.summary.renew(Summary::of(findings, draft));
            self.changes.update(|changes| *changes = changes.wrapping_add(1));
            self.undo.renew(editor.can_undo());
            self.redo.renew(editor.can_redo());
        });
    }
}
