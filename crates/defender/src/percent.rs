//! Percent-encoding (RFC 3986), both ways.

/// One segment of a path. `None` for what an address cannot hold as a segment: browsers resolve `.` and
/// `..` even when they are encoded.
pub(crate) fn encode_segment(text: &str) -> Option<String> {
    (!matches!(text, "" | "." | "..")).then(|| encode(text, b""))
}

/// A value in a query, or in the parentheses of a function call. Characters that OData uses and that mean
/// nothing to an address stay readable.
pub(crate) fn encode_query(text: &str) -> String {
    encode(text, b"'(),:@")
}

/// The text that was encoded; `None` when it is cut, or not UTF-8.
pub(crate) fn decode(text: &str) -> Option<String> {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        out.push(if byte == b'%' { nibble(bytes.next()?)? << 4 | nibble(bytes.next()?)? } else { byte });
    }
    String::from_utf8(out).ok()
}

/// One byte as `%XX`.
pub(crate) fn push(out: &mut String, byte: u8) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    out.push('%');
    for nibble in [byte >> 4, byte & 15] {
        out.push(HEX.get(usize::from(nibble)).copied().map_or('0', char::from));
    }
}

fn encode(text: &str, also_plain: &[u8]) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || also_plain.contains(&byte) {
            out.push(char::from(byte));
        } else {
            push(&mut out, byte);
        }
    }
    out
}

fn nibble(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stay_inside_their_place() {
        for (text, segment, query) in [
            ("web-01.corp.example", "web-01.corp.example", "web-01.corp.example"),
            ("a/b", "a%2Fb", "a%2Fb"),
            ("a?b#c", "a%3Fb%23c", "a%3Fb%23c"),
            ("a&b=c+d", "a%26b%3Dc%2Bd", "a%26b%3Dc%2Bd"),
            ("100%", "100%25", "100%25"),
            ("o'neill", "o%27neill", "o'neill"),
            ("узел", "%D1%83%D0%B7%D0%B5%D0%BB", "%D1%83%D0%B7%D0%B5%D0%BB"),
            ("a\r\nb", "a%0D%0Ab", "a%0D%0Ab"),
        ] {
            assert_eq!(encode_segment(text).as_deref(), Some(segment));
            assert_eq!(encode_query(text), query);
            assert_eq!(decode(segment).as_deref(), Some(text));
            assert_eq!(decode(query).as_deref(), Some(text));
        }
    }

    #[test]
    fn dot_segments_are_refused() {
        for text in ["", ".", ".."] {
            assert_eq!(encode_segment(text), None);
        }
        assert_eq!(encode_segment("...").as_deref(), Some("..."));
    }

    #[test]
    fn broken_encoding_is_refused() {
        for text in ["%", "%4", "%zz", "%+1", "%ff"] {
            assert_eq!(decode(text), None, "{text}");
        }
    }
}
