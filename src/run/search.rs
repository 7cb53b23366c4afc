//! Finding text in lines, without regard to case.

use std::ops::Range;

use super::lines::Line;

/// Where a text was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The line, from 0.
    pub line: usize,
    /// The bytes of its text.
    pub bytes: Range<usize>,
}

/// A piece of a line that is drawn in one manner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'t> {
    /// Its text.
    pub text: &'t str,
    /// Whether it stands for a character that nobody would see.
    pub written_out: bool,
    /// The number of the hit that it belongs to.
    pub hit: Option<usize>,
}

/// All hits in order, not overlapping. An empty text is found nowhere.
pub fn find<'l>(lines: impl Iterator<Item = &'l Line>, wanted: &str) -> Vec<Hit> {
    let wanted = folded(wanted);
    let mut hits = Vec::new();
    if wanted.is_empty() {
        return hits;
    }
    for (line, shown) in lines.enumerate() {
        let text = folded(&shown.text);
        hits.extend(
            text.match_indices(&wanted).map(|(from, _)| Hit { line, bytes: from..from + wanted.len() }),
        );
    }
    hits
}

/// Cuts a line into pieces. `hits` are those of this line, with their numbers, in order.
pub fn pieces<'t>(line: &'t Line, hits: &[(usize, Range<usize>)]) -> Vec<Piece<'t>> {
    let edges = line.written_out.iter().chain(hits.iter().map(|(_, bytes)| bytes));
    let mut cuts: Vec<usize> = edges.flat_map(|range| [range.start, range.end]).collect();
    cuts.extend([0, line.text.len()]);
    cuts.sort_unstable();
    cuts.dedup();
    let piece = |pair: &[usize]| {
        let &[from, to] = pair else { return None };
        let covers = |range: &Range<usize>| range.start <= from && to <= range.end;
        Some(Piece {
            text: line.text.get(from..to)?,
            written_out: line.written_out.iter().any(covers),
            hit: hits.iter().find(|(_, bytes)| covers(bytes)).map(|(number, _)| *number),
        })
    };
    cuts.windows(2).filter_map(piece).collect()
}

/// Small letters for Latin and Cyrillic ones; every character keeps its length in bytes, so that what is found
/// here is found there.
fn folded(text: &str) -> String {
    text.chars().map(small).collect()
}

fn small(c: char) -> char {
    let by = match c {
        'А'..='Я' => 0x20,
        'Ѐ'..='Џ' => 0x50,
        _ => return c.to_ascii_lowercase(),
    };
    char::from_u32(u32::from(c) + by).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(lines: &[&str], wanted: &str) -> Vec<(usize, Range<usize>)> {
        let lines: Vec<Line> = lines.iter().map(|line| Line::of(line)).collect();
        find(lines.iter(), wanted).into_iter().map(|hit| (hit.line, hit.bytes)).collect()
    }

    #[test]
    fn every_hit_is_found_once() {
        assert_eq!(found(&["abcabc", "", "xABC"], "abc"), [(0, 0..3), (0, 3..6), (2, 1..4)]);
        assert_eq!(found(&["aaaa"], "aa"), [(0, 0..2), (0, 2..4)]);
        assert_eq!(found(&["anything"], ""), []);
        assert_eq!(found(&["abc"], "abcd"), []);
        assert_eq!(found(&["Ошибка: ЁЖ"], "ошибка"), [(0, 0..12)]);
        assert_eq!(found(&["Ошибка: ЁЖ"], "ёж"), [(0, 14..18)]);
        assert_eq!(
            found(&["a\u{202e}b"], "202e"),
            [(0, 6..10)],
            "written out characters are found by their number"
        );
    }

    #[test]
    fn every_character_keeps_its_length() {
        for c in (0..0x3000).filter_map(char::from_u32) {
            assert_eq!(small(c).len_utf8(), c.len_utf8(), "{c:?}");
        }
    }

    #[test]
    fn pieces_give_the_line_back() {
        let line = Line::of("one\u{202e}two one");
        let hits = [(4, 0..3), (5, line.text.len() - 3..line.text.len())];
        let cut = pieces(&line, &hits);
        assert_eq!(cut.iter().map(|piece| piece.text).collect::<String>(), line.text);
        let marked: Vec<_> = cut.iter().map(|piece| (piece.text, piece.written_out, piece.hit)).collect();
        assert_eq!(
            marked,
            [
                ("one", false, Some(4)),
                ("⟨U+202E⟩", true, None),
                ("two ", false, None),
                ("one", false, Some(5))
            ]
        );
        assert_eq!(pieces(&Line::of(""), &[]), []);
    }
}
