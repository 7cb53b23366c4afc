//! A visitor who is off the story's way, and how to come back.

use stories::{Condition, Facts, Screen, Step};
use words::{Arg, Guided, Message};

use super::controls::{self, find};
use super::facts::Page;
use super::guide::Guide;
use crate::dom::prelude::*;
use crate::glance;
use crate::language::{t, ts};
use crate::route::Route;

/// How the visitor is off the story's way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Astray {
    /// The step is on another screen.
    Elsewhere(Screen),
    /// Something that an earlier step made is not there any more.
    Earlier(usize),
    /// What the story begins with was taken back.
    Undone,
    /// The control is not there, and nothing can be said about why.
    Gone,
}

/// Whether the visitor is off the way, now and by what was seen.
pub fn astray(guide: &Guide, page: &Page, is_gone: bool) -> Option<Astray> {
    let step = guide.step().filter(|_| !guide.doing().get())?;
    if let Some(screen) = step.screen().filter(|screen| !is_at(*screen, step, page)) {
        return Some(Astray::Elsewhere(screen));
    }
    if step.screen() == Some(Screen::Compose) && guide.lost_its_draft(page.composer) {
        return Some(Astray::Undone);
    }
    is_gone.then(|| astray_here(guide, page))
}

/// The same without waiting whether a control comes.
pub fn astray_now(guide: &Guide, page: &Page) -> Option<Astray> {
    let step = guide.step()?;
    if let Some(screen) = step.screen().filter(|screen| !is_at(*screen, step, page)) {
        return Some(Astray::Elsewhere(screen));
    }
    if step.screen() == Some(Screen::Compose) && guide.lost_its_draft(page.composer) {
        return Some(Astray::Undone);
    }
    let control = step.at.as_ref()?;
    if find(control, page).is_some() {
        return None;
    }
    match astray_here(guide, page) {
        Astray::Earlier(step) => Some(Astray::Earlier(step)),
        _ => None,
    }
}

/// Whether this screen is open, and for a run also that of the step.
fn is_at(screen: Screen, step: &Step, page: &Page) -> bool {
    let is_its_run = || page.shown_run() == page.which(&step.run).map(|run| run.id.clone());
    page.screen() == screen && (screen != Screen::Run || is_its_run())
}

/// The control is not on its screen: the last step before it whose state is lost leads back to it.
fn astray_here(guide: &Guide, page: &Page) -> Astray {
    let before = guide.story().steps.iter().enumerate().take(guide.at());
    let mut lost = before.filter(|(_, step)| {
        step.lasts() && step.done.iter().any(|condition| made(condition) && !condition.holds(&step.run, page))
    });
    lost.next().map_or(Astray::Gone, |(at, _)| Astray::Earlier(at))
}

/// Whether a state stays once it is there, unless somebody takes it back: how a run stands goes on by itself.
const fn made(condition: &Condition) -> bool {
    matches!(
        condition,
        Condition::Device(_) | Condition::Devices(_) | Condition::Commands(_) | Condition::Field { .. }
    )
}

/// Back to where the step is.
pub fn come_back(guide: &Guide, page: &Page, way: Astray) {
    match way {
        Astray::Elsewhere(Screen::Run) => {
            let run = untrack(|| page.which(&guide.step()?.run));
            let to = run.map_or_else(Route::runs, |run| Route::run(glance::address_id(&run)));
            page.router.push(to);
        }
        Astray::Elsewhere(screen) => page.router.push(controls::address(screen)),
        Astray::Earlier(step) => guide.go(step),
        Astray::Undone => {
            if let Some(devices) = page.host.devices().get_untracked().ready() {
                guide.compose(page.composer, devices);
            }
        }
        Astray::Gone => {}
    }
}

/// Where that is.
pub fn say(way: Astray) -> String {
    match way {
        Astray::Elsewhere(screen) => {
            let name = t(match screen {
                Screen::Compose | Screen::Other => Message::NavCompose,
                Screen::Runs | Screen::Run => Message::NavRuns,
                Screen::Library => Message::NavLibrary,
                Screen::Settings => Message::NavSettings,
            });
            ts(Guided::Astray, &[Arg::Text(&name)])
        }
        Astray::Earlier(_) => t(Guided::AstrayEarlier),
        Astray::Undone => t(Guided::AstrayUndone),
        Astray::Gone => t(Guided::AstrayGone),
    }
}
