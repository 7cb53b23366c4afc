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

/// Writes what [`json_string`] makes behind a text.
pub fn push_json_string(out: &mut String, text: &str) {
    out.push('"');
    let mut plain = 0;
    for (at, byte) in text.bytes().enumerate() {
        // No byte of a character that has several is among these.
        if byte >= b' ' && byte != b'"' && byte != b'\\' {
            continue;
        }
        out.push_str(text.get(plain..at).unwrap_or_default());
        plain = at + 1;
        match byte {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            0x8 => out.push_str("\\b"),
            0xc => out.push_str("\\f"),
            byte => {
                let _ = write!(out, "\\u{byte:04x}"); // writing to a String cannot fail
            }
        }
    }
    out.push_str(text.get(plain..).unwrap_or_default());
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

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<RunBody, BodyError> {
        RunBody::from_json(text.as_bytes())
    }

    #[test]
    fn the_body_has_the_order_of_the_documentation() {
        let body = RunBody {
            commands: vec![
                Command::PutFile { file_name: "tool.exe".to_owned() },
                Command::RunScript { script_name: "a.ps1".to_owned(), args: String::new() },
                Command::RunScript { script_name: "a.ps1".to_owned(), args: r#"-Path "C:\x y""#.to_owned() },
                Command::GetFile { path: r"C:\Temp\é.zip".to_owned() },
            ],
            comment: "line\nbreak".to_owned(),
        };
        let expected = concat!(
            r#"{"Commands":[{"type":"PutFile","params":[{"key":"FileName","value":"tool.exe"}]},"#,
            r#"{"type":"RunScript","params":[{"key":"ScriptName","value":"a.ps1"}]},"#,
            r#"{"type":"RunScript","params":[{"key":"ScriptName","value":"a.ps1"},"#,
            r#"{"key":"Args","value":"-Path \"C:\\x y\""}]},"#,
            r#"{"type":"GetFile","params":[{"key":"Path","value":"C:\\Temp\\é.zip"}]}],"#,
            r#""Comment":"line\nbreak"}"#,
        );
        assert_eq!(String::from_utf8(body.to_json()).unwrap(), expected);
        assert_eq!(read(expected), Ok(body));
    }

    #[test]
    fn strings_escape_what_json_asks_for_and_no_more() {
        for (text, wire) in [
            ("", r#""""#),
            (r"C:\Temp\new", r#""C:\\Temp\\new""#),
            (r#"say "hi""#, r#""say \"hi\"""#),
            ("\t\n\r\u{8}\u{c}", r#""\t\n\r\b\f""#),
            ("\0\u{1f}\u{7f}", "\"\\u0000\\u001f\u{7f}\""),
            ("/ ' < \u{2028} 😀", "\"/ ' < \u{2028} 😀\""),
        ] {
            assert_eq!(json_string(text), wire);
        }
    }

    #[test]
    fn what_the_api_would_refuse_is_named() {
        let field = |name: &str| name.to_owned();
        let command = |error| BodyError::Command { field: field("Commands[0]"), error };
        let get_file = |params: &str| format!(r#"{{"Commands":[{{"type":"GetFile","params":[{params}]}}]}}"#);
        for (text, error, code) in [
            (String::new(), BodyError::NotJson { line: 1, column: 0 }, ErrorCode::InvalidRequestBody),
            (
                "{\n\"Commands\"".to_owned(),
                BodyError::NotJson { line: 2, column: 10 },
                ErrorCode::InvalidRequestBody,
            ),
            ("[]".to_owned(), BodyError::WrongType { field: field("body") }, ErrorCode::InvalidRequestBody),
            (
                r#"{"commands":[]}"#.to_owned(),
                BodyError::Missing { field: field("Commands") },
                ErrorCode::MissingRequiredParameter,
            ),
            (
                r#"{"Commands":[],"comment":""}"#.to_owned(),
                BodyError::UnknownField { field: field("comment") },
                ErrorCode::InvalidRequestBody,
            ),
            (
                get_file(r#"{"key":"Path","value":1}"#),
                BodyError::WrongType { field: field("Commands[0].params[0].value") },
                ErrorCode::InvalidRequestBody,
            ),
            (
                get_file(r#"{"Key":"Path","value":""}"#),
                BodyError::Missing { field: field("Commands[0].params[0].key") },
                ErrorCode::MissingRequiredParameter,
            ),
            (
                get_file(r#"{"key":"path","value":"x"}"#),
                command(CommandError::UnknownParameter(field("path"))),
                ErrorCode::InvalidRequestBody,
            ),
            (
                get_file(r#"{"key":"Path","value":"x"},{"key":"Path","value":"y"}"#),
                command(CommandError::DoubledParameter("Path")),
                ErrorCode::InvalidRequestBody,
            ),
            (
                get_file("").replace("GetFile", "getfile"),
                command(CommandError::UnknownKind(field("getfile"))),
                ErrorCode::InvalidRequestBody,
            ),
            (
                get_file("").replace("GetFile", "RunScript"),
                command(CommandError::MissingParameter("ScriptName")),
                ErrorCode::MissingRequiredParameter,
            ),
        ] {
            assert_eq!(read(&text), Err(error.clone()), "{text}");
            assert_eq!(error.code(), code, "{text}");
        }
    }
}
