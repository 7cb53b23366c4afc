//! Plays a recording: which of its moments is shown, and how that goes on.

use std::sync::Arc;

use crate::dom::prelude::*;
use defender::content::Content;
use defender::{Command, CommandKind, Timestamp};
use engine::{Observed, Run, RunState};
use evidence::{Kept, Missing};
use leptos::task::spawn_local;
use words::{Arg, Screens};

use crate::app::{Preferences, use_preferences};
use crate::browser::{breath, clock, prefers};
use crate::host::{CollectedFile, OutputState};
use crate::language::{saying, ts};
use crate::recording::Held;
use crate::ui::{announce, answer};

/// How often what plays is drawn.
const TICK_MS: i32 = 200;

/// How fast it plays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Speed {
    /// As it was.
    #[default]
    Once,
    /// Ten times as fast.
    Ten,
}

impl Speed {
    const fn times(self) -> i64 {
        match self {
            Self::Once => 1,
            Self::Ten => 10,
        }
    }
}

/// A recording and the moment that is shown of it. Copies are the same.
#[derive(Clone, Copy)]
pub struct Player {
    held: StoredValue<Arc<Held>>,
    moments: StoredValue<Vec<Timestamp>>,
    /// By the clock of the browser that observed it.
    at: RwSignal<Timestamp>,
    /// The number of the playing that goes on.
    playing: RwSignal<Option<u64>>,
    rounds: StoredValue<u64>,
    /// How fast it plays.
    pub speed: RwSignal<Speed>,
    place: Memo<usize>,
    run: Memo<Arc<Run>>,
    /// The moment by the tenant's clock.
    there: Signal<Timestamp>,
    preferences: Preferences,
}

impl Player {
    /// Shows the end of it, where everything is known.
    pub fn new(held: Arc<Held>) -> Self {
        let moments = held.recording.run.moments();
        let at = RwSignal::new(moments.last().copied().unwrap_or_default());
        let (held, moments) = (StoredValue::new(held), StoredValue::new(moments));
        let place = Memo::new(move |_| {
            let at = at.get();
            moments.with_value(|moments| moments.partition_point(|moment| *moment <= at).saturating_sub(1))
        });
        let run = Memo::new(move |_| {
            let place = place.get();
            let at = moments.with_value(|moments| moments.get(place).copied()).unwrap_or_default();
            held.with_value(|held| Arc::new(held.recording.run.at(at)))
        });
        // Before the first answer nothing was known of the tenant's clock: what was learnt then is shown.
        let first =
            run.with_untracked(|run| run.observations.first().map_or(0, |first| first.clock_offset_ms));
        let there = Signal::derive(move || {
            let ahead = run.with(|run| run.observations.last().map_or(first, |last| last.clock_offset_ms));
            at.get().plus_ms(ahead)
        });
        let (playing, rounds) = (RwSignal::new(None), StoredValue::new(0));
        let (speed, preferences) = (RwSignal::default(), use_preferences());
        let player = Self { held, moments, at, playing, rounds, speed, place, run, there, preferences };
        watch(
            move || place.get(),
            move |_, _| {
                if playing.with_untracked(Option::is_some) {
                    announce(player.said());
                }
            },
        );
        player
    }

    /// The recording.
    pub fn held(self) -> Arc<Held> {
        self.held.get_value()
    }

    /// Whether it was made at a simulated tenant.
    pub fn is_demo(self) -> bool {
        self.held.with_value(|held| held.recording.demo)
    }

    /// The run as of the moment that is shown.
    pub fn run(self) -> Signal<Arc<Run>> {
        self.run.into()
    }

    /// The moment that is shown, by the clock of the browser that observed it, and by the tenant's.
    pub fn now(self) -> (Signal<Timestamp>, Signal<Timestamp>) {
        (self.at.into(), self.there)
    }

    /// Which of its moments is shown or was passed last, from 0.
    pub fn place(self) -> Memo<usize> {
        self.place
    }

    /// How many moments it has.
    pub fn count(self) -> usize {
        self.moments.with_value(Vec::len)
    }

    /// Whether it plays.
    pub fn plays(self) -> Signal<bool> {
        Signal::derive(move || self.playing.with(Option::is_some))
    }

    /// Shows one of its moments, and stands.
    pub fn show(self, place: usize) {
        self.playing.set(None);
        if let Some(at) = self.moments.with_value(|moments| moments.get(place).copied()) {
            self.at.set(at);
        }
    }

