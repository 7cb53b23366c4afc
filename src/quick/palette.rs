use crate::dom::prelude::*;
use web_sys::KeyboardEvent;
use words::{Arg, Quick};

use super::action::Action;
use super::window::Window;
use crate::language::{t, ts};

const FIND: &str = "actions-find";
const LIST: &str = "actions-list";

/// Finds an action by words of its name and does it.
#[component]
pub fn Palette(
    /// All that can be done here.
    actions: Vec<Action>,
    /// Called when it is closed: by Esc, or before an action is done.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let all = StoredValue::new_local(actions);
    let find = RwSignal::new(String::new());
    let active = RwSignal::new(0_usize);
    // Places in the list of all.
    let found = Memo::new(move |_| {
        let find = find.with(|find| find.to_lowercase());
        let fits = |action: &Action| {
            let name = action.name.to_lowercase();
            find.split_whitespace().all(|word| name.contains(word))
        };
        all.with_value(|all| {
            (0..).zip(all).filter(|(_, action)| fits(action)).map(|(place, _)| place).collect::<Vec<usize>>()
        })
    });
    let take = move |place: usize| {
        if let Some(action) = all.with_value(|all| all.get(place).cloned()) {
            on_close.run(());
            // The dialog gives the focus back first.
            once_drawn(move || (action.act)());
        }
    };
    let pressed = move |event: KeyboardEvent| {
        let count = found.with_untracked(Vec::len);
        let now = active.get_untracked();
        match event.key().as_str() {
            _ if event.is_composing() => return,
            "ArrowDown" if count > 0 => active.set((now + 1) % count),
            "ArrowUp" if count > 0 => active.set(now.checked_sub(1).unwrap_or(count - 1)),
            "Enter" => {
                if let Some(place) = found.with_untracked(|found| found.get(now).copied()) {
                    take(place);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    let option = move |(number, place): (usize, usize)| {
        let action = all.with_value(|all| all.get(place).cloned())?;
        Some(view! {
            <li
                id=option_id(place)
                class="action"
                role="option"
                aria-selected=move || (active.get() == number).to_string()
                on:click=move |_| take(place)
            >
                <span>{action.name}</span>
                {action.keys.map(|keys| view! { <kbd aria-hidden="true">{keys}</kbd> })}
            </li>
        })
    };
    let count = move || found.with(|found| ts(Quick::ActionsCount, &[Arg::Count(found.len() as u64)]));
    let reached = move || found.with(|found| found.get(active.get()).copied().map(option_id));
    view! {
        <Window on_close title=Quick::ActionsTitle>
            <label class="unseen" for=FIND>{t(Quick::ActionsFind)}</label>
            <input
                id=FIND
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-expanded="true"
                aria-controls=LIST
                aria-autocomplete="list"
                aria-activedescendant=reached
                placeholder=t(Quick::ActionsFind)
                prop:value=move || find.get()
                on:input=move |event| {
                    find.set(event_target_value(&event));
                    active.set(0);
                }
                on:keydown=pressed
            />
            <ul id=LIST class="actions-list" role="listbox" tabindex="-1" aria-label=t(Quick::ActionsTitle)>
                {move || found.get().into_iter().enumerate().map(option).collect_view()}
            </ul>
            <p class="note" role="status">
                {move || if found.with(Vec::is_empty) { t(Quick::ActionsNone) } else { count() }}
            </p>
        </Window>
    }
}

fn option_id(place: usize) -> String {
    format!("action-{place}")
}
