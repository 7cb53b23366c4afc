/// How a text was encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// With or without a byte order mark.
    Utf8,
    /// Either byte order, with or without its mark; what Windows tools write.
    Utf16,
}

/// The text that the bytes are, without a byte order mark and without NULs at its end; `None` when they
/// are no text.
pub fn decode_text(bytes: &[u8]) -> Option<(String, Encoding)> {
    let (text, encoding) = if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        (utf16(rest, u16::from_le_bytes)?, Encoding::Utf16)
    } else if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        (utf16(rest, u16::from_be_bytes)?, Encoding::Utf16)
    } else if is_wide(bytes, 1) {
        (utf16(bytes, u16::from_le_bytes)?, Encoding::Utf16)
    } else if is_wide(bytes, 0) {
        (utf16(bytes, u16::from_be_bytes)?, Encoding::Utf16)
    } else {
        let rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        (std::str::from_utf8(rest).ok()?.to_owned(), Encoding::Utf8)
    };
    let text = text.trim_end_matches('\0');
    // A NUL within is what tells a binary file from a text whose bytes happen to fit.
    (!text.is_empty() && !text.contains('\0')).then(|| (text.to_owned(), encoding))
}

/// Whether the bytes look like UTF-16 without a mark: most of every second byte is NUL, few others are.
fn is_wide(bytes: &[u8], high: usize) -> bool {
    const LOOKED_AT: usize = 512;
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let zeros = |parity: usize| head.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let pairs = head.len() / 2;
    bytes.len().is_multiple_of(2)
        && pairs >= 2
        && zeros(high) * 4 >= pairs * 3
        && zeros(1 - high) * 10 <= pairs
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    if !bytes.len().is_multiple_of(2) {
        return None;
    }
    let units = bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok().map(unit));
    char::decode_utf16(units).collect::<Result<_, _>>().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn windows_encodings_are_told_apart() {
        let wide =
            |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        for (bytes, expected) in [
            (b"plain".to_vec(), Some(("plain", Encoding::Utf8))),
            (b"plain\n\0\0\0".to_vec(), Some(("plain\n", Encoding::Utf8))),
            (wide("\u{feff}mixed текст", u16::to_le_bytes), Some(("mixed текст", Encoding::Utf16))),
            (wide("\u{feff}mixed текст", u16::to_be_bytes), Some(("mixed текст", Encoding::Utf16))),
            (wide("no mark", u16::to_le_bytes), Some(("no mark", Encoding::Utf16))),
            (wide("no mark", u16::to_be_bytes), Some(("no mark", Encoding::Utf16))),
            (b"a\0b".to_vec(), None),
            (b"\xff\xfea".to_vec(), None),
            (b"\xff\xfe\x00\xd8".to_vec(), None),
            (b"caf\xe9".to_vec(), None),
            (b"\0\0\0\0\0\0".to_vec(), None),
        ] {
            let text = decode_text(&bytes);
            assert_eq!(
                text.as_ref().map(|(text, encoding)| (text.as_str(), *encoding)),
                expected,
                "{bytes:?}"
            );
        }
    }
}
