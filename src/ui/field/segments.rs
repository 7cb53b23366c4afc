/// A line under some characters of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Underline {
    /// The first, in UTF-16 units.
    pub start: usize,
    /// Behind the last, in UTF-16 units. Equal to `start` where something is missing.
    pub end: usize,
    /// Its colour.
    pub tone: UnderlineTone,
}

/// How bad it is; the worst is drawn where lines meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnderlineTone {
    /// May not work.
    Warning,
    /// Cannot work.
    Error,
}

impl UnderlineTone {
    /// For attributes.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A stretch of text with one kind of line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    pub text: String,
    pub tone: Option<UnderlineTone>,
    /// Nothing of it has a width, so its line is drawn wider than it is.
    pub thin: bool,
}

/// Cuts a text where lines begin and end. Ends beyond the text or inside a character move to the next one.
pub(super) fn segments(text: &str, underlines: &[Underline]) -> Vec<Segment> {
    let mut out: Vec<Segment> = Vec::new();
    let mut at = 0; // UTF-16 units
    let lines_end = underlines.iter().map(|underline| underline.end).max().unwrap_or(0);
    for (byte, c) in text.char_indices() {
        // Behind the last line all is one, however long it is.
        if at > lines_end {
            let rest = text.get(byte..).unwrap_or_default();
            match out.last_mut().filter(|last| last.tone.is_none()) {
                Some(last) => last.text.push_str(rest),
                None => out.push(Segment { text: rest.to_owned(), tone: None, thin: false }),
            }
            return out;
        }
        mark_empty(&mut out, underlines, at);
        let next = at + c.len_utf16();
        let tone = underlines.iter().filter(|u| u.start < next && u.end > at).map(|u| u.tone).max();
        let thin = tone.is_some() && no_width(c);
        match out.last_mut() {
            Some(last) if last.tone == tone && !last.text.is_empty() && last.thin == thin => {
                last.text.push(c)
            }
            _ => out.push(Segment { text: c.to_string(), tone, thin }),
        }
        at = next;
    }
    for underline in underlines.iter().filter(|u| u.start == u.end && u.start > at) {
        out.push(Segment { text: String::new(), tone: Some(underline.tone), thin: true });
    }
    mark_empty(&mut out, underlines, at);
    out
}

fn mark_empty(out: &mut Vec<Segment>, underlines: &[Underline], at: usize) {
    if let Some(tone) = underlines.iter().filter(|u| u.start == u.end && u.start == at).map(|u| u.tone).max()
    {
        out.push(Segment { text: String::new(), tone: Some(tone), thin: true });
    }
}

fn no_width(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::{Underline, UnderlineTone, segments};

    /// `^…^` around what has an error, `~…~` a warning; a thin one is in brackets.
    fn drawn(text: &str, underlines: &[(usize, usize, UnderlineTone)]) -> String {
        let underlines: Vec<Underline> =
            underlines.iter().map(|&(start, end, tone)| Underline { start, end, tone }).collect();
        segments(text, &underlines)
            .into_iter()
            .map(|segment| {
                let mark = match segment.tone {
                    None => "",
                    Some(UnderlineTone::Warning) => "~",
                    Some(UnderlineTone::Error) => "^",
                };
                let text = if segment.thin { "[]" } else { &segment.text };
                format!("{mark}{text}{mark}")
            })
            .collect()
    }

    #[test]
    fn lines_under_characters() {
        use UnderlineTone::{Error, Warning};
        assert_eq!(drawn("", &[]), "");
        assert_eq!(drawn("abc", &[]), "abc");
        assert_eq!(drawn("\"C:\\a\"", &[(0, 1, Error), (5, 6, Error)]), "^\"^C:\\a^\"^");
        assert_eq!(drawn("abcd", &[(0, 3, Warning), (1, 2, Error)]), "~a~^b^~c~d");
        assert_eq!(drawn("", &[(0, 0, Error)]), "^[]^");
        assert_eq!(drawn("ab", &[(1, 1, Error)]), "a^[]^b");
        assert_eq!(drawn("ab", &[(2, 2, Error), (9, 9, Error)]), "ab^[]^^[]^");
        assert_eq!(drawn("a\u{200b}b", &[(1, 2, Error)]), "a^[]^b");
        // Units are UTF-16: the owl takes two of them, Cyrillic letters one.
        assert_eq!(drawn("отчёт🦉.txt", &[(5, 7, Error)]), "отчёт^🦉^.txt");
    }

    proptest! {
        #[test]
        fn no_character_is_lost(text in any::<String>(), spans in prop::collection::vec((0usize..40, 0usize..40), 0..5)) {
            let underlines: Vec<Underline> = spans
                .into_iter()
                .map(|(start, end)| Underline { start, end, tone: UnderlineTone::Error })
                .collect();
            let joined: String = segments(&text, &underlines).into_iter().map(|segment| segment.text).collect();
            prop_assert_eq!(joined, text);
        }
    }
}
