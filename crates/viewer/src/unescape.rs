//! What a JSON string stands for.

/// A string, given without its quotes, as the text that it stands for. What stands for no character stays as it was
/// written.
pub fn unescaped(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    let mut rest = written;
    while let Some((plain, escape)) = rest.split_once('\\') {
        text.push_str(plain);
        let (character, length) = character(escape).unwrap_or(('\\', 0));
        text.push(character);
        rest = escape.get(length..).unwrap_or_default();
    }
    text + rest
}

/// The character that begins behind a backslash, and how many bytes stand for it.
fn character(escape: &str) -> Option<(char, usize)> {
    let plain = match escape.bytes().next()? {
        b'u' => return coded(escape),
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        byte @ (b'"' | b'\\' | b'/') => char::from(byte),
        _ => return None,
    };
    Some((plain, 1))
}

/// A character given by its code, or by two that belong together (RFC 8259, 7).
fn coded(escape: &str) -> Option<(char, usize)> {
    let unit = |from: usize| u16::from_str_radix(escape.get(from..from + 4)?, 16).ok();
    let first = unit(1)?;
    if let Some(character) = char::from_u32(u32::from(first)) {
        return Some((character, 5));
    }
    let second = escape.get(5..7).filter(|between| *between == "\\u").and_then(|_| unit(7))?;
    Some((char::decode_utf16([first, second]).next()?.ok()?, 11))
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn as_it_was_meant() {
        for (written, expected) in [
            ("", ""),
            ("plain ж", "plain ж"),
            (r"C:\\Windows\\a.exe", r"C:\Windows\a.exe"),
            (r#"\"\/\b\f\n\r\t"#, "\"/\u{8}\u{c}\n\r\t"),
            (r"\u0041\u0436\u202E.", "Aж\u{202e}."),
            (r"\ud83d\ude42!", "🙂!"),
            (r"\\u0041", r"\u0041"),
            (r"\ud83d", r"\ud83d"),
            (r"\ude42\u0041", r"\ude42A"),
            (r"\ud83d\ud83d\ude42", r"\ud83d🙂"),
            (r"cut \u00", r"cut \u00"),
            ("cut \\", "cut \\"),
        ] {
            assert_eq!(unescaped(written), expected, "{written}");
        }
    }
}
