use std::ops::RangeInclusive;
use std::time::Duration;

use leptos::prelude::{request_animation_frame, set_timeout, window};
use web_sys::HtmlElement;

use super::{Pointer, scroll};
use crate::browser::boxes;
use crate::compose::{Edges, LIFTED, Rows};

/// How the others slide. Nothing slides where motion is reduced: the style sheet sets the time to 0.
const SLIDE: &str = "transform var(--slide, 160ms) ease";

/// The attribute that says how many cards move as one: of the card that is dragged, and of the list.
const COUNT: &str = "data-count";

/// The attribute of a list one of whose cards is dragged. Its cards are layers of their own then: they slide without being laid out or
/// painted.
const SLIDING: &str = "data-sliding";

/// The page scrolls so far, less than a card is high, before it is looked which rows are needed.
const FAR_PX: f64 = 80.0;

/// They have slid to their places by then.
const SLID: Duration = Duration::from_millis(250);

/// The document while something is dragged over the list of cards. What is measured is kept until somebody says that it may have
/// changed: a move that only writes lets the browser style the page once a frame, not twice.
pub struct Room {
    list: HtmlElement,
    line: HtmlElement,
    cards: Rows,
    /// How often rows had come or gone when `cards` was read (`Column::changes`).
    changes: u32,
    /// The distance between two cards.
    gap: i32,
    thing: Thing,
    /// Where the thing may be let go; a card as well above and below it.
    column: HtmlElement,
    /// The list's upper edge in the window, in px, once it was measured.
    list_top: Option<f64>,
    /// Where that was when the list was far from where it had been.
    far_top: f64,
    /// The page scrolled when it was drawn last.
    scrolls: bool,
    /// What was measured around the list.
    around: Option<Around>,
    /// Where it would land: a place among the others, from 0. `None`: nowhere.
    target: Option<usize>,
    /// Where the line was drawn, in px below the list's beginning.
    line_y: Option<i32>,
}

enum Thing {
    /// A card of the list.
    Card { from: usize, card: HtmlElement, top: i32, height: i32, list_top: i32 },
    /// Something from outside.
    New { ghost: HtmlElement },
}

/// What is around the list and does not scroll, in px.
#[derive(Clone)]
struct Around {
    /// From where to where the column is in the window.
    across: RangeInclusive<f64>,
    /// From where to where it is below the list's upper edge.
    along: RangeInclusive<f64>,
    /// The window's width and height.
    window: (f64, f64),
}

/// A card that was let go and has to find its place.
pub struct Landing {
    card: HtmlElement,
    top: f64,
}

impl Room {
    /// For the card at a place of the list; `count` cards move with it, itself among them. `parts`: list, line and column.
    pub fn for_card(parts: [&HtmlElement; 3], changes: u32, from: usize, count: usize) -> Option<Self> {
        let [list, ..] = parts;
        let cards = Rows::of(list);
        let card = cards.get(from)?.clone();
        let Edges { top, height } = cards.edges(from)?;
        let list_top = boxes::top(list) as i32;
        let _ = list.set_attribute(SLIDING, "");
        lift(&card, true);
        if count > 1 {
            let _ = card.set_attribute(COUNT, &count.to_string());
            let _ = list.set_attribute(COUNT, "");
        }
        let thing = Thing::Card { from, card, top, height, list_top };
        Some(Self::open(parts, changes, cards, thing, Some(from)))
    }

    /// For a command that is not in the list yet.
    pub fn for_new(parts: [&HtmlElement; 3], changes: u32, ghost: &HtmlElement, words: &str) -> Self {
        ghost.set_text_content(Some(words));
        ghost.set_hidden(false);
        Self::open(parts, changes, Rows::of(parts[0]), Thing::New { ghost: ghost.clone() }, None)
    }

    fn open(
        parts: [&HtmlElement; 3],
        changes: u32,
        cards: Rows,
        thing: Thing,
        target: Option<usize>,
    ) -> Self {
        let [list, line, column] = parts.map(HtmlElement::clone);
        let gap = cards.gap();
        Self {
            list,
            line,
            column,
            cards,
            changes,
            gap,
            thing,
            list_top: None,
            far_top: f64::MAX,
            scrolls: false,
            around: None,
            target,
            line_y: None,
        }
    }

    /// The page has scrolled.
    pub const fn scrolled(&mut self) {
        self.list_top = None;
    }

