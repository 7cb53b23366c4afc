use crate::dom::prelude::*;
use sequence::file::{SavedStep, Sequence};
use sequence::{Edit, Parameter, ReadBackLine, device_tokens};
use words::{Arg, Desk as Words};

use super::rules_off::said_off;
use crate::compose::{self, Desk, draw_tokens};
use crate::language::{saying, t, ts};
use crate::ui::{Button, ButtonKind, Label, exact};

/// So many steps of a sequence are listed.
const LISTED: usize = 8;

/// A sequence that can be taken into the builder; nothing changes before a button says so, and undo brings back what was
/// there.
#[component]
pub fn Offer(
    desk: Desk,
    /// What it is called here.
    #[prop(into)]
    title: Label,
    sequence: Sequence,
    /// The text that it was read from: once it is taken that is used.
    #[prop(optional)]
    from: Option<RwSignal<String>>,
) -> impl IntoView {
    let count = sequence.steps.len();
    let lines = sequence.steps.iter().take(LISTED).map(line).collect_view();
    let more = count.saturating_sub(LISTED);
    let append = Edit::Append {
        steps: sequence.steps.clone(),
        files: sequence.files.clone(),
        parameters: sequence.parameters.clone(),
    };
    let asked = sequence.parameters.iter().map(asked).collect::<Vec<_>>().join("; ");
    let description = sequence.description.clone();
    let comment = sequence.comment.clone();
    let rules_off = sequence.rules_off.clone();
    let replaced = sequence;
    view! {
        <article class="offer">
            <header class="offer-head">
                <h3>{title}</h3>
                <span class="note">{ts(Words::Steps, &[Arg::Count(count as u64)])}</span>
            </header>
            {(!description.is_empty()).then(|| view! { <p>{description}</p> })}
            <ol class="offer-steps">{lines}</ol>
            {(more > 0).then(|| view! { <p class="note">{ts(Words::StepsMore, &[Arg::Count(more as u64)])}</p> })}
            {(!asked.is_empty()).then(|| view! { <p class="note">{ts(Words::OfferParameters, &[Arg::Text(&asked)])}</p> })}
            {(!comment.is_empty()).then(|| view! { <p class="note">{exact(&comment)}</p> })}
            {(!rules_off.is_empty()).then(|| view! {
                <p class="note">{t(Words::RulesOffTitle)}</p>
                <ul class="offer-steps">
                    {rules_off.iter().map(|off| view! { <li>{said_off(off)}</li> }).collect_view()}
                </ul>
            })}
            <div class="actions">
                <Button
                    label=Words::Append
                    on_press=move || take(desk, from, append.clone())
                />
                <Button
                    label=Words::Replace
                    kind=ButtonKind::Primary
                    on_press=move || take(desk, from, Edit::Open(Box::new(replaced.clone())))
                />
            </div>
        </article>
    }
}

fn take(desk: Desk, from: Option<RwSignal<String>>, edit: Edit) {
    if let Some(from) = from {
        from.set(String::new());
    }
    desk.close();
    compose::act(desk.composer(), edit);
}

/// What is asked for a parameter: by its name, with what is said of it.
fn asked(parameter: &Parameter) -> String {
    let mut said = ["{{", &parameter.name, "}}"].concat();
    for more in [&parameter.label, &parameter.pattern, &parameter.one_of.join(" | ")] {
        if !more.is_empty() {
            said.push_str(", ");
            said.push_str(more);
        }
    }
    said
}

fn line(step: &SavedStep) -> View {
    let line = ReadBackLine::of(&step.command);
    let pieces = saying(|words| words.read_back_line(&line)).into_iter().map(|piece| match piece.literal {
        true => view! { <code>{draw_tokens(device_tokens(&piece.text))}</code> },
        false => piece.text.into_view(),
    });
    let pieces = pieces.collect_view();
    let off = (!step.enabled).then(|| view! { " " <span class="note">{t(Words::StepOff)}</span> });
    view! { <li>{pieces}{off}</li> }
}
