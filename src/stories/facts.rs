use std::sync::Arc;

use engine::{Origin, Run, RunId, RunState};
use sequence::{Field, StepCommand};
use stories::{Draft, Facts, FieldName, RunWord, Screen, Which};

use super::guide::Guide;
use crate::app::{Router, use_router};
use crate::chunks::Arrival;
use crate::compose::{Composer, use_composer};
use crate::glance;
use crate::host::{Host, OutputState, use_host};
use crate::route::Route;

/// What the page knows of itself. Each answer tracks the signals that it comes from.
#[derive(Clone)]
pub struct Page {
    pub host: Host,
    pub composer: Composer,
    pub router: Router,
    guide: Guide,
}

impl Page {
    /// The page around a guide.
    pub fn around(guide: Guide) -> Self {
        Self { host: use_host(), composer: use_composer(), router: use_router(), guide }
    }

    /// Whether it is still to come what was sent before the page was opened: till then nothing is missing.
    pub fn is_coming(&self) -> bool {
        self.host.tenant().with(|tenant| matches!(tenant, Arrival::Coming))
    }

    /// The runs that were sent from here, latest first.
    fn own(&self) -> impl Iterator<Item = Arc<Run>> {
        let host = self.host;
        let runs = host.order().get().into_iter().filter_map(move |id| host.run(&id).map(|run| run.get()));
        runs.filter(|run| run.origin == Origin::Own)
    }

    /// One of them.
    pub fn which(&self, which: &Which) -> Option<Arc<Run>> {
        let mut own = self.own();
        match which {
            Which::Last => own.next(),
            Which::On(name) => own.find(|run| run.device_name.eq_ignore_ascii_case(name)),
        }
    }

    /// All runs that were sent from here, latest first, and how many of them the story does not count.
    pub fn sent(&self) -> (Vec<Arc<Run>>, u32) {
        (self.own().collect(), self.guide.beside())
    }

    /// What is composed now; `None` before it is known which devices there are. A step that is switched off is not in it.
    pub fn composed(&self) -> Option<Draft> {
        self.host.devices().with(|devices| devices.ready().is_some()).then_some(())?;
        let steps = self.composer.order().get().into_iter().filter_map(|id| self.composer.step(id));
        let steps = steps.map(|step| step.step.get()).filter(|step| step.enabled);
        Some(Draft {
            name: String::new(),
            comment: self.comment(),
            devices: self.devices(),
            commands: steps.map(|step| step.command).collect(),
        })
    }

    /// The run whose screen is open.
    pub fn shown_run(&self) -> Option<RunId> {
        match self.router.route().get() {
            Route::Run { id, .. } => self.host.find(&id),
            _ => None,
        }
    }

    /// What is sought in a step's card; `None` when there is no such step.
    pub fn step_id(&self, of: u32) -> Option<sequence::StepId> {
        let at = usize::try_from(of).ok()?.checked_sub(1)?;
        self.composer.order().with(|order| order.get(at).copied())
    }
}

/// The field of the builder that a story means.
pub const fn field(name: FieldName) -> Field {
    match name {
        FieldName::File => Field::File,
        FieldName::Script => Field::Script,
        FieldName::Arguments => Field::Args,
        FieldName::Path => Field::Path,
    }
}

impl Facts for Page {
    fn screen(&self) -> Screen {
        self.router.route().with(|route| match route {
            Route::Compose { .. } | Route::Shared { .. } => Screen::Compose,
            Route::Runs(_) | Route::Batch { .. } => Screen::Runs,
            Route::Run { .. } => Screen::Run,
            Route::Library { .. } => Screen::Library,
            Route::Settings => Screen::Settings,
            Route::Stories | Route::Presenter | Route::Unknown { .. } => Screen::Other,
        })
    }

    fn devices(&self) -> Vec<String> {
        let known = self.host.devices().get();
        let name = |id: &defender::DeviceId| {
            let device = known.ready()?.iter().find(|device| device.id == *id)?;
            Some(device.short_name().to_owned())
        };
        self.composer.devices().with(|chosen| chosen.iter().filter_map(name).collect())
    }

