//! Where a story's controls are in the document. Names are those of the page in the language it speaks.

use stories::{Control, Screen};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use words::{Screens, Stage, Text};

use super::facts::{Page, field};
use crate::compose::{COMMENT, CONFIRMATION, DEVICE_SEARCH, card_id, field_id};
use crate::dom::prelude::*;
use crate::language::t;
use crate::route::Route;

/// The element of a control, when it is on the screen.
pub fn find(control: &Control, page: &Page) -> Option<HtmlElement> {
    untrack(|| locate(control, page)).filter(is_drawn)
}

fn locate(control: &Control, page: &Page) -> Option<HtmlElement> {
    match control {
        Control::DeviceSearch => one(&format!("#{DEVICE_SEARCH}")),
        Control::Device(name) => {
            named(".device-option", |element| text_of(element, ".device-name").eq_ignore_ascii_case(name))
        }
        Control::Add(kind) => one(&format!("[data-palette={}]", kind.as_str())),
        Control::Field(of, name) => one(&format!("#{}", field_id(page.step_id(*of)?, field(*name)))),
        Control::Fix(of) => one(&format!("#{} .fix", card_id(page.step_id(*of)?))),
        Control::Comment => one(&format!("#{COMMENT}")),
        Control::Confirmation => one(&format!("#{CONFIRMATION}")),
        Control::Send => one(".run-box .button"),
        Control::ReadBack => one(".read-back-notes"),
        Control::Meters => one(".meters"),
        Control::State => one(".run-header h1"),
        Control::Standing => one(".run-standing"),
        Control::Command(of) => one(&output(*of))?.closest(".timeline-row").ok()??.dyn_into().ok(),
        Control::Output(of) => one(&format!("[aria-controls={}]", &output(*of)[1..])),
        Control::Transcript(of) => one(&format!("{} .output", output(*of))),
        Control::Exit(of) => one(&format!("{} .output .pill", output(*of))),
        Control::Save(of) => one(&format!("{} .output-file .button[data-kind=primary]", output(*of))),
        Control::Cancel => one(".run-header .actions .button[data-kind=danger]"),
        Control::CancelComment => one("dialog[open] #cancel-comment"),
        Control::CancelDo => one("dialog[open] .button[data-kind=danger]"),
        Control::Again => button(".run-header .button", Screens::RunViewAgain),
        Control::SendWhenFree => button(".run-standing .button", Screens::RunViewSendWhenFree),
        Control::RunLink(name) => named(".runs-link", |link| said(link).eq_ignore_ascii_case(name)),
        Control::Link(screen) => one(&format!("header nav a[href=\"{}\"]", address(*screen).href())),
        Control::NextChange => button(".demo-bar .button", Stage::ToNext),
    }
}

/// What is seen as the control: the search with its frame, a file with all that is said of it.
pub fn whole(element: &HtmlElement) -> Element {
    let around = element.closest(".search-box, .output-file").ok().flatten();
    around.unwrap_or_else(|| element.clone().into())
}

/// Stands for the rows of a list that are not in the document, since they are not around the window.
const SPACE: &str = ".runs-space";

/// Whether the control may be there and only not be drawn.
pub fn may_be_out_of_sight(control: &Control) -> bool {
    matches!(control, Control::RunLink(_)) && one(SPACE).is_some()
}

/// Scrolls on to rows that were not drawn, behind the last ones from the list's beginning; to be called until the control is
/// found. `false` when all rows are drawn.
pub fn seek(control: &Control) -> bool {
    let is_ahead = |space: &Element| space.get_bounding_client_rect().bottom() > 0.0;
    let space = may_be_out_of_sight(control).then(|| named(SPACE, is_ahead).or_else(|| one(SPACE))).flatten();
    let way = ScrollIntoViewOptions::new();
    way.set_block(ScrollLogicalPosition::Start);
    space.inspect(|space| space.scroll_into_view_with_scroll_into_view_options(&way)).is_some()
}

/// The address of a screen; a run's own is known elsewhere.
pub fn address(screen: Screen) -> Route {
    match screen {
        Screen::Compose | Screen::Other => Route::compose(),
        Screen::Runs | Screen::Run => Route::runs(),
        Screen::Library => Route::library(),
        Screen::Settings => Route::Settings,
    }
}

/// A run's panel for what a command left, counted from 1.
fn output(of: u32) -> String {
    format!("#run-output-{}", of.saturating_sub(1))
}

fn one(selector: &str) -> Option<HtmlElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

fn named(selector: &str, is_it: impl Fn(&Element) -> bool) -> Option<HtmlElement> {
    let all = document().query_selector_all(selector).ok()?;
    let mut all = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into::<Element>().ok());
    all.find(is_it)?.dyn_into().ok()
}

fn button(selector: &str, name: impl Text) -> Option<HtmlElement> {
    let name = t(name);
    named(selector, |button| said(button).contains(&name))
}

fn text_of(element: &Element, selector: &str) -> String {
    element.query_selector(selector).ok().flatten().map(|part| said(&part)).unwrap_or_default()
}

fn said(element: &Element) -> String {
    element.text_content().unwrap_or_default().trim().to_owned()
}

fn is_drawn(element: &HtmlElement) -> bool {
    let place = element.get_bounding_client_rect();
    place.width() > 0.0 && place.height() > 0.0
}
