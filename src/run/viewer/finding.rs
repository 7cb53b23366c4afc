use std::sync::Arc;

use crate::dom::prelude::*;
use leptos::task::spawn_local;
use viewer::{Hits, Search, Shown};
use web_sys::KeyboardEvent;
use words::{Arg, Screens};

use super::opened::STEP;
use super::reader::Reader;
use crate::browser::breath::Pace;
use crate::language::{t, ts};
use crate::ui::{Icon, IconButton};

/// The search in one text. Copies are the same.
#[derive(Clone, Copy)]
pub struct Finding {
    /// Whether its field is there.
    pub open: RwSignal<bool>,
    /// Where it was found.
    pub hits: RwSignal<Arc<Hits>>,
    /// Which of the places is looked at.
    pub current: RwSignal<usize>,
    /// Moves with each wish to see the current place.
    pub wishes: RwSignal<u64>,
    wanted: RwSignal<String>,
    works: RwSignal<bool>,
}

impl Finding {
    /// In a text, once it is ready.
    pub fn new(shown: RwSignal<Option<Arc<Shown>>>) -> Self {
        let finding = Self {
            open: RwSignal::new(false),
            hits: RwSignal::default(),
            current: RwSignal::new(0),
            wishes: RwSignal::new(0),
            wanted: RwSignal::default(),
            works: RwSignal::new(false),
        };
        let rounds = StoredValue::new(0_u64);
        effect(move || {
            let (text, open, wanted) = (shown.get(), finding.open.get(), finding.wanted.get());
            rounds.update_value(|rounds| *rounds += 1);
            let round = rounds.get_value();
            match text {
                Some(text) if open && !wanted.is_empty() => {
                    finding.works.set(true);
                    let still = move || rounds.try_with_value(|now| *now == round).unwrap_or_default();
                    spawn_local(finding.find(text, wanted, still));
                }
                _ => finding.found(Hits::default()),
            }
        });
        finding
    }

    async fn find(self, text: Arc<Shown>, wanted: String, still: impl Fn() -> bool) {
        let mut search = Search::new(&wanted);
        let mut pace = Pace::new();
        while !search.step(&text, STEP) {
            pace.keep().await;
            if !still() {
                return;
            }
        }
        if still() {
            self.found(search.finished());
            self.wishes.update(|wishes| *wishes += 1);
        }
    }

    fn found(self, hits: Hits) {
        self.works.set(false);
        self.current.set(0);
        self.hits.set(Arc::new(hits));
    }

    fn walk(self, forward: bool) {
        let count = self.hits.with_untracked(|hits| hits.len());
        if count > 0 {
            self.current.update(|now| *now = (*now + if forward { 1 } else { count - 1 }) % count);
            self.wishes.update(|wishes| *wishes += 1);
        }
    }

    /// How many places there are, and which of them is looked at.
    fn said(self) -> String {
        let (count, more) = self.hits.with(|hits| (hits.len(), hits.has_more()));
        if self.wanted.with(String::is_empty) {
            String::new()
        } else if self.works.get() {
            t(Screens::ViewerSearching)
        } else if count == 0 {
            t(Screens::RunViewNoMatch)
        } else {
            let said = if more { Screens::ViewerMatchOfMore } else { Screens::RunViewMatch };
            ts(said, &[Arg::Count(self.current.get() as u64 + 1), Arg::Count(count as u64)])
        }
    }
}

#[component]
pub fn SearchBar(reader: Reader) -> impl IntoView {
    let finding = reader.finding;
    let keys = move |event: KeyboardEvent| match event.key().as_str() {
        // They end a word there.
        _ if event.is_composing() => {}
        "Enter" => {
            event.prevent_default();
            finding.walk(!event.shift_key());
        }
        "Escape" => {
            event.prevent_default();
            reader.turn_search();
        }
        _ => {}
    };
    let none = Signal::derive(move || finding.hits.with(|hits| hits.is_empty()));
    view! {
        <div class="output-search" role="search">
            <input
                type="search"
                id=reader.id("search")
                aria-label=t(Screens::RunViewSearch)
                spellcheck="false"
                autocomplete="off"
                prop:value=move || finding.wanted.get()
                on:input=move |event| finding.wanted.set(event_target_value(&event))
                on:keydown=keys
            />
            <span class="note" role="status">{move || finding.said()}</span>
            <IconButton label=Screens::RunViewPreviousMatch icon=Icon::Up off=none on_press=move || finding.walk(false)/>
            <IconButton label=Screens::RunViewNextMatch icon=Icon::Down off=none on_press=move || finding.walk(true)/>
            <IconButton label=Screens::Close icon=Icon::Close on_press=move || reader.turn_search()/>
        </div>
    }
}
