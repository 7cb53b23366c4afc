use std::time::Duration;

use crate::dom::prelude::*;
use sequence::{Certainty, Diagnostic, Edit, Fix, Place, Rule, Severity, StepId, utf16_spans};
use web_sys::KeyboardEvent;

use super::findings::{FIX_KEYS, Findings};
use super::library::InLibrary;
use super::shown::Shown;
use super::suggestions::{Suggester, Suggestions};
use crate::compose::composer::{Composer, use_composer};
use crate::compose::deeds;
use crate::compose::places::field_id;
use crate::compose::step_signals::StepSignals;
use crate::language::saying;
use crate::ui::{Field, Underline, UnderlineTone};

/// A finding that appears because a field is left may not move what is being pressed away from the pointer.
const AFTER_A_CLICK: Duration = Duration::from_millis(300);

/// More places of one finding than somebody can look at are not underlined.
const LINES_MAX: usize = 500;

/// One text of a step: what is typed, what was found in it.
#[derive(Clone, Copy)]
struct Text {
    composer: Composer,
    step: StepId,
    field: sequence::Field,
    value: Memo<String>,
    found: Memo<Vec<Diagnostic>>,
    left: RwSignal<bool>,
}

impl Text {
    fn new(step: StepId, field: sequence::Field, signals: StepSignals) -> Self {
        let StepSignals { step: signal, findings, .. } = signals;
        let left = RwSignal::new(false);
        let value = Memo::new(move |_| signal.with(|step| step.text(field).unwrap_or_default().to_owned()));
        let place = Place::Field(step, field);
        let found = Memo::new(move |_| {
            // Nobody is scolded for what he had no time to type.
            let visited = left.get();
            let tell =
                |found: &&Diagnostic| found.place == place && (visited || found.rule != Rule::EmptyField);
            findings.with(|found| found.iter().filter(tell).cloned().collect())
        });
        Self { composer: use_composer(), step, field, value, found, left }
    }

    fn place(self) -> Place {
        Place::Field(self.step, self.field)
    }

    fn id(self) -> String {
        field_id(self.step, self.field)
    }

    fn findings_id(self) -> String {
        format!("{}-findings", self.id())
    }

    fn described_by(self) -> Signal<Option<String>> {
        Signal::derive(move || self.found.with(|found| (!found.is_empty()).then(|| self.findings_id())))
    }

    /// Alt+Enter repairs, also for whoever does not see it written at the repair.
    fn aria_keys(self) -> Signal<Option<&'static str>> {
        let is_certain = |fix: &Fix| fix.certainty == Certainty::Certain;
        Signal::derive(move || {
            let sure = self.found.with(|found| found.iter().flat_map(|found| &found.fixes).any(is_certain));
            sure.then_some(FIX_KEYS)
        })
    }

    fn underlines(self) -> Signal<Vec<Underline>> {
        Signal::derive(move || {
            self.value.with(|text| {
                self.found.with(|found| found.iter().flat_map(|found| lines(text, found)).collect())
            })
        })
    }

    fn write(self, text: String) {
        self.composer.write(Edit::SetText { id: self.step, field: self.field, text });
    }

    fn leave(self) {
        self.composer.pause();
        if !self.left.get_untracked() {
            let left = self.left;
            // By then the step may be gone.
            set_timeout(move || left.set(true), AFTER_A_CLICK);
        }
    }

    /// Alt+Enter repairs.
    fn key(self, event: &KeyboardEvent) {
        if event.alt_key() && event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            if let Some(fix) = self.composer.first_fix(self.place()) {
                deeds::repair(self.composer, &fix, self.place());
            }
        }
    }
}

/// Where a finding stands in its text; in all of it, where it does not say. Nowhere while its rule is off.
pub fn lines(text: &str, found: &Diagnostic) -> Vec<Underline> {
    if found.off.is_some() {
        return Vec::new();
    }
    let tone = match found.severity {
        Severity::Error => UnderlineTone::Error,
        Severity::Warning => UnderlineTone::Warning,
    };
    let whole = 0..text.len();
    let spans = if found.spans.is_empty() { std::slice::from_ref(&whole) } else { &found.spans };
    let spans = utf16_spans(text, spans.get(..LINES_MAX).unwrap_or(spans));
    spans.into_iter().map(|span| Underline { start: span.start, end: span.end, tone }).collect()
}

/// A path or arguments.
#[component]
pub fn TextField(id: StepId, field: sequence::Field, signals: StepSignals) -> impl IntoView {
    let text = Text::new(id, field, signals);
    view! {
        <div class="step-field">
            <Field
                label=move || saying(|words| words.field(field))
                id=text.id()
                value=text.value
                on_input=move |typed| text.write(typed)
                underlines=text.underlines()
                described_by=text.described_by()
                aria_keys=text.aria_keys()
                required=field == sequence::Field::Path
                on_key=Callback::new(move |event: KeyboardEvent| text.key(&event))
                on_leave=Callback::new(move |()| text.leave())
            />
            <Findings place=text.place() found=text.found id=text.findings_id()/>
            <Shown text=text.value/>
        </div>
    }
}

/// The name of a library file: picked or typed.
#[component]
pub fn LibraryField(id: StepId, field: sequence::Field, signals: StepSignals) -> impl IntoView {
    let text = Text::new(id, field, signals);
    let suggester =
        Suggester::new(field, format!("{}-names", text.id()), text.value, move |name| text.write(name));
    view! {
        <div
            class="step-field"
            on:focusin=move |event| suggester.enter(&event, &text.id())
            on:focusout=move |_| suggester.close()
        >
            <Field
                label=move || saying(|words| words.field(field))
                id=text.id()
                value=text.value
                on_input=move |typed| {
                    text.write(typed);
                    suggester.open();
                }
                underlines=text.underlines()
                described_by=text.described_by()
                aria_keys=text.aria_keys()
                required=true
                suggestions=suggester.for_field()
                on_key=Callback::new(move |event: KeyboardEvent| {
                    text.key(&event);
                    suggester.key(&event);
                })
                on_leave=Callback::new(move |()| text.leave())
            />
            <Suggestions suggester/>
            <InLibrary name=text.value/>
            <Findings place=text.place() found=text.found id=text.findings_id()/>
        </div>
    }
}
