//! # Braces around what is not a parameter
//!
//! **Why.** `{{case}}` is filled in at Run. With a blank or a sign that no name has between the braces it is text like any other,
//! and is sent as it stands.
//!
//! **Example.** `C:\Temp\{{ case }}.zip`.
//!
//! **Fix.** Remove the blanks around the name.

use std::ops::Range;

use super::{FieldRule, Finding, Subject};
use crate::chars::is_blank;
use crate::parameters::placeholder;
use crate::{Certainty, Field, FixKind, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "misspelt-parameter",
    source: "6",
    severity: Severity::Warning,
    fields: &[Field::Args, Field::Path],
    check,
};

pub(super) fn check(subject: &Subject) -> Option<Finding> {
    let spans = braced(subject.text);
    let mut finding = Finding::at(spans)?;
    let meant = |piece: &str| {
        let inside = piece.trim_start_matches('{').trim_end_matches('}').trim_matches(is_blank);
        ["{{", inside, "}}"].concat()
    };
    let is_meant = |span: &Range<usize>| {
        subject.text.get(span.clone()).is_some_and(|piece| {
            let meant = meant(piece);
            placeholder(&meant).is_some_and(|name| name.len() + 4 == meant.len())
        })
    };
    finding.found = subject.text.get(finding.spans.first()?.clone())?.to_owned();
    if finding.spans.iter().all(is_meant) {
        finding.fixes.push(subject.rewrite(FixKind::TrimBlanks, Certainty::Offered, &finding.spans, &meant));
    }
    Some(finding)
}

/// Where something that is no parameter stands between two braces and two braces.
fn braced(text: &str) -> Vec<Range<usize>> {
    let (mut spans, mut at) = (Vec::new(), 0);
    while let Some(open) = text.get(at..).and_then(|rest| rest.find("{{")).map(|open| at + open) {
        let inside = open + 2;
        at = inside;
        let Some(rest) = text.get(inside..) else { break };
        let Some(length) = rest.bytes().position(|byte| matches!(byte, b'{' | b'}')) else { break };
        let is_closed = rest.get(length..).is_some_and(|rest| rest.starts_with("}}"));
        // What formats numbers, `{{0}}`, has no letter.
        let is_said = rest.bytes().take(length).any(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii());
        if is_closed && is_said && text.get(open..).and_then(placeholder).is_none() {
            at = inside + length + 2;
            spans.push(open..at);
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::windows;

    #[test]
    fn table() {
        let path = windows(Rule::MisspeltParameter, Field::Path);
        path.check_fix(r"C:\Temp\^{{ case }}^.zip", r"C:\Temp\{{case}}.zip");
        path.check_no_fix(r"C:\Temp\^{{the:case}}^.zip");
        path.check_no_fix(r"C:\Temp\^{{the case}}^.zip");
        path.check_silent(r"C:\Temp\{{case}}.zip");
        path.check_silent(r"C:\Temp\{case}.zip");
        path.check_silent(r"C:\Temp\{{}}.zip");
        let args = windows(Rule::MisspeltParameter, Field::Args);
        args.check_fix("-a ^{{ case}}^", "-a {{case}}");
        args.check_silent("'{{0}} of {{1}}' -f 1, 2");
        args.check_silent("{ if (1) { 2 } }");
    }
}
