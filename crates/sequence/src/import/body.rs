//! A pasted request body (contract 1.2).

use defender::{Command, CommandError, RunBody};

use super::traps::{Trap, traps_and_repair};
use crate::json::{self, Fields, Node};
use crate::read_error::Fault;
use crate::{Problem, ReadError};

/// How a pasted body can be read. The comment of one that was sent may end with a run tag, which
/// [`crate::RunTag::split`] takes off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// In one way.
    Plain(RunBody),
    /// In two: its backslashes look as if nobody had doubled them. Which one is meant, a person says.
    Doubtful {
        /// As JSON reads it; `None` where JSON refuses it.
        literal: Option<RunBody>,
        /// Every backslash for itself.
        repaired: RunBody,
        /// Where the two differ, in order.
        traps: Vec<Trap>,
    },
}

/// Reads a body as strictly as the API does: names in their case, nothing unknown. A missing comment is an
/// empty one.
pub(super) fn read_body(text: &str) -> Result<Reading, ReadError> {
    let literal = strict(text);
    let (traps, repaired) = traps_and_repair(text);
    match strict(&repaired) {
        Ok(repaired) if !traps.is_empty() => Ok(Reading::Doubtful { literal: literal.ok(), repaired, traps }),
        _ => literal.map(Reading::Plain).map_err(|fault| fault.in_text(text)),
    }
}

fn strict(text: &str) -> Result<RunBody, Fault> {
    let mut body = Fields::of(json::read(text)?)?;
    let commands = body.need("Commands")?.list()?;
    let comment = body.text("Comment")?;
    body.end()?;
    Ok(RunBody { commands: commands.into_iter().map(command).collect::<Result<_, _>>()?, comment })
}

fn command(node: Node) -> Result<Command, Fault> {
    let command_at = node.at;
    let mut command = Fields::of(node)?;
    let kind = command.need("type")?;
    let kind_at = kind.at;
    let kind = kind.text()?;
    let params = command.need("params")?.list()?;
    command.end()?;
    let places: Vec<usize> = params.iter().map(|param| param.at).collect();
    let params = params.into_iter().map(param).collect::<Result<Vec<_>, _>>()?;
    Command::from_params(&kind, &params).map_err(|error| {
        let last = |key: &str| params.iter().rposition(|(known, _)| known == key);
        let place = match &error {
            CommandError::UnknownKind(_) => Some(kind_at),
            CommandError::MissingParameter(_) => None,
            CommandError::UnknownParameter(key) => last(key).and_then(|at| places.get(at).copied()),
            CommandError::DoubledParameter(key) => last(key).and_then(|at| places.get(at).copied()),
        };
        Fault::new(place.unwrap_or(command_at), Problem::Command(error))
    })
}

fn param(node: Node) -> Result<(String, String), Fault> {
    let mut param = Fields::of(node)?;
    let (key, value) = (param.need("key")?.text()?, param.need("value")?.text()?);
    param.end()?;
    Ok((key, value))
}
