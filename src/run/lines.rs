//! Output of a device as lines that can be shown: nothing hidden, nothing endless.

use std::ops::Range;

use defender::content::is_unseen;

/// One line, made safe to look at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Its text. Characters that nobody sees are written out.
    pub text: String,
    /// Where in `text` something is written out, in bytes.
    pub written_out: Vec<Range<usize>>,
}

/// Lines of an output, as many as a page can hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// The lines shown.
    pub shown: Vec<Line>,
    /// How many there are.
    pub count: usize,
    /// Whether lines or parts of lines are left out.
    pub cut: bool,
}

/// More lines than a person reads in a page.
pub const LINES_MAX: usize = 2_000;
/// A line that is longer is no line for reading.
pub const LINE_BYTES_MAX: usize = 4_000;

impl Lines {
    /// Splits a text. The break at its end begins no further line.
    pub fn of(text: &str) -> Self {
        let text = text.strip_suffix('\n').unwrap_or(text);
        if text.is_empty() {
            return Self::default();
        }
        let mut lines = Self::default();
        for line in text.split('\n') {
            lines.count += 1;
            if lines.count > LINES_MAX {
                lines.cut = true;
                continue;
            }
            let line = line.strip_suffix('\r').unwrap_or(line);
            let end = line.floor_char_boundary(LINE_BYTES_MAX);
            lines.cut |= end < line.len();
            lines.shown.push(Line::of(line.get(..end).unwrap_or(line)));
        }
        lines
    }
}

impl Line {
    /// Writes out what nobody would see, or what would turn the text around it.
    pub fn of(raw: &str) -> Self {
        let mut line = Self::default();
        for c in raw.chars() {
            let from = line.text.len();
            match c {
                '\t' => line.text.push('\t'),
                '\u{0}'..='\u{1f}' => line.text.push(picture(c)),
                '\u{7f}' => line.text.push('␡'),
                c if is_unseen(c) => line.text.push_str(&format!("⟨U+{:04X}⟩", u32::from(c))),
                c => line.text.push(c),
            }
            if c != '\t' && !line.text.get(from..).is_some_and(|now| now.chars().eq([c])) {
                line.written_out.push(from..line.text.len());
            }
        }
        line
    }
}

/// Unicode has a picture for each of the control characters.
fn picture(control: char) -> char {
    char::from_u32(0x2400 + u32::from(control)).unwrap_or('\u{fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_as_people_count_them() {
        for (text, expected) in [
            ("", &[][..]),
            ("\n", &[]),
            ("one", &["one"]),
            ("one\n", &["one"]),
            ("one\r\ntwo\r\n", &["one", "two"]),
            ("one\n\nthree\n\n", &["one", "", "three", ""]),
        ] {
            let lines = Lines::of(text);
            let shown: Vec<_> = lines.shown.iter().map(|line| line.text.as_str()).collect();
            assert_eq!(
                (shown.as_slice(), lines.count, lines.cut),
                (expected, expected.len(), false),
                "{text:?}"
            );
        }
    }

    #[test]
    fn nothing_stays_hidden() {
        for (raw, text, written_out) in [
            ("plain ж 🙂\t|", "plain ж 🙂\t|", &[][..]),
            ("a\0b", "a␀b", &[(1, 4)]),
            ("\u{1b}[31mred", "␛[31mred", &[(0, 3)]),
            ("x\u{7f}", "x␡", &[(1, 4)]),
            ("invoice\u{202e}fdp.exe", "invoice⟨U+202E⟩fdp.exe", &[(7, 19)]),
            ("\u{feff}x\u{200b}", "⟨U+FEFF⟩x⟨U+200B⟩", &[(0, 12), (13, 25)]),
            ("half\rline", "half␍line", &[(4, 7)]),
            ("<img onerror=x>", "<img onerror=x>", &[]),
        ] {
            let line = Line::of(raw);
            let ranges: Vec<_> = line.written_out.iter().map(|range| (range.start, range.end)).collect();
            assert_eq!((line.text.as_str(), ranges.as_slice()), (text, written_out), "{raw:?}");
        }
    }

    #[test]
    fn endless_output_is_cut_and_counted() {
        let many = Lines::of(&"x\n".repeat(LINES_MAX + 5));
        assert_eq!((many.shown.len(), many.count, many.cut), (LINES_MAX, LINES_MAX + 5, true));
        let long = Lines::of(&"ж".repeat(LINE_BYTES_MAX));
        assert_eq!((long.shown.len(), long.cut), (1, true));
        assert_eq!(long.shown[0].text, "ж".repeat(LINE_BYTES_MAX / 2));
    }
}
