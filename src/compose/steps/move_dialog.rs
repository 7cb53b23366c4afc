use crate::dom::prelude::*;
use sequence::{Edit, StepId};
use web_sys::SubmitEvent;
use words::{Arg, Message};

use crate::browser::focus::focus_after_drawing;
use crate::compose::composer::use_composer;
use crate::compose::deeds;
use crate::compose::places::card_id;
use crate::language::ts;
use crate::ui::{Button, ButtonKind, Dialog};

const PLACE: &str = "move-place";

/// Asks where a step shall go: in a long list sooner said than dragged.
#[component]
pub fn MoveDialog(
    /// The step that is asked for.
    moving: RwSignal<Option<StepId>>,
) -> impl IntoView {
    let composer = use_composer();
    let open = RwSignal::new(false);
    let place = NodeRef::<web_sys::HtmlInputElement>::new();
    watch(
        move || moving.get(),
        move |step, _| {
            if step.is_some() {
                open.set(true);
                // Whoever types replaces the number that stands there.
                once_drawn(move || {
                    if let Some(place) = place.get() {
                        let _ = place.focus();
                        place.select();
                    }
                });
            }
        },
    );
    let position =
        move || moving.get().and_then(|step| composer.with_draft(|draft| draft.index_of(step))).unwrap_or(0);
    let count = move || composer.order().with(Vec::len);
    let title = move || ts(Message::ComposeMoveTitle, &[Arg::Count(position() as u64 + 1)]);
    let close = move || {
        open.set(false);
        moving.set(None);
    };
    let go = move || {
        let to = place.get().and_then(|place| place.value().trim().parse::<usize>().ok());
        let step = moving.get_untracked();
        let last = count();
        if let (Some(step), Some(to @ 1..)) = (step, to) {
            close();
            deeds::act(composer, Edit::Move { id: step, to: to.min(last) - 1 });
            composer.seek(step);
            focus_after_drawing(card_id(step));
        }
    };
    view! {
        <Dialog title open>
            <form
                class="move-form"
                on:submit=move |event: SubmitEvent| {
                    event.prevent_default();
                    go();
                }
            >
                <label for=PLACE>{move || ts(Message::ComposeMovePlace, &[Arg::Count(count() as u64)])}</label>
                <input
                    id=PLACE
                    node_ref=place
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    prop:value=untrack(|| position() + 1).to_string()
                />
                <div class="actions">
                    <Button label=Message::Cancel on_press=move |()| close()/>
                    <Button label=Message::ComposeMove kind=ButtonKind::Primary on_press=move |()| go()/>
                </div>
            </form>
        </Dialog>
    }
}