    /// Whether the list is far from where it was when this was so the last time: other rows may be needed.
    pub fn is_far(&mut self) -> bool {
        let top = self.list_top();
        let far = (top - self.far_top).abs() >= FAR_PX;
        if far {
            self.far_top = top;
        }
        far
    }

    /// The window has another size, or something in the page has.
    pub fn resized(&mut self) {
        self.list_top = None;
        self.around = None;
        self.cards.forget_places();
    }

    /// Scrolls the page along the window's edges. Whether it scrolled.
    pub fn scroll(&mut self, pointer: Pointer, elapsed_ms: i64) -> bool {
        // Time counts from one scrolling to the next, and not while nothing scrolled.
        let elapsed_ms = if self.scrolls { elapsed_ms } else { 0 };
        let by = scroll::by(pointer.y, elapsed_ms, self.around().window.1 as i32);
        let before = self.list_top();
        if by != 0 {
            window().scroll_by_with_x_and_y(0.0, f64::from(by));
            self.scrolled();
        }
        self.scrolls = self.list_top() != before;
        self.scrolls
    }

    fn list_top(&mut self) -> f64 {
        *self.list_top.get_or_insert_with(|| boxes::top(&self.list))
    }

    fn around(&mut self) -> Around {
        let list_top = self.list_top();
        let measured = || {
            let area = self.column.get_bounding_client_rect();
            Around {
                across: area.left()..=area.right(),
                along: area.top() - list_top..=area.bottom() - list_top,
                window: (boxes::window_width(), boxes::window_height()),
            }
        };
        self.around.get_or_insert_with(measured).clone()
    }

    /// Where it would land.
    pub const fn target(&self) -> Option<usize> {
        self.target
    }

    /// The pointer is elsewhere, or what lies under it. All is read before anything is written: the browser lays the page out once
    /// a frame, and not in between.
    pub fn follow(&mut self, start: Pointer, now: Pointer, changes: u32) {
        let came = self.look_again(changes);
        let (around, list_top) = (self.around(), self.list_top() as i32);
        let beside = !around.across.contains(&f64::from(now.x));
        let moved_x = now.x - start.x;
        let (target, moving, transform) = match &self.thing {
            Thing::Card { from, card, top, height, list_top: list_top_before } => {
                // Where its top is below the list's, and by how much that is not its place: what is above may have grown meanwhile.
                let is_at = top + now.y - start.y + list_top_before - list_top;
                let moved_y = is_at - self.cards.edges(*from).map_or(*top, |place| place.top);
                // The edge that goes ahead decides.
                let edge = if moved_y > 0 { is_at + height } else { is_at };
                let before = self.cards_above(edge);
                let to = if before > *from { before - 1 } else { before };
                // Beside the column it would stay where it was.
                let to = if beside || !around.is_in_window(now) { None } else { Some(to) };
                (to, card, format!("translate({moved_x}px, {moved_y}px) rotate(-0.6deg)"))
            }
            Thing::New { ghost } => {
                let below_top = now.y - list_top;
                let over = !beside && around.along.contains(&f64::from(below_top));
                let to = over.then(|| self.cards_above(below_top));
                (to, ghost, format!("translate({}px, {}px)", now.x, now.y))
            }
        };
        let line_y = target.map(|to| self.line_y(to));
        let _ = moving.style().set_property("transform", &transform);
        if came {
            self.shift_all();
        }
        self.make_room(target);
        self.target = target;
        self.draw_line(line_y);
    }

    /// Everything is as it was.
    pub fn close(&mut self) {
        if let Thing::Card { card, .. } = &self.thing {
            let card = card.clone();
            self.make_room(None);
            lift(&card, false);
            slide(&card, "none");
        }
        self.leave();
    }

    /// All is undone at once, so that the list may change its order; the card is told where it was seen.
    pub fn close_for_landing(mut self) -> Landing {
        let top_card = match &self.thing {
            Thing::Card { card, .. } => card.clone(),
            Thing::New { ghost } => ghost.clone(),
        };
        let top = top_card.get_bounding_client_rect().top();
        if let (Thing::Card { from, .. }, Some(to)) = (&self.thing, self.target) {
            let (from, to) = (*from, to);
            for card in (from.min(to)..=from.max(to)).filter_map(|place| self.cards.get(place)) {
                let _ = card.remove_attribute("style");
            }
        }
        lift(&top_card, false);
        self.leave();
        Landing { card: top_card, top }
    }

