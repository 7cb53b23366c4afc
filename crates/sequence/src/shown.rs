use crate::chars;

/// A piece of text with the role it plays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its role, which decides its colour.
    pub kind: TokenKind,
    /// Exactly what stands there: all tokens' texts together are the whole.
    pub text: String,
}

/// The role of a piece of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Ordinary text.
    Plain,
    /// A character that cannot be seen, or a blank at an end: show [`Token::label`] instead.
    Hidden,
    /// JSON: an escape sequence such as `\\` or `\u0009`.
    Escape,
    /// JSON: braces, brackets, commas, colons, blanks.
    Punctuation,
    /// JSON: a key with its quotes.
    Key,
    /// JSON: text inside a string, and its quotes.
    String,
}

impl Token {
    pub(crate) fn new(kind: TokenKind, text: impl Into<String>) -> Self {
        Self { kind, text: text.into() }
    }

    /// What is shown for a hidden character: `·` for a blank, else `TAB`, `U+200B`. Other tokens show their
    /// text.
    pub fn label(&self) -> String {
        match (self.kind, self.text.chars().next()) {
            (TokenKind::Hidden, Some(' ')) => "·".to_owned(),
            (TokenKind::Hidden, Some(c)) => chars::name(c),
            _ => self.text.clone(),
        }
    }
}

/// A text as the device gets it, with everything that cannot be seen as a token of its own.
pub fn device_tokens(text: &str) -> Vec<Token> {
    let first = text.len() - text.trim_start_matches(' ').len();
    let last = text.trim_end_matches(' ').len();
    let mut tokens: Vec<Token> = Vec::new();
    for (at, c) in text.char_indices() {
        let outer_blank = c == ' ' && (at < first || at >= last);
        let hidden = outer_blank || chars::is_hidden(c) || chars::is_special_blank(c);
        match tokens.last_mut() {
            _ if hidden => tokens.push(Token::new(TokenKind::Hidden, c)),
            Some(token) if token.kind == TokenKind::Plain => token.text.push(c),
            _ => tokens.push(Token::new(TokenKind::Plain, c)),
        }
    }
    tokens
}

/// A text as it stands on the wire: the JSON string, quotes included, escapes as tokens of their own.
pub fn wire_tokens(text: &str) -> Vec<Token> {
    let json = defender::json_string(text);
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = json.as_str();
    while let Some(c) = rest.chars().next() {
        let (kind, length) = match c {
            '\\' if rest.as_bytes().get(1) == Some(&b'u') => (TokenKind::Escape, 6),
            '\\' => (TokenKind::Escape, 2),
            _ => (TokenKind::String, rest.find('\\').unwrap_or(rest.len())),
        };
        let Some((piece, after)) = rest.split_at_checked(length) else { break };
        tokens.push(Token::new(kind, piece));
        rest = after;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(tokens: &[Token]) -> Vec<String> {
        tokens.iter().map(Token::label).collect()
    }

    #[test]
    fn what_cannot_be_seen_is_named() {
        assert_eq!(labels(&device_tokens(" a\tb\u{200B} ")), ["·", "a", "TAB", "b", "U+200B", "·"]);
        assert_eq!(labels(&device_tokens("a b")), ["a b"]);
        assert_eq!(labels(&device_tokens("  ")), ["·", "·"]);
        assert_eq!(labels(&device_tokens("")), [""; 0]);
    }

    #[test]
    fn escapes_stand_apart_on_the_wire() {
        assert_eq!(labels(&wire_tokens("C:\\T\u{1}\"я")), ["\"C:", "\\\\", "T", "\\u0001", "\\\"", "я\""]);
    }
}
