use crate::dom::prelude::*;
use sequence::Parameter;
use words::Desk as Words;

use super::fill::said_of;
use crate::language::t;

/// What is said of each parameter, for whoever fills it in.
#[component]
pub fn Parameters(
    /// One for each name in the sequence.
    parameters: RwSignal<Vec<Parameter>>,
) -> impl IntoView {
    let names = Memo::new(move |_| {
        parameters.with(|all| all.iter().map(|parameter| parameter.name.clone()).collect::<Vec<_>>())
    });
    let drawn = move || {
        let names = names.get();
        (!names.is_empty()).then(|| {
            view! {
                <section class="parameters" aria-labelledby="parameters-title">
                    <h3 id="parameters-title">{t(Words::ParametersTitle)}</h3>
                    <p class="note">{t(Words::ParametersHint)}</p>
                    {names.into_iter().map(|name| one(name, parameters)).collect_view()}
                </section>
            }
        })
    };
    drawn.into_view()
}

fn one(name: String, parameters: RwSignal<Vec<Parameter>>) -> View {
    let called = format!("{{{{{name}}}}}");
    let text = |label: Words, get: fn(&Parameter) -> String, set: fn(&mut Parameter, String)| {
        let id = format!("parameter-{name}-{}", label as u16);
        let (read, written) = (name.clone(), name.clone());
        // What is typed stays while it means the same: a comma at an end would be gone before the next value is there.
        let raw = RwSignal::new(String::new());
        let shown = move |one: &Parameter| {
            let (mut again, raw) = (one.clone(), raw.get());
            set(&mut again, raw.clone());
            if again == *one { raw } else { get(one) }
        };
        let value = move || {
            parameters.with(|all| all.iter().find(|one| one.name == read).map(shown).unwrap_or_default())
        };
        let typed = move |event| {
            let typed = event_target_value(&event);
            let change = |all: &mut Vec<Parameter>| {
                all.iter_mut().filter(|one| one.name == written).for_each(|one| set(one, typed.clone()));
            };
            parameters.update(change);
            raw.set(typed);
        };
        view! {
            <label for=id.clone()>{t(label)}</label>
            <input id=id type="text" autocomplete="off" prop:value=value on:input=typed/>
        }
    };
    let fields = [
        text(Words::ParameterLabel, |one| one.label.clone(), |one, text| one.label = text),
        text(Words::ParameterDefault, |one| one.default.clone(), |one, text| one.default = text),
        text(Words::ParameterPattern, |one| one.pattern.clone(), |one, text| one.pattern = text),
        text(Words::ParameterOneOf, |one| one.one_of.join(", "), |one, text| one.one_of = listed(&text)),
    ];
    let (read, written, unfit) = (name.clone(), name.clone(), name.clone());
    // Whoever fills it in would begin with a value that will not do.
    let unfit = move || {
        let wrong = parameters.with(|all| {
            let one = all.iter().find(|one| one.name == unfit && !one.default.is_empty())?;
            one.check(&one.default).err()
        })?;
        Some([t(Words::ParameterDefault), said_of(wrong)].join(": "))
    };
    let required = move || parameters.with(|all| all.iter().any(|one| one.name == read && one.required));
    let toggled = move |_| {
        let change = |one: &mut Parameter| one.required = !one.required;
        parameters.update(|all| all.iter_mut().filter(|one| one.name == written).for_each(change));
    };
    view! {
        <fieldset class="parameter">
            <legend><code>{called}</code></legend>
            {fields.into_iter().collect_view()}
            <p class="note">{t(Words::ParameterPatternHint)}</p>
            <p class="field-wrong" role="status">{unfit}</p>
            <label class="choice">
                <input type="checkbox" prop:checked=required on:change=toggled/>
                <span>{t(Words::ParameterRequired)}</span>
            </label>
        </fieldset>
    }
}

fn listed(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect()
}
