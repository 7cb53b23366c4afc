use std::time::Duration;

use crate::dom::prelude::*;
use defender::{Device, DeviceId};
use sequence::Edit;
use web_sys::KeyboardEvent;
use words::Message;

use super::facts;
use super::results::{LIST, Results, option_id};
use crate::app::use_preferences;
use crate::browser::intl::lower_case;
use crate::compose::composer::use_composer;
use crate::compose::deeds;
use crate::compose::desk::use_desk;
use crate::compose::places::DEVICE_SEARCH;
use crate::host::{Reading, use_host};
use crate::language::t;
use crate::ui::{Icon, IconMark};

/// At most so many are listed.
const LISTED: usize = 50;

/// So many characters of an id, at least, are taken for one.
const ID_LEAST: usize = 4;

/// The list closes no sooner after the search was left: what is being clicked may not move away from the pointer.
const AFTER_A_CLICK: Duration = Duration::from_millis(300);

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// The first of them.
    pub devices: Vec<Device>,
    /// How many more there are.
    pub more: usize,
}

/// Whether somebody wrote a device's id, or began to: two hexadecimal letters stand in every seventh.
fn is_id(device: &Device, word: &str) -> bool {
    word.len() >= ID_LEAST && device.id.as_str().starts_with(word)
}

/// How near a device is to what was typed: its name begins with it (0), its name has it (1), something else of it does.
fn nearness(text: &str, words: &str) -> usize {
    let name = text.split('\n').next().unwrap_or_default();
    match words.split_whitespace().next().map(|first| name.find(first)) {
        None | Some(Some(0)) => 0,
        Some(Some(_)) => 1,
        Some(None) => 2,
    }
}

/// The search as it is typed, and what it finds. Arrow keys walk, Enter chooses and takes out again.
#[component]
pub fn Search() -> impl IntoView {
    let composer = use_composer();
    let known = use_host().devices();
    let shortcuts = use_preferences().shortcuts();
    let (query, fitting) = (RwSignal::new(String::new()), use_desk().fitting());
    let active = RwSignal::new(0_usize);
    let inside = RwSignal::new(false);
    let input = NodeRef::<web_sys::HtmlInputElement>::new();
    // Made once for a list: 10,000 devices are searched at every key.
    let texts = Memo::new(move |_| {
        known.with(|known| {
            known.ready().map(|devices| devices.iter().map(facts::searched).collect::<Vec<_>>())
        })
    });
    let found = Memo::new(move |_| {
        let words = query.with(|query| lower_case(query.trim()));
        known.with(|known| {
            let devices = known.ready()?;
            texts.with(|texts| {
                let fitting = fitting.get();
                let is_asked = |device: &Device| match &fitting {
                    Some(fitting) => fitting.binary_search(&device.id).is_ok(),
                    None => device.merged_into.is_none(),
                };
                let mut near: [Vec<&Device>; 3] = Default::default();
                for (device, text) in devices.iter().zip(texts.as_ref()?) {
                    let has = |word| text.contains(word) || is_id(device, word);
                    if is_asked(device) && words.split_whitespace().all(has) {
                        near[nearness(text, &words)].push(device);
                    }
                }
                let count = near.iter().map(Vec::len).sum::<usize>();
                let devices: Vec<_> = near.into_iter().flatten().take(LISTED).cloned().collect();
                Some(Found { more: count - devices.len(), devices })
            })
        })
    });
    let open = Memo::new(move |_| {
        inside.get()
            || query.with(|query| !query.is_empty())
            || fitting.with(Option::is_some)
            || composer.devices().with(Vec::is_empty)
            || known.with(|known| matches!(known, Reading::Failed(_)))
    });
    let leave = move || {
        let holder = document().active_element();
        if !holder.is_some_and(|holder| holder.closest(".device-search").is_ok_and(|search| search.is_some()))
        {
            // By then the screen may be gone.
            inside.set(false);
        }
    };
    let choose = move |id: DeviceId| {
        // First: what is done keeps the focus where it is, and the list stays as long as that is here.
        if let Some(input) = input.get() {
            input.select(); // typing on looks for the next one
        }
        let chosen = composer.devices().with_untracked(|devices| devices.contains(&id));
        let edit = if chosen { Edit::RemoveDevices(vec![id]) } else { Edit::ChooseDevices(vec![id]) };
        deeds::act(composer, edit);
    };
    let active_device = move || {
        found.with_untracked(|found| {
            found.as_ref()?.devices.get(active.get_untracked()).map(|device| device.id.clone())
        })
    };
    // What is found can become less by itself: devices are read anew, or asked for something.
    let count = Memo::new(move |_| found.with(|found| found.as_ref().map_or(0, |found| found.devices.len())));
    watch(
        move || count.get(),
        move |count, _| {
            if active.get_untracked() >= *count {
                active.set(0);
            }
        },
    );
    let keys = move |event: KeyboardEvent| {
        let count = count.get_untracked();
        match event.key().as_str() {
            // Enter ends a word there.
            _ if event.is_composing() => return,
            "ArrowDown" if count > 0 => active.update(|active| *active = (*active + 1) % count),
            "ArrowUp" if count > 0 => active.update(|active| *active = (*active + count - 1) % count),
            "Enter" if !event.ctrl_key() && !event.meta_key() => active_device().into_iter().for_each(choose),
            "Escape" if query.with_untracked(|query| !query.is_empty()) => query.set(String::new()),
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <div
            class="device-search"
            on:focusin=move |_| inside.set(true)
            on:focusout=move |_| set_timeout(leave, AFTER_A_CLICK)
        >
            <div class="search-box">
                <IconMark icon=Icon::Search/>
                <input
                    id=DEVICE_SEARCH
                    node_ref=input
                    type="text"
                    role="combobox"
                    aria-autocomplete="list"
                    aria-controls=move || found.with(Option::is_some).then_some(LIST)
                    aria-expanded=move || open.get().to_string()
                    aria-activedescendant=move || {
                        (open.get() && inside.get() && { count.get() > 0 }).then(|| option_id(active.get()))
                    }
                    aria-label=t(Message::ComposeDeviceSearch)
                    placeholder=t(Message::ComposeDeviceSearchHint)
                    spellcheck="false"
                    autocomplete="off"
                    data-own-undo="true"
                    prop:value=move || query.get()
                    on:input=move |event| {
                        query.set(event_target_value(&event));
                        active.set(0);
                    }
                    on:keydown=keys
                />
                <Show when=move || shortcuts.get()>
                    <kbd aria-hidden="true">"/"</kbd>
                </Show>
            </div>
            <Results found query active open on_choose=choose/>
        </div>
    }
}
