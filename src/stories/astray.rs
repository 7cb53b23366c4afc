//! A visitor who is off the story's way, and how to come back.

use sequence::StepCommand;
use stories::{Condition, Control, Facts, RunWord, Screen, Step};
use words::{Arg, Guided, Message};

use super::controls::{self, find, may_be_out_of_sight};
use super::facts::Page;
use super::guide::Guide;
use crate::dom::prelude::*;
use crate::glance;
use crate::language::{t, ts};
use crate::route::{Route, RunView};

/// How the visitor is off the story's way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Astray {
    /// The step is on another screen.
    Elsewhere(Screen),
    /// Something that an earlier step made is not there any more.
    Earlier(usize),
    /// Nothing is composed, where the story has something.
    Undone,
    /// Something else is composed.
    Otherwise,
    /// The run ended in a way from which the story does not go on.
    Over,
    /// So did the one before: what the story waits for does not come any more.
    Past,
    /// The part of the run that has the control is not open: a command's output, or the time axis.
    Folded,
    /// The control is not there, and nothing can be said about why.
    Gone,
}

/// Whether the visitor is off the way, now and by what was seen.
pub fn astray(guide: &Guide, page: &Page, is_gone: bool) -> Option<Astray> {
    let step = guide.step().filter(|_| !guide.doing().get() && !page.is_coming())?;
    lost(guide, page, step).or_else(|| is_gone.then(|| missing(guide, page, step).unwrap_or(Astray::Gone)))
}

/// The same without waiting whether a control comes.
pub fn astray_now(guide: &Guide, page: &Page) -> Option<Astray> {
    let step = guide.step()?;
    let is_there = |control: &Control| find(control, page).is_some() || may_be_out_of_sight(control);
    let is_there = || step.at.as_ref().is_none_or(is_there);
    lost(guide, page, step).or_else(|| if is_there() { None } else { missing(guide, page, step) })
}

/// Why a control is not there.
fn missing(guide: &Guide, page: &Page, step: &Step) -> Option<Astray> {
    let is_otherwise = page.router.route().with(|route| {
        matches!(route, Route::Run { view: RunView::Table, .. } | Route::Run { with: Some(_), .. })
    });
    let is_closed = output_of(step).is_some_and(|of| page.output(&step.run, of));
    let is_folded = step.screen() == Some(Screen::Run) && (is_otherwise || is_closed);
    if is_folded { Some(Astray::Folded) } else { earlier(guide, page) }
}

fn output_of(step: &Step) -> Option<u32> {
    step.at.as_ref()?.in_output()
}

/// What can be told without a look at the screen.
fn lost(guide: &Guide, page: &Page, step: &Step) -> Option<Astray> {
    if is_over(step, page) {
        return Some(if guide.beside() == 0 { Astray::Over } else { Astray::Past });
    }
    let sent = guide.story().sent_before(guide.at());
    if let Some((at, _)) = sent.filter(|(_, count)| !Condition::Runs(*count).holds(&step.run, page)) {
        return Some(Astray::Earlier(at));
    }
    if let Some(screen) = step.screen().filter(|screen| !is_at(*screen, step, page)) {
        return Some(Astray::Elsewhere(screen));
    }
    let composed = page.composed().filter(|_| step.screen() == Some(Screen::Compose))?;
    // Whoever skipped a step is left in peace until it is sent.
    let is_free = guide.skipped().get() && step.at != Some(Control::Send);
    let fits = is_free || guide.story().fits(guide.at(), &composed);
    let has_nothing = composed.commands.is_empty() && !guide.story().composed(guide.at()).commands.is_empty();
    if !fits && has_nothing {
        return Some(Astray::Undone);
    }
    let cannot_send = step.at == Some(Control::Send) && !page.is_ready();
    let earlier = if fits && !cannot_send { None } else { earlier(guide, page) };
    earlier.or_else(|| (!fits).then_some(Astray::Otherwise))
}

/// Whether the step waits for something that its run, which has ended, does not come to.
pub fn is_over(step: &Step, page: &Page) -> bool {
    let waits = |condition: &Condition| matches!(condition, Condition::Run(_) | Condition::Command { .. });
    let ended = page.run(&step.run).is_some_and(RunWord::is_final);
    ended && step.done.iter().any(|condition| waits(condition) && !condition.holds(&step.run, page))
}

