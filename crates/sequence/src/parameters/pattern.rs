/// Whether a text is like a pattern: `*` is any characters, `?` one character, `#` one digit from 0 to 9, a
/// character behind `\` itself, and so is every other. Takes no longer than both lengths multiplied.
pub(super) fn matches(pattern: &str, text: &str) -> bool {
    let pattern = parts(pattern);
    let text: Vec<char> = text.chars().collect();
    let (mut part, mut at) = (0, 0);
    // The last `*` and how much of the text it has taken; it takes one more where the rest does not fit.
    let mut star: Option<(usize, usize)> = None;
    while let Some(c) = text.get(at) {
        match pattern.get(part) {
            Some(Part::Any) => {
                star = Some((part, at));
                part += 1;
            }
            Some(one) if one.fits(*c) => {
                part += 1;
                at += 1;
            }
            _ => {
                let Some((after, taken)) = star else { return false };
                star = Some((after, taken + 1));
                (part, at) = (after + 1, taken + 1);
            }
        }
    }
    pattern.iter().skip(part).all(|part| matches!(part, Part::Any))
}

enum Part {
    Any,
    One,
    Digit,
    Exactly(char),
}

impl Part {
    fn fits(&self, c: char) -> bool {
        match self {
            Self::Any => false,
            Self::One => true,
            Self::Digit => c.is_ascii_digit(),
            Self::Exactly(meant) => *meant == c,
        }
    }
}

fn parts(pattern: &str) -> Vec<Part> {
    let mut chars = pattern.chars();
    let mut parts = Vec::new();
    while let Some(c) = chars.next() {
        parts.push(match c {
            '*' => Part::Any,
            '?' => Part::One,
            '#' => Part::Digit,
            '\\' => Part::Exactly(chars.next().unwrap_or('\\')),
            c => Part::Exactly(c),
        });
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn table() {
        for (pattern, texts) in [
            ("", &[""][..]),
            ("INC-####", &["INC-4821", "INC-0000"]),
            ("INC-#*", &["INC-4", "INC-4821", "INC-4 x"]),
            ("*.zip", &[".zip", "a.zip", "a.zip.zip", "я.zip"]),
            ("*a*b*", &["ab", "xaxbx", "aab"]),
            ("??", &["ab", "😀я"]),
            (r"\*\#\\?", &[r"*#\x"]),
            (r"C:\\Temp\\*", &[r"C:\Temp\a"]),
            (r"a\", &[r"a\"]),
        ] {
            for text in texts {
                assert!(matches(pattern, text), "{text:?} is like {pattern:?}");
            }
        }
        for (pattern, texts) in [
            ("", &["a"][..]),
            ("INC-####", &["INC-482", "INC-48210", "INC-48２1", "inc-4821", "xINC-4821"]),
            ("*.zip", &["zip", "a.zip "]),
            ("*a*b*", &["ba", ""]),
            ("?", &["", "ab"]),
            (r"\*", &["a", ""]),
        ] {
            for text in texts {
                assert!(!matches(pattern, text), "{text:?} is not like {pattern:?}");
            }
        }
    }

    #[test]
    fn a_long_text_takes_no_for_ever() {
        assert!(!matches(&"*a".repeat(50), &"a".repeat(49).repeat(100).replace('a', "ab").replace('a', "c")));
        assert!(!matches("*a*a*a*a*a*a*b", &"a".repeat(5_000)));
    }
}