    fn commands(&self) -> usize {
        self.composer.order().with(Vec::len)
    }

    fn field(&self, of: u32, name: FieldName) -> Option<String> {
        let step = self.composer.step(self.step_id(of)?)?.step.get();
        let text = match (&step.command, name) {
            (StepCommand::PutFile { file }, FieldName::File) => file,
            (StepCommand::RunScript { script, .. }, FieldName::Script) => script,
            (StepCommand::RunScript { args, .. }, FieldName::Arguments) => args,
            (StepCommand::GetFile { path }, FieldName::Path) => path,
            _ => return None,
        };
        Some(text.clone())
    }

    fn comment(&self) -> String {
        self.composer.comment().get()
    }

    /// An empty field is no flaw: nobody had time to fill it.
    fn is_flawed(&self) -> bool {
        self.composer.order().get().into_iter().filter_map(|id| self.composer.step(id)).any(|step| {
            step.findings.with(|found| found.iter().any(|found| found.is_error() && !found.fixes.is_empty()))
        })
    }

    fn is_ready(&self) -> bool {
        self.composer.summary().with(|summary| summary.missing.is_empty())
    }

    fn runs(&self) -> usize {
        let (sent, beside) = self.sent();
        sent.len().saturating_sub(beside as usize)
    }

    fn run(&self, which: &Which) -> Option<RunWord> {
        let run = self.which(which)?;
        Some(match glance::state(self.host, &run) {
            RunState::NotSent(_) => RunWord::NotSent,
            RunState::Sending | RunState::NoAnswer(_) => RunWord::Sending,
            RunState::DeviceBusy { .. } => RunWord::Busy,
            RunState::WaitingForDevice => RunWord::Waiting,
            RunState::Running => RunWord::Running,
            RunState::Completed => RunWord::Completed,
            RunState::Failed => RunWord::Failed,
            RunState::TimedOut => RunWord::TimedOut,
            RunState::CancelAsked => RunWord::CancelAsked,
            RunState::Canceled { .. } => RunWord::Canceled,
            RunState::Refused => RunWord::Refused,
            RunState::NotKnown { .. } | RunState::Unknown(_) => return None,
        })
    }

    fn command(&self, which: &Which, of: u32) -> Option<String> {
        let run = self.which(which)?;
        let at = usize::try_from(of).ok()?.checked_sub(1)?;
        run.last()?.commands.get(at).map(|report| report.status.as_str().to_owned())
    }

    fn output(&self, which: &Which, of: u32) -> bool {
        let Some(run) = self.which(which) else { return false };
        let index = run.last().and_then(|action| {
            let at = usize::try_from(of).ok()?.checked_sub(1)?;
            action.commands.get(at).map(|report| report.index)
        });
        let Some(index) = index else { return false };
        let output = self.host.output(&run.id, index).get();
        !output.is_coming()
            && !matches!(output, OutputState::NotAsked | OutputState::Link(_) | OutputState::Failed(_))
    }

    fn queued(&self) -> usize {
        self.host.meters().with(|meters| meters.queued)
    }

    fn is_quota_full(&self) -> bool {
        self.host.meters().with(|meters| meters.sends.used >= meters.sends.limit)
    }

    fn is_watched(&self, which: &Which) -> bool {
        let Some(run) = self.which(which) else { return false };
        match glance::state(self.host, &run) {
            RunState::DeviceBusy { action: Some(action), .. } => {
                self.host.order().track();
                self.host.find(action.as_str()).is_some()
            }
            RunState::DeviceBusy { action: None, .. } | RunState::NotSent(_) => false,
            _ => true,
        }
    }

    fn was_pressed(&self) -> bool {
        self.guide.pressed().get()
    }

    fn was_read(&self) -> bool {
        self.guide.read().get()
    }
}
