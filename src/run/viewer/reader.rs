use std::cell::Cell;
use std::sync::Arc;

use crate::dom::prelude::*;
use leptos::task::spawn_local;
use viewer::{Preparation, Shown, add_hex_lines};

use super::finding::Finding;
use super::opened::{Opened, Reading, STEP, Source};
use crate::browser::breath::Pace;
use crate::browser::focus;

/// No more bytes are written as digits.
const HEX_MAX: usize = 1 << 20;

thread_local! {
    /// Whether texts open at their end: as it was chosen last in this visit.
    static FOLLOW: Cell<bool> = const { Cell::new(false) };
}

/// One output and how it is looked at. Copies are the same.
#[derive(Clone, Copy)]
pub struct Reader {
    /// What it is; `None` until it was looked into.
    pub opened: RwSignal<Option<Arc<Opened>>>,
    /// The way in which it is looked at.
    pub reading: RwSignal<Reading>,
    /// Lines, ready to be drawn; `None` until then.
    pub shown: RwSignal<Option<Arc<Shown>>>,
    /// How much of them is ready, in percent.
    pub done: RwSignal<u64>,
    /// Whether long lines go on below.
    pub wrap: RwSignal<bool>,
    /// Whether the end stays in sight.
    pub follow: RwSignal<bool>,
    /// What is looked for.
    pub finding: Finding,
    id: StoredValue<String>,
    /// Counts what was begun: only the last of it is shown.
    round: StoredValue<u64>,
}

impl Reader {
    /// Looks into an output, into a long one in short steps.
    pub fn new(source: Source, id: String) -> Self {
        let shown = RwSignal::new(None);
        let follow = RwSignal::new(FOLLOW.get());
        watch(move || follow.get(), |now, _| FOLLOW.set(*now));
        let reader = Self {
            opened: RwSignal::new(None),
            reading: RwSignal::new(Reading::Text),
            shown,
            done: RwSignal::new(0),
            wrap: RwSignal::new(true),
            follow,
            finding: Finding::new(shown),
            id: StoredValue::new(id),
            round: StoredValue::new(0),
        };
        spawn_local(async move {
            let opened = Opened::of(source).await;
            let likeliest = opened.readings().first().copied().unwrap_or(Reading::Hex);
            // Nobody may look any more.
            if reader.opened.try_set(Some(Arc::new(opened))).is_none() {
                reader.read_as(likeliest);
            }
        });
        reader
    }

    /// Looks at it in another way.
    pub fn read_as(self, reading: Reading) {
        self.round.update_value(|round| *round += 1);
        self.shown.set(None);
        self.done.set(0);
        self.reading.set(reading);
        if !self.has_lines() {
            self.finding.open.set(false);
        } else if let Some(opened) = self.opened.get_untracked() {
            spawn_local(self.prepare(opened, reading, self.round.get_value()));
        }
    }

    /// Whether it is shown as lines now.
    pub fn has_lines(self) -> bool {
        matches!(self.reading.get(), Reading::Text | Reading::Hex)
    }

    /// How many of its bytes are shown, when these are not all.
    pub fn cut(self) -> Option<(usize, usize)> {
        let (opened, shown) = (self.opened.get()?, self.shown.get());
        let all = opened.bytes().len();
        let cut = match self.reading.get() {
            Reading::Hex => (all > HEX_MAX).then_some(HEX_MAX),
            _ => shown.and_then(|shown| shown.cut()).or(opened.cut),
        };
        cut.map(|cut| (cut, all))
    }

    async fn prepare(self, opened: Arc<Opened>, reading: Reading, round: u64) {
        let is_wanted = move || self.round.try_get_value() == Some(round);
        let mut pace = Pace::new();
        let text = match (reading, &opened.text) {
            (Reading::Text, Some(text)) => Arc::clone(text),
            _ => {
                let mut hex = String::new();
                let bytes = opened.bytes();
                let bytes = bytes.get(..HEX_MAX).unwrap_or(bytes);
                for (number, part) in bytes.chunks(STEP).enumerate() {
                    add_hex_lines(&mut hex, part, number * STEP);
                    pace.keep().await;
                }
                hex.into()
            }
        };
        let mut preparation = Preparation::of(text);
        while is_wanted() && !preparation.step(STEP) {
            if pace.keep().await && is_wanted() {
                self.done.set((preparation.done() * 100.0) as u64);
            }
        }
        if is_wanted() {
            self.shown.set(Some(Arc::new(preparation.finished())));
        }
    }

    /// An id in the document.
    pub fn id(self, of: &str) -> String {
        self.id.with_value(|id| format!("{id}-{of}"))
    }

    /// Opens the search with the keyboard in it, or closes it and gives the keyboard back.
    pub fn turn_search(self) {
        let open = !self.finding.open.get_untracked();
        self.finding.open.set(open);
        focus::focus_after_drawing(self.id(if open { "search" } else { "search-open" }));
    }
}