    /// Whether rows came or went.
    fn look_again(&mut self, changes: u32) -> bool {
        let came = std::mem::replace(&mut self.changes, changes) != changes;
        if came {
            self.cards = Rows::of(&self.list);
            self.resized();
        }
        came
    }

    /// The rows that came make room as well.
    fn shift_all(&self) {
        for (place, card) in self.cards.all() {
            let shift = self.shift(place, self.target);
            if shift != 0 {
                let _ = card.style().set_property("transform", &format!("translateY({shift}px)"));
            }
        }
    }

    /// By how much the card at a place moves out of the way, in px, when the one that is dragged is above this place.
    fn shift(&self, place: usize, target: Option<usize>) -> i32 {
        let Thing::Card { from, height, .. } = &self.thing else { return 0 };
        let (from, by, to) = (*from, height + self.gap, target.unwrap_or(*from));
        if place > from && place <= to {
            -by
        } else if place < from && place >= to {
            by
        } else {
            0
        }
    }

    fn leave(&mut self) {
        self.line.set_hidden(true);
        let _ = self.list.remove_attribute(COUNT);
        match &self.thing {
            Thing::New { ghost } => ghost.set_hidden(true),
            Thing::Card { card, .. } => {
                let _ = card.remove_attribute(COUNT);
                let list = self.list.clone();
                set_timeout(move || still(&list), SLID);
            }
        }
    }

    /// How many cards have their middle above this height in the list: about as many as before.
    fn cards_above(&self, y: i32) -> usize {
        self.cards.above(self.target.unwrap_or_default(), |card| card.middle() < y)
    }

    /// Moves the cards whose place the new target changes, and no others.
    fn make_room(&self, target: Option<usize>) {
        let Thing::Card { from, .. } = self.thing else { return };
        let (before, to) = (self.target.unwrap_or(from), target.unwrap_or(from));
        if before != to {
            for place in before.min(to)..=before.max(to) {
                if let Some(card) = self.cards.get(place).filter(|_| place != from) {
                    slide(card, &format!("translateY({}px)", self.shift(place, target)));
                }
            }
        }
    }

    /// How far below the list's beginning the line is that stands above the place where it would land, in px.
    fn line_y(&self, to: usize) -> i32 {
        let top = |place: usize| self.cards.edges(place).map(|card| card.top);
        let bottom = |place: usize| self.cards.edges(place).map(Edges::bottom);
        let y = match &self.thing {
            Thing::Card { from, height, .. } if to > *from => bottom(to).map(|bottom| bottom - height),
            Thing::Card { .. } => top(to),
            Thing::New { .. } => {
                top(to).or_else(|| Some(bottom(self.cards.len().checked_sub(1)?)? + self.gap))
            }
        };
        y.unwrap_or_default() - self.gap / 2
    }

    fn draw_line(&mut self, y: Option<i32>) {
        if std::mem::replace(&mut self.line_y, y) == y {
            return;
        }
        if let Some(y) = y {
            let _ = self.line.style().set_property("transform", &format!("translateY({y}px)"));
        }
        self.line.set_hidden(y.is_none());
    }
}

impl Around {
    fn is_in_window(&self, at: Pointer) -> bool {
        let within = |place: i32, length: f64| (0.0..length).contains(&f64::from(place));
        within(at.x, self.window.0) && within(at.y, self.window.1)
    }
}

impl Landing {
    /// Slides from where it was let go to where the list has put it.
    pub fn settle(self) {
        request_animation_frame(move || {
            let by = self.top - self.card.get_bounding_client_rect().top();
            if by.abs() < 1.0 {
                return;
            }
            let _ = self.card.style().set_property("transform", &format!("translateY({}px)", by as i32));
            request_animation_frame(move || slide(&self.card, "none"));
        });
    }
}

fn slide(card: &HtmlElement, transform: &str) {
    let style = card.style();
    let _ = style.set_property("transition", SLIDE);
    let _ = style.set_property("transform", transform);
}

/// Its cards are part of the list's layer again, if none of them is dragged anew.
fn still(list: &HtmlElement) {
    if !boxes::children(list).any(|card| card.has_attribute(LIFTED)) {
        let _ = list.remove_attribute(SLIDING);
    }
}

/// Above its neighbours.
fn lift(card: &HtmlElement, lifted: bool) {
    let _ = match lifted {
        true => card.set_attribute(LIFTED, "true"),
        false => card.remove_attribute(LIFTED),
    };
}
