//! What the rules found, told where the steps are not in sight.

use std::cmp::Reverse;

use crate::dom::prelude::*;
use sequence::{Diagnostic, Draft, check_all};
use words::{Arg, Desk as Words};

use crate::compose::rules_context;
use crate::host::Host;
use crate::language::{saying, ts};

/// One item of a list for each, the worst first; no more than `most` of them.
pub fn lines(mut found: Vec<Diagnostic>, draft: &Draft, most: usize) -> View {
    found.sort_by_key(|found| Reverse(found.severity));
    let more = found.len().saturating_sub(most) as u64;
    let lines = found.iter().take(most).map(|found| line(found, draft)).collect_view();
    view! {
        {lines}
        {(more > 0).then(|| view! { <li class="note">{ts(Words::ListMore, &[Arg::Count(more)])}</li> })}
    }
}

fn line(found: &Diagnostic, draft: &Draft) -> View {
    let tone = if found.is_error() { "bad" } else { "caution" };
    view! {
        <li class="finding" data-tone=tone>
            <strong>{saying(|words| words.severity(found))}</strong>
            <span class="finding-text">{said(found, draft)}</span>
        </li>
    }
}

/// The rule's own sentence, with the step that it is about.
pub fn said(found: &Diagnostic, draft: &Draft) -> String {
    let said = saying(|words| words.diagnostic(found));
    let Some(at) = found.place.step().and_then(|id| draft.index_of(id)) else { return said };
    let step = Arg::Count(at as u64 + 1);
    match found.place.field().map(|field| saying(|words| words.field(field))) {
        Some(field) => ts(Words::FormUnwritable, &[step, Arg::Text(&field), Arg::Text(&said)]),
        None => ts(Words::FindingAt, &[step, Arg::Text(&said)]),
    }
}

/// What asks for a second look at a draft whose parameters are filled in. What the installation says of devices is not
/// among it: that does not change with what is filled in.
pub fn warnings(host: Host, filled: &Draft) -> Vec<Diagnostic> {
    let mut found = check_all(filled, &rules_context(host, &filled.devices).filled());
    found.retain(Diagnostic::is_warning);
    found
}
