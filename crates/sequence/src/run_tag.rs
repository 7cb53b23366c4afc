use std::fmt;

/// Crockford's base 32: without I, L, O and U, so that a tag can be read aloud.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 6;
const OPENING: &str = " [LL-";

/// The short id in a run's comment by which the run is found again after a lost answer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RunTag([u8; LENGTH]);

impl RunTag {
    /// Makes a tag of random bytes: 30 bits of them are used.
    pub fn from_random(bytes: [u8; LENGTH]) -> Self {
        Self(bytes.map(|byte| ALPHABET[usize::from(byte % 32)]))
    }

    /// Reads `LL-7Q3FKD` or `7Q3FKD`, in either case.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.strip_prefix("LL-").or_else(|| text.strip_prefix("ll-")).unwrap_or(text);
        let bytes: [u8; LENGTH] = text.to_ascii_uppercase().into_bytes().try_into().ok()?;
        bytes.iter().all(|byte| ALPHABET.contains(byte)).then_some(Self(bytes))
    }

    /// The comment with the tag behind it: what is sent.
    pub fn append_to(self, comment: &str) -> String {
        format!("{comment}{OPENING}{}]", self.characters())
    }

    /// Takes a sent comment apart: what was typed, and the tag if there is one at its end.
    pub fn split(comment: &str) -> (&str, Option<Self>) {
        let found = comment
            .strip_suffix(']')
            .and_then(|rest| rest.rsplit_once(OPENING))
            .and_then(|(typed, tag)| Some((typed, Self::parse(tag)?)));
        found.map_or((comment, None), |(typed, tag)| (typed, Some(tag)))
    }

    /// The six characters without `LL-`.
    pub fn characters(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for RunTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LL-{}", self.characters())
    }
}

impl fmt::Debug for RunTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn random_bytes_become_six_readable_characters() {
        assert_eq!(RunTag::from_random([7, 23, 3, 15, 19, 13]).to_string(), "LL-7Q3FKD");
        assert_eq!(RunTag::from_random([255, 32, 31, 0, 64, 33]).to_string(), "LL-Z0Z001");
    }

    #[test]
    fn a_tag_is_appended_to_the_comment_and_found_again() {
        let tag = RunTag::from_random([7, 23, 3, 15, 19, 13]);
        let sent = tag.append_to("INC-4821 dump C2R");
        assert_eq!(sent, "INC-4821 dump C2R [LL-7Q3FKD]");
        assert_eq!(RunTag::split(&sent), ("INC-4821 dump C2R", Some(tag)));
    }

    #[test]
    fn what_only_looks_like_a_tag_stays_in_the_comment() {
        for comment in ["plain", "x [LL-7Q3FKI]", "x [LL-7Q3]", "x[LL-7Q3FKD]", "x [LL-7Q3FKD] y", "]", ""] {
            assert_eq!(RunTag::split(comment), (comment, None));
        }
    }

    #[test]
    fn a_tag_is_read_in_either_case_with_or_without_its_letters() {
        let tag = RunTag::from_random([7, 23, 3, 15, 19, 13]);
        for text in ["LL-7Q3FKD", "7Q3FKD", "ll-7q3fkd"] {
            assert_eq!(RunTag::parse(text), Some(tag));
        }
        assert_eq!(RunTag::parse("LL-7Q3FK"), None);
        assert_eq!(RunTag::parse("Ä3FKD"), None);
    }
}
