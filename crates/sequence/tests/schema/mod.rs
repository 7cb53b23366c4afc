//! As much of JSON Schema as the schemas in `docs/` use; a keyword beyond it fails the test.

use serde_json::{Map, Value};

/// Whether a text is JSON that a schema allows; if not, why.
pub fn check(schema: &str, text: &str) -> Result<(), String> {
    let schema: Value = serde_json::from_str(schema).expect("the schema is JSON");
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
        "enum" if !rule.as_array().is_some_and(|all| all.contains(value)) => {
            return refused(format!("none of {rule}"));
        }
        "enum" => {}
        "minimum" if value.as_u64() < rule.as_u64() => return refused(format!("less than {rule}")),
        "maximum" if value.as_u64() > rule.as_u64() => return refused(format!("more than {rule}")),
        "minItems" | "minLength" | "minProperties" if is_empty(value) => return refused("empty".to_owned()),
        "minimum" | "maximum" | "minItems" | "minLength" | "minProperties" => {}
        "type" => {
            let fits = match rule.as_str() {
                Some("object") => value.is_object(),
                Some("array") => value.is_array(),
                Some("string") => value.is_string(),
                Some("boolean") => value.is_boolean(),
                Some("integer") => value.is_u64(),
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
        "pattern" if rule == "^[0-9a-fA-F]{64}$" => {
            let is_hash = |text: &str| text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
            if !value.as_str().is_some_and(is_hash) {
                return refused("not a SHA-256".to_owned());
            }
        }
        "pattern" if rule == "\\S" => {
            if value.as_str().is_none_or(|text| text.trim().is_empty()) {
                return refused("blank".to_owned());
            }
        }
        "pattern" => {
            let known = ["^[A-Za-z0-9_-]{1,40}$", "^[a-z0-9-]{1,40}$"];
            assert!(known.iter().any(|known| rule == known), "another pattern is not checked");
            if !value.as_str().is_some_and(sequence::Parameter::is_name) {
                return refused("not a name".to_owned());
            }
        }
        other => panic!("{other} is not checked"),
    }
    Ok(())
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        Value::String(text) => text.is_empty(),
        _ => false,
    }
}
