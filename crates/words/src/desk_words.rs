use defender::CommandError;
use sequence::export::{ConsoleProblem, Unwritable};
use sequence::import::{ImportError, Trap};
use sequence::share::LinkError;
use sequence::{Expected, JsonType, Position, Problem, ReadError};

use crate::{Arg, Catalogue, Desk};

impl Catalogue {
    /// Why a text could not be taken in.
    pub fn import_error(&self, error: &ImportError) -> String {
        match error {
            ImportError::Empty => self.get(Desk::ErrorEmpty),
            ImportError::Unreadable { error, .. } => self.read_error(error),
            ImportError::Command => self.get(Desk::ErrorCommand),
            ImportError::Link(error) => self.link_error(error),
        }
    }

    /// Why a link cannot be made or opened.
    pub fn link_error(&self, error: &LinkError) -> String {
        let count = |number: usize| [Arg::Count(number as u64)];
        match error {
            LinkError::NotALink => self.get(Desk::LinkNot),
            LinkError::OtherVersion(version) => {
                self.say(Desk::LinkVersion, &[Arg::Count(u64::from(*version))])
            }
            LinkError::TooLong(characters) => self.say(Desk::LinkTooLong, &count(*characters)),
            LinkError::TooLarge(_) => self.get(Desk::LinkTooLarge),
            LinkError::CutOff { missing } => self.say(Desk::LinkCutOff, &count(*missing)),
            LinkError::Damaged | LinkError::WrongChecksum => self.get(Desk::LinkDamaged),
            LinkError::Unreadable(error) => self.read_error(error),
        }
    }

    /// Where a text cannot be read, and what belongs there.
    pub fn read_error(&self, error: &ReadError) -> String {
        self.error_at(error.at, &self.problem(&error.problem))
    }

    /// A problem, with its place before it.
    pub(crate) fn error_at(&self, at: Position, problem: &str) -> String {
        let [line, column] = place(at);
        self.say(Desk::ErrorAt, &[line, column, Arg::Text(problem)])
    }

    /// What JSON makes of a backslash that nobody doubled.
    pub fn trap(&self, trap: &Trap) -> String {
        let [line, column] = place(trap.at);
        let letter = trap.letter.to_string();
        match trap.becomes {
            Some(c) => {
                let becomes = if c.is_control() { format!("U+{:04X}", u32::from(c)) } else { c.to_string() };
                let args = [line, column, Arg::Text(&letter), Arg::Text(&becomes)];
                self.say(Desk::TrapBecomes, &args)
            }
            None => self.say(Desk::TrapRefused, &[line, column, Arg::Text(&letter)]),
        }
    }

    /// Why the portal's console cannot carry a value of the step at this position, from 1.
    pub fn unwritable(&self, step: usize, error: &Unwritable) -> String {
        let why = self.get(match error.problem {
            ConsoleProblem::Empty => Desk::ConsoleEmpty,
            ConsoleProblem::Quote => Desk::ConsoleQuote,
            ConsoleProblem::ControlCharacter => Desk::ConsoleControl,
            ConsoleProblem::ShellCharacter => Desk::ConsoleShell,
            ConsoleProblem::LastBackslash => Desk::ConsoleBackslash,
            ConsoleProblem::Flag => Desk::ConsoleFlag,
        });
        let field = self.field(error.field);
        self.say(Desk::FormUnwritable, &[Arg::Count(step as u64), Arg::Text(&field), Arg::Text(&why)])
    }

