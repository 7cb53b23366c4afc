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
        let value = move || {
            parameters.with(|all| all.iter().find(|one| one.name == read).map(get).unwrap_or_default())
        };
        let typed = move |event| {
            let typed = event_target_value(&event);
            let change = |all: &mut Vec<Parameter>| {
                all.iter_mut().filter(|one| one.name == written).for_each(|one| set(one, typed.clone()));
            };
            parameters.update(change);
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
        allowed(&name, parameters),
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

/// The allowed values of a parameter, between commas. What is typed stays as it is while it means the same: a comma at its
/// end would be gone otherwise before the next value is there.
fn allowed(name: &str, parameters: RwSignal<Vec<Parameter>>) -> View {
    let id = format!("parameter-{name}-{}", Words::ParameterOneOf as u16);
    let raw = RwSignal::new(String::new());
    let (read, written) = (name.to_owned(), name.to_owned());
    let value = move || {
        let one_of = parameters.with(|all| {
            all.iter().find(|one| one.name == read).map(|one| one.one_of.clone()).unwrap_or_default()
        });
        raw.with(|raw| if listed(raw) == one_of { raw.clone() } else { one_of.join(", ") })
    };
    let typed = move |event| {
        let typed = event_target_value(&event);
        parameters.update(|all| {
            all.iter_mut().filter(|one| one.name == written).for_each(|one| one.one_of = listed(&typed));
        });
        raw.set(typed);
    };
    view! {
        <label for=id.clone()>{t(Words::ParameterOneOf)}</label>
        <input id=id type="text" autocomplete="off" prop:value=value on:input=typed/>
    }
}

fn listed(text: &str) -> Vec<String> {
    text.split(',').map(str::trim).filter(|one| !one.is_empty()).map(str::to_owned).collect()
}
