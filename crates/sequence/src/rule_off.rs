use crate::{Diagnostic, Draft, Rule};

/// A rule that somebody switched off for one sequence. What it finds is still told, without weight: nothing is
/// underlined, nothing offered, and it counts as no warning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleOff {
    /// Which; one that [can be off](Rule::can_be_off).
    pub rule: Rule,
    /// Why, as it was typed; never empty. The read-back says it.
    pub reason: String,
}

impl Draft {
    /// Why a rule is off here; `None` while it is on.
    pub fn why_off(&self, rule: Rule) -> Option<&str> {
        self.rules_off.iter().find(|off| off.rule == rule).map(|off| off.reason.as_str())
    }
}

/// Takes the weight from what rules found that are off.
pub(crate) fn weighed(draft: &Draft, mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    for diagnostic in found.iter_mut().filter(|_| !draft.rules_off.is_empty()) {
        if let Some(reason) = draft.why_off(diagnostic.rule) {
            diagnostic.off = Some(reason.to_owned());
            diagnostic.spans.clear();
            diagnostic.fixes.clear();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::{
        Context, Deed, Edit, Editor, Findings, Rule, RuleOff, Severity, StepCommand, check_all, ready,
    };

    fn editor(path: &str) -> Editor {
        let mut editor = Editor::new();
        editor.apply(Edit::Insert { at: 0, command: StepCommand::GetFile { path: path.to_owned() } });
        editor
    }

    fn off(rule: Rule, reason: &str) -> Edit {
        Edit::SwitchRuleOff(RuleOff { rule, reason: reason.to_owned() })
    }

    fn warnings(editor: &Editor) -> (usize, Vec<(Rule, Option<String>)>) {
        let found = check_all(editor.draft(), &Context::default());
        let warnings = found.into_iter().filter(|found| !found.is_error());
        let told = warnings.map(|found| (found.rule, found.off)).collect();
        (Findings::new(editor.draft(), &Context::default()).warnings(), told)
    }

    #[test]
    fn a_rule_that_is_off_is_told_with_its_reason_and_counts_no_more() {
        let mut editor = editor(r"C:\Temp\*.log");
        assert_eq!(warnings(&editor), (1, vec![(Rule::Wildcards, None)]));
        let change = editor.apply(off(Rule::Wildcards, "tried in May")).expect("a change");
        assert_eq!(change.deed, Deed::RuleSwitchedOff);
        assert_eq!(warnings(&editor), (0, vec![(Rule::Wildcards, Some("tried in May".to_owned()))]));
        let found = check_all(editor.draft(), &Context::default());
        assert!(found.iter().filter(|found| found.off.is_some()).all(|found| found.spans.is_empty()));
        editor.undo();
        assert_eq!(warnings(&editor).0, 1);
        editor.redo();
        editor.apply(Edit::SwitchRuleOn(Rule::Wildcards)).expect("a change");
        assert_eq!(warnings(&editor).0, 1);
        assert_eq!(editor.apply(Edit::SwitchRuleOn(Rule::Wildcards)), None);
    }

    #[test]
    fn another_reason_takes_the_place_of_the_first() {
        let mut editor = editor("/a*");
        editor.apply(off(Rule::Wildcards, "one"));
        assert_eq!(editor.apply(off(Rule::Wildcards, "one")), None);
        editor.apply(off(Rule::Wildcards, "two"));
        assert_eq!(editor.draft().rules_off.len(), 1);
        assert_eq!(editor.draft().why_off(Rule::Wildcards), Some("two"));
    }

    #[test]
    fn nothing_is_off_without_a_reason_and_no_error_ever() {
        let mut editor = editor("Temp");
        assert_eq!(editor.apply(off(Rule::Wildcards, " \t")), None);
        for rule in Rule::ALL.iter().filter(|rule| !rule.can_be_off()) {
            assert_eq!(editor.apply(off(*rule, "no")), None, "{}", rule.id());
        }
        assert!(Rule::ALL.iter().all(|rule| !rule.can_be_off() || rule.severity() == Severity::Warning));
        assert!(!Rule::HighValueDevice.can_be_off() && !Rule::UnreachableDevice.can_be_off());
        let errors = |editor: &Editor| ready(editor.draft(), &Context::default(), |_| None);
        let before = errors(&editor);
        for rule in Rule::ALL.iter().filter(|rule| rule.can_be_off()) {
            editor.apply(off(*rule, "all of them"));
        }
        assert_eq!(errors(&editor), before);
    }
}
