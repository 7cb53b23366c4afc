use super::{FIELD_RULES, FieldRule, Finding, Subject, WHOLE_RULES, unfilled};
use crate::{Context, Diagnostic, Draft, Edit, Field, Fix, Place, Rule, Step, StepCommand, Values};

/// Runs every rule over every field of a step, as far as its text is known before Run.
pub(crate) fn check_fields(step: &Step, context: &Context) -> Vec<Diagnostic> {
    let mut found = findings(&step.command, context);
    let fixes: Vec<_> = found.iter_mut().map(|(.., finding)| std::mem::take(&mut finding.fixes)).collect();
    found
        .iter()
        .zip(fixes)
        .map(|((rule, field, finding), fixes)| {
            let (rule, field) = (*rule, *field);
            let fixes = fixes
                .into_iter()
                .filter(|fix| repairs(&step.command, field, &fix.text, rule, &found, context))
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
                spans: finding.spans.clone(),
                values: Values {
                    found: finding.found.clone(),
                    count: finding.count,
                    devices: context.named(&finding.systems),
                    systems: finding.systems.clone(),
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

/// What a rule found in a field.
type Found = (Rule, Field, Finding);

fn findings(command: &StepCommand, context: &Context) -> Vec<Found> {
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
    reported: &[Found],
    context: &Context,
) -> bool {
    let mut repaired = command.clone();
    if let Some(typed) = repaired.text_mut(field) {
        text.clone_into(typed);
    }
    let known = |(after, at, now): &Found| {
        let same = |(before, place, then): &Found| {
            // The fix may have moved it.
            let moved = || marked(&repaired, *at, now).all(|c| marked(command, *place, then).any(|b| b == c));
            (before, place) == (after, at) && (then.spans == now.spans || moved())
        };
        (*after, *at) != (rule, field) && reported.iter().any(same)
    };
    findings(&repaired, context).iter().all(known)
}

/// The characters that a finding underlines.
fn marked<'a>(command: &'a StepCommand, field: Field, finding: &'a Finding) -> impl Iterator<Item = char> {
    let text = command.text(field).unwrap_or_default();
    finding.spans.iter().filter_map(|span| text.get(span.clone())).flat_map(str::chars)
}

#[cfg(test)]
mod tests {
    use crate::rules::testing::windows;
    use crate::{Field, FixKind, Rule};

    #[test]
    fn a_fix_that_brings_more_of_what_was_found_is_none() {
        let path = windows(Rule::ControlCharacters, Field::Path);
        let kinds = |text| -> Vec<FixKind> {
            let found = path.diagnose(text).expect("a control character");
            found.fixes.iter().map(|fix| fix.kind).collect()
        };
        let both = kinds("C:\\AUX\\a\nothing");
        assert!(both.contains(&FixKind::RestoreBackslashes), "{both:?}");
        // With its backslash it would be a second reserved name.
        assert_eq!(kinds("C:\\AUX\\a\nul"), [FixKind::RemoveCharacters]);
    }
}
