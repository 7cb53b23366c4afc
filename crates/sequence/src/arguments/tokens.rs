use std::ops::Range;

use super::Unlike;
use crate::export::{bash, powershell};
use crate::parameters::placeholder;

/// What reads a script's arguments on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shell {
    /// PowerShell, for `.ps1`.
    PowerShell,
    /// What is no PowerShell is fed to bash (contract 6).
    Bash,
}

/// A word of the arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Where it stands, quotes included: a UTF-8 byte range.
    pub(super) span: Range<usize>,
    /// What the script gets.
    pub(super) value: String,
    /// Whether it stood in quotes: then it is a value, whatever it looks like.
    pub(super) quoted: bool,
}

impl Shell {
    /// By the script's ending.
    pub fn of(script: &str) -> Self {
        let ending = script.trim().rsplit_once('.').map(|(_, ending)| ending);
        if ending.is_some_and(|ending| ending.eq_ignore_ascii_case("ps1")) {
            Self::PowerShell
        } else {
            Self::Bash
        }
    }

    /// Has no meaning of its own outside of quotes.
    fn is_plain(self, c: char) -> bool {
        let always = c.is_alphanumeric() || matches!(c, '_' | '.' | '/' | ':' | '+' | '-' | '%' | '=' | '^');
        always || (self == Self::PowerShell && matches!(c, '\\' | '*' | '?'))
    }

    /// Ends a text in single quotes.
    fn is_single(self, c: char) -> bool {
        match self {
            Self::PowerShell => powershell::is_single_quote(c),
            Self::Bash => c == '\'',
        }
    }

    /// Has a meaning within double quotes.
    fn is_busy(self, c: char) -> bool {
        match c {
            '$' | '`' | '"' => true,
            '\\' => self == Self::Bash,
            '“' | '”' | '„' => self == Self::PowerShell,
            _ => false,
        }
    }

    /// The word that gives the script this value. Blanks alone need the double quotes that the portal's page shows
    /// (contract 6); what has a meaning within these stands in single ones.
    pub(super) fn quoted(self, value: &str) -> String {
        let spare = |c| self.is_plain(c) || matches!(c, ' ' | '{' | '}');
        let is_bare = !value.is_empty() && !value.starts_with('-') && value.chars().all(|c| self.is_plain(c));
        if is_bare && !(self == Self::PowerShell && is_other_number(value)) {
            value.to_owned()
        } else if value.chars().all(spare) {
            format!("\"{value}\"")
        } else {
            match self {
                Self::PowerShell => powershell::quoted(value),
                Self::Bash => bash::quoted(value),
            }
        }
    }

    /// The words of arguments.
    ///
    /// # Errors
    /// At the first that means more to the shell than it says.
    pub(super) fn tokens(self, args: &str) -> Result<Vec<Token>, Unlike> {
        let mut tokens = Vec::new();
        let mut at = 0;
        loop {
            let rest = args.get(at..).unwrap_or_default();
            let word = rest.trim_start_matches(' ');
            at += rest.len() - word.len();
            let Some(first) = word.chars().next() else { return Ok(tokens) };
            let (value, length) = match first {
                '"' => self.in_double(word)?,
                '\'' => self.in_single(word)?,
                _ => self.bare(word)?,
            };
            // What follows these is read in another way: no parameters, or nothing but text.
            if self == Self::PowerShell && matches!(value.as_str(), "--" | "--%") && first == '-' {
                return Err(Unlike::Special('-'));
            }
            // What stands right behind a quote belongs to the same word.
            if let Some(beside) =
                word.get(length..).and_then(|rest| rest.chars().next()).filter(|c| *c != ' ')
            {
                return Err(Unlike::Special(beside));
            }
            tokens.push(Token { span: at..at + length, value, quoted: matches!(first, '"' | '\'') });
            at += length;
        }
    }

    fn in_double(self, word: &str) -> Result<(String, usize), Unlike> {
        let inside = word.get(1..).unwrap_or_default();
        let end = inside.find('"').ok_or(Unlike::OpenQuote)?;
        let value = inside.get(..end).unwrap_or_default();
        match value.chars().find(|c| self.is_busy(*c)) {
            Some(busy) => Err(Unlike::Special(busy)),
            None => Ok((value.to_owned(), end + 2)),
        }
    }

    fn in_single(self, word: &str) -> Result<(String, usize), Unlike> {
        let mut value = String::new();
        let mut rest = word.get(1..).unwrap_or_default();
        loop {
            let end = rest.find(|c| self.is_single(c)).ok_or(Unlike::OpenQuote)?;
            value.push_str(rest.get(..end).unwrap_or_default());
            let closing = rest.get(end..).unwrap_or_default();
            let quote = closing.chars().next().unwrap_or('\'');
            let behind = closing.get(quote.len_utf8()..).unwrap_or_default();
            let doubled = behind.chars().next().filter(|c| self == Self::PowerShell && self.is_single(*c));
            if let Some(second) = doubled {
                value.push(quote);
                rest = behind.get(second.len_utf8()..).unwrap_or_default();
            } else if let Some(after) = behind.strip_prefix(r"\''").filter(|_| self == Self::Bash) {
                value.push('\'');
                rest = after;
            } else {
                return Ok((value, word.len() - behind.len()));
            }
        }
    }

    fn bare(self, word: &str) -> Result<(String, usize), Unlike> {
        let mut at = 0;
        while let Some(c) = word.get(at..).and_then(|rest| rest.chars().next()).filter(|c| *c != ' ') {
            let rest = word.get(at..).unwrap_or_default();
            at += match placeholder(rest) {
                Some(name) => name.len() + 4,
                None if self.is_plain(c) => c.len_utf8(),
                None => return Err(Unlike::Special(c)),
            };
        }
        Ok((word.get(..at).unwrap_or_default().to_owned(), at))
    }
}

/// Whether PowerShell reads a bare word as a number that is written in another way: `007`, `1kb`, `0x10`, `1.10`, `+5`.
fn is_other_number(value: &str) -> bool {
    let digits = value.strip_prefix(['+', '-']).unwrap_or(value);
    let digits = digits.strip_prefix('.').unwrap_or(digits);
    digits.starts_with(|c: char| c.is_ascii_digit())
        && value.parse::<i32>().map(|number| number.to_string()).as_deref() != Ok(value)
}
