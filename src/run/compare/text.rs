use std::sync::Arc;

/// No more lines of one output are compared.
pub const LINES_MAX: usize = 100_000;
/// No more bytes of one output are compared.
pub const BYTES_MAX: usize = 5 << 20;

/// An output whose lines can be found, as far as it is compared.
#[derive(Clone, Debug)]
pub struct Text {
    whole: Arc<str>,
    /// Where each line begins, and where one after the last would.
    starts: Vec<u32>,
    cut: bool,
}

impl Text {
    /// Finds the lines. The break at the end begins no further line.
    pub fn of(whole: Arc<str>) -> Self {
        let end = whole.floor_char_boundary(BYTES_MAX);
        let mut text = Self { cut: end < whole.len(), starts: Vec::new(), whole };
        let head = text.whole.get(..end).unwrap_or_default();
        let mut at = 0;
        while at < head.len() {
            text.starts.push(at as u32);
            if text.starts.len() > LINES_MAX {
                text.cut = true;
                return text;
            }
            let rest = head.get(at..).unwrap_or_default();
            at += rest.find('\n').map_or(rest.len() + 1, |line| line + 1);
        }
        if at > 0 {
            text.starts.push(at as u32);
        }
        text
    }

    /// How many lines are compared.
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Whether there is more that is not compared.
    pub const fn is_cut(&self) -> bool {
        self.cut
    }

    /// A line without its break; empty when there is none of that number, from 0.
    pub fn line(&self, number: usize) -> &str {
        let (Some(from), Some(next)) = (self.starts.get(number), self.starts.get(number + 1)) else {
            return "";
        };
        let line = self.whole.get(*from as usize..*next as usize - 1);
        // A last line that has no break.
        let line = line.or_else(|| self.whole.get(*from as usize..)).unwrap_or_default();
        line.strip_suffix('\r').unwrap_or(line)
    }

    /// Whether both are the same to the byte, as far as they are compared.
    pub fn is_same(&self, other: &Self) -> bool {
        self.cut == other.cut && self.compared() == other.compared()
    }

    fn compared(&self) -> &str {
        let end = self.starts.last().map_or(0, |end| *end as usize);
        self.whole.get(..end).unwrap_or(&self.whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &Text) -> Vec<&str> {
        (0..text.len()).map(|number| text.line(number)).collect()
    }

    #[test]
    fn lines_as_people_count_them() {
        for (text, expected) in [
            ("", &[][..]),
            ("\n", &[""]),
            ("one", &["one"]),
            ("one\n", &["one"]),
            ("one\r\ntwo\r\n", &["one", "two"]),
            ("one\n\nжук", &["one", "", "жук"]),
        ] {
            let text = Text::of(text.into());
            assert_eq!((lines(&text).as_slice(), text.is_cut()), (expected, false), "{text:?}");
        }
        assert_eq!(Text::of("one".into()).line(7), "");
    }

    #[test]
    fn what_is_too_long_is_cut_and_says_so() {
        let many = Text::of("x\n".repeat(LINES_MAX + 3).into());
        assert_eq!((many.len(), many.is_cut(), many.line(LINES_MAX - 1)), (LINES_MAX, true, "x"));
        let full = Text::of("x\n".repeat(LINES_MAX).into());
        assert_eq!((full.len(), full.is_cut()), (LINES_MAX, false));
        let long = Text::of("ж".repeat(BYTES_MAX).into());
        assert_eq!((long.len(), long.is_cut(), long.line(0).len()), (1, true, BYTES_MAX));
        let one_more = Text::of(format!("{}\nrest", "x".repeat(BYTES_MAX - 1)).into());
        assert_eq!((one_more.len(), one_more.is_cut()), (1, true));
    }

    #[test]
    fn sameness_is_to_the_byte() {
        let same = |one: &str, other: &str| Text::of(one.into()).is_same(&Text::of(other.into()));
        assert!(same("", "") && same("a\nb", "a\nb"));
        assert!(!same("a\nb", "a\nb\n") && !same("a\r\n", "a\n") && !same("", "\n"));
        let long = "x\n".repeat(LINES_MAX);
        assert!(same(&format!("{long}one"), &format!("{long}other")), "the rest is not looked at");
        assert!(!same(&long, &format!("{long}other")));
    }
}
