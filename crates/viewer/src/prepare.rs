use defender::content::is_unseen;

use super::escape;
use super::look::Look;
use super::shown::Shown;

/// A row is no longer; a longer line goes on in the next one.
pub const ROW_BYTES: usize = 2_000;
/// No more text is prepared.
pub const TEXT_BYTES_MAX: usize = 64 << 20;

/// Makes a text ready to be looked at, step by step.
#[derive(Debug)]
pub struct Preparation<T> {
    source: T,
    /// How far the source is read.
    at: usize,
    look: Look,
    shown: Shown,
    row_bytes: usize,
    most: usize,
}

impl<T: AsRef<str>> Preparation<T> {
    /// Of all of a text, as the device wrote it.
    pub fn of(source: T) -> Self {
        Self::with(source, ROW_BYTES, TEXT_BYTES_MAX)
    }

    pub(crate) fn with(source: T, row_bytes: usize, most: usize) -> Self {
        let mut shown = Shown::default();
        shown.begin_row(false);
        Self { source, at: 0, look: Look::default(), shown, row_bytes, most }
    }

    /// How far it is, from 0 to 1.
    pub fn done(&self) -> f64 {
        let all = self.source.as_ref().len();
        if all == 0 { 1.0 } else { self.at as f64 / all as f64 }
    }

    /// Goes on with about so many bytes; says whether all is done.
    pub fn step(&mut self, bytes: usize) -> bool {
        let length = self.source.as_ref().len();
        let end = self.at.saturating_add(bytes.max(1)).min(length);
        while self.at < end {
            if self.shown.text().len() >= self.most {
                self.shown.cut_at(self.at);
                return true;
            }
            self.piece(end);
        }
        self.at >= length
    }

    /// What came of it.
    pub fn finished(mut self) -> Shown {
        self.shown.end();
        self.shown
    }

    /// A run of ordinary characters that ends before `end`, or one that is not ordinary.
    fn piece(&mut self, end: usize) {
        let Self { source, at, look, shown, row_bytes, .. } = self;
        let Some(rest) = source.as_ref().get(*at..).filter(|rest| !rest.is_empty()) else {
            *at = source.as_ref().len();
            return;
        };
        let plain = ordinary(rest, end - *at);
        if plain > 0 {
            shown.push(rest.get(..plain).unwrap_or_default(), *row_bytes);
            *at += plain;
            return;
        }
        if rest.starts_with("\r\n") {
            *at += 1;
        } else if rest.starts_with('\n') {
            shown.push_break();
            *at += 1;
        } else if let Some(escape) = escape::at_start(rest) {
            match escape.look {
                Some(parameters) => {
                    look.take(parameters);
                    shown.set_look(*look);
                }
                None => {
                    let written = rest.get(..escape.length).unwrap_or_default();
                    shown.write_out(&visible(written), *row_bytes);
                }
            }
            *at += escape.length;
        } else {
            let next = rest.chars().next().map_or(rest.len(), char::len_utf8);
            shown.write_out(&visible(rest.get(..next).unwrap_or_default()), *row_bytes);
            *at += next;
        }
    }
}

/// With everything written out that nobody would see, or that would turn the text around it.
fn visible(text: &str) -> String {
    let mut written = String::new();
    for c in text.chars() {
        match c {
            // Unicode has a picture for each of these.
            '\u{0}'..='\u{1f}' => written.extend(char::from_u32(0x2400 + u32::from(c))),
            '\u{7f}' => written.push('␡'),
            c if is_unseen(c) => written.push_str(&format!("⟨U+{:04X}⟩", u32::from(c))),
            c => written.push(c),
        }
    }
    written
}

/// How many bytes a text begins with that are shown as they are, about `most` of them.
fn ordinary(text: &str, most: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < most {
        match bytes.get(at) {
            Some(0x20..=0x7e | b'\t') => at += 1,
            Some(0x80..) => match text.get(at..).and_then(|rest| rest.chars().next()) {
                Some(c) if !is_unseen(c) => at += c.len_utf8(),
                _ => break,
            },
            _ => break,
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows, with `[` and `]` around what is written out and a number before what has a colour.
    fn shown(text: &str) -> Vec<String> {
        drawn(&Shown::of(text))
    }

    fn drawn(shown: &Shown) -> Vec<String> {
        let piece = |piece: super::super::Piece<'_>| {
            let colour = piece.look.fore.map(|colour| colour.number().to_string()).unwrap_or_default();
            let text = piece.text;
            if piece.written_out { format!("{colour}[{text}]") } else { format!("{colour}{text}") }
        };
        (0..shown.rows())
            .map(|row| shown.pieces(row, &Default::default()).into_iter().map(piece).collect())
            .collect()
    }

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
            let prepared = Shown::of(text);
            assert_eq!(
                (drawn(&prepared), prepared.lines()),
                (expected.iter().map(|line| (*line).to_owned()).collect(), expected.len()),
                "{text:?}"
            );
        }
    }

    #[test]
    fn nothing_stays_hidden() {
        for (raw, expected) in [
            ("plain ж 🙂\t|", "plain ж 🙂\t|"),
            ("a\0b\u{7}\u{8}\u{7f}", "a[␀]b[␇␈␡]"),
            ("invoice\u{202e}fdp.exe", "invoice[⟨U+202E⟩]fdp.exe"),
            ("\u{feff}x\u{200b}", "[⟨U+FEFF⟩]x[⟨U+200B⟩]"),
            ("half\rline", "half[␍]line"),
            ("<img onerror=x>", "<img onerror=x>"),
            ("\u{1b}[31mred\u{1b}[0m not", "1red not"),
            ("\u{1b}[31mred\0\u{1b}[32mgreen\u{1b}[m", "1red1[␀]2green"),
            ("\u{1b}[2Kcleared\u{1b}", "[␛[2K]cleared[␛]"),
            ("\u{1b}[8mhidden", "hidden"),
            ("\u{1b}]8;;http://x\u{7}link", "[␛]8;;http://x␇]link"),
        ] {
            assert_eq!(shown(raw).concat(), expected, "{raw:?}");
        }
    }

    #[test]
    fn a_look_goes_on_over_lines() {
        assert_eq!(shown("a\u{1b}[34mb\nc\n\u{1b}[0md"), ["a4b", "4c", "d"]);
    }

    #[test]
    fn long_lines_go_on_in_rows_of_their_own() {
        let mut preparation = Preparation::with("жжжж\nab\ncdefgh", 5, 1_000);
        while !preparation.step(1) {}
        let prepared = preparation.finished();
        assert_eq!(drawn(&prepared), ["жж", "жж", "ab", "cdefg", "h"]);
        let numbers: Vec<_> = (0..prepared.rows()).map(|row| prepared.line_of(row)).collect();
        assert_eq!(numbers, [(0, true), (0, false), (1, true), (2, true), (2, false)]);
        assert_eq!((prepared.lines(), prepared.row_at(prepared.text().len())), (3, 4));
    }

    #[test]
    fn endless_output_is_cut_and_says_where() {
        let mut preparation = Preparation::with("line\n".repeat(100), 80, 250);
        while !preparation.step(64) {}
        let prepared = preparation.finished();
        let cut = prepared.cut().unwrap();
        assert!((250..320).contains(&cut), "{cut}");
        assert_eq!(prepared.text().len(), cut);
        assert_eq!(Shown::of("whole").cut(), None);
    }
}
