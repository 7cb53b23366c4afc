use std::ops::Range;

/// Which part of a content is asked for (RFC 9110, part 14).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// All of it: no range, one that cannot be read, or several.
    All,
    /// These bytes.
    Part(Range<usize>),
    /// Bytes that it does not have.
    Beyond,
}

impl Wanted {
    /// Reads a `Range` header for a content of `len` bytes.
    pub(crate) fn read(header: Option<&str>, len: usize) -> Self {
        let range = header.and_then(|header| header.strip_prefix("bytes="));
        let Some((from, to)) = range.and_then(|range| range.split_once('-')) else { return Self::All };
        let (from, to) = (number(from.trim()), number(to.trim()));
        let part = match (from, to) {
            (Some(Some(from)), Some(to)) => {
                let end = to.map_or(len, |to| to.saturating_add(1).min(len));
                if to.is_some_and(|to| to < from) {
                    return Self::All;
                }
                from..end
            }
            (Some(None), Some(Some(last))) => len.saturating_sub(last)..len,
            _ => return Self::All,
        };
        if part.start < part.end { Self::Part(part) } else { Self::Beyond }
    }
}

/// `Some(None)` for nothing, `None` for what is no number.
fn number(text: &str) -> Option<Option<usize>> {
    if text.is_empty() {
        return Some(None);
    }
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| Some(text.parse().unwrap_or(usize::MAX)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_range_is_understood() {
        for (header, wanted) in [
            ("bytes=0-0", Wanted::Part(0..1)),
            ("bytes=2-5", Wanted::Part(2..6)),
            ("bytes=2-", Wanted::Part(2..10)),
            ("bytes=-3", Wanted::Part(7..10)),
            ("bytes=-30", Wanted::Part(0..10)),
            ("bytes=8-99999999999999999999999", Wanted::Part(8..10)),
            ("bytes=10-", Wanted::Beyond),
            ("bytes=99999999999999999999999-", Wanted::Beyond),
            ("bytes=-0", Wanted::Beyond),
            ("bytes=5-2", Wanted::All),
            ("bytes=0-1,3-4", Wanted::All),
            ("bytes=a-b", Wanted::All),
            ("bytes=-", Wanted::All),
            ("lines=1-2", Wanted::All),
            ("bytes=+1-2", Wanted::All),
        ] {
            assert_eq!(Wanted::read(Some(header), 10), wanted, "{header}");
        }
        assert_eq!(Wanted::read(None, 10), Wanted::All);
        assert_eq!(Wanted::read(Some("bytes=0-"), 0), Wanted::Beyond);
    }
}
