use std::collections::HashSet;

use defender::{Command, CommandKind};

use super::{FORMAT, SavedFile, SavedStep, Sequence, VERSION};
use crate::json::{self, Fields, Node};
use crate::read_error::Fault;
use crate::{Parameter, Problem, ReadError, Rule, RuleOff, StepCommand};

/// Reads a file of sequences. What is missing is empty or as usual, and what is unknown is refused: half a
/// sequence would be another sequence.
///
/// # Errors
/// The first place that does not fit.
pub fn read(text: &str) -> Result<Vec<Sequence>, ReadError> {
    read_file(text).map_err(|fault| fault.in_text(text))
}

fn read_file(text: &str) -> Result<Vec<Sequence>, Fault> {
    let mut file = Fields::of(json::read(text)?)?;
    // The version goes before all that a newer one may have
    let format = file.need("format")?;
    let format_at = format.at;
    let format = format.text()?;
    if format != FORMAT {
        return Err(Fault::new(format_at, Problem::OtherFormat(format)));
    }
    let version = file.need("version")?;
    let version_at = version.at;
    let version = version.count()?;
    if version != VERSION {
        return Err(Fault::new(version_at, Problem::OtherVersion(version)));
    }
    let sequences = file.need("sequences")?.list()?;
    file.end()?;
    sequences.into_iter().map(sequence).collect()
}

fn sequence(node: Node) -> Result<Sequence, Fault> {
    let mut fields = Fields::of(node)?;
    let sequence = Sequence {
        name: fields.need("name")?.text()?,
        description: fields.text("description")?,
        tags: texts(fields.list("tags")?)?,
        steps: fields.need("steps")?.list()?.into_iter().map(step).collect::<Result<_, _>>()?,
        comment: fields.text("comment")?,
        parameters: parameters(fields.list("parameters")?)?,
        rules_off: rules_off(fields.list("rulesOff")?)?,
        files: files(fields.list("files")?)?,
    };
    fields.end()?;
    Ok(sequence)
}

fn step(node: Node) -> Result<SavedStep, Fault> {
    let step_at = node.at;
    let mut fields = Fields::of(node)?;
    let kind = fields.need("type")?;
    let kind_at = kind.at;
    let kind = kind.text()?;
    let keys: &[&'static str] = match CommandKind::ALL.into_iter().find(|known| known.as_str() == kind) {
        Some(CommandKind::PutFile) => &["FileName"],
        Some(CommandKind::RunScript) => &["ScriptName", "Args"],
        Some(CommandKind::GetFile) => &["Path"],
        None => &[],
    };
    let mut params = Vec::new();
    for key in keys {
        if let Some(value) = fields.take(key) {
            params.push(((*key).to_owned(), value.text()?));
        }
    }
    let command = Command::from_params(&kind, &params).map_err(|error| {
        let at = if keys.is_empty() { kind_at } else { step_at };
        Fault::new(at, Problem::Command(error))
    })?;
    let enabled = !fields.flag("off")?;
    fields.end()?;
    Ok(SavedStep { command: StepCommand::from(&command), enabled })
}

fn parameters(nodes: Vec<Node>) -> Result<Vec<Parameter>, Fault> {
    let (mut parameters, mut names) = (Vec::<Parameter>::new(), HashSet::new());
    for node in nodes {
        let at = node.at;
        let parameter = parameter(node)?;
        if !Parameter::is_name(&parameter.name) {
            return Err(Fault::new(at, Problem::ParameterName(parameter.name)));
        }
        if !names.insert(parameter.name.clone()) {
            return Err(Fault::new(at, Problem::DoubledParameter(parameter.name)));
        }
        parameters.push(parameter);
    }
    Ok(parameters)
}

fn parameter(node: Node) -> Result<Parameter, Fault> {
    let mut fields = Fields::of(node)?;
    let parameter = Parameter {
        name: fields.need("name")?.text()?,
        label: fields.text("label")?,
        default: fields.text("default")?,
        required: fields.flag("required")?,
        pattern: fields.text("pattern")?,
        one_of: texts(fields.list("oneOf")?)?,
    };
    fields.end()?;
    Ok(parameter)
}

fn rules_off(nodes: Vec<Node>) -> Result<Vec<RuleOff>, Fault> {
    let mut rules_off: Vec<RuleOff> = Vec::new();
    for node in nodes {
        let at = node.at;
        let mut fields = Fields::of(node)?;
        let (name, reason) = (fields.need("rule")?.text()?, fields.need("reason")?.text()?);
        fields.end()?;
        let Some(rule) = Rule::named(&name).filter(|rule| rule.can_be_off()) else {
            return Err(Fault::new(at, Problem::RuleName(name)));
        };
        if reason.trim().is_empty() {
            return Err(Fault::new(at, Problem::MissingReason(name)));
        }
        if rules_off.iter().any(|known| known.rule == rule) {
            return Err(Fault::new(at, Problem::DoubledRule(name)));
        }
        rules_off.push(RuleOff { rule, reason });
    }
    Ok(rules_off)
}

