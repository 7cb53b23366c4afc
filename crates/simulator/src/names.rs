//! Other names for the tenant's devices and people, out of a file (`docs/presenting.md`). Ids stay what they are.

use serde_json::{Map, Value};

use crate::device::short;
use crate::fleet;
use crate::tenant::{ANALYST, COLLEAGUE};

/// The names of a file. The default changes none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    devices: Vec<(String, String)>,
    users: Vec<(String, String)>,
}

/// A file of names that cannot be taken, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {wrong:?}")]
pub struct NamesError {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// What is wrong there.
    pub wrong: NamesWrong,
}

/// What is wrong in a file of names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NamesWrong {
    /// It is no JSON.
    NotJson,
    /// An object was expected, with `devices` and `users`, each an object of texts.
    Shape,
    /// The tenant has no such device or user.
    Unknown(String),
    /// No device or user can be called that.
    NoName(String),
    /// Two would be called the same.
    Twice(String),
}

/// The longest label of a name on the network, and of a user's name here.
const LONGEST: usize = 63;

impl Names {
    /// Reads a file.
    ///
    /// # Errors
    /// At the first place that is wrong; nothing of the file is taken then.
    pub fn read(text: &str) -> Result<Self, NamesError> {
        let value: Value = serde_json::from_str(text).map_err(|why| NamesError {
            line: why.line().max(1),
            column: why.column().max(1),
            wrong: NamesWrong::NotJson,
        })?;
        let parts = value.as_object().ok_or_else(|| at(text, "", NamesWrong::Shape))?;
        if let Some(part) = parts.keys().find(|part| !["devices", "users"].contains(&part.as_str())) {
            return Err(at(text, part, NamesWrong::Shape));
        }
        let devices: Vec<String> = fleet::names().map(str::to_ascii_lowercase).collect();
        let users = [ANALYST, COLLEAGUE].map(str::to_owned);
        Ok(Self {
            devices: part(text, parts, "devices", &devices, is_device, short)?,
            users: part(text, parts, "users", &users, is_user, |name| name)?,
        })
    }

    /// A text that speaks of the devices by their other names, as they are called for short. A name counts where it
    /// stands by itself, in any case.
    pub fn in_text(&self, text: &str) -> String {
        let is_in_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let mut told = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find(is_in_name) {
            let (before, from) = rest.split_at(start);
            let (word, after) = from.split_at(from.find(|c| !is_in_name(c)).unwrap_or(from.len()));
            let other = self.device(&word.to_ascii_lowercase()).and_then(|name| name.split('.').next());
            told.push_str(before);
            told.push_str(other.unwrap_or(word));
            rest = after;
        }
        told + rest
    }

    /// The other name of a device, by its short name in lower case.
    pub(crate) fn device(&self, name: &str) -> Option<&str> {
        find(&self.devices, name)
    }

    /// The name of a user here.
    pub(crate) fn user<'a>(&'a self, name: &'a str) -> &'a str {
        find(&self.users, name).unwrap_or(name)
    }
}

fn find<'a>(names: &'a [(String, String)], name: &str) -> Option<&'a str> {
    names.iter().find(|(old, _)| old == name).map(|(_, new)| new.as_str())
}

fn part(
    text: &str,
    parts: &Map<String, Value>,
    name: &str,
    known: &[String],
    fits: fn(&str) -> bool,
    // What of a name must be unlike any other's.
    told_by: fn(&str) -> &str,
) -> Result<Vec<(String, String)>, NamesError> {
    let Some(part) = parts.get(name) else { return Ok(Vec::new()) };
    let part = part.as_object().ok_or_else(|| at(text, name, NamesWrong::Shape))?;
    let mut names = Vec::new();
    for (old, new) in part {
        let wrong = |wrong| at(text, old, wrong);
        let key = old.to_ascii_lowercase();
        if !known.contains(&key) {
            return Err(wrong(NamesWrong::Unknown(old.clone())));
        }
        let new = new.as_str().ok_or_else(|| wrong(NamesWrong::Shape))?;
        if !fits(new) {
            return Err(wrong(NamesWrong::NoName(new.to_owned())));
        }
        names.push((key, new.to_owned()));
    }
    let called = |name: &str| told_by(find(&names, name).unwrap_or(name)).to_ascii_lowercase();
    for (place, (old, new)) in names.iter().enumerate() {
        let earlier = names.iter().take(place).any(|(earlier, _)| earlier == old);
        let same = known.iter().filter(|other| called(other) == told_by(new).to_ascii_lowercase()).count();
        if earlier || same > 1 {
            return Err(at(text, old, NamesWrong::Twice(new.clone())));
        }
    }
    Ok(names)
}

