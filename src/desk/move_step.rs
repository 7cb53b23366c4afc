use crate::dom::prelude::*;
use sequence::{Edit, StepId};
use words::{Arg, Desk as Words};

use super::place_form::PlaceForm;
use crate::compose::{self, Desk};
use crate::language::ts;
use crate::quick::Window;

/// Asks where a step shall go: in a long list sooner said than dragged.
#[component]
pub fn MoveStep(desk: Desk, step: StepId) -> impl IntoView {
    let composer = desk.composer();
    let order = composer.order();
    let position = move || order.with(|steps| steps.iter().position(|it| *it == step)).unwrap_or(0) + 1;
    let count = move || order.with(Vec::len);
    let go = Callback::new(move |to| {
        desk.close();
        compose::act(composer, Edit::Move { id: step, to });
        compose::go_to_place(composer, to);
    });
    view! {
        <Window
            on_close=move || desk.close()
            title=move || ts(Words::MoveTitle, &[Arg::Count(position() as u64)])
            closes=true
        >
            <PlaceForm
                label=move || ts(Words::MovePlace, &[Arg::Count(count() as u64)])
                last=Signal::derive(count)
                first=untrack(position)
                on_place=go
                on_cancel=Callback::new(move |()| desk.close())
            />
        </Window>
    }
}
