use crate::clean;

/// What a spreadsheet takes for a formula begins so.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// What it passes over before one, at the beginning of a cell.
const PASSED: [char; 3] = ['\t', '\r', '\n'];

/// A table as RFC 4180 has it, with a byte order mark, by which spreadsheets know UTF-8, and without tokens and result links.
/// A cell that a spreadsheet would take for a formula begins with an apostrophe, and so does what would be one in a language
/// that parts cells by semicolons, where a quote is a sign like any other within a cell, and a break may end its row.
pub fn csv(rows: &[Vec<String>]) -> String {
    let mut out = String::from("\u{feff}");
    for row in rows {
        let cells: Vec<String> = row.iter().map(|text| cell(text)).collect();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    out
}

fn cell(text: &str) -> String {
    let clean = clean::text(text);
    let mut text = String::with_capacity(clean.len() + 1);
    let mut begins = true;
    for c in clean.chars() {
        if begins && FORMULA.contains(&c) || text.is_empty() && PASSED.contains(&c) {
            text.push('\'');
        }
        text.push(c);
        begins = matches!(c, ';' | '\t' | '\r' | '\n' | '"') || begins && c == ' ';
    }
    if text.contains(['"', ',', '\r', '\n']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Reads a table by the rules of RFC 4180.
    fn read(table: &str) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        let mut row = vec![String::new()];
        let mut chars = table.strip_prefix('\u{feff}').unwrap().chars().peekable();
        let mut quoted = false;
        while let Some(c) = chars.next() {
            let cell = row.last_mut().unwrap();
            match c {
                '"' if quoted && chars.next_if_eq(&'"').is_some() => cell.push('"'),
                '"' => quoted = !quoted,
                ',' if !quoted => row.push(String::new()),
                '\r' if !quoted && chars.next_if_eq(&'\n').is_some() => {
                    rows.push(std::mem::replace(&mut row, vec![String::new()]));
                }
                c => cell.push(c),
            }
        }
        assert!(!quoted && row == [""], "the last row ends");
        rows
    }

    #[test]
    fn cells_that_begin_a_formula_are_defused() {
        for (text, written) in [
            ("plain", "plain"),
            ("=1+1", "'=1+1"),
            ("+49", "'+49"),
            ("-5", "'-5"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t'=1"),
            ("\r=1", "\"'\r'=1\""),
            ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""),
            ("a,b", "\"a,b\""),
            ("x;=cmd|' /C calc'!A0;y", "x;'=cmd|' /C calc'!A0;y"),
            ("x\t=2+2", "x\t'=2+2"),
            ("x\n=cmd|'/C calc'!A0", "\"x\n'=cmd|'/C calc'!A0\""),
            (";\"=cmd|'/C calc'!A0;", "\";\"\"'=cmd|'/C calc'!A0;\""),
            ("x; =1", "x; '=1"),
            ("＝1", "'＝1"),
            ("a\r\nb", "\"a\r\nb\""),
            ("see https://a.blob.core.windows.net/b?sig=abc there", "see [removed] there"),
            ("say \"hi\"", "\"say \"\"hi\"\"\""),
            ("two\nlines", "\"two\nlines\""),
            ("", ""),
        ] {
            assert_eq!(cell(text), written, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn another_program_reads_what_was_written(
            rows in prop::collection::vec(prop::collection::vec("[=+@\t\r\n\"', a;-]{0,4}|.{0,6}", 2..3), 1..4),
        ) {
            let found = read(&csv(&rows));
            prop_assert_eq!(found.len(), rows.len());
            for (found, row) in found.iter().flatten().zip(rows.iter().flatten()) {
                prop_assert!(!found.starts_with(FORMULA) && !found.starts_with(PASSED));
                let mut parts = found.split([';', '\t', '\r', '\n', '"']);
                prop_assert!(parts.all(|part| !part.trim_start_matches(' ').starts_with(FORMULA)), "{found:?}");
                // Nothing but apostrophes is added.
                prop_assert_eq!(found.replace('\'', ""), row.replace('\'', ""));
            }
        }
    }
}
