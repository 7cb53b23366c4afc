use crate::dom::prelude::*;
use sequence::{Edit, StepId};
use words::{Arg, Message};

use super::place_form::PlaceForm;
use crate::browser::focus::focus_after_drawing;
use crate::compose::composer::use_composer;
use crate::compose::deeds;
use crate::compose::places::card_id;
use crate::language::ts;
use crate::ui::Dialog;

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
    let go = Callback::new(move |to| {
        if let Some(step) = moving.get_untracked() {
            close();
            deeds::act(composer, Edit::Move { id: step, to });
            composer.seek(step);
            focus_after_drawing(card_id(step));
        }
    });
    view! {
        <Dialog title open>
            <PlaceForm
                id=PLACE
                label=move || ts(Message::ComposeMovePlace, &[Arg::Count(count() as u64)])
                last=Signal::derive(count)
                first=untrack(|| position() + 1).to_string()
                field=place
                on_place=go
                on_cancel=Callback::new(move |()| close())
            />
        </Dialog>
    }
}
