//! Bytes as hexadecimal digits, with the characters that they stand for.

/// Bytes stand in groups of so many.
const GROUP: usize = 8;

/// Adds lines of so many bytes each: where they are, what they are, how they read. The first one is at `from`.
pub fn add_hex_lines(text: &mut String, bytes: &[u8], from: usize, in_line: usize) {
    let in_line = in_line.max(1);
    text.reserve(bytes.len().div_ceil(in_line) * hex_letters(in_line));
    for (number, line) in bytes.chunks(in_line).enumerate() {
        digits(text, from + number * in_line, 8);
        text.push(' ');
        for place in 0..in_line {
            text.push_str(if place > 0 && place.is_multiple_of(GROUP) { "  " } else { " " });
            match line.get(place) {
                Some(byte) => digits(text, usize::from(*byte), 2),
                None => text.push_str("  "),
            }
        }
        text.push_str("  ");
        text.extend(
            line.iter().map(|byte| if matches!(byte, 0x20..=0x7e) { char::from(*byte) } else { '·' }),
        );
        text.push('\n');
    }
}

/// How many letters a line of so many bytes has, with its break.
pub const fn hex_letters(in_line: usize) -> usize {
    12 + in_line * 4 + in_line.saturating_sub(1) / GROUP
}

fn digits(text: &mut String, number: usize, count: u32) {
    for place in (0..count).rev() {
        let digit = (number >> (4 * place)) & 15;
        text.extend(char::from_digit(u32::try_from(digit).unwrap_or_default(), 16));
    }
}

#[cfg(test)]
mod tests {
    use super::{add_hex_lines, hex_letters};

    fn lines(bytes: &[u8], from: usize, in_line: usize) -> String {
        let mut text = String::new();
        add_hex_lines(&mut text, bytes, from, in_line);
        text
    }

    #[test]
    fn lines_of_sixteen() {
        assert_eq!(lines(b"", 0, 16), "");
        assert_eq!(
            lines(b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0<b>", 0, 16),
            "00000000  4d 5a 90 00 03 00 00 00  04 00 00 00 ff ff 00 00  MZ··············\n\
             00000010  3c 62 3e                                          <b>\n"
        );
        assert_eq!(lines(b"x", 0x1234_5670, 16).get(..14), Some("12345670  78  "));
    }

    #[test]
    fn shorter_lines_for_narrow_screens() {
        assert_eq!(
            lines(b"MZ\x90\0\x03\0\0\0<b>", 0, 8),
            "00000000  4d 5a 90 00 03 00 00 00  MZ······\n00000008  3c 62 3e                 <b>\n"
        );
        assert_eq!(lines(b"tool7", 4, 4), "00000004  74 6f 6f 6c  tool\n00000008  37           7\n");
        for in_line in [4, 8, 16] {
            let line = lines(&vec![b'x'; in_line], 0, in_line);
            assert_eq!(line.len(), hex_letters(in_line), "{in_line}");
        }
    }
}