/// Whether this screen is open, and for a run also that of the step.
fn is_at(screen: Screen, step: &Step, page: &Page) -> bool {
    let is_its_run = || page.shown_run() == page.which(&step.run).map(|run| run.id.clone());
    page.screen() == screen && (screen != Screen::Run || is_its_run())
}

/// The first step before this one whose state is lost: it leads back.
fn earlier(guide: &Guide, page: &Page) -> Option<Astray> {
    let at = guide.at();
    let sent = guide.story().sent_before(at).map(|(step, _)| step);
    // What was composed for a run is not missed once the run is sent.
    let is_composing = guide.step().is_some_and(|step| step.screen() == Some(Screen::Compose));
    let since = sent.filter(|_| !is_composing).unwrap_or(0);
    let mut before = guide.story().steps.iter().enumerate().take(at).skip(since);
    let is_lost = |at: usize, step: &Step| {
        let is_made = |condition: &Condition| made(condition, sent.is_some_and(|sent| at < sent));
        step.lasts()
            && step.done.iter().any(|condition| is_made(condition) && !condition.holds(&step.run, page))
    };
    before.find(|(at, step)| is_lost(*at, step)).map(|(at, _)| Astray::Earlier(at))
}

/// Whether a state stays once it is there, unless somebody takes it back. A run that ended stays so, until the next one
/// is the latest.
fn made(condition: &Condition, was_sent_since: bool) -> bool {
    match condition {
        Condition::Run(words) => {
            let stays = |word: &RunWord| word.is_final() || *word == RunWord::CancelAsked;
            !was_sent_since && words.iter().all(stays)
        }
        Condition::Device(_)
        | Condition::Devices(_)
        | Condition::Commands(_)
        | Condition::Field { .. }
        | Condition::Comment
        | Condition::Ready => true,
        _ => false,
    }
}

/// Runs that were sent ahead of their step, and are not what it sends, do not count: the step has to come yet.
pub fn sent_ahead(guide: &Guide, page: &Page) -> Option<u32> {
    let (at, count) = guide.story().sends_next(guide.at()).filter(|(at, _)| *at > guide.at())?;
    let (sent, _) = page.sent();
    let is_its = |run: &engine::Run| {
        let commands: Vec<_> = run.body.commands.iter().map(StepCommand::from).collect();
        guide.story().composed(at).commands == commands
    };
    let is_other = Condition::Runs(count).holds(&guide.step()?.run, page)
        && !sent.first().is_some_and(|run| is_its(run));
    is_other.then(|| beside(sent.len(), count))
}

/// How many runs do not count, so that the last of so many has to come yet.
fn beside(sent: usize, count: u32) -> u32 {
    (u32::try_from(sent).unwrap_or(u32::MAX) + 1).saturating_sub(count)
}

/// Back to where the step is.
pub fn come_back(guide: &Guide, page: &Page, way: Astray) {
    match way {
        Astray::Elsewhere(Screen::Run) | Astray::Folded => {
            page.router.push(untrack(|| its_run(guide, page)).unwrap_or_else(Route::runs));
        }
        Astray::Elsewhere(screen) => page.router.push(controls::address(screen)),
        Astray::Earlier(step) => guide.go(step),
        Astray::Over => {
            if let Some((at, count)) = untrack(|| guide.story().sent_before(guide.at())) {
                guide.count_beside(beside(untrack(|| page.sent().0.len()), count));
                guide.go(at);
                page.router.push(Route::compose());
            }
        }
        Astray::Undone | Astray::Otherwise => {
            if let Some(devices) = page.host.devices().get_untracked().ready() {
                guide.compose(page.composer, devices);
            }
        }
        Astray::Past | Astray::Gone => {}
    }
}

/// The step's run, with the output open in which the step's control is.
fn its_run(guide: &Guide, page: &Page) -> Option<Route> {
    let step = guide.step()?;
    let id = glance::address_id(&*page.which(&step.run)?);
    let open = output_of(step).and_then(|of| u16::try_from(of).ok());
    Some(Route::Run { id, view: RunView::default(), step: open, with: None })
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
        Astray::Otherwise => t(Guided::AstrayOtherwise),
        Astray::Over => t(Guided::AstrayOver),
        Astray::Past => t(Guided::AstrayPast),
        Astray::Folded => t(Guided::AstrayFolded),
        Astray::Gone => t(Guided::AstrayGone),
    }
}
