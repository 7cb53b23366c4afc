use crate::dom::prelude::*;
use web_sys::{HtmlInputElement, SubmitEvent};
use words::{Arg, Desk as Words, Message};

use crate::language::ts;
use crate::ui::{Button, ButtonKind, Label};

const PLACE: &str = "move-place";
const WRONG: &str = "move-wrong";

/// Asks for a place in the list, and says so where something else was typed.
#[component]
pub fn PlaceForm(
    /// What is asked.
    #[prop(into)]
    label: Label,
    /// How many places there are; the first is 1.
    last: Signal<usize>,
    /// What stands there at first: whoever types replaces it.
    first: usize,
    /// Takes a place, from 0.
    on_place: Callback<usize>,
    /// Nothing is moved.
    on_cancel: Callback<()>,
) -> impl IntoView {
    let wrong = RwSignal::new(false);
    let field = NodeRef::<HtmlInputElement>::new();
    once_drawn(move || {
        if let Some(field) = field.get() {
            field.select();
        }
    });
    let go = move || {
        let Some(field) = field.get() else { return };
        match field.value().trim().parse::<usize>() {
            Ok(place) if (1..=last.get_untracked()).contains(&place) => on_place.run(place - 1),
            _ => {
                wrong.set(true);
                let _ = field.focus();
                field.select();
            }
        }
    };
    let said = move || wrong.get().then(|| ts(Words::MoveWrong, &[Arg::Count(last.get() as u64)]));
    view! {
        <form
            class="move-form"
            novalidate
            on:submit=move |event: SubmitEvent| {
                event.prevent_default();
                go();
            }
        >
            <label for=PLACE>{label}</label>
            <input
                id=PLACE
                node_ref=field
                type="text"
                inputmode="numeric"
                autocomplete="off"
                aria-invalid=move || wrong.get().then_some("true")
                aria-describedby=WRONG
                prop:value=first.to_string()
            />
            <p id=WRONG class="field-wrong" role="alert">{said}</p>
            <div class="actions">
                <Button label=Message::Cancel on_press=move |()| on_cancel.run(())/>
                <Button label=Words::Move kind=ButtonKind::Primary on_press=move |()| go()/>
            </div>
        </form>
    }
}
