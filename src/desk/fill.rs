use crate::dom::prelude::*;
use sequence::{Diagnostic, Draft, Invalid, Parameter, WhyNot, asked_parameters, body, fill, pretty};
use words::{Arg, Desk as Words, Message};

use super::found;
use super::typed::{self, Values};
use crate::compose::Desk;
use crate::host::use_host;
use crate::language::{t, ts};
use crate::quick::Window;
use crate::ui::{Button, ButtonKind, exact};

/// So many findings are listed.
const LISTED: usize = 12;

/// Asks for the values of the parameters, shows what is then sent, and runs it.
#[component]
pub fn Fill(desk: Desk) -> impl IntoView {
    let (host, composer) = (use_host(), desk.composer());
    let changes = composer.changes();
    // As it is now, whatever happens behind the dialog.
    let draft = Memo::new(move |_| {
        changes.track();
        composer.with_draft(Draft::clone)
    });
    let parameters = Memo::new(move |_| draft.with(|draft| asked_parameters(draft, &draft.said.parameters)));
    let values = draft.with_untracked(typed::values);
    let is_asked = |name: &str| parameters.with_untracked(|all| all.iter().any(|one| one.name == name));
    values.update(|values| values.retain(|(name, _)| is_asked(name)));
    let filled = Memo::new(move |_| {
        let parameters = parameters.get();
        draft.with(|draft| values.with(|values| fill(draft, &parameters, values).ok()))
    });
    // The button, the list and the sending speak of one check. Devices and library that arrive are a change as well.
    let checked = Memo::new(move |_| {
        changes.track();
        filled.with(|filled| filled.as_ref().map(|filled| composer.ready_filled(filled)))
    });
    let said = Memo::new(move |_| {
        changes.track();
        let errors = match checked.get() {
            Some(Err(WhyNot::Errors(errors))) => errors,
            _ => Vec::new(),
        };
        let warnings = filled.with(|filled| filled.as_ref().map(|filled| found::warnings(host, filled)));
        errors.into_iter().chain(warnings.unwrap_or_default()).collect::<Vec<Diagnostic>>()
    });
    let why_not = Signal::derive(move || match checked.get() {
        Some(Ok(_)) => None,
        Some(Err(_)) => said.with(|said| {
            let error = said.iter().find(|found| found.is_error())?;
            Some(draft.with(|draft| found::said(error, draft)))
        }),
        None => Some(t(Words::FillMissing)),
    });
    let run = move || {
        if let Some(Ok(ready)) = checked.get_untracked() {
            values.set(Values::new());
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
                <pre class="code" tabindex="0">{exact(&pretty(&body(filled, tag)).text())}</pre>
            })
        })
    };
    let told = move || {
        let said = said.get();
        (!said.is_empty()).then(|| {
            view! { <ul class="findings">{draft.with(|draft| found::lines(said, draft, LISTED))}</ul> }
        })
    };
    let fields = move || parameters.get().into_iter().map(|one| field(one, values)).collect_view();
    view! {
        <Window on_close=move || desk.close() title=Words::FillTitle>
            <p>{t(Words::FillIntro)}</p>
            <div class="open">{fields}</div>
            <div role="status">{told}</div>
            {sent}
            <div class="actions">
                <Button
                    label=move || ts(Message::ComposeRun, &[Arg::Count(draft.with(|draft| draft.devices.len() as u64))])
                    kind=ButtonKind::Primary
                    disabled_because=why_not
                    on_press=run
                />
            </div>
        </Window>
    }
}

/// Why a value will not do.
pub fn said_of(wrong: Invalid) -> String {
    t(match wrong {
        Invalid::Missing => Words::FillMissing,
        Invalid::UnlikePattern => Words::FillUnlike,
        Invalid::NotOneOf => Words::FillNotOneOf,
    })
}

fn field(parameter: Parameter, values: RwSignal<Values>) -> View {
    let name = parameter.name.clone();
    let id = format!("fill-{name}");
    let wrong_id = format!("{id}-wrong");
    let label = if parameter.label.is_empty() { name.clone() } else { parameter.label.clone() };
    let pattern = parameter.pattern.clone();
    let (one_of, default, read) = (parameter.one_of.clone(), parameter.default.clone(), name.clone());
    let value = Memo::new(move |_| {
        let typed = values
            .with(|values| values.iter().find(|(known, _)| *known == read).map(|(_, value)| value.clone()));
        typed.unwrap_or_else(|| default.clone())
    });
    let set = move |typed: String| {
        values.update(|values| match values.iter_mut().find(|(known, _)| *known == name) {
            Some((_, value)) => *value = typed,
            None => values.push((name.clone(), typed)),
        });
    };
    let wrong = Memo::new(move |_| parameter.check(&value.get()).err());
    let is_wrong = move || wrong.get().map(|_| "true");
    let said = move || wrong.get().map(said_of);
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
        let chosen = value.get_untracked();
        let choices = [String::new()].into_iter().chain(one_of);
        let choice = |one: String| {
            let selected = one == chosen;
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
