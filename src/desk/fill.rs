use crate::dom::prelude::*;
use leptos::task::spawn_local;
use sequence::{Draft, Invalid, Parameter, WhyNot, asked_parameters, body, fill, pretty};
use words::{Arg, Desk as Words, Message};

use super::window::Window;
use crate::compose::Desk;
use crate::host::shelf::Shelf;
use crate::host::use_host;
use crate::language::{not_stored, saying, t, ts};
use crate::ui::{Button, ButtonKind};

/// What was typed for the parameters, by name.
type Values = Vec<(String, String)>;

/// Asks for the values of the parameters, shows what is then sent, and runs it.
#[component]
pub fn Fill(desk: Desk) -> impl IntoView {
    let host = use_host();
    let asked = RwSignal::new(None::<(Draft, Vec<Parameter>)>);
    let unread = RwSignal::new(None::<String>);
    let draft = desk.composer().with_draft(Draft::clone);
    spawn_local(async move {
        // Without what was said of them they are asked by name.
        let shelf = Shelf::read(host).await.unwrap_or_else(|why| {
            unread.try_set(Some(not_stored(&why)));
            Shelf::default()
        });
        let described = shelf.versions(&draft.name).next().map(|kept| kept.sequence.parameters.as_slice());
        let parameters = asked_parameters(&draft, described.unwrap_or_default());
        asked.try_set(Some((draft, parameters)));
    });
    view! {
        {move || unread.get().map(|why| view! { <p role="alert">{ts(Words::FillUnread, &[Arg::Text(&why)])}</p> })}
        {move || asked.get().map(|(draft, parameters)| view! { <Form desk draft parameters/> })}
    }
}

#[component]
fn Form(desk: Desk, draft: Draft, parameters: Vec<Parameter>) -> impl IntoView {
    let host = use_host();
    let devices = draft.devices.len() as u64;
    let values: Values = parameters.iter().map(|one| (one.name.clone(), one.default.clone())).collect();
    let values = RwSignal::new(values);
    let given = StoredValue::new((draft, parameters));
    let filled = Memo::new(move |_| {
        given.with_value(|(draft, parameters)| values.with(|values| fill(draft, parameters, values).ok()))
    });
    // The button, the list and the sending speak of one check.
    let checked = Memo::new(move |_| {
        filled.with(|filled| filled.as_ref().map(|filled| desk.composer().ready_filled(filled)))
    });
    let why_not = Signal::derive(move || match checked.get() {
        Some(Ok(_)) => None,
        Some(Err(why)) => filled.with(|filled| say(&why, filled.as_ref()?).into_iter().next()),
        None => Some(t(Words::FillMissing)),
    });
    let run = move || {
        if let Some(Ok(ready)) = checked.get_untracked() {
            desk.close();
            desk.sender().send(ready);
        }
    };
    let sent = move || {
        filled.with(|filled| {
            let filled = filled.as_ref()?;
            let tag = filled.devices.first().and_then(|device| host.tag_for(device));
            Some(view! {
                <h3>{t(Words::FillSent)}</h3>
                <pre class="code" tabindex="0">{pretty(&body(filled, tag)).text()}</pre>
            })
        })
    };
    let wrong = move || match checked.get() {
        Some(Err(why)) => filled.with(|filled| {
            let lines = filled.as_ref().map(|filled| say(&why, filled)).unwrap_or_default();
            lines.into_iter().map(|line| view! { <li class="field-wrong">{line}</li> }).collect_view()
        }),
        _ => ().into_view(),
    };
    view! {
        <Window desk title=Words::FillTitle>
            <p>{t(Words::FillIntro)}</p>
            <div class="open">
                {given.get_value().1.into_iter().map(|one| field(one, values)).collect_view()}
            </div>
            <ul class="fill-wrong" role="status">{wrong}</ul>
            {sent}
            <div class="actions">
                <Button
                    label=move || ts(Message::ComposeRun, &[Arg::Count(devices)])
                    kind=ButtonKind::Primary
                    disabled_because=why_not
                    on_press=run
                />
            </div>
        </Window>
    }
}

fn say(why: &WhyNot, filled: &Draft) -> Vec<String> {
    match why {
        WhyNot::Errors(errors) => saying(|words| words.blocked(errors, filled)),
        WhyNot::Unfilled => Vec::new(),
    }
}

fn field(parameter: Parameter, values: RwSignal<Values>) -> View {
    let name = parameter.name.clone();
    let id = format!("fill-{name}");
    let wrong_id = format!("{id}-wrong");
    let label = if parameter.label.is_empty() { name.clone() } else { parameter.label.clone() };
    let pattern = parameter.pattern.clone();
    let (one_of, default, read) = (parameter.one_of.clone(), parameter.default.clone(), name.clone());
    let value = Memo::new(move |_| {
        values.with(|values| values.iter().find(|(known, _)| *known == read).map(|(_, value)| value.clone()))
    });
    let set = move |typed: String| {
        values.update(|values| {
            if let Some((_, value)) = values.iter_mut().find(|(known, _)| *known == name) {
                *value = typed;
            }
        });
    };
    let wrong = Memo::new(move |_| parameter.check(&value.get().unwrap_or_default()).err());
    let is_wrong = move || wrong.get().map(|_| "true");
    let said = move || {
        wrong.get().map(|wrong| match wrong {
            Invalid::Missing => t(Words::FillMissing),
            Invalid::UnlikePattern => t(Words::FillUnlike),
            Invalid::NotOneOf => t(Words::FillNotOneOf),
        })
    };
    let control = if one_of.is_empty() {
        view! {
            <input
                id=id.clone()
                type="text"
                autocomplete="off"
                spellcheck="false"
                aria-invalid=is_wrong
                aria-describedby=wrong_id.clone()
                prop:value=move || value.get()
                on:input=move |event| set(event_target_value(&event))
            />
        }
    } else {
        let choices = [String::new()].into_iter().chain(one_of);
        let choice = |one: String| {
            let selected = one == default;
            view! { <option value=one.clone() selected=selected>{one}</option> }
        };
        let choices = choices.map(choice).collect_view();
        view! {
            <select
                id=id.clone()
                aria-invalid=is_wrong
                aria-describedby=wrong_id.clone()
                on:change=move |event| set(event_target_value(&event))
            >
                {choices}
            </select>
        }
    };
    view! {
        <label for=id>{label}</label>
        {control}
        {(!pattern.is_empty()).then(|| view! { <p class="note">{ts(Words::FillLike, &[Arg::Text(&pattern)])}</p> })}
        <p id=wrong_id class="field-wrong">{said}</p>
    }
}
