use std::ops::Range;

use super::shown::Shown;

/// No more places are remembered.
pub const HITS_MAX: usize = 100_000;

/// Where a text was found, in order and not overlapping.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    starts: Vec<u32>,
    length: usize,
    more: bool,
}

impl Hits {
    /// How many there are.
    pub const fn len(&self) -> usize {
        self.starts.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }

    /// Whether there are more, which nobody counted.
    pub const fn has_more(&self) -> bool {
        self.more
    }

    /// Where one is.
    pub fn get(&self, number: usize) -> Option<usize> {
        self.starts.get(number).map(|start| *start as usize)
    }

    /// Those that share something with a range, with their numbers.
    pub(crate) fn within(&self, range: &Range<usize>) -> Vec<(usize, Range<usize>)> {
        let from = self.starts.partition_point(|start| *start as usize + self.length <= range.start);
        let hit = |(number, start): (usize, &u32)| (number, *start as usize..*start as usize + self.length);
        let from_there = self.starts.iter().enumerate().skip(from).map(hit);
        from_there.take_while(|(_, hit)| hit.start < range.end).collect()
    }
}

/// Finds a text without regard to case, step by step.
#[derive(Debug)]
pub struct Search {
    wanted: String,
    at: usize,
    hits: Hits,
}

impl Search {
    /// For this text. An empty one is found nowhere.
    pub fn new(wanted: &str) -> Self {
        let wanted = folded(wanted);
        let hits = Hits { length: wanted.len(), ..Hits::default() };
        Self { wanted, at: 0, hits }
    }

    /// Goes on with about so many bytes; says whether all is done.
    pub fn step(&mut self, shown: &Shown, bytes: usize) -> bool {
        let text = shown.text();
        if self.wanted.is_empty() || self.at >= text.len() {
            return true;
        }
        let end = text.ceil_char_boundary(self.at.saturating_add(bytes.max(1)).min(text.len()));
        // A hit may begin before the end and go beyond it.
        let beyond = text.ceil_char_boundary((end + self.wanted.len()).min(text.len()));
        let part = folded(text.get(self.at..beyond).unwrap_or_default());
        let mut next = end;
        for (place, _) in part.match_indices(&self.wanted) {
            let start = self.at + place;
            if start >= end {
                break;
            }
            if self.hits.len() == HITS_MAX {
                self.hits.more = true;
                return true;
            }
            self.hits.starts.push(u32::try_from(start).unwrap_or(u32::MAX));
            next = next.max(start + self.wanted.len());
        }
        self.at = next;
        self.at >= text.len()
    }

    /// What was found.
    pub fn finished(self) -> Hits {
        self.hits
    }
}

/// Small letters for Latin and Cyrillic ones; every character keeps its length in bytes, so that what is found
/// here is found there.
fn folded(text: &str) -> String {
    text.chars().map(small).collect()
}

fn small(c: char) -> char {
    let by = match c {
        'À'..='Ö' | 'Ø'..='Þ' | 'А'..='Я' => 0x20,
        'Ѐ'..='Џ' => 0x50,
        _ => return c.to_ascii_lowercase(),
    };
    char::from_u32(u32::from(c) + by).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, wanted: &str) -> Vec<usize> {
        let shown = Shown::of(text);
        let by_steps = |bytes| {
            let mut search = Search::new(wanted);
            while !search.step(&shown, bytes) {}
            search.finished()
        };
        let hits = by_steps(usize::MAX);
        for bytes in 1..9 {
            assert_eq!(by_steps(bytes), hits, "{bytes} at a time");
        }
        hits.starts.iter().map(|start| *start as usize).collect()
    }

    #[test]
    fn every_hit_is_found_once() {
        assert_eq!(found("abcabc\n\nxABC", "abc"), [0, 3, 9]);
        assert_eq!(found("aaaaa", "aa"), [0, 2]);
        assert!(found("anything", "").is_empty());
        assert!(found("abc", "abcd").is_empty());
        assert_eq!(found("Ошибка: ЁЖ", "ошибка"), [0]);
        assert_eq!(found("Ошибка: ЁЖ", "ёж"), [14]);
        assert_eq!(found("ÜBERPRÜFT: Ø×÷", "überprüft"), [0]);
        assert_eq!(found("ø×÷", "Ø×"), [0]);
        assert!(found("×", "÷").is_empty(), "these are no letters");
        assert_eq!(found("a\u{202e}b", "202e"), [6], "what is written out is found by its number");
        assert_eq!(found("er\u{1b}[31mror", "error"), [0], "colours are not in the way");
        let long = format!("{}needle", "x".repeat(super::super::ROW_BYTES - 3));
        assert_eq!(found(&long, "needle"), [super::super::ROW_BYTES - 3], "nor is the end of a row");
    }

    #[test]
    fn hits_are_known_by_their_row_and_number() {
        let shown = Shown::of("one\ntwo one\none");
        let mut search = Search::new("one");
        assert!(search.step(&shown, usize::MAX));
        let hits = search.finished();
        assert_eq!(hits.len(), 3);
        assert_eq!((hits.get(1), hits.get(3)), (Some(8), None));
        let pieces = shown.pieces(1, &hits);
        let marked: Vec<_> = pieces.iter().map(|piece| (piece.text, piece.hit)).collect();
        assert_eq!(marked, [("two ", None), ("one", Some(1))]);
    }

    #[test]
    fn too_many_hits_are_not_counted() {
        let shown = Shown::of(&"a".repeat(HITS_MAX + 1));
        let mut search = Search::new("A");
        while !search.step(&shown, 1 << 16) {}
        let hits = search.finished();
        assert_eq!((hits.len(), hits.has_more()), (HITS_MAX, true));
    }

    #[test]
    fn every_character_keeps_its_length() {
        for c in (0..0x3000).filter_map(char::from_u32) {
            assert_eq!(small(c).len_utf8(), c.len_utf8(), "{c:?}");
        }
    }
}
