//! JSON as a table: an array of objects that hold nothing but single values.

use super::json::{Kind, Tree, Value};
use super::table::ROWS_MAX;
use super::unescape::unescaped;

/// A table has no more columns.
pub const FIELDS_MAX: usize = 50;
/// No more of a value is given.
const CELL_BYTES_MAX: usize = 8 << 10;

/// A tree that is a table: objects are its rows, names its columns in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Records {
    /// For each column the number of the first value of its name.
    columns: Vec<usize>,
    /// The number of each object.
    rows: Vec<usize>,
    more: bool,
}

/// Reads a tree step by step.
#[derive(Debug)]
pub struct RecordsReader {
    records: Records,
    /// The number of the value that is read next.
    at: usize,
    /// The number of the value behind the object that is read.
    end: usize,
    /// The column that this object's next value probably has.
    expected: usize,
    /// For each column how many objects there were when it came last.
    seen: Vec<usize>,
}

impl RecordsReader {
    /// `None` when the tree is no array of two values at least.
    pub fn of(tree: &Tree) -> Option<Self> {
        let root = tree.get(0)?;
        let is_list = root.kind == Kind::Array && root.children >= 2;
        let records = Records::default();
        is_list.then_some(Self { records, at: 1, end: 1, expected: 0, seen: Vec::new() })
    }

    /// Goes on with so many values of the tree, always the same one; says whether all is done, and `None` when it is
    /// no table: other values than objects, something within a value, a name twice in an object, or too many names.
    pub fn step(&mut self, tree: &Tree, text: &str, values: usize) -> Option<bool> {
        for _ in 0..values.max(1) {
            let Some(value) = tree.get(self.at).filter(|_| !self.records.more) else {
                return (!self.records.columns.is_empty()).then_some(true);
            };
            if self.at < self.end {
                self.field(tree, text, value)?;
            } else if value.kind != Kind::Object {
                return None;
            } else if self.records.rows.len() == ROWS_MAX {
                self.records.more = true;
                continue;
            } else {
                self.records.rows.push(self.at);
                (self.end, self.expected) = (value.next, 0);
            }
            self.at += 1;
        }
        Some(false)
    }

    /// What was read.
    pub fn finished(self) -> Records {
        self.records
    }

    fn field(&mut self, tree: &Tree, text: &str, value: &Value) -> Option<()> {
        if !matches!(value.kind, Kind::String | Kind::Word) {
            return None;
        }
        let (rows, columns) = (self.records.rows.len(), self.records.columns.len());
        let known = self.records.column(tree, text, value.name(text)?, self.expected);
        let column = known.unwrap_or(columns);
        match self.seen.get_mut(column) {
            Some(seen) if *seen == rows => return None,
            Some(seen) => *seen = rows,
            None if columns == FIELDS_MAX => return None,
            None => {
                self.records.columns.push(self.at);
                self.seen.push(rows);
            }
        }
        self.expected = column + 1;
        Some(())
    }
}

impl Records {
    /// How many rows it has, with the one that names the columns.
    pub const fn rows(&self) -> usize {
        self.rows.len() + 1
    }

    /// How many columns it has.
    pub const fn columns(&self) -> usize {
        self.columns.len()
    }

    /// Whether there are more rows, which nobody counted.
    pub const fn has_more(&self) -> bool {
        self.more
    }

    /// A row's cells, the names in the first: strings without their quotes, nothing where an object has no such name.
    pub fn row(&self, tree: &Tree, text: &str, row: usize) -> Vec<String> {
        let Some(row) = row.checked_sub(1) else {
            let names = self.columns.iter().map(|number| tree.get(*number)?.name(text));
            return names.map(|name| name.map(meant).unwrap_or_default()).collect();
        };
        let mut cells = vec![String::new(); self.columns.len()];
        let mut expected = 0;
        let object = self.rows.get(row).copied().unwrap_or(tree.len());
        for value in tree.children(object).filter_map(|child| tree.get(child)) {
            let column = value.name(text).and_then(|name| self.column(tree, text, name, expected));
            if let Some((column, cell)) = column.and_then(|column| Some((column, cells.get_mut(column)?))) {
                *cell = shown(value, text);
                expected = column + 1;
            }
        }
        cells
    }

