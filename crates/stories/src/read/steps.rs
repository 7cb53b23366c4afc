//! The steps of a story: what is said, where, and what ends it.

use defender::CommandKind;
use sequence::Problem;
use sequence::json::{Fields, Node, Value};

use super::tenant::Tenant;
use super::values::{number, one_of, said};
use crate::control::{Of, TABLE};
use crate::error::Fault;
use crate::{Act, Condition, Control, FieldName, RunWord, Screen, Step, StoryProblem, Takes, What, Which};

/// Steps and commands are counted up to here.
const COUNT: u32 = 1_000;
/// The words of the API for a command.
const STATUSES: [&str; 6] = ["Created", "Submitted", "PendingResource", "Executing", "Completed", "Failed"];
const FIELDS: [(&str, FieldName); 4] = [
    ("file", FieldName::File),
    ("script", FieldName::Script),
    ("arguments", FieldName::Arguments),
    ("path", FieldName::Path),
];
/// The keys of a condition.
const CONDITIONS: [&str; 17] = [
    "screen",
    "device",
    "devices",
    "commands",
    "field",
    "comment",
    "flawed",
    "ready",
    "runs",
    "run",
    "command",
    "output",
    "queued",
    "quotaFull",
    "watched",
    "pressed",
    "read",
];

pub fn step(node: Node, tenant: &Tenant) -> Result<Step, Fault> {
    let at = node.at;
    let mut fields = Fields::of(node)?;
    let text = said(fields.need("text")?)?;
    let control = fields.take("at").map(|node| control(node, tenant)).transpose()?;
    let run = match fields.take("runOn") {
        Some(device) => Which::On(tenant.device(device)?),
        None => Which::Last,
    };
    let done = match fields.take("done") {
        Some(node) => conditions(node, tenant)?,
        None => vec![Condition::Read],
    };
    let acts = match fields.take("do") {
        Some(node) => node.list()?.into_iter().map(|node| act(node, tenant)).collect::<Result<_, _>>()?,
        None if done.contains(&Condition::Read) => Vec::new(),
        None => vec![Act::Press(control.clone().ok_or(Fault::new(at, StoryProblem::NoAct))?)],
    };
    let astray = fields.take("astray").map(said).transpose()?;
    fields.end()?;
    Ok(Step { text, at: control, run, done, acts, astray })
}

fn control(node: Node, tenant: &Tenant) -> Result<Control, Fault> {
    let at = node.at;
    let mut fields = Fields::of(node)?;
    let role = fields.need("role")?.text()?;
    let name = fields.need("name")?.text()?;
    let line = format!("{role} {name}");
    let Some((line, takes)) = TABLE.into_iter().find(|(known, _)| *known == line) else {
        let known = TABLE.iter().map(|(line, _)| *line).collect();
        return Err(Fault::new(at, StoryProblem::NotOneOf { what: What::Control, found: line, known }));
    };
    let of = match takes {
        Takes::Nothing => Of::Nothing,
        Takes::Number => Of::Number(number(fields.need("of")?, 1, COUNT)?),
        Takes::Device => Of::Device(tenant.device(fields.need("of")?)?),
        Takes::Kind => {
            let kind = one_of(fields.need("of")?, What::Command, &CommandKind::ALL, CommandKind::as_str)?;
            Of::Kind(kind)
        }
        Takes::Screen => Of::Screen(screen(fields.need("of")?)?),
    };
    fields.end()?;
    let missing = || Fault::new(at, StoryProblem::Json(Problem::MissingKey("of")));
    let control = Control::named(line, of).ok_or_else(missing)?;
    if let Some(device) = control.device() {
        tenant.check_device(at, device)?;
    }
    Ok(control)
}

fn screen(node: Node) -> Result<Screen, Fault> {
    one_of(node, What::Screen, &Screen::ALL, Screen::word)
}

fn act(node: Node, tenant: &Tenant) -> Result<Act, Fault> {
    let mut fields = Fields::of(node)?;
    let act = if let Some(node) = fields.take("type") {
        Act::Type { text: node.text()?, into: control(fields.need("into")?, tenant)? }
    } else if let Some(node) = fields.take("repeat") {
        Act::Repeat(control(node, tenant)?)
    } else {
        Act::Press(control(fields.need("press")?, tenant)?)
    };
    fields.end()?;
    Ok(act)
}

/// All keys of the object hold together.
fn conditions(node: Node, tenant: &Tenant) -> Result<Vec<Condition>, Fault> {
    let at = node.at;
    // A wrong type is a fault of the object itself.
    let members = match node.value {
        Value::Object(members) => members,
        value => return Fields::of(Node { at, value }).map(|_| Vec::new()).map_err(Fault::from),
    };
    if members.is_empty() {
        return Err(Fault::new(at, StoryProblem::Empty));
    }
    members.into_iter().map(|member| condition(member.at, &member.key, member.value, tenant)).collect()
}

fn condition(at: usize, key: &str, node: Node, tenant: &Tenant) -> Result<Condition, Fault> {
    let count = |node| number(node, 1, COUNT);
    Ok(match key {
        "screen" => Condition::Screen(screen(node)?),
        "device" => Condition::Device(tenant.device(node)?),
        "devices" => Condition::Devices(count(node)?),
        "commands" => Condition::Commands(count(node)?),
        "field" => field(node)?,
        "comment" => flag(node, Condition::Comment)?,
        "flawed" => Condition::Flawed(node.flag()?),
        "ready" => flag(node, Condition::Ready)?,
        "runs" => Condition::Runs(count(node)?),
        "run" => Condition::Run(run_words(node)?),
        "command" => command(node)?,
        "output" => Condition::Output(count(node)?),
        "queued" => Condition::Queued(count(node)?),
        "quotaFull" => flag(node, Condition::QuotaFull)?,
        "watched" => flag(node, Condition::Watched)?,
        "pressed" => flag(node, Condition::Pressed)?,
        "read" => flag(node, Condition::Read)?,
        _ => {
            let (found, known) = (key.to_owned(), CONDITIONS.to_vec());
            return Err(Fault::new(at, StoryProblem::NotOneOf { what: What::Condition, found, known }));
        }
    })
}

/// A condition that has only one form: `true`.
fn flag(node: Node, condition: Condition) -> Result<Condition, Fault> {
    let at = node.at;
    if node.flag()? { Ok(condition) } else { Err(Fault::new(at, StoryProblem::Empty)) }
}

fn field(node: Node) -> Result<Condition, Fault> {
    let mut fields = Fields::of(node)?;
    let of = number(fields.need("of")?, 1, COUNT)?;
    let (_, name) = one_of(fields.need("name")?, What::Control, &FIELDS, |(word, _)| word)?;
    let is = fields.need("is")?.text()?;
    fields.end()?;
    Ok(Condition::Field { of, name, is })
}

fn command(node: Node) -> Result<Condition, Fault> {
    let mut fields = Fields::of(node)?;
    let of = number(fields.need("of")?, 1, COUNT)?;
    let is = one_of(fields.need("is")?, What::CommandState, &STATUSES, |word| word)?;
    fields.end()?;
    Ok(Condition::Command { of, is })
}

/// One state or several.
fn run_words(node: Node) -> Result<Vec<RunWord>, Fault> {
    let word = |node| one_of(node, What::RunState, &RunWord::ALL, RunWord::word);
    match node.value {
        Value::List(words) if words.is_empty() => Err(Fault::new(node.at, StoryProblem::Empty)),
        Value::List(words) => words.into_iter().map(word).collect(),
        _ => Ok(vec![word(node)?]),
    }
}
