//! JSON as a tree: read step by step, without recursion, as places in the text.

use std::ops::Range;

/// No more values are read.
pub const VALUES_MAX: usize = 1_000_000;

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Values with names.
    Object,
    /// Values in order.
    Array,
    /// Text.
    String,
    /// A number, `true`, `false` or `null`.
    Word,
}

/// One value. Places are bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// What it is.
    pub kind: Kind,
    /// Its name between its quotes, as it was written; `None` in an array and at the root.
    name: Option<Range<u32>>,
    text: Range<u32>,
    /// How many values are directly in it.
    pub children: usize,
    /// The number of the value behind all that is in it.
    pub next: usize,
}

/// A text that is JSON, its values in the order in which they were written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tree {
    values: Vec<Value>,
    /// How many of them have something in them.
    opening: usize,
}

/// Why a text is no JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoTree {
    /// At this byte stands something that does not belong there, or nothing.
    Broken(usize),
    /// There are more values than are read.
    TooMany,
}

/// Reads a text step by step.
#[derive(Debug)]
pub struct TreeReader {
    at: usize,
    values: Vec<Value>,
    opening: usize,
    /// The numbers of the values that are not closed.
    open: Vec<usize>,
    expected: Expected,
    name: Option<Range<u32>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expected {
    Value,
    /// A value or the end of an array.
    ValueOrEnd,
    /// A name or the end of an object.
    NameOrEnd,
    Name,
    CommaOrEnd,
    /// Nothing but blanks.
    Nothing,
}

impl Default for TreeReader {
    fn default() -> Self {
        Self {
            at: 0,
            values: Vec::new(),
            opening: 0,
            open: Vec::new(),
            expected: Expected::Value,
            name: None,
        }
    }
}

impl TreeReader {
    /// Goes on with about so many bytes of the text, always the same one; says whether all is done.
    ///
    /// # Errors
    /// When the text is no JSON.
    pub fn step(&mut self, text: &str, bytes: usize) -> Result<bool, NoTree> {
        let until = self.at.saturating_add(bytes.max(1));
        while self.at < until {
            self.blanks(text);
            let Some(byte) = text.as_bytes().get(self.at).copied() else {
                let is_done = self.expected == Expected::Nothing;
                return if is_done { Ok(true) } else { Err(NoTree::Broken(self.at)) };
            };
            self.token(text, byte)?;
        }
        Ok(false)
    }

    /// What was read.
    pub fn finished(self) -> Tree {
        Tree { values: self.values, opening: self.opening }
    }

    fn token(&mut self, text: &str, byte: u8) -> Result<(), NoTree> {
        use Expected::{CommaOrEnd, Name, NameOrEnd, Value, ValueOrEnd};
        match (self.expected, byte) {
            (Value | ValueOrEnd, b'{') => self.begin(Kind::Object, NameOrEnd),
            (Value | ValueOrEnd, b'[') => self.begin(Kind::Array, ValueOrEnd),
            (Value | ValueOrEnd, b'"') => {
                let end = self.string(text)?;
                self.leaf(Kind::String, end)
            }
            (ValueOrEnd, b']') | (NameOrEnd, b'}') => self.close(byte),
            (Value | ValueOrEnd, _) => {
                let end = self.word(text)?;
                self.leaf(Kind::Word, end)
            }
            (NameOrEnd | Name, b'"') => self.named(text),
            (CommaOrEnd, b',') => {
                self.at += 1;
                let within = self.open.last().and_then(|open| self.values.get(*open));
                self.expected = if within.is_some_and(|it| it.kind == Kind::Object) { Name } else { Value };
                Ok(())
            }
            (CommaOrEnd, b']' | b'}') => self.close(byte),
            _ => Err(NoTree::Broken(self.at)),
        }
    }

    fn named(&mut self, text: &str) -> Result<(), NoTree> {
        let end = self.string(text)?;
        self.name = Some(place(self.at + 1)..place(end - 1));
        self.at = end;
        self.blanks(text);
        if text.as_bytes().get(self.at) != Some(&b':') {
            return Err(NoTree::Broken(self.at));
        }
        self.at += 1;
        self.expected = Expected::Value;
        Ok(())
    }