fn is_device(name: &str) -> bool {
    let label = |label: &str| {
        (1..=LONGEST).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    name.split('.').all(label)
}

fn is_user(name: &str) -> bool {
    (1..=LONGEST).contains(&name.chars().count())
        && !name.chars().any(|c| c.is_control() || c.is_whitespace())
}

/// Where a name stands first in the text, in whatever case; the beginning for one that is written with escapes.
fn at(text: &str, name: &str, wrong: NamesWrong) -> NamesError {
    let quoted = defender::json_string(name).to_ascii_lowercase();
    let place = text.to_ascii_lowercase().find(&quoted).filter(|_| !name.is_empty()).unwrap_or(0);
    let before = text.get(..place).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    NamesError { line, column, wrong }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_gives_other_names() {
        let text = r#"{"devices": {"FIN-LT-0142": "PC-01", "hr-ws-0031": "pc-02.acme.example"},
            "users": {"m.rossi@contoso.com": "anna@acme.example"}}"#;
        let names = Names::read(text).unwrap();
        assert_eq!(names.device("fin-lt-0142"), Some("PC-01"));
        assert_eq!(names.device("hr-ws-0031"), Some("pc-02.acme.example"));
        assert_eq!(names.device("fin-lt-0177"), None);
        assert_eq!(names.user(ANALYST), "anna@acme.example");
        assert_eq!(names.user(COLLEAGUE), COLLEAGUE);
        assert_eq!(Names::read("{}"), Ok(Names::default()));
        let told = names.in_text("Choose FIN-LT-0142, hr-ws-0031.contoso.com; xfin-lt-0142 — é");
        assert_eq!(told, "Choose PC-01, pc-02.contoso.com; xfin-lt-0142 — é");
    }

    #[test]
    fn what_cannot_be_taken_is_named_at_its_place() {
        use NamesWrong::{NoName, NotJson, Shape, Twice, Unknown};
        for (text, line, column, wrong) in [
            ("{\n \"devices\": {,}}", 2, 14, NotJson),
            ("", 1, 1, NotJson),
            ("[]", 1, 1, Shape),
            ("{\n  \"device\": {}}", 2, 3, Shape),
            ("{\"users\": []}", 1, 2, Shape),
            ("{\"devices\": {\n\"FIN-LT-0142\": 7}}", 2, 1, Shape),
            ("{\"devices\": {\n \"FIN-LT-9\": \"A\"}}", 2, 2, Unknown("FIN-LT-9".into())),
            ("{\"users\": {\"x@y\": \"a\"}}", 1, 12, Unknown("x@y".into())),
            ("{\"devices\": {\"FIN-LT-0142\": \"A B\"}}", 1, 14, NoName("A B".into())),
            ("{\"devices\": {\"FIN-LT-0142\": \"\"}}", 1, 14, NoName(String::new())),
            ("{\"users\": {\"m.rossi@contoso.com\": \"a\\nb\"}}", 1, 12, NoName("a\nb".into())),
            ("{\"devices\": {\"FIN-LT-0142\": \"kiosk-07\"}}", 1, 14, Twice("kiosk-07".into())),
            (
                "{\"devices\": {\"fin-lt-0142\": \"kiosk-07.b.example\"}}",
                1,
                14,
                Twice("kiosk-07.b.example".into()),
            ),
            ("{\"devices\": {\"fin-lt-0142\": \"a\",\n\"fin-lt-0177\": \"A\"}}", 1, 14, Twice("a".into())),
        ] {
            assert_eq!(Names::read(text), Err(NamesError { line, column, wrong }), "{text}");
        }
    }

    #[test]
    fn two_devices_may_change_names() {
        let text = r#"{"devices": {"fin-lt-0142": "fin-lt-0177", "fin-lt-0177": "fin-lt-0142"}}"#;
        assert_eq!(Names::read(text).unwrap().device("fin-lt-0142"), Some("fin-lt-0177"));
    }
}
