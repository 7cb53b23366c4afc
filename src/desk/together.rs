//! What can be done with the steps that are selected.

use crate::dom::prelude::*;
use sequence::Together;
use words::{Arg, Desk as Words, Message};

use super::pick::{all_on, keep_to_list};
use super::place_form::PlaceForm;
use crate::compose::{Desk, Pick, Picked, Tool};
use crate::language::{t, ts};
use crate::quick::Window;
use crate::ui::{Button, Icon, IconButton};

/// A bar below the list, for as long as steps are selected.
pub fn draw(desk: Desk) -> View {
    view! { <Bar desk/> }
}

#[component]
fn Bar(desk: Desk) -> impl IntoView {
    let composer = desk.composer();
    let steps = desk.picked().steps;
    keep_to_list(composer, desk.picked());
    stand_at_the_foot(true);
    on_cleanup(|| stand_at_the_foot(false));
    let counted = move || ts(Words::TogetherCount, &[Arg::Count(steps.with(Vec::len) as u64)]);
    let all_on = move || {
        composer.changes().track();
        steps.with(|steps| all_on(composer, steps))
    };
    let switch = move || t(if all_on() { Message::ComposeSwitchOff } else { Message::ComposeSwitchOn });
    let pick = move |pick| Callback::new(move |()| desk.pick(pick));
    view! {
        <div class="together" role="group" aria-label=t(Words::TogetherTitle)>
            <span class="together-count">{counted}</span>
            <IconButton label=Words::TogetherUp icon=Icon::Up on_press=pick(Pick::Shift(-1))/>
            <IconButton label=Words::TogetherDown icon=Icon::Down on_press=pick(Pick::Shift(1))/>
            <Button label=Message::ComposeMoveTo on_press=move || desk.open(Tool::MovePicked)/>
            <Button label=Words::TogetherDuplicate on_press=pick(Pick::Act(Together::Duplicate))/>
            <Button label=switch on_press=move || desk.pick(Pick::Act(Together::Switch(!untrack(all_on))))/>
            <Button label=Message::ComposeDelete on_press=pick(Pick::Act(Together::Remove))/>
            <IconButton
                label=Words::TogetherClear
                icon=Icon::Close
                aria_keys="Escape"
                on_press=pick(Pick::Clear)
            />
        </div>
    }
}

/// What gets the focus comes out from under the bar. Not by `:has()`: all of the page would be looked through at every key.
fn stand_at_the_foot(on: bool) {
    const MARK: &str = "data-together";
    if let Some(root) = document().document_element() {
        let _ = if on { root.set_attribute(MARK, "") } else { root.remove_attribute(MARK) };
    }
}

/// Asks where the selected steps shall go.
#[component]
pub fn MovePicked(desk: Desk) -> impl IntoView {
    let picked = desk.picked();
    let steps = picked.steps;
    let others = move || desk.composer().order().with(Vec::len).saturating_sub(steps.with(Vec::len));
    let places = move || others() + 1;
    let go = Callback::new(move |to| {
        desk.close();
        desk.pick(Pick::Act(Together::Move(to)));
    });
    view! {
        <Window on_close=move || desk.close() title=Words::TogetherMoveTitle closes=true>
            <PlaceForm
                label=move || ts(Words::TogetherPlace, &[Arg::Count(places() as u64)])
                last=Signal::derive(places)
                first=first_place(desk, picked)
                on_place=go
                on_cancel=Callback::new(move |()| desk.close())
            />
        </Window>
    }
}

/// Where the first of them stands, from 1.
fn first_place(desk: Desk, picked: Picked) -> usize {
    let first = picked.steps.with_untracked(|steps| steps.first().copied());
    let place = first.and_then(|step| desk.composer().with_draft(|draft| draft.index_of(step)));
    place.unwrap_or_default() + 1
}
