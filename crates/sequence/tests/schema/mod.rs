//! As much of JSON Schema as `docs/sequence.schema.json` uses; a keyword beyond it fails the test.

use serde_json::{Map, Value};

const SCHEMA: &str = include_str!("../../../../docs/sequence.schema.json");

/// Whether a text is JSON that the schema allows; if not, why.
pub fn check(text: &str) -> Result<(), String> {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    conforms(&value, &schema, &schema)
}

fn conforms(value: &Value, schema: &Value, root: &Value) -> Result<(), String> {
    let rules = schema.as_object().expect("a schema is an object");
    rules.iter().try_for_each(|(keyword, rule)| obeys(value, keyword, rule, rules, root))
}

fn obeys(
    value: &Value,
    keyword: &str,
    rule: &Value,
    rules: &Map<String, Value>,
    root: &Value,
) -> Result<(), String> {
    let refused = |why: String| Err(format!("{value}: {why}"));
    match keyword {
        "$schema" | "$defs" | "title" => {}
        "$ref" => {
            let pointer = rule.as_str().and_then(|rule| rule.strip_prefix('#')).expect("a reference");
            conforms(value, root.pointer(pointer).expect("a definition"), root)?;
        }
        "const" if value != rule => return refused(format!("not {rule}")),
        "const" => {}
        "type" => {
            let fits = match rule.as_str() {
                Some("object") => value.is_object(),
                Some("array") => value.is_array(),
                Some("string") => value.is_string(),
                Some("boolean") => value.is_boolean(),
                other => panic!("type {other:?} is not checked"),
            };
            if !fits {
                return refused(format!("not of type {rule}"));
            }
        }
        "required" => {
            for key in rule.as_array().into_iter().flatten().filter_map(Value::as_str) {
                if value.get(key).is_none() {
                    return refused(format!("lacks {key}"));
                }
            }
        }
        "additionalProperties" => {
            let known = rules.get("properties").and_then(Value::as_object).expect("properties");
            for key in value.as_object().into_iter().flat_map(Map::keys) {
                if !known.contains_key(key) {
                    return refused(format!("has {key}"));
                }
            }
        }
        "properties" => {
            for (key, schema) in rule.as_object().into_iter().flatten() {
                value.get(key).map_or(Ok(()), |value| conforms(value, schema, root))?;
            }
        }
        "items" => {
            value.as_array().into_iter().flatten().try_for_each(|item| conforms(item, rule, root))?;
        }
        "oneOf" => {
            let fitting = rule.as_array().into_iter().flatten();
            let fitting = fitting.filter(|schema| conforms(value, schema, root).is_ok()).count();
            if fitting != 1 {
                return refused(format!("fits {fitting} of {rule}"));
            }
        }
        "pattern" => {
            assert_eq!(rule, "^[A-Za-z0-9_-]{1,40}$", "another pattern is not checked");
            if !value.as_str().is_some_and(sequence::Parameter::is_name) {
                return refused("not a name".to_owned());
            }
        }
        other => panic!("{other} is not checked"),
    }
    Ok(())
}
