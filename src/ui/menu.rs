use crate::dom::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use web_sys::KeyboardEvent;

use super::{Icon, IconMark, Label};

/// One thing to do in a [`Menu`].
#[derive(Clone)]
pub struct MenuItem {
    /// What it does.
    pub label: Label,
    /// Drawn before the words.
    pub icon: Icon,
    /// Whether it cannot do anything now.
    pub off: Signal<bool>,
    /// Does it.
    pub on_press: Callback<()>,
}

/// A button that opens a list of things to do. Arrow keys walk, Esc and a press elsewhere close it.
#[component]
pub fn Menu(
    /// What the things have in common: *More for step 2*.
    #[prop(into)]
    label: Label,
    /// The drawing on the button.
    #[prop(into)]
    icon: Signal<Icon>,
    /// The list's id in the document; unlike any other's.
    #[prop(into)]
    id: String,
    /// The things to do.
    items: Vec<MenuItem>,
) -> impl IntoView {
    let button = NodeRef::<web_sys::HtmlElement>::new();
    let list = NodeRef::<web_sys::HtmlElement>::new();
    let place = RwSignal::new((0, 0));
    let (name, list_name) = (label.clone(), label.clone());
    // The list lies above everything and so outside of its button's layout: it is put below it by hand.
    let opened = move || {
        let (Some(button), Some(list)) = (button.get(), list.get()) else { return };
        let at = button.get_bounding_client_rect();
        let width = document().document_element().map_or(0, |root| root.client_width());
        let left = (at.right() as i32 - list.offset_width()).min(width - list.offset_width()).max(4);
        let height = document().document_element().map_or(0, |root| root.client_height());
        let below = at.bottom() as i32 + 4;
        let above = at.top() as i32 - 4 - list.offset_height();
        let top = if below + list.offset_height() > height && above > 0 { above } else { below };
        place.set((left, top));
        step(&list, |_, _| 0);
    };
    let close = move || {
        if let Some(list) = list.get() {
            let _ = list.hide_popover();
        }
    };
    let walk = move |event: KeyboardEvent| {
        let Some(list) = list.get() else { return };
        let moved = match event.key().as_str() {
            "ArrowDown" => step(&list, |now, count| (now + 1) % count),
            "ArrowUp" => step(&list, |now, count| (now + count - 1) % count),
            "Home" => step(&list, |_, _| 0),
            "End" => step(&list, |_, count| count - 1),
            // Nothing behind it is meant.
            "Escape" if is_open(&list) => {
                close();
                true
            }
            _ => false,
        };
        if moved {
            event.prevent_default();
        }
    };
    // Made when first opened: a long list has a menu in every row.
    let made = RwSignal::new(false);
    let items = StoredValue::new(items);
    let draw = move || {
        items
            .get_value()
            .into_iter()
            .map(|item| {
                let MenuItem { label, icon, off, on_press } = item;
                view! {
                    <button
                        type="button"
                        role="menuitem"
                        class="menu-item"
                        tabindex="-1"
                        aria-disabled=move || off.get().then_some("true")
                        on:click=move |_| {
                            if !off.get_untracked() {
                                close();
                                on_press.run(());
                            }
                        }
                    >
                        <IconMark icon/>
                        <span>{label}</span>
                    </button>
                }
            })
            .collect_view()
    };
    view! {
        <button
            type="button"
            class="icon-button"
            node_ref=button
            popovertarget=id.clone()
            on:click=move |_| made.set(true)
            // The focus comes into the list a moment after it is there.
            on:keydown=walk
            aria-haspopup="menu"
            aria-label=name
            title=label
        >
            <IconMark icon/>
        </button>
        <div
            class="menu"
            id=id
            role="menu"
            popover="auto"
            node_ref=list
            aria-label=list_name
            style:left=move || format!("{}px", place.get().0)
            style:top=move || format!("{}px", place.get().1)
            on:toggle=move |_| opened()
            on:keydown=walk
        >
            {move || made.get().then(draw)}
        </div>
    }
}

fn is_open(list: &HtmlElement) -> bool {
    list.matches(":popover-open").unwrap_or(false)
}

/// Moves the focus to the item that `next` names by the present one and their count.
fn step(list: &HtmlElement, next: impl Fn(u32, u32) -> u32) -> bool {
    let items = list.children();
    let count = items.length();
    if count == 0 || !is_open(list) {
        return false;
    }
    let focused = document().active_element();
    let now = (0..count).find(|index| items.item(*index) == focused && focused.is_some()).unwrap_or(0);
    let item = items.item(next(now, count)).and_then(|item| item.dyn_into::<HtmlElement>().ok());
    item.is_some_and(|item| item.focus().is_ok())
}
