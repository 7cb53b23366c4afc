use std::sync::Arc;

use defender::{ActionId, ApiError, Command, DeviceId, RunBody, Timestamp};

use crate::Setup;
use crate::device::Station;
use crate::dice::Dice;
use crate::fleet::fleet;
use crate::library::Library;
use crate::limits::Kind;
use crate::quota::Quota;
use crate::run::{Ask, Run};
use crate::work::{Surroundings, carry_out};

/// Who uses the page.
pub(crate) const ANALYST: &str = "m.rossi@contoso.com";
/// Who else works in the tenant.
pub(crate) const COLLEAGUE: &str = "j.novak@contoso.com";

/// Everything that the tenant knows, and what happens in it by itself.
#[derive(Clone, Debug)]
pub(crate) struct Tenant {
    pub(crate) setup: Setup,
    pub(crate) now: Timestamp,
    pub(crate) stations: Vec<Station>,
    pub(crate) library: Library,
    pub(crate) runs: Vec<Arc<Run>>,
    /// Calls within the last hour, by kind.
    pub(crate) quotas: Vec<(Kind, Quota)>,
    /// Runs that are not over.
    live: Vec<usize>,
    /// How many runs the colleague sent, and when the next one goes out.
    colleague: (u64, Option<Timestamp>),
    /// How many of the story's runs the colleague sent.
    staged: usize,
}

/// Whose an event is. What happens at the same moment happens in this order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Whose {
    Colleague,
    Story,
    Run(usize),
}

impl Tenant {
    pub(crate) fn new(setup: Setup) -> Self {
        let mut setup = setup;
        setup.settings.staged.runs.sort_by_key(|run| run.at_ms);
        let settings = &setup.settings;
        let mut stations: Vec<Station> =
            fleet(settings).into_iter().filter_map(|make| Station::new(make, setup.start)).collect();
        if let Some(older) = stations.first().filter(|_| settings.older_record).and_then(Station::older) {
            stations.push(older);
        }
        stations.iter_mut().for_each(|station| station.rename(&settings.names));
        Self {
            now: setup.start,
            library: Library::new(setup.scenario, setup.start, settings),
            stations,
            runs: Vec::new(),
            quotas: Vec::new(),
            live: Vec::new(),
            colleague: (0, None),
            staged: 0,
            setup,
        }
    }

    /// Who uses the page, by the name that he has here.
    pub(crate) fn analyst(&self) -> String {
        self.setup.settings.names.user(ANALYST).to_owned()
    }

    pub(crate) fn station(&self, id: &DeviceId) -> Option<usize> {
        self.stations.iter().position(|station| station.id == *id)
    }

    pub(crate) fn run_at(&self, id: &ActionId) -> Option<usize> {
        self.runs.iter().rposition(|run| run.id == *id)
    }

    /// Runs that are not over.
    pub(crate) fn live(&self) -> impl Iterator<Item = &Run> {
        self.live.iter().filter_map(|at| self.runs.get(*at).map(Arc::as_ref))
    }

    /// Takes a run in: it holds its device's session from now on.
    pub(crate) fn add(&mut self, run: Run) {
        let at = self.runs.len();
        if let Some(station) = self.stations.get_mut(run.station) {
            station.active = Some(at);
        }
        self.live.push(at);
        self.runs.push(Arc::new(run));
    }

    /// Lets go of runs that are over.
    pub(crate) fn release(&mut self) {
        let (runs, stations) = (&self.runs, &mut self.stations);
        self.live.retain(|at| {
            let Some(run) = runs.get(*at).filter(|run| run.status.is_final()) else { return true };
            if let Some(station) = stations.get_mut(run.station) {
                station.active = None;
            }
            false
        });
    }

    /// Lets everything happen that happens up to `now`, in the order of its moments.
    pub(crate) fn advance(&mut self, now: Timestamp) {
        self.plan_colleague();
        while let Some((moment, whose)) = self.next_event().filter(|(moment, _)| *moment <= now) {
            self.now = self.now.max(moment);
            match whose {
                Whose::Run(at) => self.turn(at, moment),
                Whose::Colleague => self.colleague_runs(moment),
                Whose::Story => self.story_runs(),
            }
        }
        self.now = self.now.max(now);
    }

