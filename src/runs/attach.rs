use crate::dom::prelude::*;
use defender::ActionId;
use engine::Intent;
use words::{Arg, Message, Screens};

use crate::app::use_router;
use crate::browser::focus;
use crate::host::use_host;
use crate::language::{t, ts};
use crate::route::Route;
use crate::ui::{Button, ButtonKind, Dialog, Icon};

const FIELD: &str = "attach-action";

/// Watches an action that was sent elsewhere.
#[component]
pub fn Attach() -> impl IntoView {
    let open = RwSignal::new(false);
    let leading = use_host().leading();
    let off = Signal::derive(move || (!leading.get()).then(|| t(Screens::RunViewOnlyLeader)));
    view! {
        <Button label=Screens::RunsAttach icon=Icon::Plus disabled_because=off on_press=move || open.set(true)/>
        <Dialog title=Screens::RunsAttachTitle open><AttachForm open/></Dialog>
    }
}

#[component]
fn AttachForm(open: RwSignal<bool>) -> impl IntoView {
    let (host, router) = (use_host(), use_router());
    let text = RwSignal::new(String::new());
    let wrong = RwSignal::new(None::<Wrong>);
    let attach = move || match text.with_untracked(|text| action_in(text)) {
        Err(why) => {
            wrong.set(Some(why));
            focus::focus(FIELD);
        }
        Ok(action) => {
            if host.find(action.as_str()).is_none() {
                host.intend(Intent::Attach(action.clone()));
            }
            open.set(false);
            router.push(Route::run(action.as_str()));
        }
    };
    view! {
        <p>{t(Screens::RunsAttachText)}</p>
        <div class="run-comment">
            <label for=FIELD>{t(Screens::RunsAttachField)}</label>
            <input
                id=FIELD
                class="mono"
                autocomplete="off"
                spellcheck="false"
                autofocus
                aria-required="true"
                aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                aria-describedby="attach-wrong"
                prop:value=move || text.get()
                on:input=move |event| {
                    text.set(event_target_value(&event));
                    wrong.set(None);
                }
                on:keydown=move |event| {
                    if event.key() == "Enter" && !event.is_composing() {
                        event.prevent_default();
                        attach();
                    }
                }
            />
            <p id="attach-wrong" class="field-wrong" role="alert">
                {move || wrong.get().map(|why| why.words())}
            </p>
        </div>
        <div class="actions">
            <Button label=Message::Cancel on_press=move || open.set(false)/>
            <Button label=Screens::RunsAttachDo kind=ButtonKind::Primary on_press=attach/>
        </div>
    }
}

/// Why a text names no action.
#[derive(Clone, Debug, PartialEq)]
enum Wrong {
    /// There is no id in it.
    None,
    /// There are these, and nothing tells which one is meant.
    Several(Vec<ActionId>),
}

impl Wrong {
    /// So many ids are told.
    const TOLD: usize = 5;

    fn words(&self) -> String {
        match self {
            Self::None => t(Screens::RunsAttachWrong),
            Self::Several(ids) => {
                let mut told: Vec<_> = ids.iter().take(Self::TOLD).map(ActionId::as_str).collect();
                told.extend((ids.len() > Self::TOLD).then_some("…"));
                ts(Screens::RunsAttachSeveral, &[Arg::Text(&told.join(", "))])
            }
        }
    }
}

/// The action id in a text: the id alone, or the address of a run, or a line of a report. Of several ids the one that
/// stands where addresses name the action.
fn action_in(text: &str) -> Result<ActionId, Wrong> {
    const LENGTH: usize = 36;
    const BEFORE: [&str; 2] = ["machineactions/", "#/runs/"];
    let (mut all, mut named, mut at) = (Vec::new(), Vec::new(), 0);
    while at < text.len() {
        let Some(id) = text.get(at..at + LENGTH).and_then(ActionId::new) else {
            at += 1;
            continue;
        };
        let is_before = |words: &&str| {
            let from = at.checked_sub(words.len());
            from.and_then(|from| text.get(from..at)).is_some_and(|before| before.eq_ignore_ascii_case(words))
        };
        if BEFORE.iter().any(is_before) && !named.contains(&id) {
            named.push(id.clone());
        }
        if !all.contains(&id) {
            all.push(id);
        }
        at += LENGTH;
    }
    let meant = if named.is_empty() { all } else { named };
    match meant.as_slice() {
        [] => Err(Wrong::None),
        [id] => Ok(id.clone()),
        _ => Err(Wrong::Several(meant)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Wrong, action_in};

    const ID: &str = "6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0002";
    const OTHER: &str = "11111111-2222-3333-4444-555555555555";

    #[test]
    fn an_action_id_is_found_in_what_was_pasted() {
        for (text, found) in [
            (ID.to_owned(), true),
            (format!("  {}\n", ID.to_ascii_uppercase()), true),
            (format!("https://liveline.example/#/runs/{ID}?step=2"), true),
            (format!("запуск {ID}"), true),
            (format!("{ID}, again {}", ID.to_ascii_uppercase()), true),
            (format!("tenant {OTHER}: https://api.security.microsoft.com/api/machineactions/{ID}"), true),
            (format!("https://api.security.microsoft.com/api/MachineActions/{ID}/?tid={OTHER}"), true),
            (format!("https://liveline.example/#/runs/{ID}?with={OTHER}"), true),
            (ID[1..].to_owned(), false),
            (String::new(), false),
            ("LL-7Q3FKD".to_owned(), false),
        ] {
            let action = action_in(&text);
            assert_eq!(action.as_ref().is_ok_and(|id| id.as_str() == ID), found, "{text}");
            assert_eq!(action == Err(Wrong::None), !found, "{text}");
        }
    }

    #[test]
    fn of_several_ids_none_is_taken_unasked() {
        for text in [format!("tenant {OTHER}, action {ID}"), format!("#/runs/{OTHER} #/runs/{ID}")] {
            let Err(Wrong::Several(ids)) = action_in(&text) else { panic!("{text}") };
            assert_eq!(ids.iter().map(|id| id.as_str()).collect::<Vec<_>>(), [OTHER, ID]);
        }
    }
}
