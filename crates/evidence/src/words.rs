use engine::{Bound, CommandLine, CommandState, Happened, Observed, Refusal, Run};

use crate::Missing;

/// What the report and the note say, in the language of whoever makes them.
pub trait Words {
    /// The language's tag: `en`.
    fn language(&self) -> &str;
    /// A fixed text.
    fn say(&self, label: Label) -> String;
    /// How the run stands.
    fn run_state(&self) -> String;
    /// How a command stands.
    fn command_state(&self, state: &CommandState) -> String;
    /// One line of what was observed.
    fn observed(&self, observed: &Observed, run: &Run) -> String;
    /// How the moment of such a line is known, where that is worth a word; moments as they are written here.
    fn known(&self, happened: &Happened) -> Option<String>;
    /// Why an output is not there.
    fn missing(&self, missing: &Missing) -> String;
    /// A moment of which only the bounds are known, each as it is written here.
    fn between(&self, from: &str, to: &str) -> String;
    /// The output of this step, from 1.
    fn output_of(&self, step: u64) -> String;
    /// An exit code as it was reported.
    fn exit(&self, code: i64) -> String;
    /// That so many bytes of so many are shown.
    fn cut(&self, shown: u64, of: u64) -> String;
}

/// The fixed texts of report and note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // the names say it
pub enum Label {
    /// What the whole is.
    Title,
    /// That all moments are UTC, by the tenant's clock.
    Times,
    Device,
    DeviceId,
    Sequence,
    RequestedBy,
    Sent,
    Ended,
    State,
    Action,
    RunTag,
    Comment,
    /// Who handed it on.
    Analyst,
    Tenant,
    /// The page's version.
    Page,
    Commands,
    Step,
    Command,
    Started,
    Output,
    /// In place of an output's name: the tenant has one, and it is empty.
    EmptyOutput,
    /// In place of an output's name: by design there is none.
    NoOutput,
    /// Over what is not in the bundle.
    NotIncluded,
    Observed,
    Time,
    Outputs,
    ErrorOutput,
    Files,
    File,
    Bytes,
    /// How the hashes are compared.
    Check,
    /// In place of a moment or a name that nobody told.
    NotKnown,
    /// What the tenant said when it did not take the run.
    Refusal,
    /// Who asked to cancel, and why.
    Cancel,
    /// Before the id that Microsoft's support asks for.
    SupportId,
}

/// What the tenant said beside status and code; empty when that was nothing.
pub(crate) fn said(refusal: &Refusal, words: &dyn Words) -> String {
    let Refusal { message, target, .. } = refusal;
    let id = (!target.is_empty()).then(|| format!("{} {target}", words.say(Label::SupportId)));
    let parts: Vec<String> =
        Some(message.clone()).filter(|it| !it.is_empty()).into_iter().chain(id).collect();
    parts.join(" · ")
}

/// A moment, or its bounds.
pub(crate) fn moment(known: Bound, words: &dyn Words) -> String {
    match known {
        Bound::Exact(at) => at.to_string(),
        Bound::Between(from, to) => words.between(&from.to_string(), &to.to_string()),
        Bound::Unknown => words.say(Label::NotKnown),
    }
}

/// In place of a moment of what did not run.
pub(crate) const NEVER: &str = "–";

/// When a command started or ended.
pub(crate) fn moment_of(line: &CommandLine, known: Bound, words: &dyn Words) -> String {
    if line.did_not_run() || line.state == CommandState::NotStarted {
        NEVER.to_owned()
    } else {
        moment(known, words)
    }
}