    /// When a run moves on, the colleague sends one, a portal session ends, or a device comes back.
    pub(crate) fn next_change(&self) -> Option<Timestamp> {
        let own = |station: &Station| station.portal_until().into_iter().chain(station.awake_from());
        let own = self.stations.iter().flat_map(own).filter(|at| *at > self.now);
        self.next_event().map(|(moment, _)| moment).into_iter().chain(own).min()
    }

    /// The next event and whose it is.
    pub(crate) fn next_event(&self) -> Option<(Timestamp, Whose)> {
        let run = |at: &usize| Some((self.runs.get(*at)?.next_change()?, Whose::Run(*at)));
        let colleague = self.colleague.1.map(|moment| (moment, Whose::Colleague));
        let staged = self.setup.settings.staged.runs.get(self.staged);
        let staged = staged.map(|run| (self.setup.start.plus_ms(run.at_ms), Whose::Story));
        self.live.iter().filter_map(run).chain(colleague).chain(staged).min()
    }

    fn turn(&mut self, at: usize, now: Timestamp) {
        let Some(run) = self.runs.get_mut(at).map(Arc::make_mut) else { return };
        let Some(station) = self.stations.get_mut(run.station) else { return };
        match run.turn(now) {
            Ask::Nothing => {}
            Ask::CarryOut(command) => {
                let Setup { scenario, settings, .. } = &self.setup;
                let (device, library) = (&*station, &self.library);
                let around =
                    Surroundings { device, library, scenario: *scenario, settings, dice: run.dice() };
                let outcome = carry_out(&command, around);
                run.execute(outcome, now);
            }
            Ask::Leave(outcome) => {
                let system = station.system();
                for (path, body) in outcome.writes {
                    Arc::make_mut(&mut station.files).write(system, &path, body);
                }
            }
        }
        if run.status.is_final() {
            self.release();
        }
    }

    fn plan_colleague(&mut self) {
        let rate = u32::from(self.setup.settings.faults.other_runs_per_minute);
        self.colleague.1 = match (rate, self.colleague.1) {
            (0, _) => None,
            (_, Some(next)) => Some(next),
            (rate, None) => {
                let mut dice = Dice::new(self.setup.seed, "colleague", self.colleague.0);
                let ms = 60_000 / rate;
                Some(self.now.plus_ms(i64::from(dice.between(ms / 2, ms + ms / 2).max(1))))
            }
        };
    }

    /// The second analyst sends what the story has for him; a refusal is his own affair.
    fn story_runs(&mut self) {
        let Some(run) = self.setup.settings.staged.runs.get(self.staged).cloned() else { return };
        self.staged += 1;
        let on = |station: &&Station| station.role.eq_ignore_ascii_case(&run.device);
        let Some(id) = self.stations.iter().find(on).map(|station| station.id.clone()) else { return };
        let command = Command::RunScript { script_name: run.script, args: run.args };
        let body = RunBody { commands: vec![command], comment: run.comment };
        let colleague = self.setup.settings.names.user(COLLEAGUE).to_owned();
        let _refused: Result<_, ApiError> =
            self.count_call(Kind::Run).and_then(|()| self.accept(&id, body, &colleague));
    }

    /// The second analyst sends a run, out of the same quota; a refusal is his own affair.
    fn colleague_runs(&mut self, now: Timestamp) {
        let mut dice = Dice::new(self.setup.seed, "colleague run", self.colleague.0);
        let count = u32::try_from(self.stations.len()).unwrap_or(u32::MAX);
        let station = usize::try_from(dice.below(count)).unwrap_or(0);
        if let Some(id) = self.stations.get(station).map(|station| station.id.clone()) {
            let script_name = if dice.hits(500) { "netstat.ps1" } else { "autoruns.ps1" }.to_owned();
            let command = Command::RunScript { script_name, args: String::new() };
            let body = RunBody { commands: vec![command], comment: "Weekly check".to_owned() };
            let colleague = self.setup.settings.names.user(COLLEAGUE).to_owned();
            let _refused: Result<_, ApiError> =
                self.count_call(Kind::Run).and_then(|()| self.accept(&id, body, &colleague));
        }
        self.colleague = (self.colleague.0 + 1, None);
        self.now = self.now.max(now);
        self.plan_colleague();
    }
}