    fn problem(&self, problem: &Problem) -> String {
        let (text, about) = match problem {
            Problem::Expected(expected) => return self.get(expects(*expected)),
            Problem::WrongType(JsonType::Object) => return self.get(Desk::WrongObject),
            Problem::WrongType(JsonType::List) => return self.get(Desk::WrongList),
            Problem::WrongType(JsonType::Text) => return self.get(Desk::WrongText),
            Problem::WrongType(JsonType::Flag) => return self.get(Desk::WrongFlag),
            Problem::WrongType(JsonType::Count) => return self.get(Desk::WrongCount),
            Problem::TooDeep => return self.get(Desk::TooDeep),
            Problem::MissingValue => return self.get(Desk::MissingValue),
            Problem::OpenQuote => return self.get(Desk::OpenQuote),
            Problem::QuoteInWord => return self.get(Desk::QuoteInWord),
            Problem::OtherVersion(version) => return self.say(Desk::OtherVersion, &[Arg::Count(*version)]),
            Problem::MissingKey(key) => (Desk::MissingKey, *key),
            Problem::UnknownKey(key) => (Desk::UnknownKey, key.as_str()),
            Problem::DoubledKey(key) => (Desk::DoubledKey, key.as_str()),
            Problem::Command(CommandError::UnknownKind(kind)) => (Desk::CommandUnknown, kind.as_str()),
            Problem::Command(CommandError::MissingParameter(key)) => (Desk::CommandMissing, *key),
            Problem::Command(CommandError::UnknownParameter(key)) => (Desk::CommandSurplus, key.as_str()),
            Problem::Command(CommandError::DoubledParameter(key)) => (Desk::CommandDoubled, *key),
            Problem::OtherFormat(name) => (Desk::OtherFormat, name.as_str()),
            Problem::ParameterName(name) => (Desk::ParameterName, name.as_str()),
            Problem::DoubledParameter(name) => (Desk::DoubledParameter, name.as_str()),
            Problem::RuleName(name) => (Desk::RuleName, name.as_str()),
            Problem::MissingReason(name) => (Desk::MissingReason, name.as_str()),
            Problem::DoubledRule(name) => (Desk::DoubledRule, name.as_str()),
            Problem::Sha256(text) => (Desk::NoSha256, text.as_str()),
            Problem::DoubledFile(name) => (Desk::DoubledFile, name.as_str()),
            Problem::UnknownWord(word) => (Desk::UnknownWord, word.as_str()),
            Problem::UnknownFlag(flag) => (Desk::UnknownFlag, flag.as_str()),
            Problem::Surplus(text) => (Desk::Surplus, text.as_str()),
        };
        self.say(text, &[Arg::Text(&shortened(about))])
    }
}

const fn expects(expected: Expected) -> Desk {
    match expected {
        Expected::Value => Desk::ExpectedValue,
        Expected::Key => Desk::ExpectedKey,
        Expected::KeyOrEnd => Desk::ExpectedKeyOrEnd,
        Expected::Colon => Desk::ExpectedColon,
        Expected::CommaOrBrace => Desk::ExpectedCommaOrBrace,
        Expected::CommaOrBracket => Desk::ExpectedCommaOrBracket,
        Expected::Quote => Desk::ExpectedQuote,
        Expected::Escape => Desk::ExpectedEscape,
        Expected::HexDigits => Desk::ExpectedHexDigits,
        Expected::SurrogatePair => Desk::ExpectedSurrogatePair,
        Expected::EscapedControl => Desk::ExpectedEscapedControl,
        Expected::Digit => Desk::ExpectedDigit,
        Expected::End => Desk::ExpectedEnd,
    }
}

fn place(at: Position) -> [Arg<'static>; 2] {
    [Arg::Count(at.line as u64), Arg::Count(at.column as u64)]
}

/// A sentence quotes no megabytes.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use sequence::import::{Imported, Reading, import};

    use super::*;

    fn said(text: &str) -> String {
        import(text)
            .map_or_else(|error| Catalogue::english().import_error(&error), |taken| format!("{taken:?}"))
    }

    #[test]
    fn what_cannot_be_read_is_said_with_its_place() {
        assert_eq!(said(" "), "There is nothing in it.");
        assert_eq!(said("{ \"Commands\": 1 }"), "Line 1, column 15: a list in brackets belongs here.");
        assert_eq!(said("getfile \"C:\\a"), "Line 1, column 9: nothing closes this quote.");
        assert!(said("curl -d '{}' https://api.example").contains("Paste its request body alone"));
        assert_eq!(said("ll9.0.0."), "The link is of version 9, which is not known here.");
        assert!(said(&format!("{}\nrun x", "a".repeat(500))).len() < 200);
    }

    #[test]
    fn a_silent_trap_is_named() {
        let body =
            r#"{"Commands": [{"type": "GetFile", "params": [{"key": "Path", "value": "C:\temp\x.log"}]}]}"#;
        let Ok(Imported::Body(Reading::Doubtful { traps, .. })) = import(body) else { panic!("no trap") };
        let said: Vec<String> = traps.iter().map(|trap| Catalogue::english().trap(trap)).collect();
        assert_eq!(said, ["Line 1, column 74: \\t becomes U+0009.", "Line 1, column 79: JSON has no \\x."]);
    }
}
