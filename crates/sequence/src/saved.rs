//! A draft as JSON: what a reload brings back. Identities of steps and the history are not part of it.

use defender::{CommandKind, DeviceId, push_json_string};
use serde_json::{Value, json};

use crate::file::{SavedFile, write_parameter};
use crate::{Draft, Parameter, Rule, RuleOff, Said, Step, StepCommand, StepId};

impl Draft {
    /// Writes it down.
    pub fn to_json(&self) -> Vec<u8> {
        let mut out = String::new();
        push_text(&mut out, "{\"name\":", &self.name);
        push_text(&mut out, ",\"comment\":", &self.comment);
        push_list(&mut out, ",\"devices\":", &self.devices, |out, id| push_json_string(out, id.as_str()));
        push_list(&mut out, ",\"steps\":", &self.steps, push_step);
        push_list(&mut out, ",\"rulesOff\":", &self.rules_off, |out, off| {
            out.push_str(&write_rule_off(off).to_string());
        });
        push_list(&mut out, ",\"files\":", &self.files, |out, file| {
            out.push_str(&write_file(file).to_string());
        });
        push_text(&mut out, ",\"description\":", &self.said.description);
        push_list(&mut out, ",\"tags\":", &self.said.tags, |out, tag| push_json_string(out, tag));
        push_list(&mut out, ",\"parameters\":", &self.said.parameters, |out, parameter| {
            out.push_str(&write_parameter(parameter).to_string());
        });
        out.push('}');
        out.into_bytes()
    }

    /// Reads what [`Self::to_json`] wrote; steps get identities from 1. `None` when it is anything else: half
    /// a sequence would be another sequence.
    pub fn from_json(bytes: &[u8]) -> Option<Self> {
        // Bytes would bring a second reader into what is loaded first.
        let value: Value = serde_json::from_str(std::str::from_utf8(bytes).ok()?).ok()?;
        let text = |key| Some(value.get(key)?.as_str()?.to_owned());
        let steps = value.get("steps")?.as_array()?;
        let devices = value.get("devices")?.as_array()?;
        Some(Self {
            name: text("name")?,
            comment: text("comment")?,
            steps: (1..)
                .zip(steps)
                .map(|(number, step)| read_step(StepId::new(number), step))
                .collect::<Option<_>>()?,
            // What is not known any more is on.
            rules_off: list(&value, "rulesOff").filter_map(read_rule_off).collect(),
            files: list(&value, "files").filter_map(read_file).collect(),
            // A draft of before has nothing said of it.
            said: Said {
                description: text("description").unwrap_or_default(),
                tags: texts(&value, "tags"),
                parameters: list(&value, "parameters").filter_map(read_parameter).collect(),
            },
            devices: devices.iter().map(|id| DeviceId::new(id.as_str()?)).collect::<Option<_>>()?,
        })
    }
}

/// What stands before a text, as it is written, and the text.
fn push_text(out: &mut String, before: &str, text: &str) {
    out.push_str(before);
    push_json_string(out, text);
}

/// A key, as it is written, and its list.
fn push_list<T>(out: &mut String, key: &str, items: &[T], push: impl Fn(&mut String, &T)) {
    out.push_str(key);
    out.push('[');
    for (at, item) in items.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        push(out, item);
    }
    out.push(']');
}

fn push_step(out: &mut String, step: &Step) {
    push_text(out, "{\"type\":", step.command.kind().as_str());
    for (key, value) in step.command.to_command().params() {
        out.push(',');
        push_json_string(out, key);
        push_text(out, ":", value);
    }
    out.push_str(if step.enabled { "}" } else { ",\"off\":true}" });
}

/// A rule that is off, as drafts and files say it.
pub(crate) fn write_rule_off(off: &RuleOff) -> Value {
    json!({ "rule": off.rule.id(), "reason": off.reason })
}

/// A library file that a sequence was saved with, as drafts and files say it.
pub(crate) fn write_file(file: &SavedFile) -> Value {
    json!({ "name": file.name, "sha256": file.sha256 })
}

/// What a key has in its list; nothing where there is none.
fn list<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    value.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default().iter()
}

fn texts(value: &Value, key: &str) -> Vec<String> {
    list(value, key).filter_map(|text| Some(text.as_str()?.to_owned())).collect()
}

