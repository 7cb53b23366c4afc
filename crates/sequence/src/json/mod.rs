//! Strict JSON that knows where everything stands, for texts that a person repairs: `serde_json` tells the
//! place of a comma that is missing, but not of a key that is unknown.

mod fields;
mod strings;

pub use fields::Fields;

pub use crate::read_error::Fault;
use crate::{Expected, Problem};

/// Deeper than any format of ours.
const DEPTH: usize = 32;

/// A value and where it begins.
#[derive(Debug, PartialEq, Eq)]
pub struct Node {
    /// In UTF-8 bytes from the text's start.
    pub at: usize,
    /// The value.
    pub value: Value,
}

/// A value of JSON.
#[derive(Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Flag(bool),
    /// As it is written.
    Number(String),
    /// Without quotes and escapes.
    Text(String),
    /// `[…]`
    List(Vec<Node>),
    /// `{…}`, in the order of the text.
    Object(Vec<Member>),
}

/// One key of an object.
#[derive(Debug, PartialEq, Eq)]
pub struct Member {
    /// Where the key begins.
    pub at: usize,
    /// The key.
    pub key: String,
    /// Its value.
    pub value: Node,
}

/// Reads one value and nothing behind it.
///
/// # Errors
/// The first place that is no JSON, or goes deeper than any format of ours.
pub fn read(text: &str) -> Result<Node, Fault> {
    let mut reader = Reader { text, at: 0 };
    let node = reader.value(0)?;
    reader.blanks();
    if reader.at == text.len() { Ok(node) } else { Err(reader.expected(Expected::End)) }
}

struct Reader<'t> {
    text: &'t str,
    /// Always on a character boundary.
    at: usize,
}

impl<'t> Reader<'t> {
    fn value(&mut self, depth: usize) -> Result<Node, Fault> {
        self.blanks();
        let at = self.at;
        if depth > DEPTH {
            return Err(Fault::new(at, Problem::TooDeep));
        }
        let value = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Value::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ => self.word()?,
        };
        Ok(Node { at, value })
    }

    fn object(&mut self, depth: usize) -> Result<Value, Fault> {
        let mut members = Vec::new();
        self.at += 1;
        self.blanks();
        if self.takes(b'}') {
            return Ok(Value::Object(members));
        }
        loop {
            self.blanks();
            let at = self.at;
            if self.peek() != Some(b'"') {
                let first = members.is_empty();
                return Err(self.expected(if first { Expected::KeyOrEnd } else { Expected::Key }));
            }
            let key = self.string()?;
            self.blanks();
            if !self.takes(b':') {
                return Err(self.expected(Expected::Colon));
            }
            members.push(Member { at, key, value: self.value(depth + 1)? });
            self.blanks();
            if self.takes(b'}') {
                return Ok(Value::Object(members));
            }
            if !self.takes(b',') {
                return Err(self.expected(Expected::CommaOrBrace));
            }
        }
    }

    fn list(&mut self, depth: usize) -> Result<Value, Fault> {
        let mut items = Vec::new();
        self.at += 1;
        self.blanks();
        if self.takes(b']') {
            return Ok(Value::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.blanks();
            if self.takes(b']') {
                return Ok(Value::List(items));
            }
            if !self.takes(b',') {
                return Err(self.expected(Expected::CommaOrBracket));
            }
        }
    }

    fn number(&mut self) -> Result<Value, Fault> {
        let from = self.at;
        self.takes(b'-');
        if !self.takes(b'0') {
            self.digits()?;
        }
        if self.takes(b'.') {
            self.digits()?;
        }
        if self.takes(b'e') || self.takes(b'E') {
            let _signed = self.takes(b'+') || self.takes(b'-');
            self.digits()?;
        }
        Ok(Value::Number(self.text.get(from..self.at).unwrap_or_default().to_owned()))
    }

    fn digits(&mut self) -> Result<(), Fault> {
        let from = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at > from { Ok(()) } else { Err(self.expected(Expected::Digit)) }
    }

    fn word(&mut self) -> Result<Value, Fault> {
        let words = [("true", Value::Flag(true)), ("false", Value::Flag(false)), ("null", Value::Null)];
        let rest = self.rest();
        let known = words.into_iter().find(|(word, _)| rest.starts_with(word));
        let (word, value) = known.ok_or_else(|| self.expected(Expected::Value))?;
        self.at += word.len();
        Ok(value)
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn takes(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        self.at += usize::from(there);
        there
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    const fn expected(&self, expected: Expected) -> Fault {
        Fault::new(self.at, Problem::Expected(expected))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn to_serde(node: &Node) -> serde_json::Value {
        match &node.value {
            Value::Null => serde_json::Value::Null,
            Value::Flag(flag) => (*flag).into(),
            Value::Number(number) => serde_json::from_str(number).unwrap(),
            Value::Text(text) => text.as_str().into(),
            Value::List(items) => items.iter().map(to_serde).collect(),
            Value::Object(members) => {
                members.iter().map(|member| (member.key.clone(), to_serde(&member.value))).collect()
            }
        }
    }

    #[track_caller]
    fn check(text: &str, at: usize, expected: Expected) {
        assert_eq!(read(text), Err(Fault::new(at, Problem::Expected(expected))), "{text}");
    }

    #[test]
    fn what_is_missing_is_told_at_its_place() {
        check("", 0, Expected::Value);
        check("{", 1, Expected::KeyOrEnd);
        check("{\"a\"", 4, Expected::Colon);
        check("{\"a\" 1}", 5, Expected::Colon);
        check("{\"a\":1,}", 7, Expected::Key);
        check("{\"a\":1 \"b\"", 7, Expected::CommaOrBrace);
        check("[1 2]", 3, Expected::CommaOrBracket);
        check("[1,]", 3, Expected::Value);
        check("[tru]", 1, Expected::Value);
        check("1.", 2, Expected::Digit);
        check("-", 1, Expected::Digit);
        check("{} x", 3, Expected::End);
        check("01", 1, Expected::End);
    }

    #[test]
    fn it_goes_only_so_deep() {
        assert_eq!(read(&"[".repeat(1_000_000)), Err(Fault::new(33, Problem::TooDeep)));
    }

    proptest! {
        #[test]
        fn it_reads_what_serde_json_reads(text in "[\\[\\]{}:,\"\\\\0-9a-fu.eE+\\- \n\u{1}tnr]{0,16}|\\PC*") {
            let known = serde_json::from_str::<serde_json::Value>(&text);
            match (read(&text), known) {
                (Ok(node), Ok(value)) => {
                    // serde_json keeps the last of doubled keys; so does collecting into its map
                    prop_assert_eq!(to_serde(&node), value);
                }
                (Err(_), Err(_)) => {}
                // numbers beyond what a double holds are none of serde_json's
                (Ok(_), Err(error)) => prop_assert!(error.to_string().contains("out of range"), "{text}: {error}"),
                (Err(fault), Ok(_)) => prop_assert!(false, "{text}: {fault:?}"),
            }
        }
    }
}
