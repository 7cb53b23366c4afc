use defender::RunBody;

use crate::{Draft, RunTag};

/// The body that is sent for a draft: its enabled steps in order, texts unchanged, the run tag behind the
/// comment when there is one (contract 1.2). Also made while there are errors, so that the page can show it.
pub fn body(draft: &Draft, tag: Option<RunTag>) -> RunBody {
    RunBody {
        commands: draft.enabled().map(|step| step.command.to_command()).collect(),
        comment: comment(draft, tag),
    }
}

/// The comment as it is sent.
pub fn comment(draft: &Draft, tag: Option<RunTag>) -> String {
    tag.map_or_else(|| draft.comment.clone(), |tag| tag.append_to(&draft.comment))
}
