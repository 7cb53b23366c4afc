use defender::RunBody;

use crate::{Draft, RunTag, unescaped};

/// The body that is sent for a draft: its enabled steps in order, texts unchanged, the run tag behind the
/// comment when there is one (contract 1.2). Also made while there are errors, so that the page can show it.
pub fn body(draft: &Draft, tag: Option<RunTag>) -> RunBody {
    RunBody {
        commands: draft.enabled().map(|step| step.command.to_command()).collect(),
        comment: comment(&draft.comment, tag),
    }
}

/// The same for a draft that is not filled in yet: what is escaped as it is sent, parameters as they stand.
pub fn body_unfilled(draft: &Draft, tag: Option<RunTag>) -> RunBody {
    RunBody {
        commands: draft.enabled().map(|step| step.command.unfilled()).collect(),
        comment: comment(&unescaped(&draft.comment), tag),
    }
}

/// A comment as it is sent.
pub fn comment(text: &str, tag: Option<RunTag>) -> String {
    tag.map_or_else(|| text.to_owned(), |tag| tag.append_to(text))
}