    /// The column of a name, looked for from the likeliest on: objects that are alike have their names in one order.
    fn column(&self, tree: &Tree, text: &str, name: &str, from: usize) -> Option<usize> {
        let all = self.columns.len();
        let is_it = |column: &usize| {
            let first = self.columns.get(*column).and_then(|number| tree.get(*number));
            first.and_then(|first| first.name(text)) == Some(name)
        };
        (from..all).chain(0..from.min(all)).find(is_it)
    }
}

fn shown(value: &Value, text: &str) -> String {
    let written = value.text(text);
    match written.strip_prefix('"') {
        Some(string) => meant(string.strip_suffix('"').unwrap_or(string)),
        None => begin(written).to_owned(),
    }
}

fn meant(string: &str) -> String {
    unescaped(begin(string))
}

fn begin(text: &str) -> &str {
    text.get(..text.floor_char_boundary(CELL_BYTES_MAX)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, values: usize) -> Option<(Tree, Records)> {
        let tree = Tree::of(text)?;
        let mut reader = RecordsReader::of(&tree)?;
        while !reader.step(&tree, text, values)? {}
        let records = reader.finished();
        Some((tree, records))
    }

    fn table(text: &str) -> Option<Vec<Vec<String>>> {
        assert_eq!(read(text, 1), read(text, usize::MAX));
        let (tree, records) = read(text, 3)?;
        Some((0..records.rows()).map(|row| records.row(&tree, text, row)).collect())
    }

    #[test]
    fn objects_are_rows() {
        for (text, expected) in [
            (
                r#"[{"Name":"a\n\u202e","Pid":1},{"Name":"C:\\x","Pid":2}]"#,
                &[&["Name", "Pid"][..], &["a\n\u{202e}", "1"], &["C:\\x", "2"]][..],
            ),
            (r#"[{"b":1},{"a":true,"b":null}]"#, &[&["b", "a"], &["1", ""], &["null", "true"]]),
            (r#"[{}, {"":""}, {"\"":0}]"#, &[&["", "\""], &["", ""], &["", ""], &["", "0"]]),
        ] {
            let rows: Vec<Vec<_>> =
                expected.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
            assert_eq!(table(text), Some(rows), "{text}");
        }
    }

    #[test]
    fn other_json_is_no_table() {
        for text in [
            "[]",
            "1",
            "{\"a\":1}",
            "[{\"a\":1}]",
            "[{},{}]",
            "[1,2]",
            "[{\"a\":1},2]",
            "[{\"a\":1},[]]",
            "[{\"a\":1},{\"a\":[]}]",
            "[{\"a\":{\"b\":1}},{\"a\":1}]",
            "[{\"a\":1},{\"a\":1,\"a\":2}]",
        ] {
            assert_eq!(table(text), None, "{text}");
        }
        let wide = |count| {
            let fields: Vec<_> = (0..count).map(|field| format!("\"f{field}\":{field}")).collect();
            format!("[{{}},{{{}}}]", fields.join(","))
        };
        assert!(table(&wide(FIELDS_MAX)).is_some());
        assert_eq!(table(&wide(FIELDS_MAX + 1)), None);
    }

    #[test]
    fn endless_ones_are_cut() {
        let text = format!("[{}{{\"a\":[]}}]", "{\"a\":1},".repeat(ROWS_MAX));
        let (_, records) = read(&text, 1 << 16).unwrap();
        assert_eq!((records.rows(), records.columns(), records.has_more()), (ROWS_MAX + 1, 1, true));
        let text = format!("[{{\"a\":\"{}\"}},{{}}]", "\\u0436".repeat(5_000));
        let (tree, records) = read(&text, 1 << 16).unwrap();
        let cell = records.row(&tree, &text, 1).concat();
        assert!(cell.len() <= CELL_BYTES_MAX && cell.starts_with(&"ж".repeat(1_000)), "{}", cell.len());
        assert_eq!(records.row(&tree, &text, 9), [""]);
    }
}
