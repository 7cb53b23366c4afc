//! *Do it for me*: a step's deeds, done with the page's own controls so that they can be watched.

use leptos::prelude::untrack;
use stories::{Act, Control};
use wasm_bindgen::JsCast;
use web_sys::{Event, EventInit, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::astray::is_over;
use super::controls::{find, seek};
use super::facts::Page;
use super::guide::Guide;
use crate::browser::breath::pause;
use crate::browser::focus::focus;
use crate::browser::prefers;

/// How long a control may take to come to the screen, in milliseconds.
const COMES_WITHIN_MS: i32 = 5_000;
/// How long what was done may take to end its step.
const ENDS_WITHIN_MS: i32 = 4_000;
const LOOKS_EVERY_MS: i32 = 50;
/// More presses than any story needs for one step.
const PRESSES_MAX: u32 = 120;

/// How fast it is done, in milliseconds. Who wants no motion sees only what comes of it.
#[derive(Clone, Copy)]
struct Tempo {
    before: i32,
    key: i32,
    between: i32,
}

impl Tempo {
    fn wanted() -> Self {
        if prefers::no_motion() {
            Self { before: 0, key: 0, between: 0 }
        } else {
            Self { before: 350, key: 28, between: 250 }
        }
    }
}

/// A control did not come to the screen, or pressing it did not lead to where the step ends.
pub struct NotDone;

/// Does the step that is told. Ends early when somebody else has ended it meanwhile.
pub async fn perform(guide: &Guide, page: &Page, back_to: &str) -> Result<(), NotDone> {
    let (at, acts) = untrack(|| (guide.at(), guide.step().map(|step| step.acts.clone()).unwrap_or_default()));
    let tempo = Tempo::wanted();
    guide.doing().set(true);
    let is_told = || untrack(|| guide.at() == at);
    let has_ended = || untrack(|| guide.step().is_some_and(|step| is_over(step, page)));
    let mut done = Ok(());
    for act in acts {
        if !is_told() {
            break;
        }
        done = perform_one(&act, page, tempo, &is_told, &has_ended).await;
        if done.is_err() {
            break;
        }
        pause(tempo.between).await;
    }
    // What was pressed may need a moment until the state is reached.
    for _ in 0..ENDS_WITHIN_MS / LOOKS_EVERY_MS {
        if done.is_err() || !is_told() {
            break;
        }
        pause(LOOKS_EVERY_MS).await;
    }
    if done.is_ok() && is_told() {
        done = Err(NotDone);
    }
    guide.doing().set(false);
    // Whoever pressed the button by keyboard finds it under the finger again.
    focus(back_to);
    done
}

async fn perform_one(
    act: &Act,
    page: &Page,
    tempo: Tempo,
    is_told: &dyn Fn() -> bool,
    has_ended: &dyn Fn() -> bool,
) -> Result<(), NotDone> {
    let element = come(act.control(), page).await?;
    let _ = element.focus();
    pause(tempo.before).await;
    match act {
        Act::Press(control) => come(control, page).await?.click(),
        Act::Type { text, .. } => write(&element, text, tempo).await,
        Act::Repeat(control) => {
            for _ in 0..PRESSES_MAX {
                if !is_told() {
                    return Ok(());
                }
                // Time that goes on changes nothing any more.
                if has_ended() {
                    return Err(NotDone);
                }
                come(control, page).await?.click();
                // What the press leads to is seen first: one more would lead past it.
                while page.host.demo().is_jumping().get_untracked() {
                    pause(LOOKS_EVERY_MS).await;
                }
                pause(tempo.between.max(LOOKS_EVERY_MS)).await;
            }
            return Err(NotDone);
        }
    }
    Ok(())
}

/// The control, once it is there: what one act opens the next one uses.
pub async fn come(control: &Control, page: &Page) -> Result<HtmlElement, NotDone> {
    for _ in 0..COMES_WITHIN_MS / LOOKS_EVERY_MS {
        if let Some(element) = find(control, page) {
            return Ok(element);
        }
        seek(control);
        pause(LOOKS_EVERY_MS).await;
    }
    Err(NotDone)
}

/// Key by key, as a person would.
async fn write(element: &HtmlElement, text: &str, tempo: Tempo) {
    if tempo.key > 0 {
        let mut typed = String::new();
        for letter in text.chars() {
            typed.push(letter);
            put(element, &typed);
            pause(tempo.key).await;
        }
    }
    put(element, text);
}

fn put(element: &HtmlElement, text: &str) {
    if let Some(field) = element.dyn_ref::<HtmlTextAreaElement>() {
        field.set_value(text);
    } else if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        field.set_value(text);
    }
    let rises = EventInit::new();
    rises.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &rises) {
        let _ = element.dispatch_event(&event);
    }
}

/// Waits until what was done for the step before has ended, and until it is known what was sent before a reload.
pub async fn at_rest(guide: &Guide, page: &Page) {
    while guide.doing().get_untracked() || untrack(|| page.is_coming()) {
        pause(LOOKS_EVERY_MS).await;
    }
}
