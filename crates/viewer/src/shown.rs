use std::ops::Range;

use super::look::Look;
use super::prepare::Preparation;
use super::search::Hits;

/// A text of a device, made ready to be looked at: what nobody would see is written out, what says how to draw is apart.
/// Places are bytes of [`text`](Self::text).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    text: String,
    /// Where each row begins.
    rows: Vec<u32>,
    /// The rows, by number, that go on with the line of the one before.
    continued: Vec<u32>,
    written_out: Vec<Range<u32>>,
    /// From where on which look holds.
    looks: Vec<(u32, Look)>,
    cut: Option<usize>,
}

/// A piece of a row that is drawn in one manner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'t> {
    /// Its text.
    pub text: &'t str,
    /// Whether it stands for what nobody would see.
    pub written_out: bool,
    /// As the device wanted it.
    pub look: Look,
    /// The number of the hit that it belongs to.
    pub hit: Option<usize>,
}

impl Shown {
    /// All of a short text at once.
    pub fn of(text: &str) -> Self {
        let mut preparation = Preparation::of(text);
        while !preparation.step(usize::MAX) {}
        preparation.finished()
    }

    /// All of it, rows of one line joined, lines apart by `\n`.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many rows it has.
    pub const fn rows(&self) -> usize {
        self.rows.len()
    }

    /// How many lines it has.
    pub const fn lines(&self) -> usize {
        self.rows.len() - self.continued.len()
    }

    /// How many bytes of the source are there, when it is not all of them.
    pub const fn cut(&self) -> Option<usize> {
        self.cut
    }

    /// The number of a row's line, from 0, and whether the row begins it.
    pub fn line_of(&self, row: usize) -> (usize, bool) {
        let before = self.continued.partition_point(|continued| (*continued as usize) <= row);
        let begins = before.checked_sub(1).and_then(|last| self.continued.get(last)) != Some(&place(row));
        (row.saturating_sub(before), begins)
    }

    /// The row that has this byte.
    pub fn row_at(&self, at: usize) -> usize {
        self.rows.partition_point(|begin| (*begin as usize) <= at).saturating_sub(1)
    }

    /// A row's bytes, without its break.
    pub fn row(&self, row: usize) -> Range<usize> {
        let Some(begin) = self.rows.get(row) else { return 0..0 };
        let end = self.rows.get(row + 1).map_or(self.text.len(), |next| *next as usize);
        let begin = *begin as usize;
        let is_broken = self.text.get(begin..end).is_some_and(|text| text.ends_with('\n'));
        begin..end - usize::from(is_broken)
    }

    /// Cuts a row into pieces.
    pub fn pieces(&self, row: usize, hits: &Hits) -> Vec<Piece<'_>> {
        let row = self.row(row);
        let inside = |at: u32| row.contains(&(at as usize)).then_some(at as usize);
        let written = within(&self.written_out, &row);
        let looks = {
            let from = self.looks.partition_point(|(at, _)| (*at as usize) <= row.start);
            let to = self.looks.partition_point(|(at, _)| (*at as usize) < row.end);
            self.looks.get(from.saturating_sub(1)..to.max(from)).unwrap_or_default()
        };
        let marked = hits.within(&row);
        let mut cuts = vec![row.start, row.end];
        cuts.extend(written.iter().flat_map(|range| [inside(range.start), inside(range.end)]).flatten());
        cuts.extend(looks.iter().filter_map(|(at, _)| inside(*at)));
        cuts.extend(marked.iter().flat_map(|(_, hit)| [hit.start, hit.end]).filter(|at| row.contains(at)));
        cuts.sort_unstable();
        cuts.dedup();
        // Pieces and what marks them are in order: what ends before a piece is left behind.
        let (mut written, mut looks, mut marked) = (written, looks, marked.as_slice());
        let piece = |pair: &[usize]| {
            let &[from, to] = pair else { return None };
            while written.first().is_some_and(|range| range.end as usize <= from) {
                written = written.get(1..)?;
            }
            while looks.get(1).is_some_and(|(at, _)| *at as usize <= from) {
                looks = looks.get(1..)?;
            }
            while marked.first().is_some_and(|(_, hit)| hit.end <= from) {
                marked = marked.get(1..)?;
            }
            let look = looks.first().filter(|(at, _)| *at as usize <= from);
            let hit = marked.first().filter(|(_, hit)| hit.start <= from);
            Some(Piece {
                text: self.text.get(from..to)?,
                written_out: written.first().is_some_and(|range| range.start as usize <= from),
                look: look.map(|(_, look)| *look).unwrap_or_default(),
                hit: hit.map(|(number, _)| *number),
            })
        };
        cuts.windows(2).filter_map(piece).collect()
    }

    pub(crate) fn begin_row(&mut self, continues: bool) {
        if continues {
            self.continued.push(place(self.rows.len()));
        }
        self.rows.push(place(self.text.len()));
    }

    pub(crate) fn push_break(&mut self) {
        self.text.push('\n');
        self.begin_row(false);
    }

    pub(crate) fn push(&mut self, mut text: &str, row_bytes: usize) {
        loop {
            let used = self.text.len() - self.rows.last().map_or(0, |begin| *begin as usize);
            let room = row_bytes.saturating_sub(used);
            if text.len() <= room {
                return self.text.push_str(text);
            }
            // A row has one character at least, whatever its length.
            let first = text.chars().next().map_or(0, char::len_utf8);
            let end = text.floor_char_boundary(room).max(if used == 0 { first } else { 0 });
            let (head, rest) = text.split_at(end);
            self.text.push_str(head);
            text = rest;
            if !text.is_empty() {
                self.begin_row(true);
            }
        }
    }

    pub(crate) fn write_out(&mut self, text: &str, row_bytes: usize) {
        let from = place(self.text.len());
        self.push(text, row_bytes);
        let to = place(self.text.len());
        match self.written_out.last_mut() {
            Some(last) if last.end == from => last.end = to,
            _ => self.written_out.push(from..to),
        }
    }

    pub(crate) fn set_look(&mut self, look: Look) {
        let at = place(self.text.len());
        match self.looks.last_mut() {
            Some((last, now)) if *last == at => *now = look,
            _ => self.looks.push((at, look)),
        }
    }

    pub(crate) const fn cut_at(&mut self, source: usize) {
        self.cut = Some(source);
    }

    /// The break at the end begins no further row.
    pub(crate) fn end(&mut self) {
        if self.text.is_empty() || self.text == "\n" {
            self.rows.clear();
        } else if self.rows.last() == Some(&place(self.text.len())) {
            self.rows.pop();
        }
    }
}

/// Places are counted in 32 bits: a text is not longer (`TEXT_BYTES_MAX`).
fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Those of some ranges in order that share something with this one.
fn within<'r>(ranges: &'r [Range<u32>], with: &Range<usize>) -> &'r [Range<u32>] {
    let from = ranges.partition_point(|range| (range.end as usize) <= with.start);
    let to = ranges.partition_point(|range| (range.start as usize) < with.end);
    ranges.get(from..to).unwrap_or_default()
}
