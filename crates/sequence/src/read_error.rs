use defender::CommandError;

/// Why a text could not be read, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {}, column {}: {problem:?}", at.line, at.column)]
pub struct ReadError {
    /// The first place that does not fit.
    pub at: Position,
    /// What is wrong there.
    pub problem: Problem,
}

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Position {
    /// In UTF-8 bytes from 0.
    pub offset: usize,
    /// From 1; lines end at LF.
    pub line: usize,
    /// In characters from 1.
    pub column: usize,
}

impl Position {
    /// Where an offset lies in a text.
    pub fn of(text: &str, offset: usize) -> Self {
        Positions::new(text).of(offset)
    }
}

/// What is wrong in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// JSON: something else has to stand here.
    Expected(Expected),
    /// JSON: the value is of another type than this one.
    WrongType(JsonType),
    /// JSON: the object lacks this key.
    MissingKey(&'static str),
    /// JSON: the object cannot have this key. Keys are compared with their case (contract 1.2).
    UnknownKey(String),
    /// JSON: the key stands there before.
    DoubledKey(String),
    /// JSON: lists and objects within one another beyond what any of our formats has.
    TooDeep,
    /// A type and its parameters that are not a command of the API.
    Command(CommandError),
    /// A sequence file: the format's name is another one.
    OtherFormat(String),
    /// A sequence file: a version that is not known here; usually a newer one.
    OtherVersion(u64),
    /// A sequence file: a parameter's name with other than letters from a to z, digits, `_` and `-`.
    ParameterName(String),
    /// A sequence file: a parameter that is described twice.
    DoubledParameter(String),
    /// A sequence file: no rule that can be off.
    RuleName(String),
    /// A sequence file: a rule that is off without a reason.
    MissingReason(String),
    /// A sequence file: a rule that is off twice.
    DoubledRule(String),
    /// A sequence file: no SHA-256 in hex.
    Sha256(String),
    /// A sequence file: a library file that stands there twice.
    DoubledFile(String),
    /// Console: not `putfile`, `run` or `getfile`; the portal's others are not in the API (contract 1.2).
    UnknownWord(String),
    /// Console: the command needs a value here.
    MissingValue,
    /// Console: a flag that the API has nothing for (contract 6).
    UnknownFlag(String),
    /// Console: text that belongs to nothing; a value with blanks needs quotes.
    Surplus(String),
    /// Console: a quote that nothing closes.
    OpenQuote,
    /// Console: text right behind a closing quote, or a quote within a word.
    QuoteInWord,
}

/// What JSON asks for at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Expected {
    /// A value.
    Value,
    /// A key in quotes.
    Key,
    /// A key or the object's end.
    KeyOrEnd,
    /// A colon.
    Colon,
    /// A comma or the object's end.
    CommaOrBrace,
    /// A comma or the list's end.
    CommaOrBracket,
    /// The string's closing quote; the text ends before it.
    Quote,
    /// One of `" \ / b f n r t u` behind a backslash.
    Escape,
    /// Four hexadecimal digits behind `\u`.
    HexDigits,
    /// The second half of a surrogate pair, or a first half before it.
    SurrogatePair,
    /// An escape instead of a bare control character.
    EscapedControl,
    /// A digit.
    Digit,
    /// Nothing more.
    End,
}

/// A type of JSON values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum JsonType {
    /// `{…}`
    Object,
    /// `[…]`
    List,
    /// `"…"`
    Text,
    /// `true` or `false`
    Flag,
    /// A number without sign, fraction and exponent.
    Count,
}

/// A problem at a byte offset, before anybody asks for its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// In UTF-8 bytes from the text's start.
    pub at: usize,
    /// What is wrong there.
    pub problem: Problem,
}

impl Fault {
    /// A problem at an offset.
    pub const fn new(at: usize, problem: Problem) -> Self {
        Self { at, problem }
    }

    pub(crate) fn in_text(self, text: &str) -> ReadError {
        ReadError { at: Positions::new(text).of(self.at), problem: self.problem }
    }
}

/// Finds the positions of offsets that are asked for in ascending order, in one walk over the text.
pub(crate) struct Positions<'t> {
    text: &'t str,
    last: Position,
}

impl<'t> Positions<'t> {
    pub(crate) const fn new(text: &'t str) -> Self {
        Self { text, last: Position { offset: 0, line: 1, column: 1 } }
    }

    pub(crate) fn of(&mut self, offset: usize) -> Position {
        let passed = self.text.get(self.last.offset..offset).unwrap_or_default();
        let lines = passed.bytes().filter(|byte| *byte == b'\n').count();
        let tail = passed.rsplit('\n').next().unwrap_or_default().chars().count();
        let column = if lines == 0 { self.last.column } else { 1 };
        self.last = Position { offset, line: self.last.line + lines, column: column + tail };
        self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_columns_count_from_one_in_characters() {
        let text = "яx\n\ny😀z";
        let mut positions = Positions::new(text);
        let found: Vec<_> = [0, 2, 3, 4, 5, 6, 10, 11]
            .map(|offset| positions.of(offset))
            .map(|position| (position.line, position.column))
            .to_vec();
        assert_eq!(found, [(1, 1), (1, 2), (1, 3), (2, 1), (3, 1), (3, 2), (3, 3), (3, 4)]);
    }
}
