//! What was typed in dialogs and not used yet. It is kept for the visit: to close a dialog is no decision about it.

use std::cell::RefCell;

use crate::dom::prelude::*;
use sequence::{Draft, Parameter, Rule, StepId};

/// What was typed for parameters, by name.
pub type Values = Vec<(String, String)>;

/// What was written to save a sequence.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Written {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub about: String,
    /// Tags, separated by commas.
    pub tags: String,
    /// What is said of its parameters.
    pub parameters: Vec<Parameter>,
}

thread_local! {
    static OPEN: ArcRwSignal<String> = ArcRwSignal::default();
    static LIST: ArcRwSignal<String> = ArcRwSignal::default();
    static VALUES: ArcRwSignal<Values> = ArcRwSignal::default();
    static VALUES_OF: RefCell<Vec<StepId>> = const { RefCell::new(Vec::new()) };
    static REASON: RefCell<Option<(Rule, String)>> = const { RefCell::new(None) };
    static WRITTEN: RefCell<Option<(String, Written)>> = const { RefCell::new(None) };
}

/// The text to be opened.
pub fn open() -> RwSignal<String> {
    OPEN.with(Clone::clone).into()
}

/// The list of devices.
pub fn list() -> RwSignal<String> {
    LIST.with(Clone::clone).into()
}

/// The values of a draft's parameters, those alone that somebody typed. Another sequence, of which no step was there, begins
/// without any.
pub fn values(of: &Draft) -> RwSignal<Values> {
    let steps: Vec<StepId> = of.steps.iter().map(|step| step.id).collect();
    let was = VALUES_OF.replace(steps);
    let values: RwSignal<Values> = VALUES.with(Clone::clone).into();
    if !of.steps.iter().any(|step| was.contains(&step.id)) {
        values.set(Values::new());
    }
    values
}

/// What was written to save the sequence of this name.
pub fn written(of: &str) -> Option<Written> {
    WRITTEN
        .with_borrow(|kept| kept.as_ref().filter(|(name, _)| name == of).map(|(_, written)| written.clone()))
}

/// Keeps it; `None` is what nobody wrote.
pub fn keep_written(of: &str, written: Option<Written>) {
    WRITTEN.replace(written.map(|written| (of.to_owned(), written)));
}

/// It was saved.
pub fn forget_written() {
    WRITTEN.take();
}

/// Why this rule is to be off.
pub fn reason(of: Rule) -> Option<String> {
    REASON.with_borrow(|kept| kept.as_ref().filter(|(rule, _)| *rule == of).map(|(_, reason)| reason.clone()))
}

/// Keeps it; `None` is what was used.
pub fn keep_reason(of: Rule, reason: Option<String>) {
    REASON.replace(reason.map(|reason| (of, reason)));
}

#[cfg(test)]
mod tests {
    use defender::CommandKind;
    use sequence::{Step, StepCommand};

    use super::*;

    #[test]
    fn what_was_written_is_of_one_sequence_until_it_is_saved() {
        let dump = Written { about: "Memory".to_owned(), ..Written::default() };
        keep_written("Dump", Some(dump.clone()));
        assert_eq!((written("Dump"), written("")), (Some(dump.clone()), None));
        keep_written("Dump", None);
        assert_eq!(written("Dump"), None);
        keep_written("Dump", Some(dump));
        forget_written();
        assert_eq!(written("Dump"), None);
    }

    #[test]
    fn values_are_of_one_sequence() {
        let of = |numbers: &[u64]| Draft {
            steps: numbers
                .iter()
                .map(|number| Step {
                    id: StepId::new(*number),
                    command: StepCommand::empty(CommandKind::GetFile),
                    enabled: true,
                })
                .collect(),
            ..Draft::default()
        };
        let typed = vec![("case".to_owned(), "INC-1".to_owned())];
        values(&of(&[1, 2])).set(typed.clone());
        assert_eq!(values(&of(&[2, 3])).get_untracked(), typed, "a step came, one went");
        assert_eq!(values(&of(&[3])).get_untracked(), typed);
        assert_eq!(values(&of(&[4, 5])).get_untracked(), Values::new(), "another sequence");
    }

    #[test]
    fn a_reason_is_of_one_rule_until_it_is_used() {
        keep_reason(Rule::Wildcards, Some("INC-4821".to_owned()));
        assert_eq!(
            (reason(Rule::Wildcards), reason(Rule::MissingComment)),
            (Some("INC-4821".to_owned()), None)
        );
        keep_reason(Rule::Wildcards, None);
        assert_eq!(reason(Rule::Wildcards), None);
    }
}
