use std::ops::Range;
use std::sync::Arc;

use crate::dom::prelude::*;
use leptos::prelude::SetValue;
use viewer::Shown;
use web_sys::{Event, HtmlElement, KeyboardEvent};
use words::{Arg, Screens};

use super::counted::Counted;
use super::heights::{BLOCK, Heights};
use super::pieces::draw;
use super::place::Place;
use super::reader::Reader;
use crate::browser::frame::NextFrame;
use crate::browser::listener::Listener;
use crate::browser::{boxes, focus, selection};
use crate::language::{t, ts};
use crate::ui::{Button, toast};

/// A browser draws no element that is endlessly high: more rows stand in parts.
const PART: usize = 50_000;
/// So much is drawn before it is known how much is in sight.
const FIRST_PX: f64 = 1_000.0;
/// While something is selected nothing of it leaves the document, up to so many blocks.
const SELECTED_BLOCKS: usize = 80;

/// The rows of a text, of which those in sight are in the document. Copies are the same.
#[derive(Clone, Copy)]
struct Sight {
    reader: Reader,
    text: StoredValue<Arc<Shown>>,
    counted: Counted,
    region: NodeRef<HtmlElement>,
    /// The first row of the part that is shown.
    part: RwSignal<usize>,
    heights: RwSignal<Heights>,
    /// The blocks in the document.
    drawn: RwSignal<(usize, usize)>,
    /// What is in sight as it is counted, from 0, and one after the last.
    seen: RwSignal<(usize, usize)>,
    /// Where it stood when its end was shown last, and how high it was, in px.
    end: StoredValue<(i32, i32)>,
    /// What stands at the upper edge.
    place: StoredValue<Place>,
    /// Heights are not known yet: until then the place is brought there.
    settles: StoredValue<bool>,
    /// A frame is asked for.
    asked: NextFrame,
    /// The place that is to be seen once it is drawn.
    wished: StoredValue<bool>,
    /// All of the text is selected.
    all: StoredValue<bool>,
}

/// The rows in a frame that scrolls.
#[component]
pub fn Rows(reader: Reader, shown: Arc<Shown>, title: Screens) -> impl IntoView {
    let counted = reader.counted.get_untracked();
    let (rows, all) = (shown.rows(), counted.all(&shown));
    let sight = Sight {
        reader,
        text: StoredValue::new(shown),
        counted,
        region: NodeRef::new(),
        part: RwSignal::new(0),
        heights: RwSignal::default(),
        drawn: RwSignal::new((0, 0)),
        seen: RwSignal::new((0, 0)),
        end: StoredValue::new((0, 0)),
        place: StoredValue::new(Place::below(0, FIRST_PX)),
        settles: StoredValue::new(false),
        asked: NextFrame::new(),
        wished: StoredValue::new(false),
        all: StoredValue::new(false),
    };
    sight.watch();
    let spacer = move |height: fn(&Heights, (usize, usize)) -> f64| {
        move || sight.heights.with(|heights| format!("{:.1}px", height(heights, sight.drawn.get())))
    };
    let seen = move || {
        let (first, end) = sight.seen.get();
        let counts = [first + 1, end, all].map(|count| Arg::Count(count as u64));
        (end > first && (first > 0 || end < all)).then(|| ts(counted.sight(), &counts))
    };
    view! {
        {(rows > PART).then(|| view! { <Parts sight rows/> })}
        <div
            class="output-text"
            id=reader.id("lines")
            role="region"
            tabindex="0"
            aria-label=t(title)
            data-wrap=move || sight.wraps().to_string()
            data-numbered=counted.are_lines().to_string()
            node_ref=sight.region
            on:scroll=move |_| sight.scrolled()
            on:copy=move |event| sight.copy(&event)
            on:keydown=move |event| sight.key(&event)
            on:pointerdown=move |_| sight.taken()
        >
            <div class="output-rows">
                <div style:height=spacer(|heights, (first, _)| heights.top(first))></div>
                <For
                    each=move || {
                        let (from, (first, last)) = (sight.part.get(), sight.drawn.get());
                        (first..last).map(move |block| (from, block))
                    }
                    key=|(from, block)| from + block
                    children=move |(from, block)| draw_block(sight, from, block)
                />
                <div style:height=spacer(|heights, (_, last)| heights.all() - heights.top(last))></div>
            </div>
        </div>
        <p class="output-sight note">{seen}</p>
    }
}

