use serde_json::Value;

use super::lenient::flat_object;

/// What a script left (contract 3.5). Texts are as the device wrote them: control characters and whatever
/// the script prints to mark its own success are not judged here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScriptResult {
    /// The library file's name; empty when missing.
    pub script_name: String,
    /// As reported. It may be 0 although the script failed.
    pub exit_code: Option<i64>,
    /// The line with which PowerShell names its own transcript on the device, split off the output.
    pub transcript: Option<String>,
    /// Standard output, without NULs at its end.
    pub output: String,
    /// Error output, without NULs at its end.
    pub errors: String,
    /// How much of it is certain.
    pub how_read: HowRead,
}

/// How a transcript could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HowRead {
    /// It is valid JSON.
    Strict,
    /// It breaks JSON's rules, but nothing is missing.
    Lenient,
    /// It ends too early: what comes after the cut is missing.
    Cut,
}

impl ScriptResult {
    /// `None` when the text is no transcript.
    pub(super) fn read(text: &str) -> Option<Self> {
        if !text.trim_start().starts_with('{') || !text.contains("\"script_") {
            return None;
        }
        if let Ok(Value::Object(map)) = serde_json::from_str(text) {
            let fields = map.into_iter().map(|(name, value)| match value {
                Value::String(text) => (name, text),
                Value::Null => (name, String::new()),
                other => (name, other.to_string()),
            });
            return Self::from_fields(fields.collect(), HowRead::Strict);
        }
        let flat = flat_object(text)?;
        Self::from_fields(flat.fields, if flat.cut { HowRead::Cut } else { HowRead::Lenient })
    }

    /// From bytes that are no text as a whole.
    pub(super) fn read_damaged(bytes: &[u8]) -> Option<Self> {
        let is_object = bytes.trim_ascii_start().starts_with(b"{");
        let result = if is_object { Self::read(&String::from_utf8_lossy(bytes)) } else { None };
        result.map(|result| Self { how_read: result.how_read.max(HowRead::Lenient), ..result })
    }

    fn from_fields(fields: Vec<(String, String)>, how_read: HowRead) -> Option<Self> {
        let mut result = Self {
            script_name: String::new(),
            exit_code: None,
            transcript: None,
            output: String::new(),
            errors: String::new(),
            how_read,
        };
        let mut told = false;
        for (name, value) in fields {
            match name.as_str() {
                "script_name" => result.script_name = value,
                "exit_code" => result.exit_code = value.parse().ok(),
                "script_output" => (result.transcript, result.output) = split_transcript(&value),
                "script_errors" | "script_error" => without_nuls(&value).clone_into(&mut result.errors),
                _ => continue,
            }
            told |= name.starts_with("script_");
        }
        told.then_some(result)
    }
}

/// The transcript's own line, and the output after it.
fn split_transcript(output: &str) -> (Option<String>, String) {
    let output = without_nuls(output);
    let (first, rest) = output.split_once('\n').unwrap_or((output, ""));
    let line = first.trim_start_matches('\u{feff}').trim_end_matches('\r');
    if line.starts_with("Transcript started") {
        (Some(line.to_owned()), rest.to_owned())
    } else {
        (None, output.to_owned())
    }
}

fn without_nuls(text: &str) -> &str {
    text.trim_end_matches('\0')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn output(text: &str) -> Option<(HowRead, String)> {
        ScriptResult::read(text).map(|result| (result.how_read, result.output))
    }

    #[test]
    fn broken_transcripts_are_read_as_far_as_they_go() {
        use HowRead::{Cut, Lenient, Strict};
        for (text, how, expected) in [
            (r#"{"script_name":"a","script_output":"x"}"#, Strict, "x"),
            (r#"{"script_output":"x\u0000\u0000"}"#, Strict, "x"),
            (r#"{"script_output":null}"#, Strict, ""),
            (r#"{"script_output":"null"}"#, Strict, "null"),
            ("{\"script_output\":\"null\"}\0", Lenient, "null"),
            ("{\"script_output\":null}\0", Lenient, ""),
            ("{\"script_output\":\"one\ntwo\ttabbed\"}", Lenient, "one\ntwo\ttabbed"),
            ("{\"script_output\":\"x\"}\0\0\0", Lenient, "x"),
            ("{\"script_output\":\"x\"} and more", Lenient, "x"),
            (r#"{"script_output":"C:\Windows\system"}"#, Lenient, r"C:\Windows\system"),
            ("{\"script_output\":\"\\u0434\\ud83d\\ude00\\ud83dx\n\"}", Lenient, "д😀\u{fffd}x\n"),
            ("{\"script_output\":\"\\uzz\n\"}", Lenient, "\\uzz\n"),
            (r#"{"exit_code":1,"script_output":"begins and en"#, Cut, "begins and en"),
            (r#"{"script_output":"ends with \"#, Cut, "ends with "),
            (r#"{"script_output":"x","script_err"#, Cut, "x"),
            (r#"{"script_output":"x","script_errors":"#, Cut, "x"),
            (r#"{"script_output":"x","exit_code":1"#, Cut, "x"),
            (r#"{"script_output":"x","#, Cut, "x"),
        ] {
            assert_eq!(output(text), Some((how, expected.to_owned())), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_transcript_is_left_alone() {
        for text in [
            "",
            "script_output",
            "[{\"script_output\":\"x\"}]",
            r#"{"a":"script_output"}"#,
            r#"{"a":{"script_output":"x"}"#,
            r#"{"name":"\"script_name\""}"#,
            r#"{"script_output" "x"}"#,
            r#"{script_output:"x","script_errors":""}"#,
        ] {
            assert_eq!(output(text), None, "{text:?}");
        }
    }

    #[test]
    fn exit_codes_and_old_names() {
        for (text, exit_code, errors) in [
            (r#"{"script_error":"old name","exit_code":1}"#, Some(1), "old name"),
            (r#"{"script_errors":"","exit_code":-1073741510}"#, Some(-1_073_741_510), ""),
            (r#"{"script_errors":"","exit_code":"323"}"#, Some(323), ""),
            (r#"{"script_errors":"","exit_code":null}"#, None, ""),
            (r#"{"script_errors":"x"}"#, None, "x"),
            ("{\"script_errors\":\"a\nb\",\"exit_code\": 4 }", Some(4), "a\nb"),
        ] {
            let result = ScriptResult::read(text).unwrap();
            assert_eq!((result.exit_code, result.errors.as_str()), (exit_code, errors), "{text}");
        }
    }

    #[test]
    fn the_line_about_the_transcript_is_no_output() {
        for (text, transcript, output) in [
            (
                "Transcript started, output file is C:\\t.txt\r\nhello\n",
                Some("output file is C:\\t.txt"),
                "hello\n",
            ),
            ("Transcript started, output file is C:\\t.txt", Some("output file is C:\\t.txt"), ""),
            ("hello\nTranscript started, later\n", None, "hello\nTranscript started, later\n"),
        ] {
            let (line, rest) = split_transcript(text);
            let line = line.as_deref().and_then(|line| line.strip_prefix("Transcript started, "));
            assert_eq!((line, rest.as_str()), (transcript, output));
        }
    }
}
