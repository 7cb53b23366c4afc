//! # Something like a password or token
//!
//! **Why.** Arguments come back in the action, which everybody with the right to view data can read, stand
//! in the command line that the device records, and are kept with the sequence.
//!
//! **Example.** `-Password hunter2`, `--token=abc`, a JSON web token.
//!
//! **Fix.** None: how else the script can get it is not known.

use std::ops::Range;

use super::{FieldRule, Finding, Subject};
use crate::{Field, Severity};

pub(super) const RULE: FieldRule = FieldRule {
    id: "looks-like-secret",
    source: "1.4",
    severity: Severity::Warning,
    fields: &[Field::Args],
    check,
};

/// How names of secrets end, without hyphens and underscores.
const ENDINGS: [&str; 11] = [
    "password",
    "passwd",
    "passphrase",
    "pwd",
    "secret",
    "token",
    "apikey",
    "accesskey",
    "accountkey",
    "privatekey",
    "connectionstring",
];

/// Names that are too short to be an ending.
const WHOLE: [&str; 4] = ["pass", "pw", "sig", "bearer"];

/// What stands where a value would and is none.
const NO_VALUES: [&str; 6] = [":", "=", "true", "false", "$true", "$false"];

/// How tokens of well-known services begin, and how long they are at least.
const TOKENS: [(&str, usize); 8] = [
    ("ghp_", 36),
    ("gho_", 36),
    ("ghs_", 36),
    ("github_pat_", 36),
    ("glpat-", 20),
    ("xoxb-", 20),
    ("xoxp-", 20),
    ("AKIA", 20),
];

fn check(subject: &Subject) -> Option<Finding> {
    let words = words(subject.text);
    let text = |range: &Range<usize>| subject.text.get(range.clone()).unwrap_or_default();
    let mut spans: Vec<Range<usize>> = Vec::new();
    let mut found: Vec<&str> = Vec::new();
    let mut report = |span, mark| {
        spans.push(span);
        // a message needs no more than four
        if found.len() < 4 && !found.contains(&mark) {
            found.push(mark);
        }
    };
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).cloned();
        let (name, value) = match text(word).split_once(['=', ':']) {
            // Alone between a name and its value, as in JSON.
            Some(("", "")) => (at.checked_sub(1).and_then(|at| words.get(at)).map_or("", text), next),
            Some((name, "")) => (name, next),
            Some((name, _)) => (name, Some(word.start + name.len() + 1..word.end)),
            None if text(word).starts_with('-') || text(word).eq_ignore_ascii_case("bearer") => {
                (text(word), next)
            }
            None => ("", None),
        };
        let quote = |value: &Range<usize>| {
            let before = subject.text.get(..value.start).unwrap_or_default();
            before.chars().next_back().filter(|c| matches!(c, '"' | '\''))
        };
        let value = value.filter(|value| is_name_of_secret(name) && is_literal(text(value), quote(value)));
        if let Some(value) = value {
            report(value.start..end_of_quoted(subject.text, &value, quote(&value)), name);
        } else if let Some(mark) = mark_of_token(text(word)) {
            report(word.clone(), mark);
        }
    }
    spans.dedup_by(|later, earlier| later.start < earlier.end);
    Some(Finding { found: found.join(", "), ..Finding::at(spans)? })
}

fn is_name_of_secret(name: &str) -> bool {
    let name = name.replace(['-', '_', '/'], "").to_ascii_lowercase();
    WHOLE.contains(&name.as_str()) || ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// Neither another flag, nor a switch's value, nor something that is replaced by the value only later. Quotes make a
/// flag a text, single ones a variable as well.
fn is_literal(value: &str, quote: Option<char>) -> bool {
    let later = match quote {
        None => value.starts_with(['-', '$', '%', '*']),
        Some('"') => value.starts_with(['$', '%', '*']),
        Some(_) => false,
    };
    !later && !value.starts_with("{{") && !NO_VALUES.iter().any(|no| no.eq_ignore_ascii_case(value))
}

fn mark_of_token(word: &str) -> Option<&'static str> {
    let token = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let known = TOKENS.iter().find(|(start, length)| word.starts_with(start) && word.len() >= *length);
    // `{"` in Base64, in three parts
    let web_token = word.starts_with("eyJ") && word.matches('.').count() == 2;
    let mark = known.map(|(start, _)| *start).or(web_token.then_some("eyJ"))?;
    word.chars().all(token).then_some(mark)
}

/// A value in quotes goes on to its closing quote.
fn end_of_quoted(text: &str, value: &Range<usize>, quote: Option<char>) -> usize {
    let rest = text.get(value.start..).unwrap_or_default();
    quote.and_then(|quote| rest.find(quote)).map_or(value.end, |length| value.start + length)
}

/// Words between blanks, quotes and what parts the fields of addresses and connection strings.
fn words(text: &str) -> Vec<Range<usize>> {
    let parts = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ';' | '&' | '?' | ',');
    let mut words = Vec::new();
    let mut at = 0;
    for word in text.split(parts) {
        words.push(at..at + word.len());
        at += word.len();
        at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rule;
    use crate::rules::testing::windows;

    #[test]
    fn table() {
        let args = windows(Rule::LooksLikeSecret, Field::Args);
        for marked in [
            "-Password ^hunter2^ -x",
            "-User a -AdminPassword \"^my pass^\"",
            "--client-secret=^abc^",
            "/pwd:^abc^",
            "--token=\"^a b^\" c",
            "password: ^hunter2^",
            "Authorization: Bearer ^abc.def^",
            "\"Server=a;Password=^b^;Pooling=true\"",
            "https://host/blob?sp=r&sig=^abc%3D^&x=1",
            "-Key ^ghp_0123456789abcdefghijklmnopqrstuvwxyz^",
            "^eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl^",
            "-AccessToken ^eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl^",
            "-Pass ^a^ -Token ^b^",
            r#"{"user":"bob","password":"^hunter2^"}"#,
            r#"'{"token": "^abc^"}'"#,
            "password = ^hunter2^",
            "-Password : ^hunter2^",
            "-Password \"^-hunter2^\"",
            "-Password '^$ecret^'",
        ] {
            args.check_no_fix(marked);
        }
        for silent in [
            "",
            "-Days 3 -Path C:\\Temp",
            "reset password now",
            "-PasswordFile C:\\a.txt",
            "-Password -Force",
            "-ResetPassword true",
            "-ResetPassword:$False",
            "-Password \"$env:PASSWORD\"",
            "= hunter2",
            "-Password {{password}}",
            "-Password $env:PASSWORD",
            "-Password",
            "-Token:",
            "-Bypass 3",
            "eyJhbGciOi",
            "AKIA ghp_short",
            "-Key abc -Keyboard us",
        ] {
            args.check_silent(silent);
        }
        assert_eq!(args.check_fires("-Pass ^a^ Bearer ^b^").values.found, "-Pass, Bearer");
        windows(Rule::LooksLikeSecret, Field::Path).check_silent("C:\\password=a");
    }
}