#[component]
fn Parts(sight: Sight, rows: usize) -> impl IntoView {
    let counted = sight.counted;
    let said = move || {
        let part = sight.part_rows();
        let text = sight.text.get_value();
        let (first, end) = counted.within(&text, part);
        let counts = [first + 1, end, counted.all(&text)].map(|count| Arg::Count(count as u64));
        ts(counted.part(), &counts)
    };
    let (before, after) = counted.beside();
    let off = move |is: bool| is.then(|| t(Screens::ViewerNoPart));
    let none_before = Signal::derive(move || off(sight.part.get() == 0));
    let none_after = Signal::derive(move || off(sight.part.get() + PART >= rows));
    view! {
        <div class="output-parts">
            <span class="note" role="status">{said}</span>
            <Button
                label=before
                disabled_because=none_before
                on_press=move || sight.show_part(sight.part.get_untracked() - PART)
            />
            <Button
                label=after
                disabled_because=none_after
                on_press=move || sight.show_part(sight.part.get_untracked() + PART)
            />
        </div>
    }
}

fn draw_block(sight: Sight, from: usize, block: usize) -> View {
    let rows = sight.text.with_value(|text| {
        let first = from + block * BLOCK;
        first..(first + BLOCK).min(text.rows()).min(from + PART)
    });
    let drawn = rows.map(|row| draw_row(sight, row)).collect_view();
    view! { <div class="output-block">{drawn}</div> }
}

fn draw_row(sight: Sight, row: usize) -> View {
    let (line, begins) = sight.text.with_value(|text| text.line_of(row));
    let finding = sight.reader.finding;
    let current = move |hit: usize| {
        Signal::derive(move || (finding.current.get() == hit).then(|| sight.reader.id("hit")))
    };
    let pieces = move || {
        let hits = finding.hits.get();
        sight.text.with_value(|text| {
            let pieces = text.pieces(row, &hits).into_iter();
            pieces.map(|piece| draw(piece, piece.hit.map(current))).collect_view()
        })
    };
    view! {
        <div
            class="output-line"
            data-line=(begins && sight.counted.are_lines()).then(|| (line + 1).to_string())
            data-goes-on=(!begins).then_some("true")
        >
            <span>{pieces}</span>
        </div>
    }
}

impl Sight {
    /// What moves, what is asked for, and how wide it is.
    fn watch(self) {
        StoredValue::new_local([Listener::new(&window(), "resize", move |_| self.keep_place())]);
        watch(move || self.reader.wrap.get(), move |_, _| self.keep_place());
        watch(move || self.reader.follow.get(), move |_, _| self.ask());
        watch(move || self.reader.finding.wishes.get(), move |_, _| self.show_hit());
        let at_end = self.reader.follow.get_untracked();
        let last = self.text.with_value(|text| text.rows().saturating_sub(1));
        match self.reader.left() {
            _ if at_end => self.show_part(last / PART * PART),
            Some(place) if place.row <= last => self.bring(place),
            _ => self.show_part(0),
        }
        request_animation_frame(move || self.keep_place());
    }

    /// Whether long rows go on below: digits never do.
    fn wraps(self) -> bool {
        self.counted.are_lines() && self.reader.wrap.get()
    }

    fn part_rows(self) -> Range<usize> {
        let from = self.part.get();
        from..self.text.with_value(|text| (from + PART).min(text.rows()))
    }

    fn show_part(self, from: usize) {
        self.bring(Place::below(from, FIRST_PX));
    }

    /// Rows are of other heights now: what is in sight stays there.
    fn keep_place(self) {
        if self.region.get().is_some() {
            self.bring(self.place.get_value());
        }
    }

    /// Nothing is known of heights any more; this comes into sight.
    fn bring(self, place: Place) {
        self.place.set_value(place);
        self.settles.set_value(true);
        self.end.set_value((0, 0));
        let part = place.row / PART * PART;
        if part != self.part.get_untracked() {
            self.part.set(part);
        }
        let region = self.region.get();
        let columns = untrack(|| self.wraps()).then(|| region.as_ref().map_or(80, boxes::columns));
        let rows = untrack(|| self.part_rows());
        let heights = self.text.with_value(|text| {
            let lengths = rows.map(|row| text.row(row).len());
            self.heights.with_untracked(|known| known.of_others(lengths, columns))
        });
        self.heights.set(heights);
        let top = self.place_px();
        self.drawn.set(self.blocks(top - FIRST_PX, top + FIRST_PX));
        self.ask();
    }

    /// How far below the beginning the block of the place begins.
    fn place_px(self) -> f64 {
        let block = (self.place.get_value().row - self.part.get_untracked()) / BLOCK;
        self.heights.with_untracked(|heights| heights.top(block))
    }

    fn blocks(self, from: f64, to: f64) -> (usize, usize) {
        let blocks = self.heights.with_untracked(|heights| heights.within(from, to));
        (blocks.start, blocks.end)
    }

    fn scrolled(self) {
        // The browser tells of the last scrolling after the view is gone.
        let Some((top, height)) = self.end.try_get_value() else { return };
        // Whoever scrolls up wants to stay there.
        let is_left = |region: HtmlElement| region.scroll_height() == height && region.scroll_top() + 2 < top;
        if self.reader.follow.get_untracked() && self.region.get().is_some_and(is_left) {
            self.reader.follow.set(false);
        }
        self.ask();
    }

