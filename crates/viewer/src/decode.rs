//! Bytes as text, in the encodings that Windows tools write.

/// How a text was encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// With or without a byte order mark.
    Utf8,
    /// The low byte first: what PowerShell's `>` writes.
    Utf16Le,
    /// The high byte first.
    Utf16Be,
}

/// So many bytes tell what the rest is.
const LOOKED_AT: usize = 4_096;

/// Decodes bytes step by step. What is no character becomes U+FFFD, and is counted.
#[derive(Debug)]
pub struct Decoder {
    encoding: Encoding,
    at: usize,
    text: String,
    wrong: usize,
}

impl Decoder {
    /// `None` when the bytes are no text: judged by their beginning.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let (encoding, at) = match bytes {
            [0xff, 0xfe, ..] => (Encoding::Utf16Le, 2),
            [0xfe, 0xff, ..] => (Encoding::Utf16Be, 2),
            [0xef, 0xbb, 0xbf, ..] => (Encoding::Utf8, 3),
            _ => (wide(bytes).unwrap_or(Encoding::Utf8), 0),
        };
        let decoder = Self { encoding, at, text: String::new(), wrong: 0 };
        let end = bytes.len().min(at + LOOKED_AT);
        let mut trial = Self { text: String::new(), ..decoder };
        trial.step(bytes.get(..end)?, usize::MAX);
        // The beginning may end within a character.
        let is_cut = usize::from(end < bytes.len());
        let text = trial.text.trim_end_matches('\0');
        let is_text = trial.wrong <= is_cut && !text.is_empty() && !text.contains('\0');
        is_text.then_some(Self { text: String::new(), wrong: 0, at, encoding })
    }

    /// Goes on with about so many bytes, always of the same ones; says whether all is done.
    pub fn step(&mut self, bytes: &[u8], count: usize) -> bool {
        let rest = bytes.get(self.at..).unwrap_or_default();
        let part = rest.get(..count.max(8)).unwrap_or(rest);
        let is_last = part.len() == rest.len();
        self.at += match self.encoding {
            Encoding::Utf8 => self.utf8(part, is_last),
            Encoding::Utf16Le => self.utf16(part, is_last, u16::from_le_bytes),
            Encoding::Utf16Be => self.utf16(part, is_last, u16::from_be_bytes),
        };
        self.at >= bytes.len()
    }

    /// How it was encoded, the text, and how many places were no characters.
    pub fn finished(self) -> (Encoding, String, usize) {
        (self.encoding, self.text, self.wrong)
    }

    fn utf8(&mut self, part: &[u8], is_last: bool) -> usize {
        let mut used = 0;
        for chunk in part.utf8_chunks() {
            self.text.push_str(chunk.valid());
            used += chunk.valid().len();
            let invalid = chunk.invalid();
            // A character may go on in the next part: it has four bytes at most.
            if !is_last && used + invalid.len() == part.len() && invalid.len() < 4 && !invalid.is_empty() {
                return used;
            }
            if !invalid.is_empty() {
                self.text.push(char::REPLACEMENT_CHARACTER);
                self.wrong += 1;
                used += invalid.len();
            }
        }
        used
    }

    fn utf16(&mut self, part: &[u8], is_last: bool, unit: fn([u8; 2]) -> u16) -> usize {
        let mut units: Vec<u16> =
            part.chunks_exact(2).filter_map(|pair| pair.try_into().ok().map(unit)).collect();
        let mut used = units.len() * 2;
        if !is_last && units.last().is_some_and(|last| (0xd800..0xdc00).contains(last)) {
            units.pop();
            used -= 2;
        }
        for c in char::decode_utf16(units) {
            self.wrong += usize::from(c.is_err());
            self.text.push(c.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        if is_last && used < part.len() {
            self.wrong += 1;
            self.text.push(char::REPLACEMENT_CHARACTER);
            used = part.len();
        }
        used
    }
}

/// UTF-16 without a mark: most of every second byte is NUL, few others are.
fn wide(bytes: &[u8]) -> Option<Encoding> {
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let zeros = |parity: usize| head.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let pairs = head.len() / 2;
    let is = |high: usize| pairs >= 2 && zeros(high) * 4 >= pairs * 3 && zeros(1 - high) * 10 <= pairs;
    if is(1) { Some(Encoding::Utf16Le) } else { is(0).then_some(Encoding::Utf16Be) }
}

/// The text that a program wrote as UTF-16 and a script passed on as if it were not: each character with a NUL beside
/// it. `None` when it is none.
pub fn without_nuls(text: &str) -> Option<String> {
    let head = text.get(..text.floor_char_boundary(LOOKED_AT))?;
    let (nuls, others) = head.chars().fold((0, 0), |(nuls, others), c| match c {
        '\0' => (nuls + 1, others),
        '\r' | '\n' => (nuls, others),
        _ => (nuls, others + 1),
    });
    (others >= 2 && nuls * 4 >= others * 3 && nuls <= others * 2).then(|| text.replace('\0', ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> Option<(Encoding, String, usize)> {
        let by_steps = |count| {
            let mut decoder = Decoder::of(bytes)?;
            while !decoder.step(bytes, count) {}
            Some(decoder.finished())
        };
        assert_eq!(by_steps(8), by_steps(usize::MAX), "{bytes:?}");
        by_steps(9)
    }

    fn wide(text: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(unit).collect()
    }

    #[test]
    fn windows_encodings_are_told_apart() {
        let (le, be) = (u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes as fn(u16) -> [u8; 2]);
        for (bytes, expected) in [
            (b"plain".to_vec(), Some((Encoding::Utf8, "plain"))),
            ("\u{feff}журнал 🙂 журнал".as_bytes().to_vec(), Some((Encoding::Utf8, "журнал 🙂 журнал"))),
            (wide("\u{feff}mixed текст 🙂", le), Some((Encoding::Utf16Le, "mixed текст 🙂"))),
            (wide("\u{feff}mixed текст 🙂", be), Some((Encoding::Utf16Be, "mixed текст 🙂"))),
            (wide("no mark", le), Some((Encoding::Utf16Le, "no mark"))),
            (wide("no mark", be), Some((Encoding::Utf16Be, "no mark"))),
            (b"a\0b".to_vec(), None),
            (b"MZ\x90\0\x03\0\0\0".to_vec(), None),
            (b"caf\xe9".to_vec(), None),
            (b"\0\0\0\0\0\0".to_vec(), None),
            (b"".to_vec(), None),
        ] {
            let expected = expected.map(|(encoding, text)| (encoding, text.to_owned(), 0));
            assert_eq!(decoded(&bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn what_turns_up_late_is_counted() {
        let bytes = [&b"x".repeat(LOOKED_AT + 10)[..], b"\xe9\xff end \xd0"].concat();
        let (encoding, text, wrong) = decoded(&bytes).unwrap();
        assert_eq!((encoding, wrong), (Encoding::Utf8, 3));
        assert!(text.ends_with("x\u{fffd}\u{fffd} end \u{fffd}"));
        let cut = "ж".repeat(LOOKED_AT);
        assert_eq!(
            decoded(format!("x{cut}").as_bytes()).map(|(_, _, wrong)| wrong),
            Some(0),
            "cut within a character"
        );
    }

    #[test]
    fn wide_text_in_a_text_is_recognised() {
        let riddled: String = "утилита -16\r\nok".chars().flat_map(|c| [c, '\0']).collect();
        assert_eq!(without_nuls(&riddled).as_deref(), Some("утилита -16\r\nok"));
        assert_eq!(without_nuls("a\0 few in a text"), None);
        assert_eq!(without_nuls(""), None);
        assert_eq!(without_nuls("\0\0\0\0"), None);
    }
}
