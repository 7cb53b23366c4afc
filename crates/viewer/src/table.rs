//! Text as a table: RFC 4180, with the separators that tools write.

use std::ops::Range;

/// No more rows are read.
pub const ROWS_MAX: usize = 200_000;
/// A table has no more columns.
pub const COLUMNS_MAX: usize = 200;
/// A row is no longer.
const ROW_BYTES_MAX: usize = 64 << 10;
/// So many rows tell whether a text is a table.
const LOOKED_AT: usize = 20;

/// A text that is a table: its first row names the columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    separator: u8,
    /// Where each row begins and ends, without its break.
    rows: Vec<Range<u32>>,
    columns: usize,
    more: bool,
}

/// Reads a text step by step.
#[derive(Debug)]
pub struct TableReader {
    table: Table,
    next: Rows,
}

impl TableReader {
    /// `None` when the text is no table: fewer than two rows or columns, or rows of different lengths.
    pub fn of(text: &str) -> Option<Self> {
        let separator = [b',', b';', b'\t', b'|'].into_iter().find_map(|separator| {
            let mut rows = Rows::of(separator);
            let mut lengths = Vec::new();
            while lengths.len() < LOOKED_AT && rows.at < text.len() {
                let row = rows.next(text);
                if !(row.is_empty() && rows.at >= text.len()) {
                    lengths.push(cells(text.get(row)?, separator).len());
                }
            }
            let columns = lengths.first().copied().filter(|columns| (2..=COLUMNS_MAX).contains(columns))?;
            (lengths.len() >= 2 && lengths.iter().all(|length| *length == columns))
                .then_some((separator, columns))
        });
        let (separator, columns) = separator?;
        let table = Table { separator, rows: Vec::new(), columns, more: false };
        Some(Self { table, next: Rows::of(separator) })
    }

    /// Goes on with about so many bytes of the text, always the same one; says whether all is done.
    pub fn step(&mut self, text: &str, bytes: usize) -> bool {
        let until = self.next.at.saturating_add(bytes.max(1));
        while self.next.at < until {
            if self.next.at >= text.len() {
                return true;
            }
            if self.table.rows.len() == ROWS_MAX {
                self.table.more = true;
                return true;
            }
            let row = self.next.next(text);
            if !row.is_empty() {
                self.table.rows.push(place(row.start)..place(row.end));
            }
        }
        false
    }

    /// What was read.
    pub fn finished(self) -> Table {
        self.table
    }
}

impl Table {
    /// How many rows it has, with the one that names the columns.
    pub const fn rows(&self) -> usize {
        self.rows.len()
    }

    /// How many columns its first row has.
    pub const fn columns(&self) -> usize {
        self.columns
    }

    /// Whether there are more rows, which nobody counted.
    pub const fn has_more(&self) -> bool {
        self.more
    }

    /// A row's cells, without their quotes; of a longer one than the first as many as that has, and one that says so.
    pub fn row(&self, text: &str, row: usize) -> Vec<String> {
        let range = self.rows.get(row).map_or(0..0, |range| range.start as usize..range.end as usize);
        let mut cells = cells(text.get(range).unwrap_or_default(), self.separator);
        if cells.len() > self.columns {
            cells.truncate(self.columns);
            cells.push("…".to_owned());
        }
        cells
    }
}

/// The rows of a text, one after the other.
#[derive(Debug)]
struct Rows {
    separator: u8,
    /// Where the next one begins.
    at: usize,
    /// Up to here every break ends a row: a row that was endless with the breaks between its quotes was looked at so far.
    /// Each byte is so read twice at most.
    bare_until: usize,
}

impl Rows {
    const fn of(separator: u8) -> Self {
        Self { separator, at: 0, bare_until: 0 }
    }

    /// The next one, without its break. A break between quotes is part of a cell, unless the row were endless then.
    fn next(&mut self, text: &str) -> Range<usize> {
        let from = self.at;
        let longest = text.floor_char_boundary((from + ROW_BYTES_MAX).min(text.len()));
        let bytes = text.as_bytes().get(from..longest).unwrap_or_default();
        let any_break = || bytes.iter().position(|byte| *byte == b'\n');
        let end = if from < self.bare_until {
            any_break()
        } else {
            let mut quotes = Quotes::at_row(self.separator);
            let end = bytes.iter().position(|byte| !quotes.hold(*byte) && *byte == b'\n');
            if end.is_none() && longest < text.len() {
                self.bare_until = longest;
                any_break()
            } else {
                end
            }
        };
        let Some(length) = end else {
            self.at = longest;
            return from..longest;
        };
        self.at = from + length + 1;
        let is_after_return = length > 0 && bytes.get(length - 1) == Some(&b'\r');
        from..from + length - usize::from(is_after_return)
    }
}

/// Which bytes of a row are between quotes. These begin where a cell does, but for blanks: elsewhere a quote is a sign for
/// inches, say.
struct Quotes {
    separator: u8,
    quoted: bool,
    /// Whether a quote that comes now begins something.
    begins: bool,
}

