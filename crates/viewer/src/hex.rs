//! Bytes as hexadecimal digits, sixteen in a line, with the characters that they stand for.

/// So many bytes stand in a line.
const LINE: usize = 16;

/// Adds a line for each sixteen bytes: where they are, what they are, how they read. The first one is at `from`.
pub fn add_hex_lines(text: &mut String, bytes: &[u8], from: usize) {
    text.reserve(bytes.len().div_ceil(LINE) * (LINE * 4 + 16));
    for (number, line) in bytes.chunks(LINE).enumerate() {
        digits(text, from + number * LINE, 8);
        text.push(' ');
        for place in 0..LINE {
            text.push_str(if place == LINE / 2 { "  " } else { " " });
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

fn digits(text: &mut String, number: usize, count: u32) {
    for place in (0..count).rev() {
        let digit = (number >> (4 * place)) & 15;
        text.extend(char::from_digit(u32::try_from(digit).unwrap_or_default(), 16));
    }
}

#[cfg(test)]
mod tests {
    use super::add_hex_lines;

    fn lines(bytes: &[u8], from: usize) -> String {
        let mut text = String::new();
        add_hex_lines(&mut text, bytes, from);
        text
    }

    #[test]
    fn lines_of_sixteen() {
        assert_eq!(lines(b"", 0), "");
        assert_eq!(
            lines(b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0<b>", 0),
            "00000000  4d 5a 90 00 03 00 00 00  04 00 00 00 ff ff 00 00  MZ··············\n\
             00000010  3c 62 3e                                          <b>\n"
        );
        assert_eq!(lines(b"x", 0x1234_5670).get(..14), Some("12345670  78  "));
    }
}
