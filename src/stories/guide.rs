use std::sync::Arc;

use crate::dom::prelude::*;
use defender::{Device, Timestamp};
use sequence::{Draft, Edit};
use simulator::Setup;
use stories::{Condition, Step, Story};
use words::{Arg, Guided};

use super::panel::{Panel, in_language};
use super::progress::{self, Progress};
use crate::compose::{Composer, use_composer};
use crate::host::{Told, other_names, use_host};
use crate::language::{saying, ts};

/// A story while it is told: how far it is, and what was done in its step. Copies are the same. It outlives what is
/// drawn, since another language draws everything anew.
#[derive(Clone)]
pub struct Guide(Arc<Inner>);

struct Inner {
    /// As it was written: the tenant gives other names itself.
    written: Story,
    story: Story,
    key: String,
    progress: ArcRwSignal<Progress>,
    /// The step's control was pressed.
    pressed: ArcRwSignal<bool>,
    /// Somebody went on from the step.
    read: ArcRwSignal<bool>,
    /// *Do it for me* is at work.
    doing: ArcRwSignal<bool>,
    /// A step was skipped: what is composed may be something else.
    skipped: ArcRwSignal<bool>,
}

impl Guide {
    /// The guide of a story, told from where somebody was; in words what is wrong with its text.
    pub fn of(name: &str, text: &str) -> Result<Self, String> {
        let wrong = |error| {
            let why = saying(|words| words.story_error(&error));
            ts(Guided::Wrong, &[Arg::Text(name), Arg::Text(&why)])
        };
        let written = stories::read(text).map_err(wrong)?;
        // Where devices were given other names, the guide speaks of them by these.
        let story = match other_names() {
            Some(names) => stories::read_named(&names.in_text(text), &names).map_err(wrong)?,
            None => written.clone(),
        };
        let key = progress::key(&story.id, text);
        let kept = progress::read(&key).unwrap_or_default();
        Ok(Self(Arc::new(Inner {
            written,
            story,
            key,
            progress: ArcRwSignal::new(kept),
            pressed: ArcRwSignal::new(false),
            read: ArcRwSignal::new(false),
            doing: ArcRwSignal::new(false),
            skipped: ArcRwSignal::new(false),
        })))
    }

    pub fn story(&self) -> &Story {
        &self.0.story
    }

    /// The step that is told, from 0. Tracks.
    pub fn at(&self) -> usize {
        self.0.progress.get().step
    }

    /// The step that is told; `None` when the story is finished. Tracks.
    pub fn step(&self) -> Option<&Step> {
        self.0.story.steps.get(self.at())
    }

    /// Whether the guide was left. Tracks.
    pub fn is_left(&self) -> bool {
        self.0.progress.get().left
    }

    /// Leaves the guide, or comes back to it. Nothing else changes.
    pub fn leave(&self, left: bool) {
        self.set(Progress { left, ..self.0.progress.get_untracked() });
    }

    /// Goes to a step.
    pub fn go(&self, step: usize) {
        self.0.pressed.set(false);
        self.0.read.set(false);
        self.set(Progress { step, ..self.0.progress.get_untracked() });
    }

    /// Goes on from a step.
    pub fn go_on_from(&self, step: usize) {
        if self.0.progress.get_untracked().step == step {
            self.go(step + 1);
        }
    }

    /// The step's control was pressed.
    pub fn pressed(&self) -> &ArcRwSignal<bool> {
        &self.0.pressed
    }

    /// Somebody read the step and goes on.
    pub fn read(&self) -> &ArcRwSignal<bool> {
        &self.0.read
    }

    /// Whether *do it for me* is at work.
    pub fn doing(&self) -> &ArcRwSignal<bool> {
        &self.0.doing
    }

    /// Whether a step was skipped on the way, and nothing was put right since.
    pub fn skipped(&self) -> &ArcRwSignal<bool> {
        &self.0.skipped
    }

    /// Whether the step waits for its control to be pressed.
    pub fn waits_for_a_press(&self) -> bool {
        self.step().is_some_and(|step| step.done.contains(&Condition::Pressed))
    }

    fn set(&self, progress: Progress) {
        progress::keep(&self.0.key, progress);
        self.0.progress.set(progress);
    }

    /// How many runs do not count. Tracks.
    pub fn beside(&self) -> u32 {
        self.0.progress.get().beside
    }

    /// From now on so many runs do not count.
    pub fn count_beside(&self, beside: u32) {
        self.set(Progress { beside, ..self.0.progress.get_untracked() });
    }

    /// Composes what the story has composed at its step; undo brings back what was there. A comment stays.
    pub fn compose(&self, composer: Composer, known: &[Device]) {
        self.0.skipped.set(false);
        let draft = self.0.story.composed(self.0.progress.get_untracked().step);
        let id = |name: &String| {
            let called = |device: &&Device| device.short_name().eq_ignore_ascii_case(name);
            known.iter().find(called).map(|device| device.id.clone())
        };
        let written = composer.comment().get_untracked();
        composer.edit(Edit::ReplaceAll {
            name: draft.name,
            commands: draft.commands,
            comment: if written.trim().is_empty() { draft.comment } else { written },
            devices: Some(draft.devices.iter().filter_map(id).collect()),
        });
    }

    /// Composes what the story begins with, once its devices are known: when it was never begun here.
    fn begin(&self, composer: Composer) {
        if progress::read(&self.0.key).is_some() {
            return;
        }
        let (guide, devices) = (self.clone(), use_host().devices());
        effect(move || {
            let known = devices.get();
            let Some(known) = known.ready().filter(|_| progress::read(&guide.0.key).is_none()) else {
                return;
            };
            let is_empty = composer.with_draft(|composed| *composed == Draft::default());
            if is_empty && guide.story().draft != stories::Draft::default() {
                untrack(|| guide.compose(composer, known));
            }
            progress::keep(&guide.0.key, guide.0.progress.get_untracked());
        });
    }
}

impl Told for Guide {
    fn key(&self) -> &str {
        &self.0.key
    }

    fn setup(&self, start: Timestamp) -> Setup {
        self.0.written.setup(start)
    }

    fn guide(&self) -> View {
        self.begin(use_composer());
        let guide = self.clone();
        view! { <Panel guide/> }
    }

    fn now(&self) -> Option<(String, String)> {
        let step = self.step().filter(|_| !self.is_left())?;
        Some((in_language(&self.story().title), in_language(&step.text)))
    }

    fn forget(&self) {
        progress::forget(&self.0.key);
    }
}