    /// Shows the moment before or after, and says what was observed then.
    pub fn step(self, forward: bool) {
        let place = self.place.get_untracked();
        self.show(if forward { place.saturating_add(1) } else { place.saturating_sub(1) });
        answer(self.said());
    }

    /// Plays on, from the beginning when it is at its end; or stands.
    pub fn turn(self) {
        if self.playing.with_untracked(Option::is_some) {
            self.playing.set(None);
            return;
        }
        let ends = self.moments.with_value(|moments| moments.first().copied().zip(moments.last().copied()));
        let Some((first, last)) = ends else { return };
        if self.at.get_untracked() >= last {
            self.at.set(first);
        }
        self.rounds.update_value(|rounds| *rounds += 1);
        let round = self.rounds.get_value();
        self.playing.set(Some(round));
        spawn_local(self.play(round, last));
    }

    async fn play(self, round: u64, last: Timestamp) {
        // Then it goes from observation to observation.
        let still = prefers::no_motion();
        let mut at = self.at.get_untracked();
        let mut looked = clock::monotonic_ms();
        loop {
            breath::pause(TICK_MS).await;
            // Stopped, or the screen is gone.
            if self.playing.try_get_untracked() != Some(Some(round)) {
                return;
            }
            let now = clock::monotonic_ms();
            at = at.plus_ms((now - looked) * self.speed.get_untracked().times()).min(last);
            looked = now;
            let passed = self.moments.with_value(|moments| {
                moments.iter().copied().take_while(|moment| *moment <= at).last().unwrap_or(at)
            });
            self.at.set(if still { passed } else { at });
            if at >= last {
                self.playing.set(None);
                return;
            }
        }
    }

    /// The number of the moment that was passed last, and the time that is shown.
    pub fn position(self) -> String {
        self.position_at(self.there.get())
    }

    /// The same with the moment's own time, so that it is not said anew at every tick.
    pub fn moment(self) -> String {
        let ahead = self.there.get_untracked().ms_since(self.at.get_untracked());
        let moment = self.moments.with_value(|moments| moments.get(self.place.get()).copied());
        self.position_at(moment.unwrap_or_default().plus_ms(ahead))
    }

    fn position_at(self, at: Timestamp) -> String {
        let place = self.place.get() as u64 + 1;
        let time = self.preferences.day_and_time(at);
        ts(Screens::RecordingAt, &[Arg::Count(place), Arg::Count(self.count() as u64), Arg::Text(&time)])
    }

    /// The moment's number and time, and what was observed then.
    fn said(self) -> String {
        untrack(|| {
            let run = self.run.get();
            let moment = self.moments.with_value(|moments| moments.get(self.place.get()).copied());
            let lines = Observed::of(&run).into_iter().filter(|observed| Some(observed.at) == moment);
            let mut said = vec![self.moment()];
            said.extend(lines.map(|observed| saying(|words| words.observed(&observed, &run))));
            said.push(saying(|words| words.run_state(&RunState::of(&run))));
            said.join(". ")
        })
    }

    /// What the bundle has of a command's output, or why it has none.
    pub fn output(self, place: usize) -> Result<OutputState, Missing> {
        let command = self.run.with_untracked(|run| run.commands().get(place).map(Command::kind));
        self.held.with_value(|held| {
            let kept = held.recording.outputs.iter().find(|(at, _)| *at == place);
            match kept.map(|(_, kept)| kept) {
                Some(Kept::File { name, bytes, sha256 }) => Ok(output(name, bytes, sha256, command)),
                Some(Kept::Empty) => Ok(OutputState::Empty),
                Some(Kept::Missing(why)) => Err(why.clone()),
                None => Err(Missing::NotFetched),
            }
        })
    }
}

/// What the bytes of an output are: as when they came from the tenant, except that a collected file was inflated then.
fn output(name: &str, bytes: &[u8], sha256: &str, command: Option<CommandKind>) -> OutputState {
    let file = Arc::new(CollectedFile {
        name: name.to_owned(),
        bytes: bytes.to_owned(),
        sha256: sha256.to_owned(),
        compressed: false,
    });
    match Content::of(bytes) {
        _ if command == Some(CommandKind::GetFile) => OutputState::File(file),
        Content::Script(script) => OutputState::Script(script.into(), file),
        Content::Text { text, .. } => OutputState::Text(text.into(), file),
        Content::Empty | Content::Gzip { .. } | Content::Zip | Content::Binary => OutputState::File(file),
    }
}
