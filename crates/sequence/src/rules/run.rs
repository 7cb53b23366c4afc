use super::{FIELD_RULES, FieldRule, Finding, Subject, WHOLE_RULES, unfilled};
use crate::{Context, Diagnostic, Draft, Edit, Field, Fix, Place, Rule, Step, StepCommand, Values};

/// Runs every rule over every field of a step, as far as its text is known before Run.
pub(crate) fn check_fields(step: &Step, context: &Context) -> Vec<Diagnostic> {
    let found = findings(&step.command, context);
    let reported: Vec<(Rule, Field)> = found.iter().map(|(rule, field, _)| (*rule, *field)).collect();
    found
        .into_iter()
        .map(|(rule, field, finding)| {
            let fixes = finding
                .fixes
                .into_iter()
                .filter(|fix| repairs(&step.command, field, &fix.text, rule, &reported, context))
                .map(|fix| Fix {
                    kind: fix.kind,
                    certainty: fix.certainty,
                    edit: Edit::SetText { id: step.id, field, text: fix.text },
                })
                .collect();
            Diagnostic {
                rule,
                severity: rule.severity(),
                place: Place::Field(step.id, field),
                spans: finding.spans,
                values: Values {
                    found: finding.found,
                    count: finding.count,
                    devices: context.named(&finding.systems),
                    systems: finding.systems,
                },
                fixes,
                off: None,
            }
        })
        .collect()
}

/// Runs every rule that looks at the draft as a whole.
pub(crate) fn check_whole(draft: &Draft, context: &Context) -> Vec<Diagnostic> {
    let run = |(name, rule): &(Rule, &super::WholeRule)| {
        let name = *name;
        (rule.check)(draft, context).into_iter().map(move |finding| Diagnostic {
            rule: name,
            severity: name.severity(),
            place: finding.place,
            spans: finding.spans,
            values: Values { found: finding.found, count: finding.count, ..Values::default() },
            fixes: finding.fixes,
            off: None,
        })
    };
    WHOLE_RULES.iter().flat_map(run).collect()
}

fn findings(command: &StepCommand, context: &Context) -> Vec<(Rule, Field, Finding)> {
    let script = command.text(Field::Script).unwrap_or_default();
    let mut found = Vec::new();
    for field in command.fields() {
        let Some(text) = command.text(*field) else { continue };
        let is_final = context.is_final(text);
        let subject = Subject::new(*field, text, script, context);
        let run = |(name, rule): &(Rule, &FieldRule)| {
            let finding = rule.fields.contains(field).then(|| (rule.check)(&subject)).flatten()?;
            // What is filled in at Run is judged as it is then sent.
            let holds = is_final || unfilled::stays(*name, text, &finding);
            holds.then_some((*name, *field, finding))
        };
        found.extend(FIELD_RULES.iter().filter_map(run));
    }
    found
}

/// A fix is offered only where it keeps its promise on this very text: its own finding goes, none comes.
fn repairs(
    command: &StepCommand,
    field: Field,
    text: &str,
    rule: Rule,
    reported: &[(Rule, Field)],
    context: &Context,
) -> bool {
    let mut repaired = command.clone();
    if let Some(typed) = repaired.text_mut(field) {
        text.clone_into(typed);
    }
    findings(&repaired, context)
        .iter()
        .all(|(after, at, _)| (*after, *at) != (rule, field) && reported.contains(&(*after, *at)))
}
