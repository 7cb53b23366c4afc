//! A column with a row for each step. Of a long sequence only the rows around what is in sight are in the document; the rest is
//! text, fifty steps a piece and as high as their rows, so that the page can be searched, copied and scrolled as if all
//! were there.

mod rest;
mod stay;

use std::ops::Range;

use crate::dom::prelude::*;
use sequence::{Step, StepId};
use web_sys::HtmlElement;

use super::composer::Composer;
use super::drag::{Drag, use_drag};
use super::rows::Rows;
use super::sight;
use super::step_signals::{Drawn, SHORT, StepSignals};
use super::steps::step_of;
use crate::browser::boxes;
use crate::browser::frame::NextFrame;
use crate::browser::listener::Listener;
use crate::ui::{Heights, Piece, pieces};
use rest::Rest;

/// So many steps share a text.
const TOGETHER: usize = 50;
/// So many rows are there before it is known what is in sight.
const AT_FIRST: usize = 12;
/// How far around what is in sight rows are drawn whole; how far they are there; how far they stay, or come after a jump. Of its height.
const BESIDE: f64 = 0.5;
const NEAR: f64 = 1.0;
const FAR: f64 = 2.0;
/// Where the list scrolls, so many more rows come than are near: few, as all that come in a frame delay it.
const MORE: usize = 2;
/// However little is in sight, so much around it counts as near, in px.
const LEAST_PX: f64 = 200.0;

/// The attribute of a text that stands for many steps: how many.
pub const REST: &str = "data-steps";
/// The attribute of the row that is dragged.
pub const LIFTED: &str = "data-lifted";

/// One such column. Copies are the same.
#[derive(Clone, Copy)]
pub struct Column {
    /// What is composed.
    pub composer: Composer,
    /// The parent of the rows.
    pub list: NodeRef<HtmlElement>,
    /// The steps, in order.
    pub order: Signal<Vec<StepId>>,
    /// Of a column beside the cards: what scrolls around its rows, besides the page.
    frame: Option<NodeRef<HtmlElement>>,
    /// How much of a row is drawn, in a column where that differs.
    drawn: Option<fn(&StepSignals) -> &ArcRwSignal<Drawn>>,
    /// The places whose rows are there.
    there: RwSignal<Range<usize>>,
    /// How high the rows are, each with what parts it from the next.
    heights: RwSignal<Heights>,
    state: StoredValue<State>,
    asked: NextFrame,
}

#[derive(Default)]
struct State {
    /// The steps that are drawn whole.
    whole: Vec<StepId>,
    /// How often rows came or went.
    changes: u32,
    /// By which order the heights are known, and at which width of the list, in px.
    order: Vec<StepId>,
    wide: i32,
}

/// What stands in the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// One step.
    Step(StepId),
    /// The text of the steps at these places.
    Rest(Range<usize>),
}

/// Draws a step's row.
pub type DrawRow = Box<dyn Fn(StepId, StepSignals) -> View>;
/// The text of the step at a place, from 0; lines where its row has several.
pub type SayRow = fn(Composer, usize, &Step) -> String;

impl Column {
    /// One whose rows are about so high, in px, until one was measured.
    pub fn new(composer: Composer, guess_px: f64) -> Self {
        Self {
            composer,
            list: NodeRef::new(),
            order: composer.order(),
            frame: None,
            drawn: None,
            there: RwSignal::new(0..0),
            heights: RwSignal::new(Heights::new(0, guess_px)),
            state: StoredValue::default(),
            asked: NextFrame::new(),
        }
    }

    /// It stands beside the cards, and its rows scroll in something of their own.
    pub fn beside(mut self, frame: NodeRef<HtmlElement>) -> Self {
        self.frame = Some(frame);
        self.order = self.composer.order_beside();
        self
    }

    /// A row that is there but out of sight is drawn as text.
    pub const fn with_text(mut self, drawn: fn(&StepSignals) -> &ArcRwSignal<Drawn>) -> Self {
        self.drawn = Some(drawn);
        self
    }

    /// How often rows came or went.
    pub fn changes(self) -> u32 {
        self.state.try_with_value(|state| state.changes).unwrap_or_default()
    }

    /// Takes the steps that are drawn whole, or leaves them.
    pub fn whole(self, whole: Vec<StepId>) -> Vec<StepId> {
        let was = self.state.try_update_value(|state| std::mem::replace(&mut state.whole, whole));
        was.unwrap_or_default()
    }

