use defender::{DeviceId, RunBody};

use crate::{Context, Diagnostic, Draft, RunTag, Severity, body, check_all};

/// What may be sent: one run for each chosen device. Only [`ready`] makes it, so the button, the dialog and
/// the request speak of the same list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ready {
    runs: Vec<ReadyRun>,
}

/// One sequence for one device: exactly one machine action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadyRun {
    /// The device.
    pub device: DeviceId,
    /// What is sent to it.
    pub body: RunBody,
    /// The tag in its comment; `None` when tags are switched off.
    pub tag: Option<RunTag>,
}

/// Why a draft may not be sent.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WhyNot {
    /// Its errors, at least one: those of the steps in their order, then those of the draft.
    #[error("{} errors keep this from being sent", .0.len())]
    Errors(Vec<Diagnostic>),
    /// Texts in it are not what is sent: [`fill`](crate::fill) makes the draft that is.
    #[error("it has parameters to be filled in")]
    Unfilled,
}

/// Checks everything and makes the runs. `tag_for` gives the tag reserved for a device, or `None` when tags
/// are switched off.
///
/// # Errors
/// When any error was found, or when there is something to be filled in; warnings do not matter here.
pub fn ready(
    draft: &Draft,
    context: &Context,
    tag_for: impl Fn(&DeviceId) -> Option<RunTag>,
) -> Result<Ready, WhyNot> {
    let mut errors = check_all(draft, context);
    errors.retain(|diagnostic| diagnostic.severity == Severity::Error);
    if !errors.is_empty() {
        return Err(WhyNot::Errors(errors));
    }
    if !is_final(draft, context) {
        return Err(WhyNot::Unfilled);
    }
    let run = |device: &DeviceId| {
        let tag = tag_for(device);
        ReadyRun { device: device.clone(), body: body(draft, tag), tag }
    };
    Ok(Ready { runs: draft.devices.iter().map(run).collect() })
}

impl Ready {
    /// The runs, in the order of the devices.
    pub fn runs(&self) -> &[ReadyRun] {
        &self.runs
    }

    /// The same, to be handed on.
    pub fn into_runs(self) -> Vec<ReadyRun> {
        self.runs
    }
}

/// Whether all that is sent is sent as it stands.
fn is_final(draft: &Draft, context: &Context) -> bool {
    let texts = draft.enabled().flat_map(|step| step.command.texts());
    texts.chain([draft.comment.as_str()]).all(|text| context.is_final(text))
}
