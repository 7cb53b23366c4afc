use std::sync::Arc;

use crate::dom::prelude::*;
use defender::Timestamp;
use engine::{Phase, Run, RunId, RunState, Search, Timeline, Usual};
use words::Screens;

use super::bars::Drawing;
use super::player::Player;
use super::usual;
use super::zoom::Stretch;
use crate::glance;
use crate::host::{Host, export_name};
use crate::language::t;

/// What the parts of the screen show of one run: of this browser's, or of a recorded one. Copies are the same.
#[derive(Clone, Copy)]
pub struct Shown {
    /// The host.
    pub host: Host,
    /// The run as the engine knows it.
    pub run: Signal<Arc<Run>>,
    /// Its state.
    pub state: Memo<RunState>,
    /// What was observed of its commands.
    pub timeline: Memo<Timeline>,
    /// How long each of its scripts usually takes.
    pub usual: Memo<Vec<Option<Usual>>>,
    /// The timeline's place on the axis.
    pub drawing: Memo<Drawing>,
    /// What plays it, when it is a recording.
    pub player: Option<Player>,
    /// Now, by the clock of the browser that observes it, and by the tenant's.
    now: (Signal<Timestamp>, Signal<Timestamp>),
    /// The stretch of its time that is shown; `None` for all of it.
    pub zoom: RwSignal<Option<Stretch>>,
}

impl Shown {
    /// `None` when the host does not have the run.
    pub fn of(host: Host, id: &RunId) -> Option<Self> {
        let run: Signal<Arc<Run>> = host.run(id)?.into();
        let state = Memo::new(move |_| run.with(|run| glance::state(host, run)));
        Some(Self::at(host, run, state, (host.now(), host.tenant_now()), None))
    }

    /// A recorded run, as of the moment that the player is at.
    pub fn recorded(host: Host, player: Player) -> Self {
        let run = player.run();
        let state = Memo::new(move |_| run.with(|run| RunState::of(run)));
        Self::at(host, run, state, player.now(), Some(player))
    }

    fn at(
        host: Host,
        run: Signal<Arc<Run>>,
        state: Memo<RunState>,
        now: (Signal<Timestamp>, Signal<Timestamp>),
        player: Option<Player>,
    ) -> Self {
        let (here_now, tenant_now) = now;
        let moving = Memo::new(move |_| run.with(|run| is_moving(run)));
        let timeline = Memo::new(move |_| {
            let now = if moving.get() { tenant_now.get() } else { tenant_now.get_untracked() };
            run.with(|run| Timeline::of(run, now, now.ms_since(here_now.get_untracked())))
        });
        let usual = match player {
            None => usual::usual(host, run, state),
            Some(_) => Memo::new(|_| Vec::new()),
        };
        let zoom = RwSignal::new(None);
        let drawing =
            Memo::new(move |_| timeline.with(|timeline| Drawing::of(timeline, moving.get(), zoom.get())));
        Self { host, run, state, timeline, usual, drawing, zoom, player, now }
    }

    /// How far the tenant's clock is ahead, in milliseconds: as the run's last answer told it, so that what is over does
    /// not move with later answers; before the first one, as it is now.
    pub fn ahead_ms(self) -> i64 {
        let (here, there) = self.now;
        let told = self.run.with(|run| run.last_observation().map(|last| last.clock_offset_ms));
        told.unwrap_or_else(|| there.get_untracked().ms_since(here.get_untracked()))
    }

    /// A moment of the clock of the browser that observed it, by the tenant's: everything on the screen is in that.
    pub fn there(self, at: Timestamp) -> Timestamp {
        at.plus_ms(self.ahead_ms())
    }

    /// The name of a file that is saved from here: what is of a demo says so.
    pub fn export_name(self, name: &str) -> String {
        export_name(name, self.player.map_or_else(|| self.host.is_demo(), Player::is_demo))
    }

    /// When it began: its day is told above all else, and told again of moments of other days.
    pub fn start(self) -> Timestamp {
        self.timeline.with_untracked(|timeline| timeline.start)
    }

    /// The run's id.
    pub fn id(self) -> RunId {
        self.run.with_untracked(|run| run.id.clone())
    }

    /// Why a button is off in a tab that does not lead.
    pub fn only_leader(self) -> Signal<Option<String>> {
        let leading = self.host.leading();
        Signal::derive(move || (!leading.get()).then(|| t(Screens::RunViewOnlyLeader)))
    }

    /// Its id in addresses: the action's once it is known, which also a colleague can open.
    pub fn address_id(self) -> String {
        self.run.with(|run| glance::address_id(run))
    }
}

/// Whether time still changes what is shown.
fn is_moving(run: &Run) -> bool {
    let left =
        matches!(run.phase, Phase::Unanswered { search: Search::NotFound { .. } | Search::GivenUp, .. });
    !left && !run.is_let_be() && !run.is_over()
}