    fn begin(self, drag: Drag) {
        StoredValue::new_local([
            // Whoever drags looks where the list has scrolled to.
            Listener::capturing(&window(), "scroll", move |_| {
                if !drag.is_going() {
                    self.ask(drag);
                }
            }),
            Listener::new(&window(), "resize", move |_| self.ask(drag)),
            Listener::new(&document(), "focusin", move |_| self.reach()),
        ]);
        effect(move || {
            self.order.with(|order| self.keep_heights(order));
            self.ask_later(drag);
        });
        watch(move || drag.going.get(), move |_, _| self.ask_later(drag));
    }

    /// What has to stand in the document now.
    fn rows(self) -> Vec<Row> {
        let order = self.order.get();
        let (all, mut there) = (order.len(), self.there.get());
        if all <= SHORT {
            there = 0..all;
        } else if there.start >= all || there.is_empty() {
            there = 0..AT_FIRST;
        }
        let mut held = Vec::new();
        for step in self.held().into_iter().chain(self.composer.sought().get()) {
            held.extend(order.iter().position(|known| *known == step));
        }
        let mut rows = Vec::new();
        for piece in pieces(all, &there, held) {
            match piece {
                Piece::Row(place) => rows.extend(order.get(place).copied().map(Row::Step)),
                Piece::Space(places) => rows.extend(parts(places).map(Row::Rest)),
            }
        }
        self.state.update_value(|state| state.changes = state.changes.wrapping_add(1));
        rows
    }

    /// The steps with the focus in their rows, or in somebody's hand: without a row both would be lost.
    fn held(self) -> Vec<StepId> {
        let mut held = Vec::new();
        if let Some(list) = self.list.get() {
            let focused = document().active_element();
            for row in boxes::children(&list) {
                if row.has_attribute(LIFTED) || row.contains(focused.as_deref()) {
                    held.extend(step_of(&row));
                }
            }
        }
        held
    }

    /// The step with the focus and those beside it: the Tab key goes from one to the next.
    pub fn reached(self, order: &[StepId]) -> Vec<StepId> {
        let mut reached = Vec::new();
        if self.list.get().is_some_and(|list| list.contains(document().active_element().as_deref())) {
            for step in self.held() {
                if let Some(place) = order.iter().position(|known| *known == step) {
                    let beside = place.saturating_sub(1)..(place + 2).min(order.len());
                    reached.extend_from_slice(order.get(beside).unwrap_or_default());
                }
            }
        }
        reached
    }

    /// What the Tab key goes to is there, and whole, before it is pressed again, however long a frame takes.
    fn reach(self) {
        let (Some(list), Some(drawn)) = (self.list.get(), self.drawn) else { return };
        let order = self.order.get_untracked();
        let reached = self.reached(&order);
        sight::draw_whole(self, drawn, &reached);
        let mut there = 0;
        for row in boxes::children(&list) {
            there += usize::from(step_of(&row).is_some_and(|step| reached.contains(&step)));
        }
        if there < reached.len() {
            self.there.update(|_| ());
        }
    }

    /// Looks in the next frame what is in sight.
    pub fn ask(self, drag: Drag) {
        self.asked.ask(move || self.look(drag));
    }

    /// Looks in the frame after the next: what changed is on the screen before it is measured.
    fn ask_later(self, drag: Drag) {
        request_animation_frame(move || self.ask(drag));
    }

    /// Looks at once if that was asked for, or the list is far from where it was: what is read before a frame's first change costs no
    /// layout of its own.
    pub fn look_first(self, drag: Drag, is_far: bool) {
        if self.asked.take() || is_far {
            self.look(drag);
        }
    }

    fn look(self, drag: Drag) {
        // The columns beside the cards wait until the drag is over.
        if self.frame.is_some() && drag.is_going() {
            return;
        }
        // One that is not shown has no places.
        let Some(list) = self.list.get().filter(|list| list.offset_width() > 0) else { return };
        // While something is dragged nothing is measured or drawn anew: a list that scrolls under it has no frame to lose.
        let rows = (!drag.is_going()).then(|| Rows::of(&list));
        if let Some(rows) = &rows
            && self.measure(rows, &list)
        {
            return self.ask(drag);
        }
        let (from, to) = self.in_sight(&list);
        let around = (to - from).max(LEAST_PX);
        let within = |far: f64| {
            self.heights.with_untracked(|heights| heights.within(from - far * around, to + far * around))
        };
        let (near, there) = (within(NEAR), self.there.get_untracked());
        if there.start > near.start || there.end < near.end {
            self.come(&list, further(&there, &near, &within(FAR)));
            return self.ask(drag);
        }
        if let (Some(drawn), Some(rows)) = (self.drawn, &rows)
            && sight::draw(self, drawn, rows, &within(BESIDE))
        {
            self.ask(drag);
        }
    }

