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
    doubtful: bool,
}

impl Decoder {
    /// `None` when the bytes are no text, and cannot be taken for one: judged by their beginning.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let (encoding, at) = match bytes {
            [0xff, 0xfe, ..] => (Encoding::Utf16Le, 2),
            [0xfe, 0xff, ..] => (Encoding::Utf16Be, 2),
            [0xef, 0xbb, 0xbf, ..] => (Encoding::Utf8, 3),
            _ => (wide(bytes).unwrap_or(Encoding::Utf8), 0),
        };
        let end = bytes.len().min(at + LOOKED_AT);
        let decoder = || Self { encoding, at, text: String::new(), wrong: 0, doubtful: false };
        let mut trial = decoder();
        trial.step(bytes.get(..end)?, usize::MAX);
        // The beginning may end within a character.
        let is_cut = usize::from(end < bytes.len());
        let text = trial.text.trim_end_matches('\0');
        let doubtful = trial.wrong > is_cut || text.contains('\0');
        let can_be = !text.is_empty() && (!doubtful || is_mostly_text(text));
        can_be.then(|| Self { doubtful, ..decoder() })
    }

    /// Whether the bytes may be something else than text: another encoding, or none.
    pub const fn is_doubtful(&self) -> bool {
        self.doubtful
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

/// Whether at most a third of a text is what no text has.
fn is_mostly_text(text: &str) -> bool {
    let is_odd = |c: &char| {
        *c == char::REPLACEMENT_CHARACTER || c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{1b}')
    };
    text.chars().filter(is_odd).count() * 3 <= text.chars().count()
}

/// UTF-16 without a mark: most of every second byte is the high one of Latin or Cyrillic letters, and few others are NUL.
fn wide(bytes: &[u8]) -> Option<Encoding> {
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let count = |parity: usize, is: fn(&u8) -> bool| {
        head.iter().skip(parity).step_by(2).filter(|byte| is(byte)).count()
    };
    let pairs = head.len() / 2;
    let is = |high: usize| {
        let (highs, lows) = (count(high, |byte| matches!(byte, 0 | 4)), count(1 - high, |byte| *byte == 0));
        pairs >= 2 && highs * 4 >= pairs * 3 && lows * 10 <= pairs
    };
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
            (wide("журнал событий", le), Some((Encoding::Utf16Le, "журнал событий"))),
            (wide("журнал событий: error 5", be), Some((Encoding::Utf16Be, "журнал событий: error 5"))),
            (b"\0a\0".to_vec(), None),
            (b"MZ\x90\0\x03\0\0\0".to_vec(), None),
            (b"\0\0\0\0\0\0".to_vec(), None),
            (b"".to_vec(), None),
        ] {
            let expected = expected.map(|(encoding, text)| (encoding, text.to_owned(), 0));
            assert_eq!(decoded(&bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn what_is_text_for_the_most_part_can_be_read_as_one() {
        let dos = b"2026-03-04 service \x91\xab\xa6\xa1\xa0 stopped";
        for (bytes, text, wrong) in [
            (&b"caf\xe9 na\xefve"[..], "caf\u{fffd} na\u{fffd}ve", 2),
            (dos, "2026-03-04 service \u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd} stopped", 5),
            (b"a log\0 with three\0 of them\0.", "a log\0 with three\0 of them\0.", 0),
        ] {
            assert!(Decoder::of(bytes).is_some_and(|decoder| decoder.is_doubtful()), "{text:?}");
            assert_eq!(decoded(bytes), Some((Encoding::Utf8, text.to_owned(), wrong)));
        }
        assert!(Decoder::of(b"plain").is_some_and(|decoder| !decoder.is_doubtful()));
        let packed: Vec<u8> = (0_u32..4_000).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        assert_eq!(decoded(&packed), None);
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
