use std::cell::Cell;
use std::sync::Arc;

use crate::dom::prelude::*;
use leptos::task::spawn_local;
use viewer::{Preparation, Shown, add_hex_lines, hex_letters};
use web_sys::HtmlElement;

use super::counted::Counted;
use super::finding::Finding;
use super::opened::{Opened, Reading, STEP, Source};
use super::place::Place;
use crate::browser::breath::Pace;
use crate::browser::listener::Listener;
use crate::browser::{boxes, focus};

/// No more bytes are written as digits.
const HEX_MAX: usize = 1 << 20;
/// So many bytes stand in a row, as far as there is room for them.
const HEX_ROWS: [usize; 3] = [16, 8, 4];
/// Room for digits that `boxes::columns` keeps for line numbers, without what stands at the sides, in letters.
const HEX_GUTTER: usize = 3;

thread_local! {
    /// Whether texts open at their end: as it was chosen last in this visit.
    static FOLLOW: Cell<bool> = const { Cell::new(false) };
}

/// One output and how it is looked at. Copies are the same.
#[derive(Clone, Copy)]
pub struct Reader {
    /// What it is; `None` until it was looked into.
    pub opened: RwSignal<Option<Arc<Opened>>>,
    /// The encoding in which it is read; `None` for what it looks like.
    pub encoding: RwSignal<Option<&'static str>>,
    /// The way in which it is looked at.
    pub reading: RwSignal<Reading>,
    /// Lines, ready to be drawn; `None` until then.
    pub shown: RwSignal<Option<Arc<Shown>>>,
    /// What these are counted as.
    pub counted: RwSignal<Counted>,
    /// As wide as what is looked at.
    pub head: NodeRef<HtmlElement>,
    /// How much of them is ready, in percent.
    pub done: RwSignal<u64>,
    /// Whether long lines go on below.
    pub wrap: RwSignal<bool>,
    /// Whether the end stays in sight.
    pub follow: RwSignal<bool>,
    /// What is looked for.
    pub finding: Finding,
    /// Where each way of looking was left.
    left: StoredValue<Vec<(Reading, Place)>>,
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
            encoding: RwSignal::new(None),
            reading: RwSignal::new(Reading::Text),
            shown,
            counted: RwSignal::new(Counted::Lines),
            head: NodeRef::new(),
            done: RwSignal::new(0),
            wrap: RwSignal::new(true),
            follow,
            finding: Finding::new(shown),
            left: StoredValue::new(Vec::new()),
            id: StoredValue::new(id),
            round: StoredValue::new(0),
        };
        StoredValue::new_local([Listener::new(&window(), "resize", move |_| reader.fit())]);
        spawn_local(async move { reader.show(Opened::of(source, None).await) });
        reader
    }

    /// Reads the same bytes in another encoding, or in the one that they look like.
    pub fn read_in(self, encoding: Option<&'static str>) {
        self.encoding.set(encoding);
        let Some(opened) = self.opened.get_untracked() else { return };
        spawn_local(async move {
            let again = opened.again(encoding).await;
            // Somebody may have chosen another meanwhile.
            if self.encoding.try_get_untracked() == Some(encoding) {
                self.left.update_value(Vec::clear);
                self.show(again);
            }
        });
    }

    /// Shows what was looked into, in the likeliest way.
    fn show(self, opened: Opened) {
        let likeliest = opened.readings().first().copied().unwrap_or(Reading::Hex);
        // Nobody may look any more.
        if self.opened.try_update(|shown| *shown = Some(Arc::new(opened))).is_some() {
            self.read_as(likeliest);
        }
    }

    /// Looks at it in another way.
    pub fn read_as(self, reading: Reading) {
        self.shown.set(None);
        self.done.set(0);
        self.reading.set(reading);
        if !self.has_lines() {
            self.finding.open.set(false);
        }
        self.begin();
    }

    /// Begins what is shown now, and lets be what was begun before.
    fn begin(self) {
        self.round.update_value(|round| *round += 1);
        let (reading, opened) = (self.reading.get_untracked(), self.opened.get_untracked());
        if let Some(opened) = opened.filter(|_| untrack(|| self.has_lines())) {
            spawn_local(self.prepare(opened, reading, self.round.get_value()));
        }
    }

    /// There may be room for more bytes in a row, or for fewer.
    fn fit(self) {
        let is_hex = self.reading.try_get_untracked() == Some(Reading::Hex);
        if let Some(Counted::Bytes { in_row, .. }) = self.counted.try_get_untracked().filter(|_| is_hex)
            && in_row != self.bytes_in_row()
        {
            self.begin();
        }
    }

    /// How many bytes fit into a row.
    fn bytes_in_row(self) -> usize {
        let [most, .., least] = HEX_ROWS;
        // What is not in the document has no width.
        let head = self.head.get().filter(|head| head.client_width() > 0);
        let Some(room) = head.map(|head| boxes::columns(&head) + HEX_GUTTER) else { return most };
        HEX_ROWS.into_iter().find(|in_row| hex_letters(*in_row) <= room).unwrap_or(least)
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
        let (text, counted) = match (reading, &opened.text) {
            (Reading::Text, Some(text)) => (Arc::clone(text), Counted::Lines),
            _ => {
                let mut hex = String::new();
                let bytes = opened.bytes();
                let bytes = bytes.get(..HEX_MAX).unwrap_or(bytes);
                let in_row = self.bytes_in_row();
                for (number, part) in bytes.chunks(STEP).enumerate() {
                    add_hex_lines(&mut hex, part, number * STEP, in_row);
                    pace.keep().await;
                }
                (hex.into(), Counted::Bytes { in_row, all: bytes.len() })
            }
        };
        let mut preparation = Preparation::of(text);
        while is_wanted() && !preparation.step(STEP) {
            if pace.keep().await && is_wanted() {
                self.done.set((preparation.done() * 100.0) as u64);
            }
        }
        if is_wanted() {
            // Rows of another length stand in a frame of their own.
            if self.shown.with_untracked(Option::is_some) {
                focus::keep_focus_while_drawing();
            }
            self.counted.set(counted);
            self.shown.set(Some(Arc::new(preparation.finished())));
        }
    }

    /// Remembers what stands at the upper edge.
    pub fn leave(self, place: Place) {
        let reading = self.reading.get_untracked();
        let place = place.of_row(self.counted.get_untracked().mark(place.row));
        self.left.update_value(|left| {
            left.retain(|(known, _)| *known != reading);
            left.push((reading, place));
        });
    }

    /// What stood there when it was looked at in this way before.
    pub fn left(self) -> Option<Place> {
        let reading = self.reading.get_untracked();
        let place = self.left.with_value(|left| left.iter().find(|(known, _)| *known == reading).copied())?.1;
        Some(place.of_row(self.counted.get_untracked().row(place.row)))
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