fn read_parameter(value: &Value) -> Option<Parameter> {
    let text = |key| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    Some(Parameter {
        name: Some(text("name")).filter(|name| Parameter::is_name(name))?,
        label: text("label"),
        default: text("default"),
        required: value.get("required").and_then(Value::as_bool).unwrap_or_default(),
        pattern: text("pattern"),
        one_of: texts(value, "oneOf"),
    })
}

fn read_file(value: &Value) -> Option<SavedFile> {
    let text = |key| value.get(key).and_then(Value::as_str).map(str::to_owned);
    Some(SavedFile { name: text("name")?, sha256: text("sha256")? })
}

fn read_rule_off(value: &Value) -> Option<RuleOff> {
    let text = |key| value.get(key).and_then(Value::as_str);
    let rule = Rule::named(text("rule")?).filter(|rule| rule.can_be_off())?;
    Some(RuleOff { rule, reason: text("reason")?.to_owned() })
}

fn read_step(id: StepId, value: &Value) -> Option<Step> {
    let text = |key| value.get(key).and_then(Value::as_str).map(str::to_owned);
    let kind = text("type")?;
    let command = match CommandKind::ALL.into_iter().find(|known| known.as_str() == kind)? {
        CommandKind::PutFile => StepCommand::PutFile { file: text("FileName")? },
        CommandKind::RunScript => {
            StepCommand::RunScript { script: text("ScriptName")?, args: text("Args").unwrap_or_default() }
        }
        CommandKind::GetFile => StepCommand::GetFile { path: text("Path")? },
    };
    let off = value.get("off").and_then(Value::as_bool).unwrap_or_default();
    Some(Step { id, command, enabled: !off })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        let commands = [
            StepCommand::PutFile { file: "procdump64.exe".into() },
            StepCommand::RunScript { script: "minidump.ps1".into(), args: String::new() },
            StepCommand::RunScript { script: "minidump.ps1".into(), args: " -full \"a b\" ".into() },
            StepCommand::GetFile { path: "C:\\Отчёты\\\t\u{200B}.zip".into() },
        ];
        let step = |(number, command)| Step { id: StepId::new(number), command, enabled: number != 2 };
        Draft {
            name: "Дамп".into(),
            steps: (1..).zip(commands).map(step).collect(),
            comment: "INC-4821".into(),
            devices: DeviceId::new(&"a1".repeat(20)).into_iter().collect(),
            files: vec![SavedFile { name: "minidump.ps1".into(), sha256: "0f".repeat(32) }],
            rules_off: vec![RuleOff { rule: Rule::Wildcards, reason: "проверено".into() }],
            said: Said {
                description: "Memory of a process".into(),
                tags: vec!["dump".into(), "память".into()],
                parameters: vec![
                    Parameter {
                        name: "case".into(),
                        required: true,
                        pattern: "INC-#*".into(),
                        ..Parameter::default()
                    },
                    Parameter {
                        name: "days".into(),
                        label: "Days \"back\"".into(),
                        default: "3".into(),
                        one_of: vec!["1".into(), "3".into()],
                        ..Parameter::default()
                    },
                ],
            },
        }
    }

    #[test]
    fn a_draft_comes_back_to_the_byte() {
        assert_eq!(Draft::from_json(&draft().to_json()), Some(draft()));
        assert_eq!(Draft::from_json(&Draft::default().to_json()), Some(Draft::default()));
    }

    #[test]
    fn a_draft_of_before_has_all_rules_on_and_so_has_one_that_names_others() {
        let written = String::from_utf8(draft().to_json()).unwrap_or_default();
        let on = Draft { rules_off: Vec::new(), ..draft() };
        let before = written.replace("rulesOff", "other");
        assert_eq!(Draft::from_json(before.as_bytes()), Some(on.clone()));
        for rule in ["unheard-of", "empty-field"] {
            let strange = written.replace("wildcards", rule);
            assert_eq!(Draft::from_json(strange.as_bytes()), Some(on.clone()));
        }
    }

    #[test]
    fn anything_else_is_no_draft() {
        let whole = draft().to_json();
        for bytes in [&b""[..], b"{}", b"[]", b"null", &whole[..whole.len() - 1]] {
            assert_eq!(Draft::from_json(bytes), None);
        }
        let strange = String::from_utf8(whole).unwrap_or_default().replace("GetFile", "FindFile");
        assert_eq!(Draft::from_json(strange.as_bytes()), None);
    }
}
