//! What is composed, as the screen's parts see it: small signals that are moved exactly where an edit touched
//! something. All editing goes through here; the rules live in `sequence`.

mod shown;

use std::sync::Arc;

use crate::dom::prelude::*;
use defender::DeviceId;
use sequence::{
    Certainty, Change, Context, Deed, Draft, Edit, Editor, Findings, Fix, Guards, Place, ReadBack, Ready,
    StepId, Touched, WhyNot, ready,
};

use super::step_signals::{Drawn, StepSignals, Steps};
use super::summary::Summary;
use super::{facts, keeper};
use crate::app::use_config;
use crate::browser::clock;
use crate::browser::config::Config;
use crate::host::{Host, use_host};

/// Typing on after this pause is another entry of the history.
const TYPING_PAUSE_MS: i64 = 1_000;

/// The builder's state. Copies are the same one. It outlives the screen: whoever looks at a run and comes back
/// finds his history.
#[derive(Clone, Copy)]
pub struct Composer {
    inner: StoredValue<Inner>,
    host: Host,
    config: StoredValue<Config>,
    order: RwSignal<Vec<StepId>>,
    order_beside: RwSignal<Vec<StepId>>,
    sought: RwSignal<Option<StepId>>,
    last_sent: RwSignal<Option<StepId>>,
    name: RwSignal<String>,
    comment: RwSignal<String>,
    typed_count: RwSignal<String>,
    devices: RwSignal<Vec<DeviceId>>,
    read_back: RwSignal<Option<ReadBack>>,
    summary: RwSignal<Summary>,
    changes: RwSignal<u32>,
    undo: RwSignal<Option<Deed>>,
    redo: RwSignal<Option<Deed>>,
}

struct Inner {
    editor: Editor,
    findings: Findings,
    context: Arc<Context>,
    steps: Steps,
    typed_ms: i64,
    /// How many steps are switched on, as read back last.
    sent: usize,
    /// The draft is not stored yet as it is.
    unsaved: bool,
}

/// The builder's state of this page.
///
/// # Panics
/// When there is none: the screen exists only below it.
#[expect(clippy::expect_used, reason = "a screen without its state is a mistake in the page itself")]
pub fn use_composer() -> Composer {
    use_context().expect("the screen lives below the composer")
}

impl Composer {
    /// Makes the builder of this page, and brings back the draft of the last visit.
    pub fn provide() {
        let composer = Self {
            inner: StoredValue::new(Inner {
                editor: Editor::new(),
                findings: Findings::default(),
                context: Arc::default(),
                steps: Steps::default(),
                typed_ms: 0,
                sent: 0,
                unsaved: false,
            }),
            host: use_host(),
            config: use_config(),
            order: RwSignal::default(),
            order_beside: RwSignal::default(),
            sought: RwSignal::default(),
            last_sent: RwSignal::default(),
            name: RwSignal::default(),
            comment: RwSignal::default(),
            typed_count: RwSignal::default(),
            devices: RwSignal::default(),
            read_back: RwSignal::default(),
            summary: RwSignal::default(),
            changes: RwSignal::default(),
            undo: RwSignal::default(),
            redo: RwSignal::default(),
        };
        provide_context(composer);
        // An empty draft lacks something from the first moment.
        composer.check_anew(composer.with_draft(|draft| composer.context(draft)), Touched::All);
        facts::follow(composer);
        keeper::bring_back(composer);
    }

    /// The steps, in order.
    pub fn order(self) -> Signal<Vec<StepId>> {
        self.order.into()
    }

    /// The same as the columns beside the cards show it: after an edit a frame later.
    pub fn order_beside(self) -> Signal<Vec<StepId>> {
        self.order_beside.into()
    }

    /// The last step that is sent: no comma stands behind it.
    pub fn last_sent(self) -> Signal<Option<StepId>> {
        self.last_sent.into()
    }

    /// One step; `None` when it is gone.
    pub fn step(self, id: StepId) -> Option<StepSignals> {
        self.inner.with_value(|inner| inner.steps.get(id))
    }

