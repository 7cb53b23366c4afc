use crate::dom::prelude::*;
use defender::ActionId;
use engine::Intent;
use words::{Message, Screens};

use crate::app::use_router;
use crate::browser::focus;
use crate::host::use_host;
use crate::language::t;
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
    let wrong = RwSignal::new(false);
    let attach = move || match text.with_untracked(|text| action_in(text)) {
        None => {
            wrong.set(true);
            focus::focus(FIELD);
        }
        Some(action) => {
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
                aria-invalid=move || wrong.get().then_some("true")
                aria-describedby="attach-wrong"
                prop:value=move || text.get()
                on:input=move |event| {
                    text.set(event_target_value(&event));
                    wrong.set(false);
                }
                on:keydown=move |event| {
                    if event.key() == "Enter" && !event.is_composing() {
                        event.prevent_default();
                        attach();
                    }
                }
            />
            <p id="attach-wrong" class="field-wrong" role="alert">
                {move || wrong.get().then(|| t(Screens::RunsAttachWrong))}
            </p>
        </div>
        <div class="actions">
            <Button label=Message::Cancel on_press=move || open.set(false)/>
            <Button label=Screens::RunsAttachDo kind=ButtonKind::Primary on_press=attach/>
        </div>
    }
}

/// The first action id in a text: the id alone, or the address of a run, or a line of a report.
fn action_in(text: &str) -> Option<ActionId> {
    const LENGTH: usize = 36;
    (0..text.len()).find_map(|at| ActionId::new(text.get(at..at + LENGTH)?))
}

#[cfg(test)]
mod tests {
    use super::action_in;

    #[test]
    fn an_action_id_is_found_in_what_was_pasted() {
        const ID: &str = "6b1f0c2e-4d3a-4f58-9a77-2c0d5e8f0002";
        for (text, found) in [
            (ID.to_owned(), true),
            (format!("  {}\n", ID.to_ascii_uppercase()), true),
            (format!("https://liveline.example/#/runs/{ID}?step=2"), true),
            (format!("запуск {ID}"), true),
            (ID[1..].to_owned(), false),
            (String::new(), false),
            ("LL-7Q3FKD".to_owned(), false),
        ] {
            assert_eq!(action_in(&text).is_some_and(|id| id.as_str() == ID), found, "{text}");
        }
    }
}