    fn ask(self) {
        self.asked.ask(move || self.look());
    }

    /// Measures what is drawn, and draws what has come into sight.
    fn look(self) {
        let Some(region) = self.region.get() else { return };
        let measured = boxes::heights(&region, ".output-block");
        let (first, last) = self.drawn.get_untracked();
        let mut heights = self.heights.get_untracked();
        let mut news = false;
        for (block, px) in (first..last).zip(measured) {
            news |= heights.measure(block, px);
        }
        if news {
            self.heights.set(heights);
        }
        if self.reader.follow.get_untracked() {
            region.set_scroll_top(region.scroll_height());
            self.end.set_value((region.scroll_top(), region.scroll_height()));
        }
        let settles = self.settles.get_value() && !self.reader.follow.get_untracked();
        if settles {
            self.restore(&region, first);
        }
        // What stands above changes its height only after this: where the frame is says nothing while that lasts.
        let top = if settles { self.place_px() } else { f64::from(region.scroll_top()) };
        let height = f64::from(region.client_height());
        let mut blocks = self.blocks(top - height, top + 2.0 * height);
        let union = (blocks.0.min(first), blocks.1.max(last));
        if selection::is_within(&region) && union.1 - union.0 <= SELECTED_BLOCKS {
            blocks = union;
        }
        if blocks != (first, last) {
            self.drawn.set(blocks);
            news = true;
        }
        self.tell_seen(&region, first);
        // The last look is by where the frame is.
        if news || self.settles.try_update_value(std::mem::take) == Some(true) {
            self.ask();
        } else if self.wished.try_update_value(std::mem::take) == Some(true) {
            focus::reveal(&self.reader.id("hit"));
        }
    }

    /// Brings the place to where it stood; the first row in the document is of this block.
    fn restore(self, region: &HtmlElement, first: usize) {
        let place = self.place.get_value();
        let drawn = place.row.checked_sub(self.part.get_untracked() + first * BLOCK);
        if let Some((top, height)) = drawn.and_then(|at| boxes::nth(region, ".output-line", at)) {
            region.scroll_by_with_x_and_y(0.0, top - place.top_px(height));
        }
    }

    /// Tells what is in sight, and remembers it; the first row in the document is of this block.
    fn tell_seen(self, region: &HtmlElement, first: usize) {
        let Some((seen, last)) = boxes::in_sight(region, ".output-line") else { return };
        let first_drawn = self.part.get_untracked() + first * BLOCK;
        let rows = first_drawn + seen..first_drawn + last + 1;
        if !self.settles.get_value()
            && let Some((top, height)) = boxes::nth(region, ".output-line", seen)
        {
            let place = Place::of(rows.start, top, height);
            self.place.set_value(place);
            self.reader.leave(place);
        }
        let now = self.text.with_value(|text| self.counted.within(text, rows));
        if self.seen.get_untracked() != now {
            self.seen.set(now);
        }
    }

    /// Brings the current hit into sight.
    fn show_hit(self) {
        let finding = self.reader.finding;
        let at = finding.hits.with_untracked(|hits| hits.get(finding.current.get_untracked()));
        let (Some(at), Some(region)) = (at, self.region.get()) else { return };
        self.reader.follow.set(false);
        let row = self.text.with_value(|text| text.row_at(at));
        let (first, last) = self.drawn.get_untracked();
        let in_part = row.checked_sub(self.part.get_untracked());
        if !in_part.is_some_and(|row| (first..last).contains(&(row / BLOCK))) {
            self.bring(Place::below(row, f64::from(region.client_height()) / 3.0));
        }
        self.wished.set_value(true);
        self.ask();
    }

    fn key(self, event: &KeyboardEvent) {
        let command = event.ctrl_key() || event.meta_key();
        // On a Cyrillic keyboard the key of A writes another letter.
        let key = event.key();
        let is_a = key.eq_ignore_ascii_case("a") || !key.is_ascii() && event.code() == "KeyA";
        if command && is_a {
            event.prevent_default();
            if let Some(region) = self.region.get() {
                selection::select(&region);
                self.all.set_value(true);
            }
        } else if !command {
            self.taken();
        }
    }

    /// Somebody moves in it: nothing of before is selected any more, or has to be seen again.
    fn taken(self) {
        self.all.set_value(false);
        self.settles.set_value(false);
    }

    /// Lines as they were written, without numbers; when all is selected, also those that are not in the document.
    fn copy(self, event: &Event) {
        let all = self.all.get_value();
        let text = if all {
            Some(self.text.with_value(|text| text.text().to_owned()))
        } else {
            self.region.get().and_then(|region| selection::lines(&region, ".output-line", "data-goes-on"))
        };
        if let Some(text) = text
            && selection::put(event, &text)
            && all
        {
            let count = self.text.with_value(|text| self.counted.all(text));
            toast(ts(self.counted.copied(), &[Arg::Count(count as u64)]));
        }
    }
}
