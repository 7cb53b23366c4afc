//! What is drawn of a difference: changed lines, some lines around them, and one row for the rest.

use std::collections::BTreeSet;
use std::ops::Range;

use super::difference::{Difference, Hunk};

/// So many unchanged lines are drawn around a change.
const AROUND: usize = 3;

/// How both outputs stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// One below the other.
    #[default]
    Unified,
    /// Side by side.
    Beside,
}

/// One row. Lines are numbered from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A line of both.
    Same(usize, usize),
    /// What the first one has here, what the second one has, of a change; one of them at least.
    Changed(Option<usize>, Option<usize>),
    /// So many lines that both have, drawn or not: the first one's number, and how many.
    Fold {
        /// The first of them, in the first output.
        from: usize,
        /// How many.
        count: usize,
    },
}

impl Row {
    /// Another text for another row.
    pub fn key(self) -> String {
        match self {
            Self::Same(one, other) => format!("={one} {other}"),
            Self::Changed(one, other) => format!("{} {}", number(one), number(other)),
            Self::Fold { from, .. } => format!("…{from}"),
        }
    }
}

/// The rows of a difference, `most` of them, and how many there are besides.
pub fn rows(
    difference: &Difference,
    layout: Layout,
    open: &BTreeSet<usize>,
    most: usize,
) -> (Vec<Row>, usize) {
    let mut rows = Rows { drawn: Vec::new(), most, all: 0 };
    let (mut before, mut after) = (0, 0);
    for hunk in &difference.hunks {
        rows.unchanged(before..hunk.before.start, after, (before > 0, true), open);
        match layout {
            Layout::Unified => rows.one_below_the_other(hunk),
            Layout::Beside => rows.beside(hunk),
        }
        (before, after) = (hunk.before.end, hunk.after.end);
    }
    if !difference.hunks.is_empty() {
        rows.unchanged(before..difference.before.len(), after, (true, false), open);
    }
    (rows.drawn, rows.all.saturating_sub(most))
}

struct Rows {
    drawn: Vec<Row>,
    most: usize,
    all: usize,
}

impl Rows {
    fn add(&mut self, rows: impl ExactSizeIterator<Item = Row>) {
        self.all += rows.len();
        self.drawn.extend(rows.take(self.most.saturating_sub(self.drawn.len())));
    }

    fn same(&mut self, lines: Range<usize>, after: usize) {
        let from = lines.start;
        self.add(lines.map(|line| Row::Same(line, after + line - from)));
    }

    /// Lines that both have; `changes` says whether there is a change above and one below them.
    fn unchanged(
        &mut self,
        lines: Range<usize>,
        after: usize,
        changes: (bool, bool),
        open: &BTreeSet<usize>,
    ) {
        let around = |is: bool| if is { AROUND } else { 0 };
        let (above, below) = (around(changes.0), around(changes.1));
        // A row that says *1 unchanged line* is no shorter than that line.
        if lines.len() <= above + below + 1 {
            self.same(lines, after);
            return;
        }
        let (from, to) = (lines.start + above, lines.end - below);
        self.same(lines.start..from, after);
        self.add([Row::Fold { from, count: to - from }].into_iter());
        if open.contains(&from) {
            self.same(from..to, after + above);
        }
        self.same(to..lines.end, after + (to - lines.start));
    }

    fn one_below_the_other(&mut self, hunk: &Hunk) {
        self.add(hunk.before.clone().map(|line| Row::Changed(Some(line), None)));
        self.add(hunk.after.clone().map(|line| Row::Changed(None, Some(line))));
    }

    fn beside(&mut self, hunk: &Hunk) {
        let count = hunk.before.len().max(hunk.after.len());
        let line = |lines: &Range<usize>, place| Some(lines.start + place).filter(|line| *line < lines.end);
        self.add((0..count).map(|place| Row::Changed(line(&hunk.before, place), line(&hunk.after, place))));
    }
}

fn number(line: Option<usize>) -> String {
    line.map_or_else(|| "-".to_owned(), |line| line.to_string())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::run::compare::difference::tests::compared;

    fn drawn(before: &str, after: &str, layout: Layout, open: &[usize], most: usize) -> (String, usize) {
        let difference = compared(before, after);
        let (rows, left) = rows(&difference, layout, &open.iter().copied().collect(), most);
        let line = |row: Row| match row {
            Row::Same(one, other) => {
                assert_eq!(difference.before.line(one), difference.after.line(other));
                format!(" {}", difference.before.line(one))
            }
            Row::Changed(one, other) => {
                let one = one.map(|line| format!("-{}", difference.before.line(line)));
                let other = other.map(|line| format!("+{}", difference.after.line(line)));
                [one, other].into_iter().flatten().collect()
            }
            Row::Fold { count, .. } => format!(">{count}"),
        };
        (rows.into_iter().map(line).collect::<Vec<_>>().join("|"), left)
    }

    fn letters(letters: &str) -> String {
        letters.chars().map(|letter| format!("{letter}\n")).collect()
    }

    #[test]
    fn changes_stand_among_some_lines_around_them() {
        let (before, after) = (letters("abcdefghijklmno"), letters("abcdefgXYijklmno"));
        let all = usize::MAX;
        for (layout, open, most, expected, left) in [
            (Layout::Unified, &[][..], all, ">4| e| f| g|-h|+X|+Y| i| j| k|>4", 0),
            (Layout::Beside, &[], all, ">4| e| f| g|-h+X|+Y| i| j| k|>4", 0),
            (Layout::Unified, &[0], all, ">4| a| b| c| d| e| f| g|-h|+X|+Y| i| j| k|>4", 0),
            (Layout::Unified, &[11], all, ">4| e| f| g|-h|+X|+Y| i| j| k|>4| l| m| n| o", 0),
            (Layout::Unified, &[], 5, ">4| e| f| g|-h", 6),
        ] {
            assert_eq!(drawn(&before, &after, layout, open, most), (expected.to_owned(), left));
        }
    }

    #[test]
    fn what_is_short_is_not_folded() {
        let all = usize::MAX;
        let (before, after) = (letters("1abcdefg2"), letters("3abcdefg4"));
        assert_eq!(drawn(&before, &after, Layout::Beside, &[], all).0, "-1+3| a| b| c| d| e| f| g|-2+4");
        let (before, after) = (letters("1abcdefgh2"), letters("3abcdefgh4"));
        assert_eq!(drawn(&before, &after, Layout::Beside, &[], all).0, "-1+3| a| b| c|>2| f| g| h|-2+4");
        assert_eq!(drawn("a", "a\n", Layout::Unified, &[], all).0, "", "no change, no rows");
        assert_eq!(drawn("", "a\nb", Layout::Beside, &[], all).0, "+a|+b");
    }

    #[test]
    fn every_row_has_a_key_of_its_own() {
        let difference = compared(&letters("abcdefghijkabc"), &letters("abXdefghijkaYbc"));
        for layout in [Layout::Unified, Layout::Beside] {
            let (rows, _) = rows(&difference, layout, &BTreeSet::from([6]), usize::MAX);
            let keys: BTreeSet<String> = rows.iter().map(|row| row.key()).collect();
            assert_eq!(keys.len(), rows.len());
        }
    }
}