    /// The step that somebody is taken to: it has a row wherever it stands.
    pub fn sought(self) -> Signal<Option<StepId>> {
        self.sought.into()
    }

    /// Draws all of a step's card, as it is about to be gone to.
    pub(super) fn seek(self, id: StepId) {
        if let Some(signals) = self.step(id) {
            signals.drawn.renew(Drawn::Whole);
            self.sought.renew(Some(id));
        }
    }

    /// The sequence's name.
    pub fn name(self) -> Signal<String> {
        self.name.into()
    }

    /// The comment as typed.
    pub fn comment(self) -> Signal<String> {
        self.comment.into()
    }

    /// What was typed as the number of devices. It is no part of the draft: it confirms one sending.
    pub fn typed_count(self) -> Signal<String> {
        self.typed_count.into()
    }

    /// Types the number of devices.
    pub fn confirm(self, typed: String) {
        self.typed_count.renew(typed);
        self.inner.update_value(|inner| {
            inner.guard(self.guards(inner.editor.draft()));
            inner.findings.recheck(inner.editor.draft(), &inner.context, Touched::Texts);
        });
        self.show(Touched::Texts);
    }

    /// The chosen devices.
    pub fn devices(self) -> Signal<Vec<DeviceId>> {
        self.devices.into()
    }

    /// Who does it, what waits and what is left out; the lines of the steps are theirs to say.
    pub fn read_back(self) -> Signal<Option<ReadBack>> {
        self.read_back.into()
    }

    /// What the draft as a whole lacks.
    pub fn summary(self) -> Signal<Summary> {
        self.summary.into()
    }

    /// Moves with each change of anything.
    pub fn changes(self) -> Signal<u32> {
        self.changes.into()
    }

    /// What undo would take back.
    pub fn can_undo(self) -> Signal<Option<Deed>> {
        self.undo.into()
    }

    /// What redo would do again.
    pub fn can_redo(self) -> Signal<Option<Deed>> {
        self.redo.into()
    }

    /// Looks at the draft as it is now; tracks nothing.
    pub fn with_draft<T>(self, look: impl FnOnce(&Draft) -> T) -> T {
        self.inner.with_value(|inner| look(inner.editor.draft()))
    }

    /// The steps that name this library file: their positions from 1.
    pub fn steps_using(self, file: &str) -> Vec<usize> {
        self.order.track();
        self.with_draft(|draft| draft.steps_using(file))
    }

    /// What may be sent now.
    pub fn ready(self) -> Result<Ready, WhyNot> {
        let host = self.host;
        self.inner
            .with_value(|inner| ready(inner.editor.draft(), &inner.context, |device| host.tag_for(device)))
    }

    /// What may be sent of the draft with its parameters filled in.
    pub fn ready_filled(self, filled: &Draft) -> Result<Ready, WhyNot> {
        ready(filled, &self.context(filled).filled(), |device| self.host.tag_for(device))
    }

    /// Does an edit.
    pub fn edit(self, edit: Edit) -> Option<Change> {
        self.change(|editor| editor.apply(edit))
    }

    /// Types. Without a long pause the same text grows in one entry of the history.
    pub fn write(self, edit: Edit) {
        let now = clock::monotonic_ms();
        self.change(|editor| editor.apply(edit));
        self.inner.update_value(|inner| inner.typed_ms = now);
    }

    /// The next key begins a new entry of the history: a field was left.
    pub fn pause(self) {
        self.inner.update_value(|inner| inner.editor.pause());
        keeper::save(self, self.host);
    }

    /// Applies a fix.
    pub fn fix(self, fix: &Fix) -> Option<Change> {
        self.change(|editor| editor.fix(fix))
    }

    /// Takes the last entry back.
    pub fn undo(self) -> Option<Change> {
        self.change(Editor::undo)
    }

    /// Takes everything back, as one entry of the history.
    pub fn take_back(self) -> Option<Change> {
        self.change(Editor::take_back)
    }

    /// Does the last undone entry again.
    pub fn redo(self) -> Option<Change> {
        self.change(Editor::redo)
    }

