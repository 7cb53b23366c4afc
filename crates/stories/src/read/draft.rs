//! What is composed already when a story begins.

use defender::{Command, CommandKind};
use sequence::json::{Fields, Node};
use sequence::{Problem, StepCommand};

use super::tenant::Tenant;
use super::values::one_of;
use crate::error::Fault;
use crate::{Draft, StoryProblem, What};

pub fn read(node: Node, tenant: &Tenant) -> Result<Draft, Fault> {
    let mut fields = Fields::of(node)?;
    let draft = Draft {
        name: fields.text("name")?,
        comment: fields.text("comment")?,
        devices: fields
            .list("devices")?
            .into_iter()
            .map(|device| tenant.device(device))
            .collect::<Result<_, _>>()?,
        commands: fields.list("steps")?.into_iter().map(command).collect::<Result<_, _>>()?,
    };
    fields.end()?;
    Ok(draft)
}

/// As in a sequence file, but for what is switched off there.
fn command(node: Node) -> Result<StepCommand, Fault> {
    let at = node.at;
    let mut fields = Fields::of(node)?;
    let kind = one_of(fields.need("type")?, What::Command, &CommandKind::ALL, CommandKind::as_str)?;
    let keys: &[&'static str] = match kind {
        CommandKind::PutFile => &["FileName"],
        CommandKind::RunScript => &["ScriptName", "Args"],
        CommandKind::GetFile => &["Path"],
    };
    let mut params = Vec::new();
    for key in keys {
        if let Some(value) = fields.take(key) {
            params.push(((*key).to_owned(), value.text()?));
        }
    }
    fields.end()?;
    let command = Command::from_params(kind.as_str(), &params)
        .map_err(|error| Fault::new(at, StoryProblem::Json(Problem::Command(error))))?;
    Ok(StepCommand::from(&command))
}
