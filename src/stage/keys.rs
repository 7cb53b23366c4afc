//! The presenter's keys, and the keys shown when they are used.

use std::time::Duration;

use crate::dom::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::order::Order;
use crate::browser::focus::is_typing;
use crate::browser::listener::Listener;

/// Each key and what it does. Known by their place, so that they are the same on a Cyrillic keyboard.
pub const KEYS: [(&str, &str, Order); 7] = [
    ("KeyP", "P", Order::Pause),
    ("KeyN", "N", Order::Next),
    ("KeyB", "B", Order::Back),
    ("KeyC", "C", Order::Curtain),
    ("KeyL", "L", Order::Larger),
    ("KeyK", "K", Order::Keys),
    ("KeyR", "R", Order::Again),
];

/// How long keys are shown.
const SHOWN: Duration = Duration::from_millis(2_500);

/// Hands in what a single key wants, while `on`. Not while somebody types, and not together with other keys.
pub fn listen(on: impl Fn(Order) -> bool + 'static, give: impl Fn(Order) + 'static) {
    let pressed = move |event: Event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let plain = !(key.ctrl_key() || key.alt_key() || key.meta_key() || key.shift_key() || key.repeat());
        if !plain || event.default_prevented() || is_typing(&event) {
            return;
        }
        let code = key.code();
        let order = KEYS.iter().find(|(known, ..)| *known == code).map(|(.., order)| *order);
        if let Some(order) = order.filter(|order| on(*order)) {
            event.prevent_default();
            give(order);
        }
    };
    StoredValue::new_local(Listener::new(&document(), "keydown", pressed));
}

/// Shows keys for a while after they were used; what is typed into a field is nobody's to see.
#[component]
pub fn ShownKeys(on: Memo<bool>) -> impl IntoView {
    let shown = RwSignal::new((0_u32, String::new()));
    let pressed = move |event: Event| {
        let Some(said) = on.get_untracked().then(|| said(&event)).flatten() else { return };
        let count = shown.with_untracked(|(count, _)| count.wrapping_add(1));
        shown.set((count, said));
        let hide = move || {
            if shown.try_with_untracked(|(last, _)| *last == count) == Some(true) {
                shown.set((count, String::new()));
            }
        };
        set_timeout(hide, SHOWN);
    };
    StoredValue::new_local(Listener::capturing(&document(), "keydown", pressed));
    view! {
        <div class="shown-keys" aria-hidden="true" hidden=move || shown.with(|(_, said)| said.is_empty())>
            {move || shown.with(|(_, said)| said.split(' ').filter(|key| !key.is_empty()).map(|key| view! { <kbd>{key.to_owned()}</kbd> }).collect_view())}
        </div>
    }
}

/// The keys as they are written on them; `None` for what is typed.
fn said(event: &Event) -> Option<String> {
    let key = event.dyn_ref::<KeyboardEvent>()?;
    let name = key.key();
    if matches!(
        name.as_str(),
        "Control" | "Alt" | "Shift" | "Meta" | "AltGraph" | "Dead" | "Process" | "Unidentified"
    ) {
        return None;
    }
    let character = name.chars().count() == 1;
    // On some keyboards Ctrl and Alt together write a character.
    let commands = key.meta_key() || key.ctrl_key() != key.alt_key();
    if character && !commands && is_typing(event) {
        return None;
    }
    let held = [
        (key.ctrl_key(), "Ctrl"),
        (key.alt_key(), "Alt"),
        (key.meta_key(), "⌘"),
        (key.shift_key() && !character, "Shift"),
    ];
    let name = match name.as_str() {
        " " => "Space".to_owned(),
        "ArrowUp" => "↑".to_owned(),
        "ArrowDown" => "↓".to_owned(),
        "ArrowLeft" => "←".to_owned(),
        "ArrowRight" => "→".to_owned(),
        "Escape" => "Esc".to_owned(),
        other if character => other.to_uppercase(),
        other => other.to_owned(),
    };
    let held = held.into_iter().filter(|(held, _)| *held).map(|(_, name)| name);
    Some(held.chain([name.as_str()]).collect::<Vec<_>>().join(" "))
}
