//! Where the step's control is on the screen, and the panel beside it.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::Duration;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use super::controls::{find, may_be_out_of_sight, seek, whole};
use super::facts::Page;
use super::guide::Guide;
use super::place::{Area, Placed, place};
use crate::browser::boxes;
use crate::browser::listener::Listener;
use crate::dom::prelude::*;

/// What moves a control says so to nobody.
const LOOKS_EVERY: Duration = Duration::from_millis(120);
/// A control that is redrawn is gone for a moment; after so many looks it is gone.
const GONE_AFTER: u32 = 8;
/// For so many looks a row that is not drawn is sought; then whoever scrolls is left in peace.
const SOUGHT_FOR: u32 = 25;

/// Where the control and the panel are, as seen last.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Seen {
    pub target: Option<Area>,
    pub placed: Placed,
    /// For how many looks the control was not there.
    gone: u32,
}

impl Seen {
    /// Whether the control is not there, and not only for a moment.
    pub const fn is_gone(self) -> bool {
        self.gone >= GONE_AFTER
    }
}

/// Follows the control, and keeps the panel beside it.
pub fn look(guide: &Guide, page: &Page, node: NodeRef<HtmlElement>, seen: RwSignal<Seen>) {
    let (guide, page) = (guide.clone(), page.clone());
    let shown_step = Cell::new(None);
    let sought = Cell::new((None, 0));
    let last = RefCell::new(None);
    let look = move || {
        let Some(panel) = node.get() else { return };
        // What is pressed stays under the finger until it is let go.
        if panel.matches(":active").is_ok_and(|pressed| pressed) {
            return;
        }
        let (at, step) = untrack(|| (guide.at(), guide.step().cloned()));
        let control = step.as_ref().and_then(|step| step.at.clone());
        let element = control.as_ref().and_then(|control| find(control, &page));
        if let Some(element) = element.as_ref().filter(|_| shown_step.replace(Some(at)) != Some(at)) {
            reveal(&whole(element));
        }
        let unseen = control.as_ref().filter(|control| element.is_none() && may_be_out_of_sight(control));
        if let Some(control) = unseen.filter(|_| shown_step.get() != Some(at)) {
            let (step, looks) = sought.get();
            let looks = if step == Some(at) { looks } else { 0 };
            if looks < SOUGHT_FOR && seek(control) {
                sought.set((Some(at), looks + 1));
            }
        }
        let target = element.as_ref().map(|element| area(&whole(element)));
        // As high as its content, whatever it was bounded to before.
        let size = (panel.get_bounding_client_rect().width(), content_height(&panel));
        let before = seen.get_untracked();
        // What the step's deeds use besides is kept free as well.
        let used = step.iter().flat_map(|step| &step.acts).filter_map(|act| find(act.control(), &page));
        let used: Vec<Area> =
            used.map(|element| area(&element)).filter(|area| Some(*area) != target).collect();
        let asked = (target, used, size, window_size(), header_end());
        let is_known = last.borrow().as_ref() == Some(&asked);
        let placed =
            if is_known { before.placed } else { place(target, &asked.1, size, asked.3, asked.4, &covers) };
        last.replace(Some(asked));
        let is_missing = control.is_some() && element.is_none() && unseen.is_none();
        let gone = if is_missing { before.gone.saturating_add(1) } else { 0 };
        let now = Seen { target, placed, gone: gone.min(GONE_AFTER) };
        if now != before {
            seen.set(now);
        }
    };
    let look = Rc::new(look);
    let on = |event| {
        let look = Rc::clone(&look);
        Listener::capturing(&window(), event, move |_| look())
    };
    StoredValue::new_local([on("scroll"), on("resize")]);
    let alive = Rc::new(());
    again(Rc::downgrade(&alive), look);
    // Until the panel is gone.
    StoredValue::new_local(alive);
}

/// Looks again and again, for as long as the panel is there.
fn again(alive: Weak<()>, look: Rc<dyn Fn()>) {
    request_animation_frame(move || {
        if alive.upgrade().is_some() {
            look();
            set_timeout(move || again(alive, look), LOOKS_EVERY);
        }
    });
}

/// How high the panel is with all that it says: its middle scrolls where it was bounded.
fn content_height(panel: &HtmlElement) -> f64 {
    const BORDERS: i32 = 2;
    // The arrow stands outside of it.
    let parts = boxes::children(panel).filter(|part| !part.has_attribute("aria-hidden"));
    f64::from(parts.map(|part| part.offset_height().max(part.scroll_height())).sum::<i32>() + BORDERS)
}

fn reveal(element: &Element) {
    // What is tall goes to the window's top, so that the panel finds room below.
    let is_tall = area(element).height > window_size().1 / 3.0;
    let way = ScrollIntoViewOptions::new();
    way.set_block(if is_tall { ScrollLogicalPosition::Start } else { ScrollLogicalPosition::Center });
    element.scroll_into_view_with_scroll_into_view_options(&way);
}

fn area(element: &Element) -> Area {
    let place = element.get_bounding_client_rect();
    Area { x: place.x(), y: place.y(), width: place.width(), height: place.height() }
}

/// How many of the page's controls a panel would lie over there.
fn covers(panel: Area) -> usize {
    const CONTROLS: &str =
        "header :is(a, button), main :is(a, button, input, select, textarea, [role=option])";
    let Ok(all) = document().query_selector_all(CONTROLS) else { return 0 };
    let all = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into::<Element>().ok());
    all.map(|control| area(&control)).filter(|control| control.meets(panel)).count()
}

/// How far down the window the page's header goes; less than nothing when it was scrolled away.
fn header_end() -> f64 {
    let header = document().query_selector("header").ok().flatten();
    header.map_or(0.0, |header| header.get_bounding_client_rect().bottom())
}

fn window_size() -> (f64, f64) {
    let root = document().document_element();
    root.map_or((0.0, 0.0), |root| (f64::from(root.client_width()), f64::from(root.client_height())))
}