    /// From where to where the list is in sight, in px below its beginning.
    fn in_sight(self, list: &HtmlElement) -> (f64, f64) {
        let begins = boxes::top(list) - f64::from(list.scroll_top());
        let (mut from, mut to) = (0.0, boxes::window_height());
        if let Some(frame) = self.frame.and_then(NodeRef::get) {
            let top = boxes::top(&frame);
            (from, to) = (top.max(from), (top + boxes::height(&frame)).min(to));
        }
        (from - begins, to.max(from) - begins)
    }

    /// Measures the rows that are there. Rows of another width have other heights: those that are there tell of the rest.
    /// Whether something else may be in sight now.
    fn measure(self, rows: &Rows, list: &HtmlElement) -> bool {
        let (measured, wide) = (rows.heights(), list.offset_width());
        let was = self.state.try_update_value(|state| std::mem::replace(&mut state.wide, wide));
        let mut heights = self.heights.get_untracked();
        let is_new = was != Some(wide) && !measured.is_empty();
        if is_new {
            let sum: i32 = measured.iter().map(|(_, px)| px).sum();
            heights = Heights::new(heights.rows(), f64::from(sum) / measured.len() as f64);
        }
        let mut moved = 0.0;
        for (place, px) in measured {
            moved += heights.measure(place, f64::from(px)).abs();
        }
        let moves = is_new && self.stay(rows, list);
        if moved > 0.5 || is_new {
            self.heights.set(heights);
        }
        moves
    }

    /// The steps have another order: each keeps its height.
    fn keep_heights(self, order: &[StepId]) {
        let was = self.state.try_update_value(|state| std::mem::replace(&mut state.order, order.to_vec()));
        let was = was.unwrap_or_default();
        if was == order {
            return;
        }
        let now = |place: usize| Some(self.composer.step(*was.get(place)?)?.position.get_untracked());
        let heights = self.heights.with_untracked(|heights| heights.moved(order.len(), now));
        self.heights.set(heights);
    }
}

/// The places whose rows are there next: from those that are, those that are near, and those that are not far.
fn further(there: &Range<usize>, near: &Range<usize>, far: &Range<usize>) -> Range<usize> {
    if there.is_empty() || there.end <= near.start || near.end <= there.start {
        return far.clone();
    }
    let start = if near.start < there.start { near.start.saturating_sub(MORE) } else { there.start };
    let end = if near.end > there.end { near.end + MORE } else { there.end };
    start.max(far.start)..end.min(far.end)
}

impl Row {
    fn key(&self) -> String {
        match self {
            Self::Step(step) => step.number().to_string(),
            Self::Rest(places) => format!("{} {}", places.start, places.end),
        }
    }
}

/// Places in parts that end at the same places however the first begins.
fn parts(places: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let first = places.start / TOGETHER;
    let last = places.end.div_ceil(TOGETHER);
    (first..last)
        .map(move |part| (part * TOGETHER).max(places.start)..((part + 1) * TOGETHER).min(places.end))
}

/// The rows of a column, for as long as it is shown.
#[component]
pub fn StepRows(
    /// The column.
    column: Column,
    /// Draws a step's row.
    row: DrawRow,
    /// What stands for it where it is not there.
    text: SayRow,
) -> impl IntoView {
    column.begin(use_drag());
    let draw = move |piece: Row| match piece {
        Row::Step(step) => {
            column.composer.step(step).map_or_else(|| ().into_view(), |signals| row(step, signals))
        }
        Row::Rest(places) => view! { <Rest column places text/> }.into_view(),
    };
    view! { <For each=move || column.rows() key=Row::key children=draw/> }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn texts_end_at_the_same_places() {
        let parts = |places| parts(places).collect::<Vec<_>>();
        assert_eq!(parts(12..130), [12..50, 50..100, 100..130]);
        assert_eq!(parts(0..51), [0..50, 50..51]);
        assert_eq!(parts(40..60), [40..50, 50..60]);
    }

    #[test]
    fn few_rows_come_where_the_list_scrolls_and_all_of_them_after_a_jump() {
        assert_eq!(further(&(10..40), &(16..41), &(8..49)), 10..43, "down");
        assert_eq!(further(&(10..40), &(9..34), &(1..42)), 7..40, "up");
        assert_eq!(further(&(10..40), &(30..55), &(22..63)), 22..57, "what is far goes");
        assert_eq!(further(&(10..40), &(20..42), &(12..42)), 12..42, "the end of the list");
        assert_eq!(further(&(10..40), &(200..225), &(192..233)), 192..233, "a jump");
        assert_eq!(further(&(0..0), &(0..5), &(0..10)), 0..10, "the beginning");
    }
}
