//! Compares an answer with a sample: the same names, the same types, texts of the same kind.

use std::fs;
use std::path::Path;

use defender::Timestamp;
use serde_json::Value;

/// A sample of the contract, part 8.
pub fn sample(name: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../defender/tests/samples");
    let file = folder.join(format!("{name}.json"));
    serde_json::from_slice(&fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display())))
        .unwrap()
}

/// The names of all samples.
pub fn samples() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../defender/tests/samples");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    files.map(|file| file.trim_end_matches(".json").to_owned()).collect()
}

/// Where the answer has another shape than the sample; what is null in either may be missing in the other.
pub fn differences(sample: &Value, answer: &Value) -> Vec<String> {
    let mut found = Vec::new();
    compare(sample, answer, "", &mut found);
    found
}

fn compare(sample: &Value, answer: &Value, place: &str, found: &mut Vec<String>) {
    match (sample, answer) {
        (Value::Null, _) | (_, Value::Null) => {}
        (Value::Object(sample), Value::Object(answer)) => {
            for (name, value) in sample {
                let place = format!("{place}.{name}");
                match answer.get(name) {
                    Some(own) => compare(value, own, &place, found),
                    None if value.is_null() => {}
                    None => found.push(format!("{place} is missing")),
                }
            }
            let more = answer.iter().filter(|(name, value)| !value.is_null() && !sample.contains_key(*name));
            found.extend(more.map(|(name, _)| format!("{place}.{name} is not in the sample")));
        }
        (Value::Array(samples), Value::Array(answers)) => {
            for (at, answer) in answers.iter().enumerate() {
                let place = format!("{place}[{at}]");
                // Of several elements of a sample, one has to be like it.
                let tried = samples.iter().map(|sample| {
                    let mut found = Vec::new();
                    compare(sample, answer, &place, &mut found);
                    found
                });
                found.extend(tried.min_by_key(Vec::len).unwrap_or_default());
            }
        }
        (Value::String(sample), Value::String(answer)) if kind(sample) != kind(answer) => {
            found.push(format!("{place} is {}, not {}", kind(answer), kind(sample)));
        }
        _ if std::mem::discriminant(sample) != std::mem::discriminant(answer) => {
            found.push(format!("{place} has another type"));
        }
        _ => {}
    }
}

fn kind(text: &str) -> &'static str {
    let hex = |len| text.len() == len && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    match text {
        _ if text.parse::<Timestamp>().is_ok() => "a moment",
        _ if text.starts_with("https://") => "an address",
        _ if hex(40) => "a device",
        _ if hex(64) => "a hash",
        _ => "a text",
    }
}
