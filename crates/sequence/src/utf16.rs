use std::ops::Range;

/// Turns spans of UTF-8 bytes into spans of UTF-16 units, in which the browser counts. A span that does not
/// lie on character boundaries begins and ends with the characters that it touches.
pub fn utf16_spans(text: &str, spans: &[Range<usize>]) -> Vec<Range<usize>> {
    // Where each character begins, and the end, in bytes and in units: the text is gone through once.
    let mut units = 0;
    let mut starts = Vec::with_capacity(text.len() + 1);
    for (at, c) in text.char_indices() {
        starts.push((at, units));
        units += c.len_utf16();
    }
    starts.push((text.len(), units));
    let begin = |byte: usize| {
        let next = starts.partition_point(|(at, _)| *at <= byte);
        starts.get(next.saturating_sub(1)).map_or(0, |(_, units)| *units)
    };
    let end = |byte: usize| {
        let next = starts.partition_point(|(at, _)| *at < byte);
        starts.get(next).map_or(units, |(_, units)| *units)
    };
    spans.iter().map(|span| begin(span.start)..end(span.end)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cyrillic_and_emoji_count_differently() {
        let text = r#"C:\Отчёты\😀"x"#;
        let at = text.find('"').unwrap_or_default();
        assert_eq!(utf16_spans(text, &[at..at + 1, 0..2]), [12..13, 0..2]);
        assert_eq!(text.encode_utf16().nth(12), Some(u16::from(b'"')));
    }

    #[test]
    fn a_span_beyond_the_end_or_inside_a_character_is_no_trap() {
        assert_eq!(utf16_spans("я", &[1..2, 0..9, 5..7]), [0..1, 0..1, 1..1]);
    }
}
