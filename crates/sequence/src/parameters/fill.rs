use super::placeholder::{Piece, pieces};
use super::{Invalid, Parameter, placeholders};
use crate::Draft;

/// A parameter that has no value that will do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{name} cannot be filled in: {why:?}")]
pub struct Unfilled {
    /// Its name.
    pub name: String,
    /// Why not.
    pub why: Invalid,
}

/// The draft with values for its placeholders, in all that is sent: its bytes are those that are sent. A
/// value is filled in as it stands and not looked through again. A parameter for which no value is given
/// takes its default; one that nobody described has none and is required.
///
/// # Errors
/// Each parameter without a value that will do, once, in the order in which they stand in the draft.
pub fn fill(
    draft: &Draft,
    parameters: &[Parameter],
    values: &[(String, String)],
) -> Result<Draft, Vec<Unfilled>> {
    let value = |name: &str| {
        let given = values.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        let described = parameters.iter().find(|parameter| parameter.name == name);
        let value = given.or(described.map(|parameter| parameter.default.as_str()));
        match (value, described) {
            (Some(value), Some(parameter)) => parameter.check(value).map(|()| value),
            (Some(value), None) if !value.is_empty() => Ok(value),
            _ => Err(Invalid::Missing),
        }
    };
    let mut unfilled: Vec<Unfilled> = Vec::new();
    for placeholder in placeholders(draft) {
        let known = unfilled.iter().any(|unfilled| unfilled.name == placeholder.name);
        if let (false, Err(why)) = (known, value(&placeholder.name)) {
            unfilled.push(Unfilled { name: placeholder.name, why });
        }
    }
    if !unfilled.is_empty() {
        return Err(unfilled);
    }
    let fill_text = |text: &mut String| {
        let pieces = pieces(text);
        let filled = pieces.iter().map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Placeholder { name, .. } => value(name).unwrap_or_default(),
        });
        *text = filled.collect();
    };
    let mut filled = draft.clone();
    for step in filled.steps.iter_mut().filter(|step| step.enabled) {
        for field in step.command.fields() {
            step.command.text_mut(*field).into_iter().for_each(fill_text);
        }
    }
    fill_text(&mut filled.comment);
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Step, StepCommand, StepId};

    fn draft(args: &str, comment: &str) -> Draft {
        let step = |number, enabled| Step {
            id: StepId::new(number),
            command: StepCommand::RunScript { script: "a.ps1".into(), args: args.into() },
            enabled,
        };
        Draft { steps: vec![step(1, true), step(2, false)], comment: comment.into(), ..Draft::default() }
    }

    fn values(values: &[(&str, &str)]) -> Vec<(String, String)> {
        values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    fn case() -> Parameter {
        Parameter {
            name: "case".into(),
            default: "INC-1".into(),
            pattern: "INC-#*".into(),
            ..Parameter::default()
        }
    }

    #[test]
    fn values_stand_where_the_names_stood() {
        let filled = fill(
            &draft("-c {{case}} -p {{path}} {{{{case}}", "{{case}}"),
            &[case()],
            &values(&[("path", "C:\\{{case}}"), ("other", "x")]),
        )
        .unwrap();
        let mut expected = draft("-c INC-1 -p C:\\{{case}} {{case}}", "INC-1");
        expected.steps[1].command = draft("-c {{case}} -p {{path}} {{{{case}}", "").steps[1].command.clone();
        assert_eq!(filled, expected);
    }

    #[test]
    fn what_cannot_be_filled_in_is_told_once() {
        let unfilled = fill(&draft("{{a}} {{case}} {{a}}", "{{a}}"), &[case()], &values(&[("case", "4821")]));
        let told = |name: &str, why| Unfilled { name: name.to_owned(), why };
        assert_eq!(unfilled, Err(vec![told("a", Invalid::Missing), told("case", Invalid::UnlikePattern)]));
    }
}
