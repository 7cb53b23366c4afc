//! Keys that work wherever the focus is on this screen.

use crate::dom::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, InputEvent, KeyboardEvent};

use super::composer::Composer;
use super::desk::{Desk, Tool};
use super::drag::use_drag;
use super::picked::Pick;
use super::{deeds, places};
use crate::app::use_preferences;
use crate::browser::focus::{focus, is_typing};
use crate::browser::listener::Listener;
use crate::ui::is_asked;

/// Texts that are no part of the draft, such as the search, keep the browser's own undo.
const OWN_UNDO: &str = "[data-own-undo]";

/// Listens for as long as the screen is there.
pub fn listen(composer: Composer, desk: Desk) {
    let drag = use_drag();
    let shortcuts = use_preferences().shortcuts();
    let pressed = move |event: Event| {
        let Ok(event) = event.dyn_into::<KeyboardEvent>() else { return };
        if is_asked() {
            return;
        }
        match wish(&event, shortcuts.get_untracked()) {
            // Fields keep Enter from breaking lines; with Ctrl it is meant for the screen all the same.
            Some(Wish::Run) => desk.run(),
            _ if event.default_prevented() => return,
            Some(Wish::Undo) if !owns_undo(&event) => deeds::undo(composer),
            Some(Wish::Redo) if !owns_undo(&event) => deeds::redo(composer),
            Some(Wish::Unpick) if desk.picked().any() && !drag.is_going() => desk.pick(Pick::Clear),
            Some(Wish::Actions) => desk.open(Tool::Actions),
            Some(Wish::Search) => focus(places::DEVICE_SEARCH),
            Some(Wish::Keys) => desk.open(Tool::Keys),
            _ => return,
        }
        event.prevent_default();
    };
    // The browser's menu has an undo as well; there is one history. A question's fields keep the browser's own.
    let menu = move |event: Event| {
        if is_asked() {
            return;
        }
        let kind = event.dyn_ref::<InputEvent>().map(InputEvent::input_type).unwrap_or_default();
        match kind.as_str() {
            "historyUndo" if !owns_undo(&event) => deeds::undo(composer),
            "historyRedo" if !owns_undo(&event) => deeds::redo(composer),
            _ => return,
        }
        event.prevent_default();
    };
    StoredValue::new_local([
        Listener::new(&document(), "keydown", pressed),
        Listener::new(&document(), "beforeinput", menu),
    ]);
}

/// What a key asks for.
pub enum Wish {
    Undo,
    Redo,
    Run,
    Search,
    Actions,
    Unpick,
    Keys,
}

/// What a key asks for, on any keyboard; whether it may be had is the screen's to say. Single keys ask for something while
/// they are on and nothing is typed.
pub fn wish(event: &KeyboardEvent, single_keys: bool) -> Option<Wish> {
    let command = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
    // On a Cyrillic keyboard the keys of Z and Y write other letters.
    let key = event.key();
    let letter = match key.as_bytes() {
        [letter] if letter.is_ascii_alphabetic() => letter.to_ascii_lowercase(),
        _ if event.code() == "KeyZ" => b'z',
        _ if event.code() == "KeyY" => b'y',
        _ => 0,
    };
    // There the key of / and ? writes a full stop and a comma.
    let sign = match (event.code().as_str(), key.as_str()) {
        ("Slash", ".") => "/",
        ("Slash", ",") => "?",
        (_, key) => key,
    };
    let is_single = || single_keys && !event.alt_key() && !is_typing(event);
    match (command, letter, sign) {
        (true, b'z', _) if event.shift_key() => Some(Wish::Redo),
        (true, b'z', _) => Some(Wish::Undo),
        (true, b'y', _) => Some(Wish::Redo),
        (true, _, "Enter") => Some(Wish::Run),
        // No browser takes Ctrl+/ for itself.
        (true, _, "/") => Some(Wish::Actions),
        (false, _, "Escape") => Some(Wish::Unpick),
        (false, _, "/") if is_single() => Some(Wish::Search),
        (false, _, "?") if is_single() => Some(Wish::Keys),
        _ => None,
    }
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn owns_undo(event: &Event) -> bool {
    target(event).is_some_and(|target| target.closest(OWN_UNDO).is_ok_and(|own| own.is_some()))
}
