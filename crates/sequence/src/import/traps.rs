//! Single backslashes in JSON (contract 6): `C:\Windows` is refused, `C:\temp` silently becomes a tab.

use crate::Position;
use crate::read_error::Positions;

/// A backslash that JSON reads as something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trap {
    /// Where the backslash stands.
    pub at: Position,
    /// What stands behind it.
    pub letter: char,
    /// What JSON makes of the two; `None` where it refuses them.
    pub becomes: Option<char>,
}

/// The traps of a body, and the body with every backslash in the strings that have traps doubled, but for
/// those before a quote, without which a string would end early.
pub(super) fn traps_and_repair(text: &str) -> (Vec<Trap>, String) {
    let mut positions = Positions::new(text);
    let mut traps = Vec::new();
    let mut repaired = String::with_capacity(text.len());
    let mut from = 0;
    let strings: Vec<RawString> = strings(text).collect();
    let doubled = strings.iter().any(|string| string.is_doubled() && !string.has_single(text));
    // What stands behind the key of the comment, which may have lines.
    let mut is_comment = false;
    let unescaped = strings.into_iter().filter(|string| {
        let may_have_lines = doubled || is_comment || string.is_doubled();
        is_comment = text.get(string.start..).is_some_and(|rest| rest.starts_with("\"Comment\""));
        string.has_single(text) || !may_have_lines && string.makes_control(text)
    });
    for escape in unescaped.flat_map(|string| string.escapes) {
        if escape.letter == '"' {
            continue;
        }
        let backslash = text.get(from..=escape.at).unwrap_or_default();
        repaired.push_str(backslash);
        repaired.push('\\');
        from = escape.at + 1;
        if escape.letter == '\\' {
            repaired.push_str("\\\\");
            from += 1;
        }
        traps.push(Trap {
            at: positions.of(escape.at),
            letter: escape.letter,
            becomes: escape.becomes(text),
        });
    }
    repaired.push_str(text.get(from..).unwrap_or_default());
    (traps, repaired)
}

/// A string of a JSON text, its escapes unread.
struct RawString {
    start: usize,
    escapes: Vec<Escape>,
}

/// A backslash and the character behind it.
#[derive(Clone, Copy)]
struct Escape {
    at: usize,
    letter: char,
}

/// The strings of a text, closed or not.
fn strings(text: &str) -> impl Iterator<Item = RawString> {
    let mut chars = text.char_indices();
    std::iter::from_fn(move || {
        let (start, _) = chars.find(|(_, c)| *c == '"')?;
        let mut escapes = Vec::new();
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => break,
                '\\' => escapes.extend(chars.next().map(|(_, letter)| Escape { at, letter })),
                _ => {}
            }
        }
        Some(RawString { start, escapes })
    })
}

impl RawString {
    /// Whether a backslash is surely not doubled: JSON refuses it, or it stands alone behind a drive.
    fn has_single(&self, text: &str) -> bool {
        self.escapes.iter().any(|escape| match escape.becomes(text) {
            None => true,
            Some('\\' | '"') => false,
            Some(_) => self.behind_drive(text, escape.at),
        })
    }

    /// Whether a backslash makes a control character, which nobody may have meant where none is doubled.
    fn makes_control(&self, text: &str) -> bool {
        self.escapes
            .iter()
            .any(|escape| escape.letter != 'u' && escape.becomes(text).is_some_and(char::is_control))
    }

    fn is_doubled(&self) -> bool {
        self.escapes.iter().any(|escape| escape.letter == '\\')
    }

    /// Whether `C:` stands before, as a word of its own.
    fn behind_drive(&self, text: &str, at: usize) -> bool {
        let mut before = text.get(self.start + 1..at).unwrap_or_default().chars().rev();
        before.next() == Some(':')
            && before.next().is_some_and(|c| c.is_ascii_alphabetic())
            && before.next().is_none_or(|c| !c.is_alphanumeric())
    }
}

impl Escape {
    fn becomes(self, text: &str) -> Option<char> {
        match self.letter {
            '"' | '\\' | '/' => Some(self.letter),
            'b' => Some('\u{8}'),
            'f' => Some('\u{C}'),
            'n' => Some('\n'),
            'r' => Some('\r'),
            't' => Some('\t'),
            'u' => {
                let digits = text.get(self.at + 2..self.at + 6)?;
                let number = u32::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with('+'))?;
                // half of a pair is no character by itself, and yet an escape
                Some(char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER))
            }
            _ => None,
        }
    }
}
