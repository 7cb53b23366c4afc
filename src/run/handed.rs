//! A run as it is handed on: what `evidence` asks of the page.

use defender::ApiError;
use engine::{CommandState, Happened, Observed, Run, RunState};
use evidence::{Case, File, Label, Left, Missing, Output, Words};
use words::{Arg, Catalogue, Message, Screens};

use super::observed::aside;
use super::shown::Shown;
use crate::host::{Host, OutputState, Trouble};
use crate::language::{saying, t, ts};

/// Everything that goes into it, as it is at one moment.
pub struct Handed {
    host: Host,
    run: std::sync::Arc<Run>,
    /// By the command's place.
    outputs: Vec<(usize, OutputState)>,
    analyst: String,
    tenant: String,
    words: Said,
}

impl Handed {
    /// What is known now.
    pub fn of(shown: Shown) -> Self {
        let (analyst, tenant) = shown.host.whose();
        let id = shown.id();
        let outputs = wanted(shown)
            .into_iter()
            .map(|(place, index)| (place, shown.host.output(&id, index).get_untracked()))
            .collect();
        let words = Said { state: shown.state.get_untracked(), demo: shown.host.is_demo() };
        let run = shown.host.as_seen(&id).map_or_else(|| shown.run.get_untracked(), std::sync::Arc::new);
        Self { host: shown.host, run, outputs, analyst, tenant, words }
    }

    /// Where it comes from.
    pub const fn host(&self) -> Host {
        self.host
    }

    /// For whoever writes it down.
    pub fn case(&self) -> Case<'_> {
        Case {
            run: &self.run,
            outputs: self
                .outputs
                .iter()
                .map(|(place, state)| Output { place: *place, left: left(state) })
                .collect(),
            analyst: &self.analyst,
            tenant: &self.tenant,
            page: env!("CARGO_PKG_VERSION"),
            demo: self.host.is_demo(),
        }
    }

    /// What it is said with.
    pub const fn words(&self) -> &dyn Words {
        &self.words
    }

    /// What is not there, each with its step and its reason; `None` when all is.
    pub fn missing(&self) -> Option<String> {
        let missing = self.outputs.iter().filter_map(|(place, state)| match left(state) {
            Left::Missing(why) => {
                let step = self.words.output_of(*place as u64 + 1);
                Some(format!("{step}: {}", self.words.missing(&why)))
            }
            _ => None,
        });
        Some(missing.collect::<Vec<_>>().join("; ")).filter(|said| !said.is_empty())
    }
}

/// The places and indices of the commands that may have left something.
pub fn wanted(shown: Shown) -> Vec<(usize, u32)> {
    shown.timeline.with_untracked(|timeline| {
        let lines = timeline.commands.iter().enumerate();
        lines.filter(|(_, line)| line.may_have_output()).map(|(place, line)| (place, line.index)).collect()
    })
}

fn left(state: &OutputState) -> Left<'_> {
    let (file, texts, exit_code) = match state {
        OutputState::NotAsked | OutputState::Loading | OutputState::Coming(_) | OutputState::Link(_) => {
            return Left::Missing(Missing::NotFetched);
        }
        OutputState::Empty => return Left::Empty,
        OutputState::Failed(trouble) => return Left::Missing(missing(trouble)),
        OutputState::File(file) => (file, Vec::new(), None),
        OutputState::Text(text, file) => (file, vec![&**text], None),
        OutputState::Script(script, file) => {
            let errors = (!script.errors.is_empty()).then_some(script.errors.as_str());
            (file, [script.output.as_str()].into_iter().chain(errors).collect(), script.exit_code)
        }
    };
    Left::File(File { name: &file.name, bytes: &file.bytes, sha256: &file.sha256, texts, exit_code })
}

fn missing(trouble: &Trouble) -> Missing {
    match trouble {
        Trouble::Refused(ApiError { status, code, .. }) | Trouble::Storage(ApiError { status, code, .. }) => {
            Missing::Refused { status: *status, code: code.as_str().to_owned() }
        }
        Trouble::NoAnswer => Missing::NoAnswer,
        Trouble::FrontDoor => Missing::FrontDoor,
        Trouble::NotReadable => Missing::NotReadable,
        Trouble::Forbidden => Missing::Forbidden,
        Trouble::Stopped => Missing::Stopped,
        Trouble::NoToken => Missing::NoToken,
        Trouble::TooLarge => Missing::TooLarge,
        Trouble::OddLink => Missing::OddLink,
    }
}

