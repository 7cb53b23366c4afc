use super::Reader;
use crate::Expected;
use crate::read_error::Fault;

impl Reader<'_> {
    /// A string; the reader stands at its opening quote.
    pub(super) fn string(&mut self) -> Result<String, Fault> {
        self.at += 1;
        let mut text = String::new();
        loop {
            let Some(c) = self.rest().chars().next() else { return Err(self.expected(Expected::Quote)) };
            match c {
                '"' => {
                    self.at += 1;
                    return Ok(text);
                }
                '\\' => text.push(self.escape()?),
                '\0'..='\u{1F}' => return Err(self.expected(Expected::EscapedControl)),
                _ => {
                    self.at += c.len_utf8();
                    text.push(c);
                }
            }
        }
    }

    fn escape(&mut self) -> Result<char, Fault> {
        let wrong = self.expected(Expected::Escape);
        self.at += 1;
        let letter = self.peek();
        let c = match letter {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => {
                self.at += 1;
                return self.code_point(wrong.at);
            }
            _ => return Err(wrong),
        };
        self.at += 1;
        Ok(c)
    }

    /// What `\u` stands for; a pair of surrogates for one character.
    fn code_point(&mut self, start: usize) -> Result<char, Fault> {
        let lone = Fault { at: start, ..self.expected(Expected::SurrogatePair) };
        let first = self.hex_digits(start)?;
        if let Some(c) = char::from_u32(first) {
            return Ok(c);
        }
        let second_at = self.at;
        if !self.rest().starts_with("\\u") {
            return Err(lone);
        }
        self.at += 2;
        let second = self.hex_digits(second_at)?;
        let pair = |high: u32, low: u32| char::from_u32(0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00));
        match (first, second) {
            (0xD800..=0xDBFF, 0xDC00..=0xDFFF) => pair(first, second).ok_or(lone),
            _ => Err(lone),
        }
    }

    fn hex_digits(&mut self, start: usize) -> Result<u32, Fault> {
        let wrong = Fault { at: start, ..self.expected(Expected::HexDigits) };
        let digits = self.text.get(self.at..self.at + 4);
        let digits = digits.filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let number = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok()).ok_or(wrong)?;
        self.at += 4;
        Ok(number)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Node, Value, read};
    use crate::read_error::Fault;
    use crate::{Expected, Problem};

    #[test]
    fn escapes_are_read_and_wrong_ones_named_where_they_begin() {
        let text = r#""\"\\\/\b\f\n\r\tяя\ud83d\uDE00""#;
        let read_text = "\"\\/\u{8}\u{C}\n\r\tяя😀".to_owned();
        assert_eq!(read(text), Ok(Node { at: 0, value: Value::Text(read_text) }));
        for (text, at, expected) in [
            (r#""a"#, 2, Expected::Quote),
            (r#""C:\Windows""#, 3, Expected::Escape),
            (r#""C:\users""#, 3, Expected::HexDigits),
            (r#""a\ud83d""#, 2, Expected::SurrogatePair),
            (r#""a\ude00\ud83d""#, 2, Expected::SurrogatePair),
            (r#""a\ud83d\u12""#, 8, Expected::HexDigits),
            ("\"a\tb\"", 2, Expected::EscapedControl),
            ("\"\\", 1, Expected::Escape),
        ] {
            assert_eq!(read(text), Err(Fault::new(at, Problem::Expected(expected))), "{text}");
        }
    }
}
