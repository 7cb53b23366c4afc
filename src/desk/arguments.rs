use crate::dom::prelude::*;
use sequence::{
    Declared, DeclaredKind, Edit, Field, Shell, StepId, Unlike, declared_parameters, read_arguments,
    with_argument,
};
use words::{Arg, Desk as Words};

use crate::compose::Desk;
use crate::language::{t, ts};
use crate::ui::exact;

/// What the fields stand on: the script and its shell, the arguments as typed, and what was read of them.
#[derive(Clone, Debug, PartialEq)]
struct Given {
    script: String,
    shell: Shell,
    args: String,
    read: Result<Vec<Option<String>>, Unlike>,
}

/// One field a parameter, in step with the arguments above. Nothing where the description is prose.
pub fn draw(desk: Desk, step: StepId, described: String) -> View {
    let declared = declared_parameters(&described);
    let Some(signals) = desk.composer().step(step).filter(|_| !declared.is_empty()) else {
        return ().into_view();
    };
    let declared = StoredValue::new(declared);
    let signal = signals.step;
    let given = Memo::new(move |_| {
        signal.with(|step| {
            let args = step.text(Field::Args).unwrap_or_default();
            let script = step.text(Field::Script).unwrap_or_default().to_owned();
            let shell = Shell::of(&script);
            let read = declared.with_value(|declared| read_arguments(shell, args, declared));
            Given { script, shell, args: args.to_owned(), read }
        })
    });
    let name = move || given.with(|given| ts(Words::ArgumentsTitle, &[Arg::Text(&given.script)]));
    let title = format!("arguments-{}", step.number());
    let unlike = Memo::new(move |_| given.with(|given| given.read.as_ref().err().map(said)));
    let quoted = Memo::new(move |_| {
        given.with(|given| {
            let read = given.read.as_deref().unwrap_or_default();
            read.iter().flatten().any(|value| value.contains(['"', '\'']))
        })
    });
    let fields = move || {
        let fields = declared.get_value().into_iter().enumerate();
        fields.map(|(at, one)| field(desk, step, declared, given, at, one)).collect_view()
    };
    view! {
        <div class="script-arguments" role="group" aria-labelledby=title.clone()>
            <h4 id=title>{name}</h4>
            <p class="note">{ts(Words::ArgumentsHint, &[Arg::Text(&described)])}</p>
            {move || match unlike.get() {
                Some(why) => view! {
                    <p class="note" role="status">{exact(&ts(Words::ArgumentsUnlike, &[Arg::Text(&why)]))}</p>
                },
                None => view! { <div class="script-fields">{fields()}</div> },
            }}
            <Show when=move || quoted.get()><p class="note">{t(Words::ArgumentsQuotes)}</p></Show>
        </div>
    }
}

fn field(
    desk: Desk,
    step: StepId,
    declared: StoredValue<Vec<Declared>>,
    given: Memo<Given>,
    at: usize,
    one: Declared,
) -> View {
    let id = format!("arguments-{}-{at}", step.number());
    let value = Memo::new(move |_| {
        given.with(|given| given.read.as_ref().ok().and_then(|read| read.get(at).cloned().flatten()))
    });
    let set = move |value: Option<&str>| {
        let Given { shell, args, .. } = given.get_untracked();
        let after = declared.with_value(|declared| with_argument(shell, &args, declared, at, value));
        // What cannot be read has no fields to type into.
        if let Ok(text) = after {
            desk.composer().write(Edit::SetText { id: step, field: Field::Args, text });
        }
    };
    let hint = (!one.hint.is_empty()).then(|| format!(" {}", one.hint));
    let label = view! { <code>{one.name.clone()}</code> {hint} };
    if one.kind == DeclaredKind::Switch {
        return view! {
            <label class="choice">
                <input
                    type="checkbox"
                    id=id
                    prop:checked=move || value.with(Option::is_some)
                    on:change=move |_| set(value.with_untracked(Option::is_none).then_some(""))
                />
                <span>{label}</span>
            </label>
        };
    }
    view! {
        <div class="script-field">
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                spellcheck="false"
                prop:value=move || value.get().unwrap_or_default()
                on:input=move |event| {
                    let typed = event_target_value(&event);
                    set((!typed.is_empty()).then_some(typed.as_str()));
                }
                on:blur=move |_| desk.composer().pause()
            />
        </div>
    }
}

fn said(why: &Unlike) -> String {
    let (words, about) = match why {
        Unlike::OpenQuote => return t(Words::ArgumentsOpenQuote),
        Unlike::Special(c) => return ts(Words::ArgumentsSpecial, &[Arg::Text(&c.to_string())]),
        Unlike::Unknown(name) => (Words::ArgumentsUnknown, name),
        Unlike::Surplus(text) => (Words::ArgumentsSurplus, text),
        Unlike::Twice(name) => (Words::ArgumentsTwice, name),
        Unlike::Missing(name) => (Words::ArgumentsMissing, name),
    };
    ts(words, &[Arg::Text(about)])
}
