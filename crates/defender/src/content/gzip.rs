/// The name of the file before it was packed, from a gzip header (RFC 1952): Latin-1, if it is there.
pub(super) fn original_name(bytes: &[u8]) -> Option<String> {
    const HAS_EXTRA: u8 = 4;
    const HAS_NAME: u8 = 8;
    let flags = *bytes.get(3)?;
    let mut rest = bytes.get(10..)?;
    if flags & HAS_EXTRA != 0 {
        let length = usize::from(u16::from_le_bytes([*rest.first()?, *rest.get(1)?]));
        rest = rest.get(2 + length..)?;
    }
    if flags & HAS_NAME == 0 {
        return None;
    }
    let end = rest.iter().position(|byte| *byte == 0)?;
    Some(rest.get(..end)?.iter().copied().map(char::from).collect())
}

#[cfg(test)]
mod tests {
    use super::original_name;

    #[test]
    fn names_from_headers() {
        for (bytes, expected) in [
            (&b"\x1f\x8b\x08\x00\0\0\0\0\0\0name\0"[..], None),
            (b"\x1f\x8b\x08\x08\0\0\0\0\0\0name\0", Some("name")),
            (b"\x1f\x8b\x08\x08\0\0\0\0\0\0r\xe9sum\xe9\0", Some("résumé")),
            (b"\x1f\x8b\x08\x0c\0\0\0\0\0\0\x02\0xxname\0", Some("name")),
            (b"\x1f\x8b\x08\x0c\0\0\0\0\0\0\xff\xffxxname\0", None),
            (b"\x1f\x8b\x08\x08\0\0\0\0\0\0no end", None),
            (b"\x1f\x8b\x08\x08", None),
        ] {
            assert_eq!(original_name(bytes).as_deref(), expected, "{bytes:?}");
        }
    }
}
