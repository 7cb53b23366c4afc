use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

use super::{Keys, Palette, everywhere};
use crate::app::use_preferences;
use crate::browser::listener::Listener;
use crate::compose::{Wish, wish};
use crate::dom::prelude::*;
use crate::ui::is_asked;

/// What is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Actions,
    Keys,
}

/// Actions and keys for a screen that is not the builder, opened by the same keys as there, for as long as the screen is
/// there.
pub fn elsewhere() -> View {
    let shown = RwSignal::new(None::<Open>);
    let shortcuts = use_preferences().shortcuts();
    let pressed = move |event: Event| {
        let Ok(event) = event.dyn_into::<KeyboardEvent>() else { return };
        if is_asked() || event.default_prevented() {
            return;
        }
        let wanted = match wish(&event, shortcuts.get_untracked()) {
            Some(Wish::Actions) => Open::Actions,
            Some(Wish::Keys) => Open::Keys,
            _ => return,
        };
        event.prevent_default();
        shown.set(Some(wanted));
    };
    StoredValue::new_local(Listener::new(&document(), "keydown", pressed));
    let close = move || shown.set(None);
    let drawn = move || {
        shown.get().map(|open| match open {
            Open::Actions => {
                let actions = everywhere(move || shown.set(Some(Open::Keys)));
                view! { <Palette actions on_close=close/> }.into_view()
            }
            Open::Keys => view! { <Keys on_close=close/> }.into_view(),
        })
    };
    drawn.into_view()
}
