use crate::dom::prelude::*;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, KeyboardEvent, MouseEvent};
use words::{Arg, Screens};

use super::axis::{Share, WHOLE};
use super::shown::Shown;
use super::zoom::Stretch;
use crate::app::{Preferences, use_preferences};
use crate::browser::focus::is_typing;
use crate::browser::listener::Listener;
use crate::language::{duration, t, ts};
use crate::ui::{Button, Icon, IconButton, answer, is_asked};

/// Buttons for what of the time is shown; the keys +, − and 0 do the same, where keys without Ctrl are wished.
#[component]
pub fn Zoom(shown: Shown) -> impl IntoView {
    let zoomed = Memo::new(move |_| shown.zoom.get().is_some());
    let off = Signal::derive(move || !zoomed.get());
    let fitting = Signal::derive(move || (!zoomed.get()).then(|| t(Screens::RunViewZoomWhole)));
    let thin = Memo::new(move |_| shown.drawing.with(|drawing| drawing.has_thin()));
    let preferences = use_preferences();
    // An open run is drawn again and again; where the stretch lies does not change with it.
    let reach = Memo::new(move |_| stretch(shown, preferences));
    listen(shown);
    view! {
        <div class="timeline-zoom" role="group" aria-label=t(Screens::RunViewZoom)>
            <IconButton label=Screens::RunViewZoomIn icon=Icon::Plus aria_keys="+" on_press=move || zoom(shown, true, WHOLE / 2)/>
            <IconButton label=Screens::RunViewZoomOut icon=Icon::Dash aria_keys="-" off on_press=move || zoom(shown, false, WHOLE / 2)/>
            <Button label=Screens::RunViewZoomEarlier disabled_because=fitting on_press=move || go(shown, false)/>
            <Button label=Screens::RunViewZoomLater disabled_because=fitting on_press=move || go(shown, true)/>
            <Button label=Screens::RunViewZoomFit aria_keys="0" disabled_because=fitting on_press=move || fit(shown)/>
            {move || reach.get().map(|words| view! { <span class="note">{words}</span> })}
            <Show when=move || thin.get()><span class="note">{t(Screens::RunViewThin)}</span></Show>
        </div>
    }
}

/// From when to when, with the day where it is not the run's own; `None` while the whole run is shown.
pub fn stretch(shown: Shown, preferences: Preferences) -> Option<String> {
    shown.zoom.get()?;
    let axis = shown.drawing.with(|drawing| drawing.axis);
    let (from, to) = axis.ends();
    let say = |at, beside| preferences.time_beside(at, beside);
    Some(ts(Screens::RunViewStretch, &[Arg::Text(&say(from, axis.start())), Arg::Text(&say(to, from))]))
}

/// Twice or half of the time is shown.
pub fn zoom(shown: Shown, closer: bool, about: Share) {
    change(shown, |now, whole| now.zoomed(closer, about, whole));
}

/// Shows where something begins, as near as now.
pub fn onto(shown: Shown, begin_ms: i64) {
    change(shown, |now, whole| now.onto(begin_ms, whole));
}

fn go(shown: Shown, later: bool) {
    change(shown, |now, whole| now.moved(later, whole));
}

fn fit(shown: Shown) {
    change(shown, |_, _| None);
}

fn change(shown: Shown, to: impl FnOnce(Stretch, Stretch) -> Option<Stretch>) {
    let (now, whole) = shown.drawing.with_untracked(|drawing| (drawing.axis.shown(), drawing.whole.shown()));
    let next = to(now, whole);
    shown.zoom.set(next);
    answer(match next {
        None => t(Screens::RunViewZoomWhole),
        Some(Stretch { from_ms, length_ms }) => {
            ts(Screens::RunViewZoomed, &[Arg::Text(&duration(length_ms)), Arg::Text(&duration(from_ms))])
        }
    });
}

/// Listens for as long as the axis is there.
fn listen(shown: Shown) {
    let shortcuts = use_preferences().shortcuts();
    let pressed = move |event: Event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let held = key.ctrl_key() || key.meta_key() || key.alt_key();
        if held || key.default_prevented() || is_asked() || is_typing(&event) || !shortcuts.get_untracked() {
            return;
        }
        match key.key().as_str() {
            "+" | "=" => zoom(shown, true, WHOLE / 2),
            "-" => zoom(shown, false, WHOLE / 2),
            "0" => fit(shown),
            _ => return,
        }
        event.prevent_default();
    };
    StoredValue::new_local(Listener::new(&document(), "keydown", pressed));
}

/// The wheel with Ctrl zooms about the pointer; without it the page scrolls as ever.
pub fn wheel(shown: Shown, event: &Event) {
    let Some(mouse) = event.dyn_ref::<MouseEvent>().filter(|mouse| mouse.ctrl_key()) else { return };
    let track = event
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .and_then(|target| target.closest(".timeline-track, .timeline-axis").ok().flatten());
    let Some(track) = track else { return };
    event.prevent_default();
    let down = Reflect::get(event, &JsValue::from_str("deltaY")).ok().and_then(|by| by.as_f64());
    let Some(down) = down.filter(|by| *by != 0.0) else { return };
    let place = track.get_bounding_client_rect();
    let about = (f64::from(mouse.client_x()) - place.left()) / place.width().max(1.0);
    zoom(shown, down < 0.0, (about.clamp(0.0, 1.0) * f64::from(WHOLE)) as Share);
}
