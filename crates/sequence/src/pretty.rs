use defender::{Command, RunBody};

use crate::{Token, TokenKind, wire_tokens};

/// One line of the body as it is shown: tokens whose texts together are the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its pieces, indentation included.
    pub tokens: Vec<Token>,
}

/// A body laid out for reading, in parts, so that the page draws only the changed step again. All lines
/// joined are the same JSON value as the bytes that are sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pretty {
    /// Before the first command.
    pub head: Vec<Line>,
    /// The lines of each command.
    pub commands: Vec<Vec<Line>>,
    /// After the last command: the comment.
    pub tail: Vec<Line>,
}

/// The whole body.
pub fn pretty(body: &RunBody) -> Pretty {
    let last = body.commands.len().saturating_sub(1);
    let commands = body.commands.iter().enumerate();
    Pretty {
        head: pretty_head(),
        commands: commands.map(|(at, command)| pretty_command(command, at == last)).collect(),
        tail: pretty_tail(&body.comment),
    }
}

/// The lines before the first command.
pub fn pretty_head() -> Vec<Line> {
    vec![Line::new().punctuation("{"), Line::new().punctuation("  ").key("Commands").punctuation(": [")]
}

/// The lines of one command; the last one has no comma behind it.
pub fn pretty_command(command: &Command, last: bool) -> Vec<Line> {
    let mut lines = vec![
        Line::new()
            .punctuation("    { ")
            .member("type", command.kind().as_str())
            .punctuation(", ")
            .key("params")
            .punctuation(": ["),
    ];
    let params = command.params();
    for (at, (key, value)) in params.iter().enumerate() {
        let end = match (at + 1 == params.len(), last) {
            (false, _) => " },",
            (true, false) => " } ] },",
            (true, true) => " } ] }",
        };
        lines.push(
            Line::new()
                .punctuation("      { ")
                .member("key", key)
                .punctuation(", ")
                .member("value", value)
                .punctuation(end),
        );
    }
    lines
}

/// The lines after the last command.
pub fn pretty_tail(comment: &str) -> Vec<Line> {
    vec![
        Line::new().punctuation("  ],"),
        Line::new().punctuation("  ").member("Comment", comment),
        Line::new().punctuation("}"),
    ]
}

impl Pretty {
    /// All lines in order.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.head.iter().chain(self.commands.iter().flatten()).chain(&self.tail)
    }

    /// The text, for copying.
    pub fn text(&self) -> String {
        self.lines().map(Line::text).collect::<Vec<_>>().join("\n")
    }
}

impl Line {
    const fn new() -> Self {
        Self { tokens: Vec::new() }
    }

    /// The whole line.
    pub fn text(&self) -> String {
        self.tokens.iter().map(|token| token.text.as_str()).collect()
    }

    fn punctuation(mut self, text: &str) -> Self {
        self.tokens.push(Token::new(TokenKind::Punctuation, text));
        self
    }

    fn key(mut self, key: &str) -> Self {
        self.tokens.push(Token::new(TokenKind::Key, format!("\"{key}\"")));
        self
    }

    fn member(mut self, key: &str, value: &str) -> Self {
        self = self.key(key).punctuation(": ");
        self.tokens.extend(wire_tokens(value));
        self
    }
}
