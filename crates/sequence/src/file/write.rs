use serde_json::{Map, Value, json};

use super::{FORMAT, SavedStep, Sequence, VERSION};
use crate::Parameter;
use crate::saved::{write_file, write_rule_off};

/// A file of these sequences, laid out for reading. What is empty or usual is left out.
pub fn write(sequences: &[Sequence]) -> String {
    format!("{:#}\n", value(sequences))
}

/// The same in one line.
pub(crate) fn write_compact(sequences: &[Sequence]) -> String {
    value(sequences).to_string()
}

fn value(sequences: &[Sequence]) -> Value {
    let sequences: Vec<Value> = sequences.iter().map(sequence).collect();
    json!({ "format": FORMAT, "version": VERSION, "sequences": sequences })
}

fn sequence(sequence: &Sequence) -> Value {
    let mut written = Map::new();
    written.insert("name".to_owned(), sequence.name.as_str().into());
    insert_text(&mut written, "description", &sequence.description);
    insert_list(&mut written, "tags", sequence.tags.iter().map(|tag| tag.as_str().into()));
    insert_text(&mut written, "comment", &sequence.comment);
    insert_list(&mut written, "parameters", sequence.parameters.iter().map(write_parameter));
    insert_list(&mut written, "rulesOff", sequence.rules_off.iter().map(write_rule_off));
    insert_list(&mut written, "files", sequence.files.iter().map(write_file));
    written.insert("steps".to_owned(), sequence.steps.iter().map(step).collect());
    written.into()
}

/// A parameter, as drafts and files say it.
pub(crate) fn write_parameter(parameter: &Parameter) -> Value {
    let mut written = Map::new();
    written.insert("name".to_owned(), parameter.name.as_str().into());
    insert_text(&mut written, "label", &parameter.label);
    insert_text(&mut written, "default", &parameter.default);
    insert_switch(&mut written, "required", parameter.required);
    insert_text(&mut written, "pattern", &parameter.pattern);
    insert_list(&mut written, "oneOf", parameter.one_of.iter().map(|value| value.as_str().into()));
    written.into()
}

fn step(step: &SavedStep) -> Value {
    let mut written = Map::new();
    written.insert("type".to_owned(), step.command.kind().as_str().into());
    for (key, value) in step.command.to_command().params() {
        written.insert(key.to_owned(), value.into());
    }
    insert_switch(&mut written, "off", !step.enabled);
    written.into()
}

fn insert_text(written: &mut Map<String, Value>, key: &str, text: &str) {
    if !text.is_empty() {
        written.insert(key.to_owned(), text.into());
    }
}

fn insert_list(written: &mut Map<String, Value>, key: &str, items: impl Iterator<Item = Value>) {
    let items: Vec<Value> = items.collect();
    if !items.is_empty() {
        written.insert(key.to_owned(), items.into());
    }
}

fn insert_switch(written: &mut Map<String, Value>, key: &str, on: bool) {
    if on {
        written.insert(key.to_owned(), true.into());
    }
}
