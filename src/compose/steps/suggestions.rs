//! Names from the library while one is typed. Any other name can be typed as well.

use crate::dom::prelude::*;
use sequence::Field;
use wasm_bindgen::JsCast;
use web_sys::Element;
use web_sys::{FocusEvent, KeyboardEvent};
use words::{Arg, Message};

use crate::host::use_host;
use crate::language::{t, ts};
use crate::ui::{FieldSuggestions, answer};

/// At most so many are listed.
const LISTED: usize = 8;

/// A file of the library as it is offered.
#[derive(Clone, Debug, PartialEq)]
struct Offer {
    name: String,
    about: String,
}

/// What is offered for one field, and what the keyboard does there. Copies are the same.
#[derive(Clone, Copy)]
pub struct Suggester {
    list: StoredValue<String>,
    offers: Memo<Vec<Offer>>,
    open: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
    choose: Callback<String>,
    /// It was asked for by typing or an arrow key, so it may speak.
    asked: RwSignal<bool>,
}

impl Suggester {
    /// For a field and the text in it.
    pub fn new(
        field: Field,
        list: String,
        value: Memo<String>,
        choose: impl Fn(String) + Send + Sync + 'static,
    ) -> Self {
        let library = use_host().library();
        let open = RwSignal::new(false);
        let offers = Memo::new(move |_| {
            if !open.get() {
                return Vec::new();
            }
            let typed = value.with(|typed| typed.trim().to_ascii_lowercase());
            library.with(|library| {
                let files = library.ready().map(|files| files.as_slice()).unwrap_or_default();
                let fits = files.iter().filter(|file| {
                    let name = file.name.to_ascii_lowercase();
                    (field != Field::Script || is_script(&name)) && name.contains(&typed) && name != typed
                });
                fits.take(LISTED).map(|file| Offer { name: file.name.clone(), about: about(file) }).collect()
            })
        });
        Self {
            list: StoredValue::new(list),
            offers,
            open,
            active: RwSignal::new(None),
            choose: Callback::new(choose),
            asked: RwSignal::new(false),
        }
    }

    /// What the field tells assistive technology.
    pub fn for_field(self) -> FieldSuggestions {
        FieldSuggestions {
            list: Signal::derive(move || {
                let any = self.offers.with(|offers| !offers.is_empty());
                any.then(|| self.list.get_value())
            }),
            active: Signal::derive(move || self.active.get().map(|place| self.option_id(place))),
        }
    }

    /// Offers what fits.
    pub fn open(self) {
        self.show(true);
    }

    /// Offers nothing.
    pub fn close(self) {
        self.open.set(false);
        self.active.set(None);
    }

    /// The field got the focus: an empty one offers all at once.
    pub fn enter(self, event: &FocusEvent, field: &str) {
        let in_field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if in_field.is_some_and(|target| target.id() == field) {
            self.show(false);
        }
    }

    fn show(self, asked: bool) {
        self.asked.set(asked);
        self.active.set(None);
        self.open.set(true);
    }

    /// Arrow keys walk, Enter takes, Esc closes.
    pub fn key(self, event: &KeyboardEvent) {
        if event.alt_key() || event.ctrl_key() || event.meta_key() || event.is_composing() {
            return;
        }
        let count = self.offers.with_untracked(Vec::len);
        let active = self.active.get_untracked();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => {
                self.active.set(Some(active.map_or(0, |active| (active + 1) % count)))
            }
            "ArrowUp" if count > 0 => {
                self.active.set(Some(active.unwrap_or(0).checked_sub(1).unwrap_or(count - 1)))
            }
            "ArrowDown" => self.open(),
            "Enter" => match active
                .and_then(|active| self.offers.with_untracked(|offers| offers.get(active).cloned()))
            {
                Some(offer) => self.take(offer.name),
                None => return,
            },
            "Escape" if count > 0 => self.close(),
            _ => return,
        }
        event.prevent_default();
    }

    fn take(self, name: String) {
        self.choose.run(name);
        self.close();
    }

    fn option_id(self, place: usize) -> String {
        self.list.with_value(|list| format!("{list}-{place}"))
    }
}

/// The list below the field.
#[component]
pub fn Suggestions(suggester: Suggester) -> impl IntoView {
    let offers = suggester.offers;
    let count = Memo::new(move |_| offers.with(Vec::len) as u64);
    let tell = move |count: &u64, _: &u64| {
        if *count > 0 && suggester.asked.get_untracked() {
            answer(untrack(|| ts(Message::ComposeLibraryFound, &[Arg::Count(*count)])));
        }
    };
    watch(move || count.get(), tell);
    move || {
        let offers = offers.get();
        (!offers.is_empty()).then(|| {
            let options = offers.into_iter().enumerate();
            let options = options.map(|(place, offer)| option(suggester, place, offer)).collect_view();
            view! {
                <ul
                    class="suggestions"
                    role="listbox"
                    // No stop of the Tab key, though it scrolls: it closes when the field is left, and the focus with it.
                    tabindex="-1"
                    id=suggester.list.get_value()
                    aria-label=t(Message::ComposeLibraryFiles)
                >
                    {options}
                </ul>
            }
        })
    }
}

fn option(suggester: Suggester, place: usize, offer: Offer) -> View {
    let Offer { name, about } = offer;
    let active = move || suggester.active.get() == Some(place);
    let chosen = name.clone();
    view! {
        <li
            class="suggestion"
            role="option"
            id=suggester.option_id(place)
            aria-selected=move || active().to_string()
            // The field keeps the focus.
            on:mousedown=move |event| event.prevent_default()
            on:click=move |_| suggester.take(chosen.clone())
        >
            <code>{name}</code>
            <span class="muted">{about}</span>
        </li>
    }
}

fn about(file: &defender::LibraryFile) -> String {
    let mut parts: Vec<String> = file.description.iter().cloned().collect();
    if let Some(parameters) = file.parameters.as_deref().filter(|_| file.has_parameters) {
        parts.push(ts(Message::ComposeTakesArguments, &[Arg::Text(parameters)]));
    }
    parts.push(format!("sha256 {}…", file.sha256.get(..6).unwrap_or(&file.sha256)));
    parts.join(" · ")
}

/// Whether a file of this name, in lower case, is a script: by the endings that the three systems run.
pub fn is_script(name: &str) -> bool {
    [".ps1", ".sh", ".py", ".bat", ".cmd", ".bash", ".zsh"].iter().any(|ending| name.ends_with(ending))
}
