//! Passing over JSON without reading it, as strictly as reading it would be: of a long list most is never looked at.

/// A place in a text of JSON.
pub(crate) struct Over<'t> {
    text: &'t str,
    at: usize,
}

/// A string as it is written, without its quotes.
pub(crate) struct Raw<'t> {
    pub(crate) text: &'t str,
    pub(crate) has_escapes: bool,
}

impl<'t> Over<'t> {
    /// At the beginning of a text.
    pub(crate) const fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// How much was passed over, in bytes.
    pub(crate) const fn at(&self) -> usize {
        self.at
    }

    /// The byte here; at the end 0, with which nothing of JSON begins.
    #[inline(always)]
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), b' ' | b'\n' | b'\t' | b'\r') {
            self.at += 1;
        }
    }

    /// Passes over this byte and what is blank before it, if it stands here.
    pub(crate) fn takes(&mut self, byte: u8) -> bool {
        self.blanks();
        let is_here = self.peek() == byte;
        self.at += usize::from(is_here);
        is_here
    }

    /// Passes over a string and the colon behind it.
    pub(crate) fn key(&mut self) -> Option<Raw<'t>> {
        let key = self.string()?;
        self.takes(b':').then_some(key)
    }

    /// Passes over a string; `None` when there is none, or a wrong one.
    pub(crate) fn string(&mut self) -> Option<Raw<'t>> {
        if !self.takes(b'"') {
            return None;
        }
        let (from, mut has_escapes) = (self.at, false);
        loop {
            match self.peek() {
                b'"' => break,
                b'\\' => {
                    has_escapes = true;
                    self.escape()?;
                }
                ..b' ' => return None,
                _ => self.at += 1,
            }
        }
        let text = self.text.get(from..self.at)?;
        self.at += 1;
        Some(Raw { text, has_escapes })
    }

    fn escape(&mut self) -> Option<()> {
        self.at += 1;
        let digits = match self.peek() {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => 0,
            b'u' => 4,
            _ => return None,
        };
        self.at += 1;
        for _ in 0..digits {
            self.peek().is_ascii_hexdigit().then_some(())?;
            self.at += 1;
        }
        Some(())
    }

    /// Passes over a word such as `null`, if it stands here.
    pub(crate) fn word(&mut self, word: &str) -> Option<()> {
        self.blanks();
        self.text.get(self.at..)?.starts_with(word).then_some(())?;
        self.at += word.len();
        Some(())
    }

    fn number(&mut self) -> Option<()> {
        self.at += usize::from(self.peek() == b'-');
        match self.peek() {
            b'0' => self.at += 1,
            _ => self.digits()?,
        }
        if self.peek() == b'.' {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), b'e' | b'E') {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), b'+' | b'-'));
            self.digits()?;
        }
        Some(())
    }

    fn digits(&mut self) -> Option<()> {
        let from = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        (self.at > from).then_some(())
    }

    /// Passes over a value, however deep; `None` when it is no JSON.
    pub(crate) fn value(&mut self) -> Option<()> {
        // By what each list and object that is open here is closed.
        let mut open = Vec::new();
        loop {
            self.blanks();
            match self.peek() {
                b'"' => {
                    self.string()?;
                }
                b'{' => {
                    self.at += 1;
                    if !self.takes(b'}') {
                        self.key()?;
                        open.push(b'}');
                        continue;
                    }
                }
                b'[' => {
                    self.at += 1;
                    if !self.takes(b']') {
                        open.push(b']');
                        continue;
                    }
                }
                b't' => self.word("true")?,
                b'f' => self.word("false")?,
                b'n' => self.word("null")?,
                _ => self.number()?,
            }
            loop {
                let Some(&close) = open.last() else { return Some(()) };
                if self.takes(close) {
                    open.pop();
                } else if self.takes(b',') {
                    break;
                } else {
                    return None;
                }
            }
            if open.last() == Some(&b'}') {
                self.key()?;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::de::IgnoredAny;

    use super::*;

    /// How much of a text its first value is, by `serde_json`.
    fn by_reading(text: &str) -> Option<usize> {
        let mut values = serde_json::Deserializer::from_str(text).into_iter::<IgnoredAny>();
        values.next()?.ok()?;
        Some(values.byte_offset())
    }

    fn by_passing(text: &str) -> Option<usize> {
        let mut over = Over::new(text);
        over.value()?;
        Some(over.at())
    }

    #[test]
    fn table() {
        for text in [
            "null",
            " [ ] ",
            "{}",
            "[1,-0,0.5,1e9,-1.25E-3]",
            r#"{"a":[{"b":"c\"\\\u00e9"}],"d":{}}"#,
            "[[[[]]]]",
            "",
            "[",
            "[1,]",
            "{,}",
            r#"{"a"}"#,
            r#"{"a":}"#,
            r#"{"a":1,}"#,
            "[1 2]",
            "[}",
            "[01]",
            "[-]",
            "[1.]",
            "[1e]",
            "[.5]",
            "[+1]",
            "[nul]",
            r#"["\x"]"#,
            r#"["\u12g4"]"#,
            "[\"\n\"]",
            "[\"a",
            "{1:2}",
            "]",
        ] {
            assert_eq!(by_passing(text), by_reading(text), "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn what_is_passed_over_could_be_read(text in r#"\[([\[\]{},:"a0-9.eE+\- \\untrl/]|"a":|"[a\\]*"|null|true|\\u00e9){0,14}\]"#) {
            prop_assert_eq!(by_passing(&text), by_reading(&text), "{}", text);
        }
    }
}
