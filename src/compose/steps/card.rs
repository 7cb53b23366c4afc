use crate::dom::prelude::*;
use defender::CommandKind;
use sequence::{Field, Place, Step, StepCommand, StepId};
use words::{Arg, Message};

use super::arguments::Arguments;
use super::field::{LibraryField, TextField};
use super::findings::Findings;
use super::tools::Tools;
use crate::compose::composer::{Composer, use_composer};
use crate::compose::places::card_id;
use crate::compose::step_signals::{Drawn, SHORT, StepSignals};
use crate::language::{t, ts};
use crate::ui::{Icon, IconMark};

/// One step.
#[component]
pub fn Card(id: StepId, signals: StepSignals) -> impl IntoView {
    let StepSignals { step, position, picked, drawn, .. } = signals.clone();
    let kind = step.with_untracked(|step| step.command.kind());
    let number = Signal::derive(move || position.get() as u64 + 1);
    let summary = {
        let step = step.clone();
        Memo::new(move |_| step.with(|step| summary(&step.command)))
    };
    let enabled = {
        let step = step.clone();
        Memo::new(move |_| step.with(|step| step.enabled))
    };
    let picked: Signal<bool> = picked.into();
    let composer = use_composer();
    // Of a long list not all rows are there to be counted.
    let count = Memo::new(move |_| Some(composer.order().with(Vec::len)).filter(|count| *count > SHORT));
    let name = move || {
        let about = summary.get().unwrap_or_default();
        let name = ts(
            Message::ComposeStep,
            &[Arg::Count(number.get()), Arg::Text(kind.as_str()), Arg::Text(&about)],
        );
        let name = name.trim_end().to_owned();
        let states = [
            (!enabled.get()).then_some(Message::ComposeStepOff),
            picked.get().then_some(Message::ComposePicked),
        ];
        states.into_iter().flatten().fold(name, |name, state| format!("{name}, {}", t(state)))
    };
    let content = move || match drawn.get() {
        Drawn::Whole => {
            let signals = signals.clone();
            view! { <Whole id signals number summary enabled/> }
        }
        Drawn::AsText { height_px } => {
            let text = step.with(|step| in_a_line(composer, number.get() as usize - 1, step));
            view! {
                <p class="step-line" style:min-height=height_px.map(|px| format!("{px}px"))>
                    {text}
                </p>
            }
        }
    };
    view! {
        <div
            class="step"
            role="listitem"
            id=card_id(id)
            tabindex="-1"
            data-step=id.number().to_string()
            aria-setsize=move || count.get().map(|count| count.to_string())
            aria-posinset=move || count.get().map(|_| number.get().to_string())
            data-picked=move || picked.get().then_some("true")
            data-off=move || (!enabled.get()).then_some("true")
            aria-label=name
        >
            {content}
        </div>
    }
}

/// All of a step.
#[component]
fn Whole(
    id: StepId,
    signals: StepSignals,
    number: Signal<u64>,
    summary: Memo<Option<String>>,
    enabled: Memo<bool>,
) -> impl IntoView {
    let StepSignals { step, findings, picked, .. } = signals.clone();
    let picked: Signal<bool> = picked.into();
    let (kind, fields) = step.with_untracked(|step| (step.command.kind(), step.command.fields()));
    let misplaced = Memo::new(move |_| {
        findings.with(|found| found.iter().filter(|found| found.place == Place::Step(id)).cloned().collect())
    });
    let form = (kind == CommandKind::RunScript).then(|| {
        let signals = signals.clone();
        view! { <Arguments id signals/> }
    });
    let fields = fields
        .iter()
        .map(|field| {
            let signals = signals.clone();
            match field {
                Field::File | Field::Script => view! { <LibraryField id field=*field signals/> },
                _ => view! { <TextField id field=*field signals/> },
            }
        })
        .collect_view();
    view! {
        <span class="grip" data-grip="true" aria-hidden="true" title=t(Message::ComposeGrip)>
            <IconMark icon=Icon::Grip/>
        </span>
        <div class="step-body">
            <header class="step-head">
                <span class="step-number" aria-hidden="true">{number}</span>
                <h3 class="step-kind">{kind.as_str()}</h3>
                <span class="step-summary">
                    {move || match summary.get() {
                        Some(text) => view! { <code>{text}</code> },
                        None => view! { <span>{t(Message::ComposeOneFile)}</span> },
                    }}
                </span>
                <Show when=move || !enabled.get()>
                    <span class="step-off">{t(Message::ComposeStepOff)}</span>
                </Show>
                <Tools id number enabled picked/>
            </header>
            <div class="step-fields">{fields}</div>
            {form}
            <Findings place=Place::Step(id) found=misplaced/>
        </div>
    }
}

/// A step's number, command and texts.
pub fn in_a_line(_: Composer, place: usize, step: &Step) -> String {
    let (number, command) = ((place + 1).to_string(), &step.command);
    let texts = command.fields().iter().filter_map(|field| command.text(*field));
    [&number, command.kind().as_str()].into_iter().chain(texts).collect::<Vec<_>>().join(" ")
}

/// What it is about, beside the command's name; a path stands whole in its field.
fn summary(command: &StepCommand) -> Option<String> {
    match command {
        StepCommand::PutFile { file } => Some(file.clone()),
        StepCommand::RunScript { script, .. } => Some(script.clone()),
        StepCommand::GetFile { .. } => None,
    }
}
