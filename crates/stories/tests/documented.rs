//! The format as it is documented, to people and to machines.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../../sequence/tests/schema/mod.rs"]
mod schema;

use std::fs;
use std::path::Path;

use serde_json::Value;
use stories::{CONTROLS, read};

const SCHEMA: &str = include_str!("../../../docs/story.schema.json");
const DOCUMENT: &str = include_str!("../../../docs/story-format.md");

#[test]
fn the_stories_of_the_release_keep_to_the_schema() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../stories");
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(schema::check(SCHEMA, &fs::read_to_string(&path).unwrap()), Ok(()), "{}", path.display());
        count += 1;
    }
    assert!(count >= 6);
}

#[test]
fn the_documented_example_can_be_told() {
    let example = DOCUMENT.split("```json").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    assert_eq!(schema::check(SCHEMA, example), Ok(()));
    let story = read(example).unwrap();
    assert_eq!((story.steps.len(), story.settings.staged.files[0].endings.len()), (2, 2));
}

#[test]
fn every_control_is_documented_and_no_other() {
    for (line, _) in CONTROLS {
        assert!(DOCUMENT.contains(&format!("`{line}`")), "docs/story-format.md lacks {line}");
    }
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let listed = schema.pointer("/$defs/control/oneOf").and_then(Value::as_array).unwrap();
    let word = |entry: &Value, key: &str| {
        entry.pointer(&format!("/properties/{key}/const")).and_then(Value::as_str).unwrap().to_owned()
    };
    let listed: Vec<String> =
        listed.iter().map(|entry| format!("{} {}", word(entry, "role"), word(entry, "name"))).collect();
    let known: Vec<&str> = CONTROLS.iter().map(|(line, _)| *line).collect();
    assert_eq!(listed, known);
}

#[test]
fn what_is_not_a_story_is_refused_by_both() {
    let example = DOCUMENT.split("```json").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    for (good, bad) in [
        ("\"version\": 1", "\"version\": 2"),
        ("\"minutes\": 2", "\"minutes\": 0"),
        ("\"runs\": 1", "\"moon\": 1"),
        ("\"button\", \"name\": \"run\"", "\"button\", \"name\": \"explode\""),
        ("\"seconds\": 20", "\"seconds\": \"20\""),
        ("\"id\": \"share\"", "\"id\": \"\""),
        ("\"Choose the device.\"", "\"\""),
    ] {
        assert!(example.contains(good), "{good}");
        let bad = example.replace(good, bad);
        assert!(read(&bad).is_err() && schema::check(SCHEMA, &bad).is_err(), "{bad}");
    }
}