    fn begin(&mut self, kind: Kind, expected: Expected) -> Result<(), NoTree> {
        let number = self.values.len();
        self.add(kind, self.at + 1)?;
        self.open.push(number);
        self.expected = expected;
        Ok(())
    }

    fn leaf(&mut self, kind: Kind, end: usize) -> Result<(), NoTree> {
        self.add(kind, end)?;
        self.after();
        Ok(())
    }

    /// A value from here to `end`; what an object or an array has in it comes later.
    fn add(&mut self, kind: Kind, end: usize) -> Result<(), NoTree> {
        let number = self.values.len();
        if number == VALUES_MAX {
            return Err(NoTree::TooMany);
        }
        if let Some(parent) = self.open.last().and_then(|open| self.values.get_mut(*open)) {
            parent.children += 1;
            self.opening += usize::from(parent.children == 1);
        }
        let text = place(self.at)..place(end);
        self.values.push(Value { kind, name: self.name.take(), text, children: 0, next: number + 1 });
        self.at = end;
        Ok(())
    }

    fn close(&mut self, byte: u8) -> Result<(), NoTree> {
        let next = self.values.len();
        let closes = if byte == b'}' { Kind::Object } else { Kind::Array };
        let open = self.open.pop().and_then(|open| self.values.get_mut(open));
        let open = open.filter(|open| open.kind == closes).ok_or(NoTree::Broken(self.at))?;
        self.at += 1;
        open.next = next;
        open.text.end = place(self.at);
        self.after();
        Ok(())
    }

    fn after(&mut self) {
        self.expected = if self.open.is_empty() { Expected::Nothing } else { Expected::CommaOrEnd };
    }

    fn blanks(&mut self, text: &str) {
        let rest = text.as_bytes().get(self.at..).unwrap_or_default();
        self.at += rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n')).count();
    }

    /// Where the string that begins here ends, behind its quote.
    fn string(&self, text: &str) -> Result<usize, NoTree> {
        let bytes = text.as_bytes();
        let mut at = self.at + 1;
        loop {
            match bytes.get(at) {
                Some(b'"') => return Ok(at + 1),
                Some(b'\\') => match bytes.get(at + 1) {
                    Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => at += 2,
                    Some(b'u')
                        if bytes
                            .get(at + 2..at + 6)
                            .is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit)) =>
                    {
                        at += 6;
                    }
                    _ => return Err(NoTree::Broken(at)),
                },
                Some(0x20..) => at += 1,
                _ => return Err(NoTree::Broken(at)),
            }
        }
    }

    /// Where the number or word that begins here ends.
    fn word(&self, text: &str) -> Result<usize, NoTree> {
        let bytes = text.as_bytes().get(self.at..).unwrap_or_default();
        let length = bytes
            .iter()
            .take_while(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'z' | b'E' | b'+' | b'-' | b'.'))
            .count();
        let word = bytes.get(..length).unwrap_or_default();
        let is_word = matches!(word, b"true" | b"false" | b"null") || is_number(word);
        if is_word { Ok(self.at + length) } else { Err(NoTree::Broken(self.at)) }
    }
}

/// The grammar of RFC 8259, 6.
fn is_number(word: &[u8]) -> bool {
    let digits = |bytes: &[u8]| bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let word = word.strip_prefix(b"-").unwrap_or(word);
    let whole = digits(word);
    if whole == 0 || (whole > 1 && word.starts_with(b"0")) {
        return false;
    }
    let mut rest = word.get(whole..).unwrap_or_default();
    if let Some(fraction) = rest.strip_prefix(b".") {
        let count = digits(fraction);
        if count == 0 {
            return false;
        }
        rest = fraction.get(count..).unwrap_or_default();
    }
    if let Some(exponent) = rest.strip_prefix(b"e").or_else(|| rest.strip_prefix(b"E")) {
        let exponent =
            exponent.strip_prefix(b"+").or_else(|| exponent.strip_prefix(b"-")).unwrap_or(exponent);
        return !exponent.is_empty() && digits(exponent) == exponent.len();
    }
    rest.is_empty()
}