    /// The first fix that was found for a field: a certain one before an offered one.
    pub fn first_fix(self, place: Place) -> Option<Fix> {
        let step = self.step(place.step()?)?;
        step.findings.with_untracked(|found| {
            let fixes = || found.iter().filter(|found| found.place == place).flat_map(|found| &found.fixes);
            fixes().find(|fix| fix.certainty == Certainty::Certain).or_else(|| fixes().next()).cloned()
        })
    }

    /// Goes on with a draft of an earlier visit, or of another tab. What was composed here meanwhile stays, also what
    /// has no history (`has_own`); undo then leads to the earlier one.
    pub(super) fn resume(self, draft: Draft, has_own: bool) {
        if self.with_draft(|now| *now == draft) {
            return;
        }
        if has_own || self.undo.with_untracked(Option::is_some) {
            if draft != Draft::default() {
                self.inner.update_value(|inner| inner.editor.put_beneath(draft));
                self.show(Touched::Texts);
            }
            // Until now it was nobody's.
            return self.keep_own();
        }
        let context = self.context(&draft);
        self.inner.update_value(|inner| inner.editor = Editor::resume(draft));
        self.check_anew(context, Touched::All);
    }

    /// Stores the draft as it is now, whether it is stored or not.
    pub(super) fn keep_own(self) {
        self.inner.update_value(|inner| inner.unsaved = true);
        keeper::save(self, self.host);
    }

    /// Checks again with what is known now of devices and library.
    pub(super) fn look_around(self) {
        let context = self.with_draft(|draft| self.context(draft));
        if self.inner.with_value(|inner| *inner.context != context) {
            self.check_anew(context, Touched::Devices);
        }
    }

    fn check_anew(self, context: Context, touched: Touched) {
        self.inner.update_value(|inner| {
            inner.context = Arc::new(context);
            inner.findings = Findings::new(inner.editor.draft(), &inner.context);
        });
        self.show(touched);
        self.catch_up();
    }

    /// Whether a key was pressed a moment ago.
    pub(super) fn is_typing(self) -> bool {
        let typed = self.inner.try_with_value(|inner| inner.typed_ms).unwrap_or_default();
        typed > 0 && clock::monotonic_ms() - typed < TYPING_PAUSE_MS
    }

    /// The bytes to store, when there is something new.
    pub(super) fn take_unsaved(self) -> Option<Vec<u8>> {
        self.inner.try_update_value(|inner| {
            std::mem::take(&mut inner.unsaved).then(|| inner.editor.draft().to_json())
        })?
    }

    fn context(self, draft: &Draft) -> Context {
        facts::context(self.host, &draft.devices).guarded(self.guards(draft))
    }

    fn guards(self, draft: &Draft) -> Guards {
        facts::guards(self.config, &draft.comment, self.typed_count.get_untracked())
    }

    fn change(self, change: impl FnOnce(&mut Editor) -> Option<Change>) -> Option<Change> {
        let now = clock::monotonic_ms();
        let change = self.inner.try_update_value(|inner| {
            if now - inner.typed_ms > TYPING_PAUSE_MS {
                inner.editor.pause();
            }
            let change = change(&mut inner.editor)?;
            match change.touched {
                Touched::Devices | Touched::All => {
                    // Other devices, another number.
                    self.typed_count.renew(String::new());
                    inner.context = Arc::new(self.context(inner.editor.draft()));
                }
                Touched::Texts => inner.guard(self.guards(inner.editor.draft())),
                Touched::Step(_) | Touched::Steps(_) => {}
            }
            inner.findings.update(inner.editor.draft(), &inner.context, &change);
            Some(change)
        })??;
        self.show(change.touched);
        self.catch_up_soon();
        self.save_soon();
        Some(change)
    }

    fn save_soon(self) {
        let first = self.inner.try_update_value(|inner| !std::mem::replace(&mut inner.unsaved, true));
        if first == Some(true) {
            keeper::save_later(self, self.host);
        }
    }
}

impl Inner {
    /// Other guards, the same world.
    fn guard(&mut self, guards: Guards) {
        let context = Arc::make_mut(&mut self.context);
        *context = std::mem::take(context).guarded(guards);
    }
}
