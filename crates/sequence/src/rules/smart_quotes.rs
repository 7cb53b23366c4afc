//! # Typographic quotes
//!
//! **Why.** Word processors and chats turn straight quotes into typographic ones, which are other
//! characters. In a name they may be meant.
//!
//! **Example.** `“Event Logs”` in arguments.
//!
//! **Fix.** Straight quotes, offered.

use super::{FieldRule, Finding, Subject, surrounding_quotes, unbalanced_quotes};
use crate::chars::straight;
use crate::{Certainty, Field, FixKind, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "smart-quotes",
    source: "6",
    severity: Severity::Warning,
    fields: &[Field::Args, Field::Path],
    check,
};

fn check(subject: &Subject) -> Option<Finding> {
    let quotes_are_told = subject.field == Field::Path
        && (surrounding_quotes::finds(subject) || unbalanced_quotes::finds(subject));
    let core = subject.core_range();
    let mut spans = subject.spans_of(|c| straight(c).is_some());
    spans.retain(|span| !quotes_are_told || span.start >= core.start && span.end <= core.end);
    let mut finding = Finding::at(spans)?;
    finding.found = subject.distinct_joined(&finding.spans);
    let fix = subject.rewrite(FixKind::StraightQuotes, Certainty::Offered, &finding.spans, &|piece| {
        piece.chars().map(|c| straight(c).unwrap_or(c)).collect()
    });
    finding.fixes.push(fix);
    Some(finding)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::windows;

    #[test]
    fn table() {
        let args = windows(Rule::SmartQuotes, Field::Args);
        args.check_fix("-Log ^“^Event Logs^”^", "-Log \"Event Logs\"");
        args.check_fix("^‘^a^’^", "'a'");
        args.check_silent("-Log \"Event Logs\" «a»");
        let path = windows(Rule::SmartQuotes, Field::Path);
        path.check_fix(r"C:\O^’^Brien\a", r"C:\O'Brien\a");
        path.check_no_fix(r"C:\^“^a^”^b");
        path.check_silent(r"“C:\a”");
        path.check_silent(r"“C:\a");
    }
}