impl Quotes {
    const fn at_row(separator: u8) -> Self {
        Self { separator, quoted: false, begins: true }
    }

    /// Takes the next byte; says whether it is between quotes.
    const fn hold(&mut self, byte: u8) -> bool {
        let (is_quote, was_quoted) = (byte == b'"', self.quoted);
        self.quoted = if was_quoted { !is_quote } else { is_quote && self.begins };
        // Two in a row stand for one, and what they are in goes on.
        self.begins =
            if was_quoted { is_quote } else { byte == self.separator || byte == b' ' && self.begins };
        self.quoted
    }
}

fn cells(row: &str, separator: u8) -> Vec<String> {
    let mut cells = Vec::new();
    let (mut quotes, mut from) = (Quotes::at_row(separator), 0);
    for (at, byte) in row.bytes().enumerate() {
        if !quotes.hold(byte) && byte == separator {
            cells.push(cell(row.get(from..at).unwrap_or_default()));
            from = at + 1;
        }
    }
    cells.push(cell(row.get(from..).unwrap_or_default()));
    cells
}

fn cell(text: &str) -> String {
    match text.strip_prefix('"').and_then(|text| text.strip_suffix('"')) {
        Some(inner) => inner.replace("\"\"", "\""),
        None => text.to_owned(),
    }
}

/// Texts are shorter than 4 GB.
fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Option<Vec<Vec<String>>> {
        let read = |bytes| {
            let mut reader = TableReader::of(text)?;
            while !reader.step(text, bytes) {}
            let table = reader.finished();
            Some((0..table.rows()).map(|row| table.row(text, row)).collect::<Vec<_>>())
        };
        assert_eq!(read(1), read(usize::MAX));
        read(1)
    }

    #[test]
    fn a_row_that_is_longer_than_the_first_is_cut_and_says_so() {
        let text = "a,b\n".repeat(LOOKED_AT) + "1,2,3,4\n5,6\n";
        let rows = table(&text).unwrap();
        assert_eq!(rows[LOOKED_AT..], [vec!["1", "2", "…"], vec!["5", "6"]]);
    }

    #[test]
    fn tables_of_all_kinds() {
        for (text, expected) in [
            ("a,b\n1,2\n", &[["a", "b"], ["1", "2"]][..]),
            ("a;b\r\n1;2", &[["a", "b"], ["1", "2"]]),
            ("a\tb\n\t\n", &[["a", "b"], ["", ""]]),
            ("a|b\n1|2\n", &[["a", "b"], ["1", "2"]]),
            ("\"a\",\"b, \"\"c\"\"\"\n\"x\ny\",2\n", &[["a", "b, \"c\""], ["x\ny", "2"]]),
            ("a,b\n=1+1,2\n", &[["a", "b"], ["=1+1", "2"]]),
            (
                "a,b\n5\" pipe,1\n6\" pipe,2\n7,3\n",
                &[["a", "b"], ["5\" pipe", "1"], ["6\" pipe", "2"], ["7", "3"]],
            ),
            ("a,b\n1, \"2, 3\"\n", &[["a", "b"], ["1", " \"2, 3\""]]),
        ] {
            let rows = expected.iter().map(|row| row.map(str::to_owned).to_vec()).collect::<Vec<_>>();
            assert_eq!(table(text), Some(rows), "{text:?}");
        }
    }

    #[test]
    fn other_texts_are_no_tables() {
        for text in [
            "",
            "a",
            "a,b",
            "a,b\n",
            "one line\nanother line\n",
            "Hello, world\nbye\n",
            "a,b\n1,2,3\n",
            "\"a,b\n1,2\n",
        ] {
            assert_eq!(table(text), None, "{text:?}");
        }
        let wide = format!("{}\n{}\n", ",".repeat(COLUMNS_MAX), ",".repeat(COLUMNS_MAX));
        assert_eq!(table(&wide), None);
    }

    #[test]
    fn a_quote_that_never_ends_holds_no_rows() {
        let text = format!("{}\"1,2\n{}", "a,b\n".repeat(LOOKED_AT), "3,4\n".repeat(ROW_BYTES_MAX));
        let mut reader = TableReader::of(&text).unwrap();
        while !reader.step(&text, 1 << 16) {}
        let table = reader.finished();
        assert_eq!(table.rows(), LOOKED_AT + 1 + ROW_BYTES_MAX);
        assert_eq!(table.row(&text, LOOKED_AT), ["\"1,2"]);
        assert_eq!(table.row(&text, LOOKED_AT + 1), ["3", "4"]);
    }

    #[test]
    fn endless_tables_are_cut() {
        let text = "a,b\n".repeat(ROWS_MAX + 1);
        let mut reader = TableReader::of(&text).unwrap();
        while !reader.step(&text, 1 << 16) {}
        let table = reader.finished();
        assert_eq!((table.rows(), table.columns(), table.has_more()), (ROWS_MAX, 2, true));
    }
}