/// Why an output is not in a bundle.
pub fn missing_words(missing: &Missing) -> String {
    t(match missing {
        Missing::NotFetched => Screens::EvidenceNotFetched,
        Missing::Refused { status, code } => {
            let told = if code.is_empty() { status.to_string() } else { format!("{status} {code}") };
            return ts(Screens::EvidenceRefused, &[Arg::Text(&told)]);
        }
        Missing::NoAnswer => Screens::EvidenceNoAnswer,
        Missing::Stopped => Screens::EvidenceStopped,
        Missing::NotReadable => Screens::EvidenceNotReadable,
        Missing::Forbidden => Screens::EvidenceForbidden,
        Missing::FrontDoor => Screens::EvidenceFrontDoor,
        Missing::NoToken => Screens::EvidenceNoToken,
        Missing::TooLarge => Screens::RunViewOutputTooLarge,
        Missing::OddLink => Screens::RunViewOutputOddLink,
    })
}

/// The page's words.
struct Said {
    state: RunState,
    demo: bool,
}

impl Words for Said {
    fn language(&self) -> &str {
        saying(Catalogue::language).tag()
    }

    fn say(&self, label: Label) -> String {
        t(match label {
            Label::Title if self.demo => Screens::EvidenceTitleDemo,
            Label::Title => Screens::EvidenceTitle,
            Label::Times => Screens::EvidenceTimes,
            Label::Device => Screens::RunViewDevice,
            Label::DeviceId => Screens::EvidenceDeviceId,
            Label::Sequence => Screens::RunsSequence,
            Label::RequestedBy => Screens::RunViewBy,
            Label::Sent => Screens::RunViewSent,
            Label::Ended => Screens::RunViewEnd,
            Label::State => Screens::RunViewState,
            Label::Action => Screens::RunViewAction,
            Label::RunTag => Screens::EvidenceRunTag,
            Label::Comment => Screens::EvidenceComment,
            Label::Analyst => Screens::EvidenceAnalyst,
            Label::Tenant => Screens::EvidenceTenant,
            Label::Page => Screens::EvidencePage,
            Label::Commands => Screens::RunViewCommands,
            Label::Step => Screens::RunViewStep,
            Label::Command => Screens::RunViewCommand,
            Label::Started => Screens::RunViewStart,
            Label::Output => Screens::RunViewOutput,
            Label::EmptyOutput => Screens::EvidenceEmptyOutput,
            Label::NoOutput => Screens::CommandNoOutput,
            Label::NotIncluded => Screens::EvidenceNotIncluded,
            Label::Observed => Screens::RunViewObserved,
            Label::Time => Screens::EvidenceTime,
            Label::Outputs => Screens::EvidenceOutputs,
            Label::ErrorOutput => Screens::RunViewStderr,
            Label::Files => Screens::EvidenceFiles,
            Label::File => Screens::LibraryFile,
            Label::Bytes => Screens::EvidenceBytes,
            Label::Check => Screens::EvidenceCheck,
            Label::NotKnown => Screens::RunViewUnknownMoment,
            Label::Cancel => Screens::EvidenceCancel,
            Label::Refusal => Screens::EvidenceRefusal,
            Label::SupportId => return t(Message::RunViewCorrelation),
        })
    }

    fn run_state(&self) -> String {
        saying(|words| words.run_state(&self.state))
    }

    fn command_state(&self, state: &CommandState) -> String {
        saying(|words| words.command_state(state))
    }

    fn observed(&self, observed: &Observed, run: &Run) -> String {
        saying(|words| words.observed(observed, run))
    }

    fn known(&self, happened: &Happened) -> Option<String> {
        aside(happened, &|at| at.to_string())
    }

    fn missing(&self, missing: &Missing) -> String {
        missing_words(missing)
    }

    fn between(&self, from: &str, to: &str) -> String {
        ts(Screens::RunViewBetween, &[Arg::Text(from), Arg::Text(to)])
    }

    fn output_of(&self, step: u64) -> String {
        ts(Screens::RunViewOutputOf, &[Arg::Count(step)])
    }

    fn exit(&self, code: i64) -> String {
        ts(Screens::RunViewExit, &[Arg::Text(&code.to_string())])
    }

    fn cut(&self, shown: u64, of: u64) -> String {
        ts(Screens::EvidenceCut, &[Arg::Count(shown), Arg::Count(of)])
    }
}
