use crate::dom::prelude::*;
use words::Stage;

use super::curtain::Curtain;
use super::dropped::DroppedStory;
use super::earlier::Earlier;
use super::follow;
use super::keys::{self, ShownKeys};
use super::order::{Order, PACES, say_begun_anew};
use super::tools::{self, ToolRow};
use crate::app::{StageDoor, Tools, use_preferences, use_router};
use crate::host::{Host, Moment, Pace, use_host};
use crate::language::t;
use crate::route::{RECORDING, Route};
use crate::settings::{ResetDemo, ScenarioChoice};
use crate::ui::{Button, ButtonKind, Icon, Label, Segmented, is_asked};

/// The demo's time, the way to what is next and to what was; for whoever presents, the tools.
pub fn draw(door: StageDoor) -> View {
    let host = use_host();
    if door.tools.get_untracked().is_none() {
        door.tools.set(Some(tools::stored()));
    }
    follow::follow(door);
    act(door, host);
    once_drawn(say_begun_anew);
    let is = move |of: fn(Tools) -> bool| Memo::new(move |_| door.tools.get().is_some_and(of));
    let presenting = is(|tools| tools.presenting);
    let shown = is(|tools| tools.keys);
    view! {
        <Time door/>
        <span class="demo-more">
            <ScenarioChoice/>
            <ResetDemo/>
        </span>
        {move || presenting.get().then(|| view! { <ToolRow door/> })}
        <DroppedStory/>
        <Curtain down=door.curtain/>
        <ShownKeys on=shown/>
    }
    .into_view()
}

/// Keys, type and memory of the tools.
fn act(door: StageDoor, host: Host) {
    let shortcuts = use_preferences().shortcuts();
    let on = move |order: Order| {
        let presenting = door.tools.get_untracked().is_some_and(|tools| tools.presenting);
        // Behind a question nothing may change; the curtain's key lifts the curtain.
        let free = !is_asked() || (order == Order::Curtain && door.curtain.get_untracked());
        presenting && shortcuts.get_untracked() && free
    };
    keys::listen(on, move |order| order.obey(door, host));
    leave_gone_runs(host);
    effect(move || {
        if let Some(tools) = door.tools.get() {
            tools::store(tools);
            larger(tools.larger);
        }
    });
}

/// Whoever looks at a run from before it was sent sees the list that it is not in.
fn leave_gone_runs(host: Host) {
    let router = use_router();
    let count = |moments: &Vec<Moment>| moments.len();
    watch(
        move || host.demo().moments().with(count),
        move |now, before| {
            let gone = match router.route().get_untracked() {
                Route::Run { id, .. } => now < before && id != RECORDING && host.find(&id).is_none(),
                _ => false,
            };
            if gone {
                router.replace(Route::runs());
            }
        },
    );
}

/// Everything in the page is measured by its root's type.
fn larger(on: bool) {
    if let Some(root) = document().document_element() {
        let _ = if on { root.set_attribute("data-larger", "") } else { root.remove_attribute("data-larger") };
    }
}

#[component]
fn Time(door: StageDoor) -> impl IntoView {
    let host = use_host();
    let (demo, now, leading) = (host.demo(), host.now(), host.leading());
    let preferences = use_preferences();
    let earlier = RwSignal::new(false);
    let give = move |order: Order| order.obey(door, host);
    let follows = Signal::derive(move || (!leading.get()).then(|| t(Stage::Follows)));
    let nothing = Signal::derive(move || {
        let none = demo.moments().with(Vec::is_empty);
        follows.get().or_else(|| none.then(|| t(Stage::BackHint)))
    });
    let presenting = Signal::derive(move || door.tools.get().is_some_and(|tools| tools.presenting));
    // What cannot be reached any more is not in force any more.
    let present = move |_| {
        let presenting = !presenting.get_untracked();
        door.tools.set(Some(Tools { presenting, ..Tools::default() }));
    };
    view! {
        <fieldset class="demo-pace" disabled=move || !leading.get() title=move || follows.get()>
            <Segmented
                label=Stage::Pace
                name="pace"
                choices=paces()
                value=demo.pace()
                on_choose=move |pace| give(Order::Pace(pace))
            />
        </fieldset>
        // Narrow windows show the drawing alone.
        <span title=t(Stage::Back)>
            <Button
                label=Stage::Back
                icon=Icon::Undo
                kind=ButtonKind::Quiet
                disabled_because=nothing
                on_press=move || give(Order::Back)
            />
        </span>
        <Button
            label=Stage::Earlier
            kind=ButtonKind::Quiet
            disabled_because=nothing
            on_press=move || earlier.set(true)
        />
        <span title=t(Stage::ToNext) aria-busy=move || demo.is_jumping().get().to_string()>
            <Button
                label=Stage::ToNext
                icon=Icon::ToNext
                kind=ButtonKind::Quiet
                disabled_because=follows
                on_press=move || demo.to_next_change()
            />
        </span>
        <span class="demo-time">
            <span>{t(Stage::Time)} " "</span>
            <b>{move || preferences.day_and_time(now.get())}</b>
        </span>
        <button
            type="button"
            class="button"
            data-kind="quiet"
            title=t(Stage::PresentHint)
            aria-pressed=move || presenting.get().to_string()
            on:click=present
        >
            {t(Stage::Present)}
        </button>
        <Earlier open=earlier/>
    }
}

/// The paces and their words.
pub fn paces() -> Vec<(Pace, Label)> {
    let words = |pace| match pace {
        Pace::Paused => Label::from(Stage::Pause),
        Pace::Times(times) => Label::from(format!("{times}×")),
    };
    PACES.into_iter().map(|pace| (pace, words(pace))).collect()
}
