use std::fmt::Write;

use serde_json::{Map, Value};

use crate::{Command, CommandKind, ErrorCode, RunBody};

/// Why a text is not the body of a run request.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BodyError {
    /// Not JSON; line and column count from 1, the column in bytes.
    #[error("not JSON (line {line}, column {column})")]
    NotJson {
        /// Line.
        line: usize,
        /// Column.
        column: usize,
    },
    /// A field that must be there is not. Names are case-sensitive.
    #[error("{field} is missing")]
    Missing {
        /// Where: `Commands[1].params`.
        field: String,
    },
    /// A field holds a value of another type than it must.
    #[error("{field} has the wrong type")]
    WrongType {
        /// Where.
        field: String,
    },
    /// A field that the body does not have; often a known one in the wrong case.
    #[error("{field} is not known")]
    UnknownField {
        /// Where.
        field: String,
    },
    /// A command that is none of the three.
    #[error("{field}: {error}")]
    Command {
        /// Where: `Commands[1]`.
        field: String,
        /// What is wrong with it.
        error: CommandError,
    },
}

/// Why a type and its parameters are not a command.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// Not one of the three words.
    #[error("{0:?} is not a command")]
    UnknownKind(String),
    /// A parameter that the command needs is not there.
    #[error("the parameter {0} is missing")]
    MissingParameter(&'static str),
    /// A parameter that the command does not have.
    #[error("the parameter {0:?} is not known")]
    UnknownParameter(String),
    /// A parameter that stands there twice.
    #[error("the parameter {0} is given twice")]
    DoubledParameter(&'static str),
}

/// The text as a JSON string with its quotes, exactly as it goes over the wire: only what JSON asks to
/// escape is escaped.
pub fn json_string(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    push_json_string(&mut out, text);
    out
}

impl RunBody {
    /// The bytes that are sent: compact, in the order of the documented example (contract 1.2).
    pub fn to_json(&self) -> Vec<u8> {
        let mut out = String::from("{\"Commands\":[");
        for (at, command) in self.commands.iter().enumerate() {
            out.push_str(if at == 0 { "{\"type\":" } else { ",{\"type\":" });
            push_json_string(&mut out, command.kind().as_str());
            out.push_str(",\"params\":[");
            for (at, (key, value)) in command.params().into_iter().enumerate() {
                out.push_str(if at == 0 { "{\"key\":" } else { ",{\"key\":" });
                push_json_string(&mut out, key);
                out.push_str(",\"value\":");
                push_json_string(&mut out, value);
                out.push('}');
            }
            out.push_str("]}");
        }
        out.push_str("],\"Comment\":");
        push_json_string(&mut out, &self.comment);
        out.push('}');
        out.into_bytes()
    }

    /// Reads such a body, as strictly as the API does: names in their case, nothing unknown. A missing
    /// comment reads as an empty one (contract 1.2: not known to be refused).
    pub fn from_json(bytes: &[u8]) -> Result<Self, BodyError> {
        let value: Value = serde_json::from_slice(bytes)
            .map_err(|error| BodyError::NotJson { line: error.line(), column: error.column() })?;
        let mut body = object(value, "body")?;
        let commands = list(take(&mut body, "Commands", "")?, "Commands")?;
        let comment = match body.remove("Comment") {
            Some(value) => text(value, "Comment")?,
            None => String::new(),
        };
        nothing_left(&body, "")?;
        let commands = commands.into_iter().enumerate().map(|(at, value)| read_command(value, at));
        Ok(Self { commands: commands.collect::<Result<_, _>>()?, comment })
    }
}

impl Command {
    /// The command that these parameters make, in any order. Words and keys are case-sensitive.
    pub fn from_params(kind: &str, params: &[(String, String)]) -> Result<Self, CommandError> {
        let known = CommandKind::ALL.into_iter().find(|known| known.as_str() == kind);
        let kind = known.ok_or_else(|| CommandError::UnknownKind(kind.to_owned()))?;
        let keys: &[&'static str] = match kind {
            CommandKind::PutFile => &["FileName"],
            CommandKind::RunScript => &["ScriptName", "Args"],
            CommandKind::GetFile => &["Path"],
        };
        if let Some((key, _)) = params.iter().find(|(key, _)| !keys.contains(&key.as_str())) {
            return Err(CommandError::UnknownParameter(key.clone()));
        }
        let pick = |key: &'static str| {
            let mut found = params.iter().filter(|(k, _)| k == key).map(|(_, value)| value.clone());
            match (found.next(), found.next()) {
                (_, Some(_)) => Err(CommandError::DoubledParameter(key)),
                (value, None) => Ok(value),
            }
        };
        let need = |key| pick(key)?.ok_or(CommandError::MissingParameter(key));
        Ok(match kind {
            CommandKind::PutFile => Self::PutFile { file_name: need("FileName")? },
            CommandKind::RunScript => {
                Self::RunScript { script_name: need("ScriptName")?, args: pick("Args")?.unwrap_or_default() }
            }
            CommandKind::GetFile => Self::GetFile { path: need("Path")? },
        })
    }
}

impl BodyError {
    /// The code with which the API refuses such a body (contract 1.2, 4).
    pub const fn code(&self) -> ErrorCode {
        match self {
            Self::Missing { .. } | Self::Command { error: CommandError::MissingParameter(_), .. } => {
                ErrorCode::MissingRequiredParameter
            }
            _ => ErrorCode::InvalidRequestBody,
        }
    }
}

fn push_json_string(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            c if c < ' ' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c)); // writing to a String cannot fail
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

fn read_command(value: Value, at: usize) -> Result<Command, BodyError> {
    let place = format!("Commands[{at}]");
    let mut command = object(value, &place)?;
    let kind = text(take(&mut command, "type", &place)?, &join(&place, "type"))?;
    let list_place = join(&place, "params");
    let params = list(take(&mut command, "params", &place)?, &list_place)?;
    nothing_left(&command, &place)?;
    let params = params.into_iter().enumerate().map(|(at, value)| {
        let place = format!("{list_place}[{at}]");
        let mut param = object(value, &place)?;
        let key = text(take(&mut param, "key", &place)?, &join(&place, "key"))?;
        let value = text(take(&mut param, "value", &place)?, &join(&place, "value"))?;
        nothing_left(&param, &place)?;
        Ok((key, value))
    });
    let params: Vec<_> = params.collect::<Result<_, BodyError>>()?;
    Command::from_params(&kind, &params).map_err(|error| BodyError::Command { field: place, error })
}

fn take(object: &mut Map<String, Value>, name: &str, place: &str) -> Result<Value, BodyError> {
    object.remove(name).ok_or_else(|| BodyError::Missing { field: join(place, name) })
}

fn nothing_left(object: &Map<String, Value>, place: &str) -> Result<(), BodyError> {
    match object.keys().next() {
        Some(name) => Err(BodyError::UnknownField { field: join(place, name) }),
        None => Ok(()),
    }
}

fn object(value: Value, place: &str) -> Result<Map<String, Value>, BodyError> {
    match value {
        Value::Object(map) => Ok(map),
        _ => Err(BodyError::WrongType { field: place.to_owned() }),
    }
}

fn list(value: Value, place: &str) -> Result<Vec<Value>, BodyError> {
    match value {
        Value::Array(values) => Ok(values),
        _ => Err(BodyError::WrongType { field: place.to_owned() }),
    }
}

fn text(value: Value, place: &str) -> Result<String, BodyError> {
    match value {
        Value::String(text) => Ok(text),
        _ => Err(BodyError::WrongType { field: place.to_owned() }),
    }
}

fn join(place: &str, name: &str) -> String {
    if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") }
}