impl Tree {
    /// All of a short text at once; `None` when it is no JSON.
    pub fn of(text: &str) -> Option<Self> {
        let mut reader = TreeReader::default();
        loop {
            if reader.step(text, usize::MAX).ok()? {
                return Some(reader.finished());
            }
        }
    }

    /// How many values there are.
    pub const fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// A value, by its number in order.
    pub fn get(&self, number: usize) -> Option<&Value> {
        self.values.get(number)
    }

    /// How many values have something in them.
    pub const fn opening(&self) -> usize {
        self.opening
    }

    /// The numbers of the values directly in one.
    pub fn children(&self, number: usize) -> impl Iterator<Item = usize> {
        let end = self.get(number).map_or(0, |value| value.next);
        std::iter::successors(Some(number + 1), move |child| Some(self.get(*child)?.next))
            .take_while(move |child| *child < end)
    }
}

impl Value {
    /// Its name, as it was written.
    pub fn name<'t>(&self, text: &'t str) -> Option<&'t str> {
        let name = self.name.as_ref()?;
        text.get(name.start as usize..name.end as usize)
    }

    /// It, as it was written.
    pub fn text<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.text.start as usize..self.text.end as usize).unwrap_or_default()
    }
}

/// Texts are shorter than 4 GB.
fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_know_their_place() {
        let text = r#" {"a": [1, {"b": null}, []], "c\"d": "x", "e": {}} "#;
        let tree = Tree::of(text).unwrap();
        let told = |number: usize| {
            let value = tree.get(number).unwrap();
            (value.name(text), value.text(text), value.children, value.next)
        };
        assert_eq!(told(0), (None, text.trim(), 3, 8));
        assert_eq!(told(1), (Some("a"), r#"[1, {"b": null}, []]"#, 3, 6));
        assert_eq!(told(4), (Some("b"), "null", 0, 5));
        assert_eq!(told(6), (Some("c\\\"d"), "\"x\"", 0, 7));
        assert_eq!(tree.children(0).collect::<Vec<_>>(), [1, 6, 7]);
        assert_eq!(tree.opening(), 3, "what is empty does not open");
        assert_eq!(tree.children(1).collect::<Vec<_>>(), [2, 3, 5]);
        assert_eq!(tree.children(2).count() + tree.children(7).count() + tree.children(99).count(), 0);
    }

    #[test]
    fn what_breaks_the_rules_is_no_tree() {
        for text in [
            "",
            " ",
            "{",
            "[1,]",
            "[,1]",
            "{\"a\"}",
            "{\"a\":}",
            "{\"a\":1,}",
            "{a:1}",
            "[1}",
            "{]",
            "1 2",
            "[1] x",
            "nul",
            "True",
            "01",
            "-",
            "1.",
            ".5",
            "1e",
            "+1",
            "\"",
            "\"\n\"",
            "\"\\x\"",
            "\"\\u12g4\"",
            "]",
            "\u{feff}1",
            "NaN",
        ] {
            assert_eq!(Tree::of(text), None, "{text:?}");
        }
        for text in ["1", "-0.5e+10", "\"\\u0041ж\"", "[]", "{}", "[[],{}]", "true", "0", "1E5"] {
            assert!(Tree::of(text).is_some(), "{text:?}");
        }
    }

    #[test]
    fn depth_costs_nothing() {
        let deep = "[".repeat(400_000) + &"]".repeat(400_000);
        assert_eq!(Tree::of(&deep).unwrap().len(), 400_000);
        assert_eq!(Tree::of(&"[".repeat(400_000)), None);
        let many = format!("[{}1]", "1,".repeat(VALUES_MAX));
        assert_eq!(TreeReader::default().step(&many, usize::MAX), Err(NoTree::TooMany));
    }
}