fn files(nodes: Vec<Node>) -> Result<Vec<SavedFile>, Fault> {
    let (mut files, mut names) = (Vec::<SavedFile>::new(), HashSet::new());
    for node in nodes {
        let at = node.at;
        let mut fields = Fields::of(node)?;
        let file = SavedFile { name: fields.need("name")?.text()?, sha256: fields.need("sha256")?.text()? };
        fields.end()?;
        if !is_sha256(&file.sha256) {
            return Err(Fault::new(at, Problem::Sha256(file.sha256)));
        }
        if !names.insert(file.name.to_ascii_lowercase()) {
            return Err(Fault::new(at, Problem::DoubledFile(file.name)));
        }
        files.push(file);
    }
    Ok(files)
}

/// Whether a text is a SHA-256 in hex.
fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn texts(nodes: Vec<Node>) -> Result<Vec<String>, Fault> {
    nodes.into_iter().map(Node::text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::JsonType;
    use defender::CommandError;

    fn file(sequence: &str) -> String {
        format!("{{\"format\":\"liveline-sequences\",\"version\":1,\"sequences\":[\n{sequence}]}}")
    }

    #[track_caller]
    fn check(text: &str, line: usize, column: usize, problem: Problem) {
        let error = read(text).expect_err("not readable");
        assert_eq!((error.at.line, error.at.column, error.problem), (line, column, problem), "{text}");
    }

    #[test]
    fn what_does_not_fit_is_told_at_its_place() {
        let command = Problem::Command;
        check("{}", 1, 1, Problem::MissingKey("format"));
        check("{\"format\":\"x\"}", 1, 11, Problem::OtherFormat("x".into()));
        check("{\"format\":\"liveline-sequences\",\"version\":2,\"new\":1}", 1, 42, Problem::OtherVersion(2));
        check(
            "{\"format\":\"liveline-sequences\",\"version\":\"1\"}",
            1,
            42,
            Problem::WrongType(JsonType::Count),
        );
        check(&file("{\"name\":\"a\"}"), 2, 1, Problem::MissingKey("steps"));
        check(
            &file("{\"name\":\"a\",\"steps\":[],\"devices\":[]}"),
            2,
            24,
            Problem::UnknownKey("devices".into()),
        );
        check(
            &file("{\"name\":\"a\",\"name\":\"b\",\"steps\":[]}"),
            2,
            13,
            Problem::DoubledKey("name".into()),
        );
        check(&file("{\"name\":\"a\",\"steps\":{}}"), 2, 21, Problem::WrongType(JsonType::List));
        let step = |step: &str| file(&format!("{{\"name\":\"a\",\"steps\":[{step}]}}"));
        check(&step("{\"type\":\"Get\"}"), 2, 30, command(CommandError::UnknownKind("Get".into())));
        check(&step("{\"type\":\"GetFile\"}"), 2, 22, command(CommandError::MissingParameter("Path")));
        check(
            &step("{\"type\":\"GetFile\",\"Path\":\"/a\",\"Args\":\"\"}"),
            2,
            52,
            Problem::UnknownKey("Args".into()),
        );
        let parameter =
            |list: &str| file(&format!("{{\"name\":\"a\",\"steps\":[],\"parameters\":[{list}]}}"));
        check(&parameter("{\"name\":\"a b\"}"), 2, 38, Problem::ParameterName("a b".into()));
        check(&parameter("{\"name\":\"a\"},{\"name\":\"a\"}"), 2, 51, Problem::DoubledParameter("a".into()));
        let off = |list: &str| file(&format!("{{\"name\":\"a\",\"steps\":[],\"rulesOff\":[{list}]}}"));
        let rule = |name: &str, reason: &str| format!("{{\"rule\":\"{name}\",\"reason\":\"{reason}\"}}");
        check(&off(&rule("unheard-of", "x")), 2, 36, Problem::RuleName("unheard-of".into()));
        check(&off(&rule("empty-field", "x")), 2, 36, Problem::RuleName("empty-field".into()));
        check(&off(&rule("wildcards", "")), 2, 36, Problem::MissingReason("wildcards".into()));
        let files = |list: &str| file(&format!("{{\"name\":\"a\",\"steps\":[],\"files\":[{list}]}}"));
        let saved = |name: &str, sha256: &str| format!("{{\"name\":\"{name}\",\"sha256\":\"{sha256}\"}}");
        check(&files(&saved("a.ps1", "0f")), 2, 33, Problem::Sha256("0f".into()));
        let hash = "0f".repeat(32);
        let both = format!("{},{}", saved("a", &hash), saved("A", &hash));
        check(&files(&both), 2, 122, Problem::DoubledFile("A".into()));
        let twice = format!("{0},{0}", rule("wildcards", "x"));
        check(&off(&twice), 2, 70, Problem::DoubledRule("wildcards".into()));
    }
}
